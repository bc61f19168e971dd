import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, type TestContext } from 'vitest';
import { startListen } from '../../support/listen-process.ts';
import { type Delivery, startLoad } from '../../support/load.ts';
import { compileShim, powerCuts, type Recording, record, seeded } from '../../support/power-cut.ts';
import { missingFrom, readStored } from '../../support/stored-bodies.ts';
import { tempFolder } from '../../support/temp.ts';

const secret = 'what is acknowledged is on disk';
const cuts = 40;

/** A delivery with the moment at which its acknowledgement was seen. */
type Acknowledged = Delivery & { readonly at: number };

type Places = { readonly folder: string; readonly dataFolder: string; readonly shim: string };

const prepare = ({ skip }: TestContext): Places => {
  const folder = tempFolder();
  const shim = compileShim(folder);
  if (shim === null) skip('simulated power cuts need Linux and gcc');
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  return { folder, dataFolder, shim: shim ?? '' };
};

/** Cuts at random moments. Out: for each, how many acknowledged bodies it cost. */
const lossesOf = (
  { folder }: Places,
  recording: Recording,
  acknowledged: readonly Acknowledged[],
  seed: number,
): number[] => {
  const random = seeded(seed);
  const first = acknowledged[0]?.at ?? 0;
  const span = recording.now() - first;
  const moments = Array.from({ length: cuts }, () => first + Math.ceil(random() * span));
  const losses: number[] = [];
  for (const { at, restore } of powerCuts(recording.log, moments, random)) {
    const left = join(folder, `cut-${losses.length}`);
    restore(left);
    const stored = readStored(left);
    expect(stored.integrity).toBe('ok');
    const before = acknowledged.filter((delivery) => delivery.at <= at);
    losses.push(missingFrom(stored, before).length);
  }
  return losses;
};

/** Runs the small writer to its end. Out: its rows, as they were acknowledged. */
const runWriter = async (
  { dataFolder }: Places,
  recording: Recording,
  synchronous: string,
): Promise<Acknowledged[]> => {
  const program = join(import.meta.dirname, '../../support/careless-writer.ts');
  const child = spawn(process.execPath, [program, dataFolder, synchronous, '600'], {
    env: { ...process.env, ...recording.env, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 20_000,
  });
  const rows: Acknowledged[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const { id } = JSON.parse(line) as { id: string };
    rows.push({ id, body: Buffer.from(line), at: recording.now() });
  }
  return rows;
};

describe('a power cut', () => {
  it('costs no acknowledged event, at whatever moment it comes', {
    timeout: 60_000,
  }, async (test) => {
    const places = prepare(test);
    const recording = record(places.shim, places.folder, places.dataFolder);
    const listen = await startListen(places.dataFolder, secret, recording.env);
    const wanted = 1500;
    const acknowledged: Acknowledged[] = [];
    const load = startLoad({
      url: listen.url,
      secret,
      senders: 32,
      name: 'cut',
      // Enough for several checkpoints, at which the log is written into the database.
      bytes: 4000,
      onAnswer: (delivery, { status }) => {
        expect(status).toBe(200);
        acknowledged.push({ ...delivery, at: recording.now() });
        return acknowledged.length < wanted;
      },
    });
    await load.ended;
    await listen.end('SIGKILL');
    expect(acknowledged.length).toBeGreaterThanOrEqual(wanted);

    const losses = lossesOf(places, recording, acknowledged, 1);

    expect(losses).toEqual(losses.map(() => 0));
  });

  it('costs a writer nothing that syncs each commit', { timeout: 40_000 }, async (test) => {
    const places = prepare(test);
    const recording = record(places.shim, places.folder, places.dataFolder);
    const rows = await runWriter(places, recording, 'FULL');
    expect(rows).toHaveLength(600);
    const losses = lossesOf(places, recording, rows, 2);
    expect(losses).toEqual(losses.map(() => 0));
  });

  // The proof that these cuts can cost something.
  it('costs a writer that does not sync each commit', { timeout: 40_000 }, async (test) => {
    const places = prepare(test);
    const recording = record(places.shim, places.folder, places.dataFolder);
    const rows = await runWriter(places, recording, 'NORMAL');
    expect(rows).toHaveLength(600);
    const losses = lossesOf(places, recording, rows, 3);
    expect(losses.filter((lost) => lost > 0).length).toBeGreaterThan(cuts / 4);
  });
});

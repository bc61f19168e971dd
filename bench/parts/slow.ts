/** Whether senders that do not get anywhere take anything from the others, and for how long. */
import { join } from 'node:path';
import { closedLoop } from '../lib/closed-loop.ts';
import { atLeast, atMost, type Bench, type Part } from '../lib/part.ts';
import { startProgram } from '../lib/program.ts';
import { withServer } from '../lib/servers.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';

const senders = 500;
/** The product's own limits, seconds: from the first byte of a head, of a request. */
const timeoutS: Readonly<Record<string, number>> = {
  idle: 10,
  'half a head': 10,
  'half a body': 60,
  'dripping body': 60,
};
const graceS = 2;
const program = join(import.meta.dirname, '../load/slow-senders.ts');

type Round = {
  readonly without: number;
  readonly with: number;
  /** When the last of each kind was closed; null when that was not waited for. */
  readonly closedAfterMs: Readonly<Record<string, number>> | null;
};

const oneRound = (bench: Bench, waitsForAll: boolean): Promise<Round> =>
  withTempFolder((folder) =>
    withServer('listen', { programs: bench.programs, folder, limitS: 200 }, async ({ url }) => {
      const load = { url, connections: 64, bodyBytes: 1024, isKeptAlive: true };
      const { seconds } = bench;
      await closedLoop({ ...load, seconds: 2 });
      const without = (await closedLoop({ ...load, seconds })).perSecond;
      let closedAfterMs: Round['closedAfterMs'] = null;
      const args = [program, url.href, String(senders)];
      const slow = await startProgram(
        { command: process.execPath, args, limitS: 100 },
        (line) => line === 'ready',
        (line) => {
          closedAfterMs = JSON.parse(line) as Readonly<Record<string, number>>;
        },
      );
      try {
        const during = (await closedLoop({ ...load, seconds })).perSecond;
        if (waitsForAll) await slow.ended;
        return { without, with: during, closedAfterMs };
      } finally {
        await slow.stop();
      }
    }),
  );

export const slow: Part = {
  name: 'slow',
  about: '500 slow senders: what is left for the others, and when they are closed',
  run: async (bench) => {
    const rounds: Round[] = [];
    const count = Math.min(3, bench.rounds);
    for (let i = 0; i < count; i++) {
      bench.say(`${senders} slow senders, round ${i + 1}`);
      rounds.push(await oneRound(bench, i === count - 1));
    }
    const shares = rounds.map((round) => round.with / round.without);
    const closed = Object.entries(rounds.at(-1)?.closedAfterMs ?? {});
    const measures = [
      atLeast(
        `share of the speed with ${senders} slow senders`,
        median(shares),
        0.9,
        spread(shares),
      ),
      ...closed.map(([kind, ms]) =>
        atMost(
          `  ${kind}: all closed after`,
          ms / 1000,
          (timeoutS[kind] ?? 0) + graceS,
          ' s',
          `${(ms / 1000).toFixed(1)} s`,
        ),
      ),
    ];
    return { measures, raw: rounds };
  },
};

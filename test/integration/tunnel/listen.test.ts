/** `listen --tunnel` from outside: its lines, its secrets, its end. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Edge, type EdgeOptions, startEdge } from '../../support/edge/edge.ts';
import { refusals } from '../../support/edge/messages.ts';
import { type Listen, listen } from '../../support/listen.ts';
import { deliver, delivery } from '../../support/load.ts';
import { signerOf } from '../../support/sign.ts';
import { tempFolder } from '../../support/temp.ts';
import { until } from '../../support/until.ts';
import { isThere } from './set-up.ts';

const token = '2abcSECRETtoken_5XyZ';
const { key } = signerOf('github');
const env = { HUB: key, NGROK_AUTHTOKEN: token };

const openEdge = async (options: EdgeOptions = {}): Promise<Edge> => {
  const edge = await startEdge({ announce: 'address', ...options });
  onTestFinished(() => edge.close());
  return edge;
};

const run = (edge: Edge, dataFolder = tempFolder(), ...more: string[]): Listen => {
  const source = ['--provider', 'github', '--secret-env', 'HUB', '--data', dataFolder];
  const tunnel = ['--tunnel', '--ngrok-server-addr', edge.serverAddr];
  return listen([...source, ...tunnel, '--ngrok-root-ca', edge.caFile, ...more], { env });
};

type Line = Record<string, unknown>;

const linesOf = (program: Listen): Line[] =>
  program.lines().map((line) => JSON.parse(line) as Line);
const stateLine = (program: Listen, state: string, nth = 1): Promise<Line> =>
  until(`the line ‘${state}’, after: ${program.stderr()}`, () => {
    return linesOf(program).filter((line) => line['state'] === state)[nth - 1];
  });

const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .map(Number)
    .filter((child) => child > 0 && isThere(child) && commandOf(child).includes('tunnel'));

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

describe('listen --tunnel', () => {
  it('prints each state as JSON, with a URL that works, and ends without a trace', async () => {
    const edge = await openEdge();
    const program = run(edge, tempFolder(), '--json');
    const ready = await program.ready();
    const online = await stateLine(program, 'online');
    const path = new URL(ready.url).pathname;
    const url = `${edge.publicOrigin}${path}`;
    expect(online).toEqual({ type: 'tunnel', state: 'online', url, urls: [url] });
    expect((await deliver(url, key, delivery('one'))).status).toBe(200);
    const event = await until('its line', () =>
      linesOf(program).find((line) => line['type'] === 'event'),
    );
    expect(event).toMatchObject({ arrival: 'tunnel', verdict: 'valid', status: 200 });

    const pid = program.child.pid ?? 0;
    const [child = 0, ...others] = childrenOf(pid);
    expect(child).toBeGreaterThan(0);
    expect(others).toEqual([]);
    expect(readFileSync(`/proc/${child}/environ`, 'utf8')).not.toContain(token);
    expect(readFileSync(`/proc/${child}/environ`, 'utf8')).not.toContain(key);
    expect(commandOf(child) + commandOf(pid)).not.toContain(token);

    program.child.kill('SIGTERM');
    expect(await program.exitCode()).toBe(0);
    expect(isThere(child)).toBe(false);
    expect(edge.seen.unbinds.length).toBeGreaterThan(0);
    await until('the edge to be left', () => edge.openSockets().agents === 0);
    expect(program.stdout() + program.stderr()).not.toContain(token);
    const states = linesOf(program).flatMap((line) => line['state'] ?? []);
    expect(states).toEqual(['starting', 'starting', 'online', 'stopping', 'off']);
  });

  it('says when the tunnel breaks and when it is back', async () => {
    const edge = await openEdge();
    const program = run(edge, tempFolder(), '--json');
    await stateLine(program, 'online');
    await edge.stop();
    expect(await stateLine(program, 'reconnecting')).toMatchObject({
      type: 'tunnel',
      url: null,
      urls: [],
      error: { kind: 'network', code: null },
    });
    await edge.start();
    await stateLine(program, 'online', 2);
    program.child.kill('SIGINT');
    expect(await program.exitCode()).toBe(0);
  });

  it('prints why it cannot, without the token, and keeps receiving', async () => {
    const edge = await openEdge({ behaviour: { auth: refusals.badToken(token) } });
    const program = run(edge, tempFolder(), '--json');
    const ready = await program.ready();
    expect(await stateLine(program, 'failed')).toMatchObject({
      error: { kind: 'token', code: 'ERR_NGROK_105', retry: 'never' },
    });
    expect((await deliver(ready.url, key, delivery('local'))).status).toBe(200);
    program.child.kill('SIGTERM');
    expect(await program.exitCode()).toBe(0);
    expect(program.stdout() + program.stderr()).not.toContain(token);
  });

  it('speaks to people in words', async () => {
    const edge = await openEdge();
    const program = run(edge);
    await until('to be online', () => program.stdout().includes('The tunnel is online:'));
    expect(program.stdout()).toMatch(
      /Opening the tunnel …\n[^]*Checking the public URL …\nThe tunnel is online:\n {2}http:\/\/127\.0\.0\.1:\d+\/in\/[\w-]{24}\n/,
    );
    await edge.stop();
    await until('the loss', () => program.stdout().includes('The tunnel is down: '));
    program.child.kill('SIGTERM');
    expect(await program.exitCode()).toBe(0);
    expect(program.stdout()).toContain('Closing the tunnel …\nThe tunnel is off.\n');
    expect(program.stdout()).not.toContain('{');
  });

  it('needs the token by name', async () => {
    const edge = await openEdge();
    const args = ['--provider', 'github', '--secret-env', 'HUB', '--data', tempFolder()];
    const program = listen([...args, '--tunnel', '--ngrok-server-addr', edge.serverAddr], {
      env: { HUB: key },
    });
    expect(await program.exitCode()).toBe(1);
    expect(program.stderr()).toContain('NGROK_AUTHTOKEN is not set');
  });

  it('killed in an outage leaves no process, and the next run ends the outage', async () => {
    const edge = await openEdge();
    const dataFolder = tempFolder();
    const program = run(edge, dataFolder, '--json');
    await stateLine(program, 'online');
    await edge.stop();
    await stateLine(program, 'reconnecting');
    const read = () => {
      const db = new Database(join(dataFolder, 'countersign.db'));
      try {
        return db.prepare('SELECT from_ms, to_ms FROM outages').all() as Record<string, number>[];
      } finally {
        db.close();
      }
    };
    await until('the outage to be written', () => read().length === 1);
    const children = childrenOf(program.child.pid ?? 0);
    program.child.kill('SIGKILL');
    await program.exitCode();
    await until('the SDK’s process to end by itself', () => !children.some(isThere));
    expect(read()[0]?.['to_ms']).toBeNull();

    await edge.start();
    const again = run(edge, dataFolder, '--json');
    await stateLine(again, 'online');
    const [outage, ...others] = read();
    expect(others).toEqual([]);
    expect(outage?.['to_ms']).toBeGreaterThan(outage?.['from_ms'] ?? 0);
    again.child.kill('SIGTERM');
    expect(await again.exitCode()).toBe(0);
  });
});

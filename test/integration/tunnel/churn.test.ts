/** Two hundred tunnels opened and closed: nothing is left of them, here or at the edge. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { until } from '../../support/until.ts';
import { startTunnel, type TunnelTest } from './set-up.ts';

/** Four tunnels side by side, each with an edge of its own: the time goes into starting processes. */
const tunnels = 4;
const cyclesEach = 50;

const openFiles = (): number => readdirSync('/proc/self/fd').length;
const resources = (): number => process.getActiveResourcesInfo().length;
const MiB = 1024 * 1024;

const cycle = async ({ tunnel, edge, is }: TunnelTest): Promise<void> => {
  tunnel.start();
  await is('online', 20_000);
  expect(edge.sessions()).toHaveLength(1);
  await tunnel.stop();
};

it(`leaves nothing behind after ${tunnels * cyclesEach} tunnels`, { timeout: 150_000 }, async ({
  annotate,
}) => {
  const tests = await Promise.all(
    Array.from({ length: tunnels }, () => startTunnel({ isStarted: false })),
  );
  const calm = (): Promise<unknown> =>
    until('the edges to be left', () =>
      tests.every(({ edge }) => edge.openSockets().agents + edge.openSockets().clients === 0),
    );
  const run = (cycles: number): Promise<unknown> =>
    Promise.all(
      tests.map(async (test) => {
        for (let i = 0; i < cycles; i++) await cycle(test);
      }),
    );
  // What is made once, such as compiled code, is made now.
  await run(5);
  await calm();
  const before = { files: openFiles(), resources: resources(), rss: process.memoryUsage.rss() };
  await run(cyclesEach - 5);
  await calm();

  for (const test of tests) {
    expect(test.pids).toHaveLength(cyclesEach);
    expect(test.livePids()).toEqual([]);
    await until('the edge to take the endpoint away', () => test.edge.endpoints().length === 0);
    expect(test.edge.seen.problems).toEqual([]);
    expect(test.tunnel.info().outages).toEqual([]);
  }
  const grownMiB = (process.memoryUsage.rss() - before.rss) / MiB;
  await annotate(
    `files ${before.files} to ${openFiles()}, resources ${before.resources} to ${resources()}, memory ${grownMiB.toFixed(1)} MiB more`,
  );
  await until('the files to be closed', () => openFiles() <= before.files + 4);
  await until('the timers to be gone', () => resources() <= before.resources + 4);
  expect(grownMiB).toBeLessThan(64);
});

/**
 * Loaded into a server with `--import`: measures how late its main thread's event loop is, and
 * writes that to the file named by BENCH_LOOP_FILE when the process ends. SIGUSR2 starts afresh.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const resolutionMs = 1;
const file = process.env['BENCH_LOOP_FILE'];

if (isMainThread && file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  process.on('SIGUSR2', () => delay.reset());
  process.on('exit', () => {
    const ms = (share: number): number => delay.percentile(share) / 1e6;
    writeFileSync(file, JSON.stringify({ p50: ms(50), p99: ms(99), max: delay.max / 1e6 }));
  });
}

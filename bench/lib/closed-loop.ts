/** As much as a server takes: each connection sends its next request when it has its answer. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './program.ts';
import { signedRequest, wireText } from './signed-request.ts';
import { withTempFolder } from './temp.ts';

export type LoadOptions = {
  readonly url: URL;
  readonly connections: number;
  readonly seconds: number;
  readonly bodyBytes: number;
  readonly isKeptAlive: boolean;
};

export type LoadResult = {
  readonly perSecond: number;
  readonly requests: number;
  /** Answers other than 2xx. */
  readonly refused: number;
  /** Connections that broke or took too long. */
  readonly broken: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

type Printed = {
  readonly requests: number;
  readonly microseconds: number;
  readonly refused: number;
  readonly broken: number;
  readonly p50Us: number;
  readonly p99Us: number;
};

const hasWrk = spawnSync('wrk', ['--version']).error === undefined;
export const loadProgram = hasWrk ? 'wrk' : 'autocannon';

let runs = 0;

const wrk = (options: LoadOptions, limitS: number): Promise<string> =>
  withTempFolder(async (folder) => {
    const { url, connections, seconds, bodyBytes, isKeptAlive } = options;
    const file = join(folder, 'request');
    const request = signedRequest(bodyBytes, isKeptAlive ? 'keep-alive' : 'close');
    writeFileSync(file, wireText(request, url), 'latin1');
    const script = join(import.meta.dirname, '../load/wrk.lua');
    const fixed = ['-t1', '--timeout', '20s', '-s', script];
    const sized = [`-c${connections}`, `-d${seconds}s`, url.href];
    const run = (++runs).toString(16).padStart(8, '0');
    return runProgram({ command: 'wrk', args: [...fixed, ...sized, '--', file, run], limitS });
  });

const autocannon = (options: LoadOptions, limitS: number): Promise<string> => {
  const program = join(import.meta.dirname, '../load/autocannon.ts');
  const json = JSON.stringify({ ...options, url: options.url.href, run: ++runs });
  return runProgram({ command: process.execPath, args: [program, json], limitS });
};

export const closedLoop = async (options: LoadOptions): Promise<LoadResult> => {
  const limitS = options.seconds + 30;
  const output = hasWrk ? await wrk(options, limitS) : await autocannon(options, limitS);
  const printed = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Printed;
  const { requests, microseconds, refused, broken, p50Us, p99Us } = printed;
  const perSecond = requests / (microseconds / 1e6);
  return { perSecond, requests, refused, broken, p50Ms: p50Us / 1000, p99Ms: p99Us / 1000 };
};

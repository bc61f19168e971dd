/** The check itself, without a server, beside a plain MAC and beside the providers' libraries. */
import { join } from 'node:path';
import { atLeast, type Bench, information, type Measure, type Part } from '../lib/part.ts';
import { runProgram } from '../lib/program.ts';
import { of, plain, ratios, runRounds } from '../lib/rounds.ts';
import { median, spread } from '../lib/stats.ts';

const program = join(import.meta.dirname, '../load/verify-one.ts');
const base = 'plain createHmac';
const own = ['own: github', 'own: standard-webhooks', 'own: stripe'];
const others = ['svix', 'standardwebhooks', 'stripe', '@octokit/webhooks-methods'];
const sizes = [
  { name: '1 KiB', bytes: 1024 },
  { name: '64 KiB', bytes: 64 * 1024 },
];

const measure = async (name: string, bytes: number, ms: number): Promise<number> => {
  const args = [program, name, String(bytes), String(ms)];
  return Number(await runProgram({ command: process.execPath, args, limitS: 30 }));
};

const oneSize = async (bench: Bench, size: (typeof sizes)[number]) => {
  const names = [base, ...own, ...others];
  bench.say(`verifying ${size.name}`);
  const rounds = await runRounds(names, bench.rounds, (name) =>
    measure(name, size.bytes, bench.isQuick ? 100 : 600),
  );
  const times = (name: string, of_: string): number[] => ratios(rounds, name, of_, (n) => n);
  const toBase = times('own: github', base);
  const toSvix = times('own: standard-webhooks', 'svix');
  const perSecond = (name: string): string =>
    median(rounds.map((round) => of(round, name))).toFixed(0);
  const measures: Measure[] = [
    atLeast(
      `verifying ${size.name}, share of a plain createHmac`,
      median(toBase),
      0.85,
      spread(toBase),
    ),
    atLeast(`verifying ${size.name}, times svix`, median(toSvix), 2.5, spread(toSvix)),
    ...names.map((name) =>
      information(`  ${name}`, `${perSecond(name)}/s, ${spread(times(name, base))} of plain`),
    ),
  ];
  return { measures, rounds: plain(rounds) };
};

export const verify: Part = {
  name: 'verify',
  about: 'one verification, beside a plain createHmac and other libraries',
  run: async (bench) => {
    const results = [];
    for (const size of sizes) results.push(await oneSize(bench, size));
    return {
      measures: results.flatMap(({ measures }) => measures),
      raw: results.map(({ rounds }) => rounds),
    };
  },
};

/**
 * The check itself, without a server, for each algorithm: beside node:crypto alone and beside the
 * packages that providers publish.
 */
import { join } from 'node:path';
import { atLeast, type Bench, information, type Measure, type Part } from '../lib/part.ts';
import { of, plain, type Round, ratios } from '../lib/rounds.ts';
import { median, middle } from '../lib/stats.ts';
import { takeTurns } from '../lib/turns.ts';

type Comparison = {
  readonly algorithm: string;
  /** What the same takes without us. */
  readonly base: string;
  /**
   * How many times as fast as the base the first of ours must be, at 1 KiB: over larger bodies the
   * hash outweighs the key. No target, if absent.
   */
  readonly timesBase?: number;
  readonly own: readonly [string, ...string[]];
  readonly official: readonly string[];
  /** Other pairs to compare, with the least ratio. */
  readonly pairs?: readonly (readonly [own: string, other: string, least: number])[];
};

const comparisons: readonly Comparison[] = [
  {
    algorithm: 'HMAC-SHA1',
    base: 'plain HMAC-SHA1',
    own: ['own: twilio', 'own: intercom'],
    official: ['twilio'],
  },
  {
    algorithm: 'HMAC-SHA256',
    base: 'plain HMAC-SHA256',
    own: ['own: github', 'own: stripe', 'own: standard-webhooks', 'own: slack'],
    official: [
      '@octokit/webhooks-methods',
      'stripe',
      'svix',
      'standardwebhooks',
      '@slack/bolt',
      '@adyen/api-library',
    ],
    pairs: [
      ['own: stripe', 'stripe', 1],
      ['own: slack', '@slack/bolt', 1],
      ['own: standard-webhooks', 'svix', 2.5],
    ],
  },
  {
    algorithm: 'HMAC-SHA512',
    base: 'plain HMAC-SHA512',
    own: ['own: infobip'],
    official: [],
  },
  {
    algorithm: 'RSA-2048',
    base: 'parsing an RSA key',
    timesBase: 1.5,
    own: ['own: messagemedia'],
    official: [],
  },
  {
    algorithm: 'ECDSA P-256',
    base: 'parsing an ECDSA key',
    timesBase: 1.5,
    own: ['own: sendgrid'],
    official: ['@sendgrid/eventwebhook'],
  },
  {
    algorithm: 'Ed25519',
    base: 'parsing an Ed25519 key',
    timesBase: 1.2,
    own: ['own: discord', 'own: telnyx'],
    official: ['discord-interactions', 'telnyx'],
  },
  {
    algorithm: 'EnableX AES',
    base: 'EnableX sample',
    own: ['own: enablex'],
    official: [],
  },
];

type Size = { readonly name: string; readonly bytes: number };
const sizes: readonly [Size, ...Size[]] = [
  { name: '1 KiB', bytes: 1024 },
  { name: '64 KiB', bytes: 64 * 1024 },
];

const program = join(import.meta.dirname, '../load/verify-one.ts');

const rateOf = (rounds: readonly Round<number>[], name: string): number =>
  median(rounds.map((round) => of(round, name)));

const fastestOf = (
  rounds: readonly Round<number>[],
  names: readonly string[],
): string | undefined => names.toSorted((a, b) => rateOf(rounds, b) - rateOf(rounds, a))[0];

const measuresOf = (
  { algorithm, base, timesBase, own, official, pairs = [] }: Comparison,
  size: Size,
  rounds: readonly Round<number>[],
): Measure[] => {
  const [first] = own;
  const beside = (name: string, other: string): number[] => ratios(rounds, name, other, (n) => n);
  const title = `verifying ${algorithm}, ${size.name}`;
  const measures = [information(title, `${rateOf(rounds, first).toFixed(0)}/s`)];
  const hasBaseTarget = timesBase !== undefined && size === sizes[0];
  const fastest = fastestOf(rounds, official);
  const targets = [
    ...(fastest === undefined ? [] : [[first, fastest, 1] as const]),
    ...(hasBaseTarget ? [[first, base, timesBase] as const] : []),
    ...pairs.filter(([, other]) => other !== fastest),
  ];
  for (const [name, other, least] of targets) {
    const values = beside(name, other);
    const pair = `  ${name} times ${other}${other === fastest ? ' (the fastest)' : ''}`;
    measures.push(atLeast(pair, median(values), least, middle(values)));
  }
  const rate = (name: string): Measure => {
    const perSecond = rateOf(rounds, name).toFixed(0);
    const share = name === base ? '' : `, ${middle(beside(name, base))} of ${base}`;
    return information(`    ${name}`, `${perSecond}/s${share}`);
  };
  return [...measures, ...[base, ...own, ...official].map(rate)];
};

const compare = async (bench: Bench, comparison: Comparison, size: Size) => {
  const { algorithm, base, own, official } = comparison;
  bench.say(`verifying ${algorithm}, ${size.name}`);
  const rounds = await takeTurns(program, [base, ...own, ...official], [String(size.bytes)], {
    count: bench.isQuick ? 5 : 12 * bench.rounds,
    ms: 20,
    warmUpMs: 600,
  });
  const measures = measuresOf(comparison, size, rounds);
  return { measures, raw: { algorithm, size: size.name, rounds: plain(rounds) } };
};

export const verify: Part = {
  name: 'verify',
  about: 'one verification for each algorithm, beside node:crypto alone and other packages',
  run: async (bench) => {
    const results: Awaited<ReturnType<typeof compare>>[] = [];
    for (const comparison of comparisons) {
      for (const size of sizes) results.push(await compare(bench, comparison, size));
    }
    return {
      measures: results.flatMap(({ measures }) => measures),
      raw: results.map(({ raw }) => raw),
    };
  },
};

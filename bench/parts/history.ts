/** What a history of a million events costs: opening it, reading and searching it, removing of it. */
import { join } from 'node:path';
import { atLeast, atMost, type Bench, information, type Measure, type Part } from '../lib/part.ts';
import { runProgram } from '../lib/program.ts';
import { median, quantile } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';

type Times = readonly number[];
type Search = { readonly query: string; readonly found: number; readonly took: Times };
type Result = {
  readonly events: number;
  readonly openMs: Times;
  readonly prepareMs: number;
  readonly pageMs: Readonly<Record<string, Times>>;
  readonly index: { readonly perS: number; readonly slices: Times };
  readonly words: readonly Search[];
  readonly substring: Search;
  readonly cancelMs: number;
  readonly removal: { readonly events: Times; readonly index: Times; readonly space: Times };
};

const program = join(import.meta.dirname, '../load/history.ts');
const holdMs = 25;

/** What each kind of page is called, and the longest its p95 may be. */
const pageTargets: Readonly<Record<string, readonly [about: string, mostMs: number]>> = {
  latestPage: ['the latest page', 1],
  keysetPage: ['a page before any place', 2],
  newerPage: ['a page after any place', 2],
  detail: ['a detail', 1],
  filterCommon: ['a source and a verdict that most have', 5],
  filterRare: ['a source and a verdict that few have', 5],
  counters: ['all counters', 1],
};

const p95 = (name: string, times: Times, mostMs: number): Measure => {
  const reached = quantile(times, 0.95);
  const text = `${reached.toFixed(2)} ms, median ${median(times).toFixed(2)}`;
  return atMost(`${name}, p95`, reached, mostMs, ' ms', text);
};

const longest = (name: string, times: Times): Measure => {
  const reached = Math.max(0, ...times);
  const text = `${reached.toFixed(1)} ms of ${times.length}, median ${median(times).toFixed(1)}`;
  return atMost(name, reached, holdMs, ' ms', text);
};

const measuresOf = ({ events, openMs, prepareMs, pageMs, index, ...rest }: Result): Measure[] => {
  const { words, substring, cancelMs, removal } = rest;
  const perMillionMs = (median(substring.took) * 1e6) / events;
  return [
    p95('opening the history', openMs, 20),
    information('  getting ready for the first batch', `${prepareMs.toFixed(0)} ms`),
    ...Object.entries(pageTargets).map(([kind, [about, mostMs]]) =>
      p95(about, pageMs[kind] ?? [], mostMs),
    ),
    atLeast('indexing while idle, events/s', index.perS, 10_000, index.perS.toFixed(0)),
    longest('longest slice of indexing', index.slices),
    ...words.map(({ query, found, took }) =>
      p95(`newest 100 of “${query}” (${found} found)`, took, 10),
    ),
    atMost(
      'any text in all bodies, for a million',
      perMillionMs,
      1000,
      ' ms',
      `${perMillionMs.toFixed(0)} ms`,
    ),
    information('cancelling that', `${cancelMs.toFixed(1)} ms`),
    longest('longest hold while a tenth is removed', removal.events),
    longest('longest hold while its index is dropped', removal.index),
    longest('longest hold while space is given back', removal.space),
  ];
};

const measure = (bench: Bench, events: number): Promise<Result> =>
  withTempFolder(async (folder) => {
    bench.say(`history: storing, reading and removing ${events} events`);
    const args = [program, folder, String(events)];
    const output = await runProgram({ command: process.execPath, args, limitS: 1200 });
    return JSON.parse(output) as Result;
  });

export const history: Part = {
  name: 'history',
  about: 'pages, details, searches and retention with 1,000,000 stored events',
  run: async (bench) => {
    const result = await measure(bench, bench.isQuick ? 20_000 : 1_000_000);
    return { measures: measuresOf(result), raw: result };
  },
};

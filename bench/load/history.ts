/**
 * Measures a long history on disk: opening it, its pages, details, counters and searches, the
 * filling of its index, and the removal of a tenth of it. In: folder, number of events.
 * Out: JSON; times in milliseconds, each measured many times.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createPace } from '../../src/main/core/history/pace.ts';
import { createConfig } from '../../src/main/core/store/config.ts';
import { createEventWriter } from '../../src/main/core/store/events.ts';
import { createLogMover, type LogMover } from '../../src/main/core/store/log.ts';
import { type Db, openForReading, openForWriting } from '../../src/main/core/store/open.ts';
import { createReads } from '../../src/main/core/store/reads.ts';
import { createSearchIndex } from '../../src/main/core/store/search-index.ts';
import { createSearchReads } from '../../src/main/core/store/search-reads.ts';
import { flush } from '../lib/disk.ts';
import { historyBody, historyEvent, sources } from '../lib/history-sample.ts';
import { seedHistory } from '../lib/seeding.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const events = Number(count);
const pageSize = 100;
const logUrl = new URL('../../src/main/core/store/log-thread.ts', import.meta.url);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const elapsed = (work: () => unknown): number => {
  const fromMs = performance.now();
  work();
  return performance.now() - fromMs;
};

/** Times of slices until one says that it was the last; `rest` follows each, given its time. */
const untilDone = async (
  work: () => boolean,
  log: LogMover,
  rest: (tookMs: number) => Promise<void>,
): Promise<number[]> => {
  const took: number[] = [];
  for (let isMore = true; isMore; ) {
    const fromMs = performance.now();
    isMore = work();
    const tookMs = performance.now() - fromMs;
    took.push(tookMs);
    log.wake();
    await rest(tookMs);
  }
  return took;
};

/** Times of so many calls; the first ones, which warm up, are left out. */
const times = (calls: number, work: (call: number) => unknown): number[] => {
  for (let call = 0; call < Math.min(20, calls); call++) work(call);
  return Array.from({ length: calls }, (_, call) => elapsed(() => work(call)));
};

/** Places all over the history, the same in every run. */
const placeOf = (call: number): number => 1 + ((call * 7_919_999) % events);

/** To the snapshot that the app starts from; the file was opened before, so it is in the cache. */
const open = (): number[] =>
  Array.from({ length: 20 }, () => {
    let db: Db | undefined;
    const tookMs = elapsed(() => {
      db = openForWriting(folder);
      createConfig(db).snapshot(createEventWriter(db).counts());
      createSearchIndex(db).progress();
    });
    db?.close();
    return tookMs;
  });

/** What the storage thread reads after that, before its first batch. */
const prepare = (): number => {
  const db = openForWriting(folder);
  const tookMs = elapsed(createEventWriter(db).prepare);
  db.close();
  return tookMs;
};

const pages = () => {
  const db = openForReading(folder);
  const reads = createReads(db);
  const counters = db.prepare('SELECT source_id, verdict, n FROM counters');
  const result = {
    latestPage: times(500, () => reads.page({ limit: pageSize })),
    keysetPage: times(500, (call) => reads.page({ limit: pageSize, before: placeOf(call) })),
    newerPage: times(500, (call) => reads.page({ limit: pageSize, after: placeOf(call) })),
    detail: times(500, (call) => {
      const seq = placeOf(call);
      reads.event(seq);
      reads.log(seq);
      reads.bodySlice(seq, 0, 65_536);
    }),
    filterCommon: times(300, (call) =>
      reads.page({ limit: pageSize, sourceId: (call % sources) + 1, verdict: 'valid' }),
    ),
    filterRare: times(300, (call) =>
      reads.page({ limit: pageSize, sourceId: (call % sources) + 1, verdict: 'invalid' }),
    ),
    counters: times(500, () => counters.all()),
  };
  db.close();
  return result;
};

const fill = async () => {
  const db = openForWriting(folder);
  const index = createSearchIndex(db);
  const log = createLogMover(logUrl, folder);
  const fromMs = performance.now();
  const slices = await untilDone(index.fillSlice, log, async () => {
    await nextTurn();
    await log.still();
  });
  const perS = events / ((performance.now() - fromMs) / 1000);
  await log.stop();
  db.close();
  return { perS, slices };
};

const search = async (query: string, calls: number) => {
  const db = openForReading(folder);
  const reads = createSearchReads(db);
  const took: number[] = [];
  let found = 0;
  for (let call = 0; call < calls + 2; call++) {
    const fromMs = performance.now();
    let before: number | undefined;
    for (found = 0; found < pageSize; ) {
      const page = await reads.search({ query, limit: pageSize, before, nowMs: Date.now() });
      found += page.events.length;
      if (page.isComplete) break;
      before = page.searchedTo;
    }
    if (call >= 2) took.push(performance.now() - fromMs);
  }
  db.close();
  return { query, found, took };
};

/** From the wish to the end of a search over everything. */
const cancel = async (): Promise<number> => {
  const db = openForReading(folder);
  const reads = createSearchReads(db);
  const running = reads.search({
    query: 'body:nicornx',
    limit: pageSize,
    nowMs: Date.now(),
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const fromMs = performance.now();
  reads.cancelSearch();
  await running;
  db.close();
  return performance.now() - fromMs;
};

/**
 * Removes a tenth as the app does it: slice by slice at its pace, with what the index and the file
 * give back, and the log moved by a thread of its own.
 */
const removeTenth = async () => {
  flush(folder);
  const db = openForWriting(folder);
  const writer = createEventWriter(db);
  // As the storage thread does at its start; the first slice would do it instead.
  writer.prepare();
  const index = createSearchIndex(db);
  const log = createLogMover(logUrl, folder);
  const pace = createPace(() => false, new AbortController().signal);
  const rest = async (tookMs: number): Promise<void> => {
    await pace(tookMs);
    await log.still();
  };
  const slices = (work: () => boolean) => untilDone(work, log, rest);
  const limits = { maxEvents: Math.floor(events * 0.9), keepFromMs: null, maxBytes: null };
  const result = { events: [] as number[], index: [] as number[], space: [] as number[] };
  let afterSeq = 0;
  result.events.push(
    ...(await slices(() => {
      const { lastSeq, isDone } = writer.retention.removeOldest(afterSeq, limits);
      afterSeq = lastSeq;
      return !isDone;
    })),
  );
  result.index.push(...(await slices(index.dropSlice)));
  result.space.push(...(await slices(() => writer.retention.giveBack(512).freed > 0)));
  await log.stop();
  db.close();
  return result;
};

say(`history: storing ${events} events`);
const seedMs = elapsed(() => seedHistory(folder, events, historyEvent, historyBody));
say('history: opening, pages, details');
const openMs = open();
const prepareMs = prepare();
const pageMs = pages();
say('history: filling the index');
const index = await fill();
say('history: searching');
const words = [];
for (const query of ['opened', 'opened user-77', 'unicorn', 'verdict:invalid', 'user-77 -opened']) {
  words.push(await search(query, 30));
}
const substring = await search('body:nicornx', 3);
const cancelMs = await cancel();
say('history: removing a tenth');
const removal = await removeTenth();
process.stdout.write(
  `${JSON.stringify({ events, seedMs, openMs, prepareMs, pageMs, index, words, substring, cancelMs, removal })}\n`,
);

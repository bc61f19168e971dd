/**
 * Measures searches in a history on disk, the filling of its index, and what that leaves of the
 * speed of storing. In: folder, number of events. Out: JSON, milliseconds and events a second.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createStore } from '../../src/main/core/store/client.ts';
import { createEventWriter } from '../../src/main/core/store/events.ts';
import { type Db, openForReading, openForWriting } from '../../src/main/core/store/open.ts';
import { createSearchIndex } from '../../src/main/core/store/search-index.ts';
import { createSearchReads } from '../../src/main/core/store/search-reads.ts';
import { historyBody, historyEvent } from '../lib/history-sample.ts';
import { median } from '../lib/stats.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const events = Number(count);
const workerUrl = new URL('../../src/main/core/store/worker.ts', import.meta.url);
const readerUrl = new URL('../../src/main/core/store/reader.ts', import.meta.url);
const logUrl = new URL('../../src/main/core/store/log-thread.ts', import.meta.url);
const insert = (writer: ReturnType<typeof createEventWriter>, from: number, size: number): void => {
  const numbers = Array.from({ length: size }, (_, i) => from + i);
  writer.insertBatch(numbers.map(historyEvent), numbers.map(historyBody));
};

const fill = (db: Db): number => {
  const index = createSearchIndex(db);
  const fromMs = performance.now();
  while (index.fillSlice());
  return events / ((performance.now() - fromMs) / 1000);
};

/** All there is of a query, over as many calls as it takes; longest time the thread was kept. */
const timed = async (reads: ReturnType<typeof createSearchReads>, query: string, limit = 100) => {
  const took: number[] = [];
  const cpu: number[] = [];
  let found = 0;
  let stallMs = 0;
  for (let round = 0; round < 5; round++) {
    let before: number | undefined;
    const fromCpu = process.cpuUsage();
    const fromMs = performance.now();
    let lastMs = fromMs;
    const watch = setInterval(() => {
      stallMs = Math.max(stallMs, performance.now() - lastMs);
      lastMs = performance.now();
    }, 1);
    for (found = 0; found < limit; ) {
      const page = await reads.search({ query, limit, before, nowMs: Date.now() });
      found += page.events.length;
      if (page.isComplete) break;
      before = page.searchedTo;
    }
    took.push(performance.now() - fromMs);
    const { user, system } = process.cpuUsage(fromCpu);
    cpu.push((user + system) / 1000);
    clearInterval(watch);
  }
  return { query, found, ms: median(took), cpuMs: median(cpu), stallMs };
};

/** Events stored in two seconds by the storage thread, 64 under way at any time. */
const storing = async (isIndexed: boolean): Promise<number> => {
  const dataFolder = mkdtempSync(join(folder, 'storing-'));
  const first = openForWriting(dataFolder);
  // An index that has come further than any event has nothing to do.
  if (!isIndexed)
    first.exec('INSERT INTO search_parts (n, first_id, last_id) VALUES (1000000, 1, 1000000000)');
  first.close();
  const store = createStore({ dataFolder, workerUrl, readerUrl, logUrl, now: Date.now });
  await store.opened;
  const fromMs = performance.now();
  let stored = 0;
  let next = 0;
  await new Promise<void>((resolve) => {
    const append = (): void => {
      const n = next++;
      store.append(historyEvent(n), [historyBody(n)], () => {
        stored++;
        if (performance.now() - fromMs < 2000) append();
        else resolve();
      });
    };
    for (let i = 0; i < 64; i++) append();
  });
  const rate = stored / ((performance.now() - fromMs) / 1000);
  await store.close();
  rmSync(dataFolder, { recursive: true });
  return rate;
};

const db = openForWriting(folder);
db.pragma('synchronous = OFF');
const writer = createEventWriter(db);
for (let n = 0; n < events; n += 1000) insert(writer, n, Math.min(1000, events - n));
db.pragma('synchronous = FULL');
const readDb = openForReading(folder);
const reads = createSearchReads(readDb);
const tail = [await timed(reads, 'opened'), await timed(reads, 'unicorn')];
const indexedPerS = fill(db);
const searches = [];
for (const query of [
  'opened',
  'opened user-77',
  'unicorn',
  'verdict:invalid',
  'verdict:valid -opened',
  'verdict:invalid opened',
  'type:nothing',
  'after:2h size:>100mb',
  'header:x-delivery=delivery-77',
  'body:nicor',
  'body:"id\\":\\"evt_00000abc\\""',
]) {
  searches.push(await timed(reads, query));
}
readDb.close();
db.close();
const rates = { without: [] as number[], indexing: [] as number[] };
for (let round = 0; round < 5; round++) {
  rates.without.push(await storing(false));
  rates.indexing.push(await storing(true));
}
process.stdout.write(`${JSON.stringify({ events, indexedPerS, tail, searches, rates })}\n`);

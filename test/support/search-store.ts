/** A history on disk for tests of the search: a writing and a reading connection to one file. */
import { createEventWriter } from '../../src/main/core/store/events.ts';
import { openForReading, openForWriting } from '../../src/main/core/store/open.ts';
import { createReads } from '../../src/main/core/store/reads.ts';
import type { NewEvent } from '../../src/main/core/store/schema.ts';
import { createSearchIndex } from '../../src/main/core/store/search-index.ts';
import { createSearchReads, type SearchQuery } from '../../src/main/core/store/search-reads.ts';
import { tempFolder } from './temp.ts';

export type SearchEvent = Partial<NewEvent> & {
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string | Uint8Array;
};

export const nowMs = 1_800_000_000_000;

const plainEvent = (rawHeaders: readonly string[]): NewEvent => ({
  sourceId: 1,
  provider: 'github',
  receivedAtMs: nowMs,
  receiveMs: 0,
  method: 'POST',
  path: '/',
  head: JSON.stringify({ target: '/in/x', rawHeaders }),
  eventName: 'issues',
  deliveryId: null,
  verdict: 'valid',
  reason: 'ok',
  isSignatureGood: true,
  assurance: 'body',
  keyId: 1,
  matched: null,
  skewS: null,
  bodyBytes: 0,
  isTruncated: false,
  status: 200,
  arrival: 'loopback',
  isFromBrowser: false,
  handshake: null,
});

/** Opens a history, an empty one if no folder is given. */
export const openSearchStore = (folder = tempFolder()) => {
  const db = openForWriting(folder);
  const writer = createEventWriter(db);
  const index = createSearchIndex(db);
  const readDb = openForReading(folder);
  const reads = createSearchReads(readDb);
  let n = 0;

  const add = (...events: readonly SearchEvent[]): number[] => {
    const bodies = events.map(({ body = '' }) =>
      typeof body === 'string' ? new TextEncoder().encode(body) : body,
    );
    const rows = events.map(
      ({ headers = [], body: _body, ...event }): NewEvent => ({
        ...plainEvent(headers.flat()),
        deliveryId: `delivery-${n++}`,
        ...event,
      }),
    );
    return writer.insertBatch(rows, bodies).map(({ seq }) => seq);
  };
  const fill = (): void => {
    while (index.fillSlice());
  };
  /** The numbers of all that match, newest first, over as many calls as it takes. */
  const find = async (query: string, asked: Partial<SearchQuery> = {}): Promise<number[]> => {
    const found: number[] = [];
    let before = asked.before;
    for (;;) {
      const page = await reads.search({ query, limit: 200, nowMs, ...asked, before });
      found.push(...page.events.map(({ seq }) => seq));
      if (!page.hasMore) return found;
      before = page.searchedTo;
    }
  };
  const close = (): void => {
    readDb.close();
    db.close();
  };
  const exec = (sql: string): void => {
    db.exec(sql);
  };
  /** The first column of the first row. */
  const value = (sql: string): unknown => db.prepare(sql).pluck().get();
  const summaries = createReads(readDb).summaries;
  return { exec, value, summaries, index, reads, add, fill, find, folder, close };
};

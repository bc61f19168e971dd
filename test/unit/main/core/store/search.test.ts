import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { partEvents, type SearchIndex } from '../../../../../src/main/core/store/search-index.ts';
import { nowMs, openSearchStore, type SearchEvent } from '../../../../support/search-store.ts';

const two: readonly SearchEvent[] = [
  { body: '{"type":"invoice.paid","user":"ada@example.com"}', headers: [['X-Topic', 'billing']] },
  {
    body: 'Grüße aus dem Café',
    headers: [
      ['X-Topic', 'greetings'],
      ['X-Id', 'msg_42'],
    ],
  },
];

/** Whether there was something to drop, which is gone then. */
const dropAll = (index: SearchIndex): boolean => {
  let slices = 0;
  while (index.dropSlice()) slices++;
  return slices > 0;
};

describe.each(['indexed', 'not indexed'])('events that are %s', (kind) => {
  const store = () => {
    const made = openSearchStore();
    made.add(...two);
    if (kind === 'indexed') made.fill();
    return made;
  };

  it.each([
    ['invoice', [1]],
    ['INVOICE paid', [1]],
    ['"invoice paid"', [1]],
    ['"paid invoice"', []],
    ['invoice.paid', [1]],
    ['ada@example.com', [1]],
    ['inv', []],
    ['inv*', [1]],
    ['cafe', [2]],
    ['grusse', []],
    ['grüße', [2]],
    ['greetings', [2]],
    ['x-topic', [2, 1]],
    ['-invoice', [2]],
    ['-"aus dem"', [1]],
    ['@', [1]],
    ['-@', [2]],
    ['body:oice.pa', [1]],
    ['body:"type\\":\\"invoice"', [1]],
    ['body:inv*ada', [1]],
    ['body:ada*inv', []],
    ['-body:invoice', [2]],
    ['body:x-topic', []],
    ['body:100%', []],
    ['header:x-topic', [2, 1]],
    ['header:X-Topic=bill', [1]],
    ['header:x-id', [2]],
    ['-header:x-id', [1]],
    ['header:x-top', []],
    ['header:x-id=msg', [2]],
    ['header:x-id=billing', []],
  ])('are found by %j', async (query, expected) => {
    expect(await store().find(query)).toEqual(expected);
  });
});

describe('columns', () => {
  const events: readonly SearchEvent[] = [
    { verdict: 'valid', eventName: 'invoice.paid', path: '/a_b', bodyBytes: 10 },
    { verdict: 'invalid', eventName: 'invoice.void', path: '/axb', bodyBytes: 20_000 },
    { verdict: 'error', eventName: null, arrival: 'simulator', isTruncated: true, sourceId: 2 },
    { verdict: 'unchecked', handshake: 'ping', receivedAtMs: nowMs - 7_200_001, keyId: null },
  ];
  const store = () => {
    const made = openSearchStore();
    made.exec(`
      INSERT INTO sources (token, name, provider, settings, created_ms)
        VALUES ('a', 'My 100% shop', 'github', '{}', 0), ('b', 'Other', 'stripe', '{}', 0);
      INSERT INTO keys (source_id, label, kind, fingerprint, created_ms, secret_id)
        VALUES (1, 'Main key', 'secret', 'ab12', 0, 'k')`);
    made.add(...events);
    made.exec(`
      UPDATE events SET pinned = 1, tags = '["to do","x"]', note = 'Ask Ada' WHERE id = 2;
      UPDATE events SET obsolete = 1 WHERE id = 3`);
    return made;
  };

  it.each([
    ['', [4, 3, 2, 1]],
    ['verdict:valid', [1]],
    ['-verdict:valid', [4, 3, 2]],
    ['verdict:valid verdict:invalid', []],
    ['source:other', [3]],
    ['source:"My 100% shop"', [4, 2, 1]],
    ['source:"My 1*"', [4, 2, 1]],
    ['source:nobody', []],
    ['-source:nobody', [4, 3, 2, 1]],
    ['provider:stripe', [3]],
    ['type:invoice.*', [2, 1]],
    ['type:invoice.paid', [1]],
    ['-type:invoice.*', [4, 3]],
    ['path:a_b', [1]],
    ['path:a*b', [2, 1]],
    ['key:ab1', [3, 2, 1]],
    ['key:"main key"', [3, 2, 1]],
    ['-key:ab12', [4]],
    ['size:>10kb', [2]],
    ['after:2h', [3, 2, 1]],
    ['before:2h', [4]],
    ['is:pinned', [2]],
    ['is:truncated', [3]],
    ['is:test', [3]],
    ['is:tunnel', []],
    ['is:handshake', [4]],
    ['is:obsolete', [3]],
    ['-is:obsolete', [4, 2, 1]],
    ['-is:repeat', [4, 3, 2, 1]],
    ['tag:"to do"', [2]],
    ['tag:t*', [2]],
    ['-tag:x', [4, 3, 1]],
    ['note:ada', [2]],
    ['-note:ada', [4, 3, 1]],
  ])('%j finds %j', async (query, expected) => {
    expect(await store().find(query)).toEqual(expected);
  });

  it('finds within one source', async () => {
    expect(await store().find('', { sourceId: 2 })).toEqual([3]);
  });

  it('never finds what was deleted', async () => {
    const { exec, find } = store();
    exec('UPDATE events SET deleted_ms = 1 WHERE id = 1');
    expect(await find('')).toEqual([4, 3, 2]);
    expect(await find('type:invoice.paid')).toEqual([]);
  });

  it('names the events that there were', () => {
    expect(store().reads.eventNames(10)).toEqual(['invoice.paid', 'invoice.void', 'issues']);
  });
});

describe('pages', () => {
  it('go on from their last event, in both directions', async () => {
    const { add, fill, reads } = openSearchStore();
    add(...Array.from({ length: 10 }, (_, i) => ({ body: i % 2 ? 'odd' : 'even' })));
    fill();
    const ask = { query: 'odd', limit: 2, nowMs };
    const newest = await reads.search(ask);
    expect(newest).toMatchObject({
      events: [{ seq: 10 }, { seq: 8 }],
      hasMore: true,
      isComplete: true,
      searchedTo: 8,
      indexedTo: 10,
      newest: 10,
    });
    expect((await reads.search({ ...ask, before: 5 })).events.map(({ seq }) => seq)).toEqual([
      4, 2,
    ]);
    const after = await reads.search({ ...ask, after: 2 });
    expect(after).toMatchObject({ events: [{ seq: 6 }, { seq: 4 }], hasMore: true, searchedTo: 6 });
    expect(await reads.search({ ...ask, after: 6 })).toMatchObject({ hasMore: false });
  });

  it('are the same while the index is filled', async () => {
    const { add, index, find } = openSearchStore();
    add(...Array.from({ length: 120 }, (_, i) => ({ body: `all n${i % 3}` })));
    const expected = await find('n1 all');
    expect(expected).toHaveLength(40);
    do expect(await find('n1 all')).toEqual(expected);
    while (index.fillSlice());
  });

  it('end early when they are cancelled', async () => {
    const { add, reads } = openSearchStore();
    add(...Array.from({ length: 2500 }, () => ({ body: 'x' })));
    const search = reads.search({ query: 'body:absent', limit: 10, nowMs });
    reads.cancelSearch();
    const { isComplete, hasMore, searchedTo } = await search;
    expect({ isComplete, hasMore }).toEqual({ isComplete: false, hasMore: true });
    expect(searchedTo).toBeGreaterThan(0);
  });
});

describe('the index', () => {
  it('counts the bodies that it cannot read', () => {
    const { add, fill, index } = openSearchStore();
    add({ body: Uint8Array.of(0xff) }, { body: 'text' }, { body: '' });
    fill();
    expect(index.progress()).toEqual({ indexedTo: 3, skipped: 1 });
  });

  it('looks into packed bodies', async () => {
    const { add, fill, find } = openSearchStore();
    const packed = { headers: [['content-encoding', 'gzip']], body: gzipSync('hello') } as const;
    add(packed);
    expect(await find('body:ell')).toEqual([1]);
    expect(await find('hello')).toEqual([1]);
    fill();
    expect(await find('body:ell')).toEqual([1]);
    expect(await find('hello')).toEqual([1]);
  });

  it('indexes an event in every slice, however long the machine is busy with something else', () => {
    const { add, index } = openSearchStore();
    add({ body: 'one' }, { body: 'two' });
    let clockMs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clockMs += 1000));
    expect([index.fillSlice(), index.fillSlice(), index.fillSlice()]).toEqual([true, true, false]);
  });

  it('is put in order as it is filled, so that few pieces are to be looked at', () => {
    const { add, fill, value } = openSearchStore();
    add(...Array.from({ length: 3000 }, (_, i) => ({ body: `word-${i} common` })));
    fill();
    expect(value('SELECT count(DISTINCT segid) FROM search_0_idx')).toBeLessThan(10);
  });

  it('goes on where it was after a restart', async () => {
    const { add, index, folder, close } = openSearchStore();
    add(...Array.from({ length: 120 }, () => ({ body: 'word' })));
    index.fillSlice();
    const { indexedTo } = index.progress();
    expect(indexedTo).toBeGreaterThan(0);
    close();
    const again = openSearchStore(folder);
    expect(again.index.progress().indexedTo).toBe(indexedTo);
    expect(await again.find('word')).toHaveLength(120);
    again.fill();
    expect(again.index.progress().indexedTo).toBe(120);
    expect(await again.find('word')).toHaveLength(120);
  });

  it('drops a table once all of its events have gone', async () => {
    const { add, exec, value, fill, index, find } = openSearchStore();
    add({ body: 'early' });
    exec(`UPDATE sqlite_sequence SET seq = ${partEvents} WHERE name = 'events'`);
    add({ body: 'late' });
    fill();
    expect(dropAll(index)).toBe(false);
    exec('DELETE FROM events WHERE id = 1; DELETE FROM payloads WHERE id = 1');
    expect(await find('early')).toEqual([]);
    expect(dropAll(index)).toBe(true);
    expect(dropAll(index)).toBe(false);
    expect(value("SELECT count(*) FROM sqlite_schema WHERE name = 'search_0'")).toBe(0);
    expect(await find('early')).toEqual([]);
    expect(await find('late')).toEqual([partEvents + 1]);
    expect(index.progress().indexedTo).toBe(partEvents + 1);
  });

  it('keeps no word of events that have all gone, and goes on with what comes', async () => {
    const { add, exec, value, fill, index, find } = openSearchStore();
    add({ body: 'secretive' }, { body: 'words' });
    fill();
    exec('DELETE FROM events; DELETE FROM payloads');
    expect(dropAll(index)).toBe(true);
    expect(dropAll(index)).toBe(false);
    expect(value('SELECT count(*) FROM search_0_docsize')).toBe(0);
    add({ body: 'later' });
    fill();
    expect(await find('later')).toEqual([3]);
  });

  it('drops a large table in small slices, and finds the same meanwhile and after a restart', async () => {
    const { add, exec, value, fill, index, find, folder, close } = openSearchStore();
    const words = (n: number): string =>
      Array.from({ length: 400 }, (_, i) => `w${(n * 400 + i).toString(36)}`).join(' ');
    add(...Array.from({ length: 400 }, (_, n) => ({ body: words(n) })));
    exec(`UPDATE sqlite_sequence SET seq = ${partEvents} WHERE name = 'events'`);
    add({ body: 'late' });
    fill();
    const pages = () => Number(value('SELECT count(*) FROM search_0_data'));
    const before = pages();
    expect(before).toBeGreaterThan(200);
    exec('DELETE FROM events WHERE id <= 400; DELETE FROM payloads WHERE id <= 400');
    expect([index.dropSlice(), index.dropSlice()]).toEqual([true, true]);
    expect(before - pages()).toBe(100);
    expect(await find('late')).toEqual([partEvents + 1]);
    close();
    const again = openSearchStore(folder);
    expect(dropAll(again.index)).toBe(true);
    expect(again.value("SELECT count(*) FROM sqlite_schema WHERE name GLOB 'search_0*'")).toBe(0);
    expect(await again.find('late')).toEqual([partEvents + 1]);
  });
});

describe.each(['indexed', 'not indexed'])('a hostile query for events that are %s', (kind) => {
  const manyNames = Array.from({ length: 1000 }, (_, i) => ({ eventName: `n${i}` }));

  it.each([
    ['a NUL behind a backslash', '"a\\\0b"', 0],
    ['a NUL in a field', 'body:"a\\\0b"', 0],
    ['500 words', `"${Array(499).fill('a').join(' ')}"`, 0],
    ['500 pieces of a body', `body:"${'.a'.repeat(490)}."`, 0],
    ['expressions of the index', 'AND OR NOT NEAR(a) a^2 {headers}:x', 0],
    ['a thousand names, 40 times', Array(40).fill('type:n*').join(' '), 1000],
    ['half a character', '\ud800', 0],
  ])('with %s is answered, and so is the next one', async (_, query, count) => {
    const { add, fill, find } = openSearchStore();
    add(...manyNames, ...two);
    if (kind === 'indexed') fill();
    expect(await find(query)).toHaveLength(count);
    expect(await find('invoice')).toEqual([1001]);
  });
});

it.each(['body:', ''])(
  'answers in time for %sone letter 900 times, in bodies of that letter',
  async (field) => {
    const { add, reads } = openSearchStore();
    const body = 'a'.repeat(256 * 1024);
    add(...Array.from({ length: 100 }, () => ({ body })));
    const startedMs = performance.now();
    const query = `${field}${'a'.repeat(900)}b`;
    const { events } = await reads.search({ query, limit: 50, nowMs });
    expect(events).toEqual([]);
    expect(performance.now() - startedMs).toBeLessThan(5000);
  },
);

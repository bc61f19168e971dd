/** Events are found as soon as they are stored, and the index follows behind. */
import { expect, it } from 'vitest';
import type { SearchPage } from '../../src/shared/contract/search.ts';
import { send } from '../support/http.ts';
import { startApp, type TestApp } from '../support/start-app.ts';
import { until } from '../support/until.ts';

const post = async (url: string, body: string): Promise<void> => {
  const headers = ['Content-Type', 'application/json', 'X-Topic', 'billing'];
  await send(url, { method: 'POST', headers, body: Buffer.from(body) });
};

const postMany = async (url: string, count: number): Promise<void> => {
  for (let n = 0; n < count; n++) await post(url, JSON.stringify({ word: `number-${n}` }));
};

const run = (app: TestApp, query: string, limit = 200): Promise<SearchPage> =>
  Promise.resolve(app.handlers['search.run']({ query, limit }));

const search = async (app: TestApp, query: string): Promise<number[]> =>
  (await run(app, query)).events.map(({ seq }) => seq);

/** The state of the index, once it has come as far as the history. */
const indexed = (app: TestApp) =>
  until('the index to be complete', async () => {
    const { search: state } = await app.handlers['app.state']({});
    return state.indexedTo === state.newest ? state : null;
  });

it('finds what has just been stored, before and after it is indexed', async () => {
  const app = await startApp();
  const { url } = await app.addSource('github');
  await post(url, '{"greeting":"hello"}');
  expect(await search(app, 'hello')).toEqual([1]);
  expect(await indexed(app)).toEqual({ indexedTo: 1, newest: 1, skipped: 0 });
  expect(await search(app, 'hello header:x-topic=bill -body:absent')).toEqual([1]);
});

it('finds the same all the time while events arrive', async () => {
  const app = await startApp();
  const { url } = await app.addSource('github');
  await postMany(url, 5);
  const expected = await search(app, 'number-3');
  const arrivals = { areOver: false };
  const arriving = postMany(`${url}?again`, 60).finally(() => {
    arrivals.areOver = true;
  });
  do expect(await search(app, 'number-3 -path:again')).toEqual(expected);
  while (!arrivals.areOver);
  await arriving;
  await indexed(app);
  expect(await search(app, 'number-3')).toHaveLength(2);
});

it('goes on with the index where a restart left it', async () => {
  const first = await startApp();
  const { url } = await first.addSource('github');
  await postMany(url, 80);
  const { indexedTo } = (await first.handlers['app.state']({})).search;
  await first.stop();
  const second = await startApp({ dataFolder: first.dataFolder });
  expect(await search(second, 'number-79')).toEqual([80]);
  expect(await indexed(second)).toEqual({ indexedTo: 80, newest: 80, skipped: 0 });
  expect(indexedTo).toBeLessThanOrEqual(80);
  expect(await search(second, 'number-0')).toEqual([1]);
});

it('does not find the events of a source that was removed', async () => {
  const app = await startApp();
  const kept = await app.addSource('github');
  const gone = await app.addSource('stripe');
  await post(kept.url, '{"a":"word"}');
  await post(gone.url, '{"a":"word"}');
  await indexed(app);
  expect(await search(app, 'word source:"my stripe"')).toEqual([2]);
  await app.handlers['sources.remove']({ id: gone.id });
  await until('its events to go', async () => (await search(app, 'word')).length === 1);
  expect(await search(app, 'word')).toEqual([1]);
});

it('lets other reading pass between the parts of a long search', async () => {
  const app = await startApp();
  const { url } = await app.addSource('github');
  await postMany(url, 20);
  const long = run(app, 'body:absent');
  const page = await app.handlers['events.page']({ limit: 10 });
  expect(page.events).toHaveLength(10);
  expect(await long).toMatchObject({ events: [], hasMore: false, isComplete: true });
  expect(await app.handlers['search.cancel']({})).toBeNull();
});

it('takes queries for values only, whatever is in them', async () => {
  const app = await startApp();
  const { url } = await app.addSource('github');
  await post(url, '{"a":"100%"}');
  for (const query of [
    `'); DROP TABLE events; --`,
    '" OR 1',
    'NEAR(a b)',
    'body:%',
    '*',
    '\0',
    'a"b*',
  ]) {
    await run(app, query);
  }
  expect(await search(app, 'body:100%')).toEqual([1]);
  expect(await search(app, 'body:10_%')).toEqual([]);
});

it('keeps searches from one run to the next', async () => {
  const first = await startApp();
  await first.handlers['searches.save']({ name: 'Bad ones', query: 'verdict:invalid' });
  await first.handlers['searches.save']({ name: 'All', query: 'a' });
  await first.handlers['searches.save']({ name: 'Bad ones', query: '-verdict:valid' });
  await first.stop();
  const second = await startApp({ dataFolder: first.dataFolder });
  const saved = async () => (await second.handlers['app.state']({})).savedSearches;
  expect(await saved()).toEqual([
    { name: 'All', query: 'a' },
    { name: 'Bad ones', query: '-verdict:valid' },
  ]);
  await second.handlers['searches.remove']({ name: 'All' });
  expect(await saved()).toHaveLength(1);
});

it('keeps a hundred searches at most', async () => {
  const app = await startApp();
  const save = (name: string) => app.handlers['searches.save']({ name, query: 'a' });
  for (let n = 0; n < 100; n++) await save(`search ${n}`);
  await expect(save('one more')).rejects.toMatchObject({ appError: { code: 'search.too-many' } });
  await save('search 1');
});

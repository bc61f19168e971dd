/** Threads speak the language of the thread that has started them, also after it has changed. */
import { afterEach, expect, it } from 'vitest';
import { speak } from '../../src/main/core/language.ts';
import { AppFailure } from '../../src/shared/errors.ts';
import { send } from '../support/http.ts';
import { startApp, type TestApp } from '../support/start-app.ts';
import { until } from '../support/until.ts';

afterEach(() => speak('en'));

/** What the storage thread says to more tags than an event can have. */
const refusal = async ({ app }: TestApp): Promise<string> => {
  const tags = Array.from({ length: 1000 }, (_, i) => `tag${i}`);
  const error: unknown = await app.store.config.tagEvents([1], tags, []).catch((e: unknown) => e);
  return error instanceof AppFailure ? error.appError.message : '';
};

it('the storage thread begins in the language of the app, and follows it', async () => {
  await speak('de');
  const app = await startApp();
  const source = await app.addSource('github');
  await send(source.url, { body: '{}' });
  expect(await refusal(app)).toMatch(/^Ein Ereignis kann höchstens/);
  await speak('en');
  await until('the thread to speak English', async () =>
    (await refusal(app)).startsWith('An event can have'),
  );
  await speak('de');
  await until('the thread to speak German', async () =>
    (await refusal(app)).startsWith('Ein Ereignis'),
  );
});

/** A profile with one source and a long history: made by the app itself and by its own store. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { NewEvent } from '../../src/main/core/store/schema.ts';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  CommandResult,
} from '../../src/shared/ipc.ts';
import { seedHistory, storedEvent } from '../lib/seeding.ts';
import { jsonBody, secret } from '../lib/signed-request.ts';
import { type Start, withWindow } from './desktop.ts';

/** Asks the app as its window does. Errors: Error with what the app says. */
export const ask = async <Name extends CommandName>(
  page: Page,
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> => {
  const call = `countersign.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`;
  const result = await page.evaluate<CommandResult<Name>>(call);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
};

const names = ['issues', 'push', 'pull_request_review_comment', 'check_run', 'workflow_job'];
const everyMs = 1500;

/** Rows as they are in life: most are good, some have marks, names and paths differ in length. */
const variedEvent =
  (count: number, bodyBytes: number) =>
  (n: number): NewEvent => ({
    ...storedEvent(n, { headers: [], body: Buffer.alloc(bodyBytes) }),
    receivedAtMs: Date.now() - (count - n) * everyMs,
    eventName: names[n % names.length] ?? null,
    path: n % 7 === 0 ? `/orders/${n}?page=${n % 11}` : '/',
    ...(n % 20 === 3 && { verdict: 'invalid', reason: 'signature_mismatch', status: 401 }),
    ...(n % 33 === 5 && { arrival: 'simulator' }),
    ...(n % 50 === 9 && { isFromBrowser: true }),
  });

const indexLimitMs = 120_000;
const startLimitMs = 30_000;

/** The window is there before the rest of the app is. */
const waitForStart = async (page: Page): Promise<void> => {
  const giveUpAtMs = performance.now() + startLimitMs;
  while ((await ask(page, 'app.state', {})).receiver.kind === 'starting') {
    if (performance.now() > giveUpAtMs) throw new Error('the app did not start in time');
    await setTimeout(50);
  }
};

/** Fills an empty profile: the first source has the history, the second one waits for requests. */
export const fillProfile = async (app: Start, profile: string, count: number): Promise<void> => {
  await withWindow(app, profile, async ({ page }) => {
    await waitForStart(page);
    await ask(page, 'sources.add', { provider: 'github', name: 'History' });
    await ask(page, 'sources.add', { provider: 'github', name: 'Arriving' });
  });
  const body = jsonBody(200);
  seedHistory(join(profile, 'data'), count, variedEvent(count, body.length), () => body);
  // The words of a new history are indexed while the app is idle: not while it is measured.
  await withWindow(app, profile, async ({ page }) => {
    const giveUpAtMs = performance.now() + indexLimitMs;
    for (;;) {
      const { search } = await ask(page, 'app.state', {});
      if (search.newest === count && search.indexedTo === count) break;
      if (performance.now() > giveUpAtMs) throw new Error('the history was not indexed in time');
      await setTimeout(200);
    }
  });
};

/** Gives the second source its key, which is not kept without a keyring. Out: the source's URL. */
export const readySource = async (page: Page): Promise<string> => {
  await waitForStart(page);
  const source = (await ask(page, 'app.state', {})).sources[1];
  if (!source) throw new Error('the profile has no second source');
  await ask(page, 'keys.put', { sourceId: source.id, label: 'Benchmark', value: secret });
  return source.url;
};

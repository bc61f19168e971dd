/** Waiting for an event of a source, as a provider's guide does. */
import { describe, expect, it } from 'vitest';
import { waitForEvent } from '../../src/main/core/commands/console.ts';
import { send } from '../support/http.ts';
import { startApp } from '../support/start-app.ts';

describe('waiting for an event', () => {
  it('ends with what ended it, though that came before anything was read', async () => {
    const app = await startApp();
    const source = await app.addSource('github');
    const controller = new AbortController();
    const waiting = waitForEvent(app.app, source.id, 0, controller.signal);
    controller.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
  });

  it('finds one that was there before, and one that comes', async () => {
    const app = await startApp();
    const source = await app.addSource('github');
    const { signal } = new AbortController();
    const coming = waitForEvent(app.app, source.id, 0, signal);
    await send(source.url, { body: '{}' });
    const found = { seq: 1, verdict: 'unchecked', reason: 'no_key' };
    expect(await coming).toEqual(found);
    expect(await waitForEvent(app.app, source.id, 0, signal)).toEqual(found);
  });
});

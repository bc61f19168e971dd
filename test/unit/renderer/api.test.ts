import { expect, it } from 'vitest';
import { createApi } from '../../../src/renderer/api.ts';
import type { Push } from '../../../src/shared/ipc.ts';

it('a call that breaks the bridge is a failure with words, not an exception', async () => {
  const api = createApi({
    call: () => Promise.reject(new Error('no handler registered')),
    onPush: () => () => undefined,
  });
  const result = await api.call('app.state', {});
  expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(result)).not.toContain('no handler');
});

it('all listeners share one subscription, which ends with the last of them', () => {
  const subscribed = new Set<(json: string) => void>();
  const api = createApi({
    call: () => Promise.reject(new Error('not asked')),
    onPush: (listener) => {
      subscribed.add(listener);
      return () => subscribed.delete(listener);
    },
  });
  const heard: string[] = [];
  const listen = (name: string) => api.onPush((push: Push) => heard.push(`${name} ${push.name}`));
  const stops = ['first', 'second'].map(listen);
  for (const push of subscribed) push('{"name":"events.removed","data":{"seqs":[],"counts":[]}}');
  expect(heard).toEqual(['first events.removed', 'second events.removed']);
  expect(subscribed.size).toBe(1);
  for (const stop of stops) stop();
  expect(subscribed.size).toBe(0);
});

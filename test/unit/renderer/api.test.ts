import { expect, it } from 'vitest';
import { createApi } from '../../../src/renderer/api.ts';

it('a call that breaks the bridge is a failure with words, not an exception', async () => {
  const api = createApi({
    call: () => Promise.reject(new Error('no handler registered')),
    onPush: () => () => undefined,
  });
  const result = await api.call('app.state', {});
  expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(result)).not.toContain('no handler');
});

import { describe, expect, it } from 'vitest';
import type { Provider } from '../../../../../src/main/core/providers/define.ts';
import { nameFromBody, nameFromHeaders } from '../../../../../src/main/core/providers/identify.ts';
import { findProvider } from '../../../../../src/main/core/providers/index.ts';

const provider = (id: string): Provider => {
  const found = findProvider(id);
  if (!found) throw new Error(id);
  return found;
};
const inBody = (id: string, body: string | Uint8Array) =>
  nameFromBody(provider(id), typeof body === 'string' ? Buffer.from(body) : body);

describe('nameFromHeaders', () => {
  it.each([
    ['github', ['X-GitHub-Event', 'push', 'X-GitHub-Delivery', 'd1'], 'push', 'd1'],
    ['shopify', ['x-shopify-topic', 'orders/create'], 'orders/create', null],
    ['standard-webhooks', ['webhook-id', 'msg_1'], null, 'msg_1'],
    ['stripe', ['id', 'evt'], null, null],
    ['github', ['X-GitHub-Event', 'a', 'X-GitHub-Event', 'b'], null, null],
  ])('of %s takes what %j holds', (id, headers, eventName, deliveryId) => {
    expect(nameFromHeaders(provider(id), headers)).toEqual({ eventName, deliveryId });
  });

  it('cuts endless names', () => {
    const { eventName } = nameFromHeaders(provider('github'), ['x-github-event', 'x'.repeat(9999)]);
    expect(eventName).toHaveLength(200);
  });
});

describe('nameFromBody', () => {
  it.each([
    ['stripe', '{"id":"evt_1","type":"invoice.paid"}', 'invoice.paid', 'evt_1'],
    ['slack', '{"event":{"type":"message"},"event_id":"Ev1"}', 'message', 'Ev1'],
    ['avaya-spaces', '{"data":[{"category":"space.created"}]}', 'space.created', null],
    ['comapi', '[{"name":"a","eventId":"1"},{"name":"b"},{}]', 'a +2', '1 +2'],
    ['comapi', '[{"name":"a","eventId":"1"}]', 'a', '1'],
    ['comapi', '[]', null, null],
    ['stripe', '{"id":7,"type":true}', null, '7'],
    ['stripe', '{"id":"","type":null}', null, null],
    ['stripe', 'null', null, null],
    ['stripe', '"text"', null, null],
    ['stripe', 'not JSON', null, null],
    ['stripe', '{"__proto__":{"id":"evil"}}', null, null],
    ['slack', '{"event":"type"}', null, null],
  ])('of %s finds in %s: %s, %s', (id, body, eventName, deliveryId) => {
    expect(inBody(id, body)).toEqual({ eventName, deliveryId });
  });

  it.each([
    ['the provider names nothing there', 'github', '{"id":1}'],
    ['there is no body', 'stripe', ''],
    ['the body is too large', 'stripe', ' '.repeat(256 * 1024 + 1)],
  ])('gives null when %s', (_when, id, body) => {
    expect(inBody(id, body)).toBeNull();
  });

  it('reads a body that lies inside a larger buffer', () => {
    const buffer = Buffer.from('xx{"id":"evt_1"}yy');
    expect(inBody('stripe', buffer.subarray(2, -2))?.deliveryId).toBe('evt_1');
  });
});

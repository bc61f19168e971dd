/** Finds the provider's own names in a request: of the event, and of the delivery. For display. */
import { follow } from '../verify/content.ts';
import { readHeader } from '../verify/request.ts';
import type { Locator, Provider } from './define.ts';

export type Names = { readonly eventName: string | null; readonly deliveryId: string | null };

/** Larger bodies are not parsed just for a name. */
export const maxParsedBytes = 256 * 1024;
const maxNameLength = 200;

const asName = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, maxNameLength) : null;
};

const inHeader = (locator: Locator | undefined, rawHeaders: readonly string[]): string | null =>
  locator && 'header' in locator ? asName(readHeader(rawHeaders, locator.header)) : null;

/** Names given in headers; null where the provider has them elsewhere. Cost: two header scans. */
export const nameFromHeaders = (provider: Provider, rawHeaders: readonly string[]): Names => ({
  eventName: inHeader(provider.eventName, rawHeaders),
  deliveryId: inHeader(provider.deliveryId, rawHeaders),
});

const parse = (body: Uint8Array): unknown => {
  if (body.length === 0 || body.length > maxParsedBytes) return undefined;
  try {
    const { buffer, byteOffset, byteLength } = body;
    return JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'));
  } catch {
    // A body that is not JSON has no names in it.
    return undefined;
  }
};

/** Parses a body when it is first asked for, and once. Out: undefined if it is too large or no JSON. */
export const documentOf = (body: Uint8Array): (() => unknown) => {
  let parsed: { readonly root: unknown } | null = null;
  return () => (parsed ??= { root: parse(body) }).root;
};

/** Names given in a JSON body. A batch is named after its first event, with the number of others. */
export const nameFromBody = (
  provider: Pick<Provider, 'eventName' | 'deliveryId'>,
  body: Uint8Array,
  document: () => unknown = documentOf(body),
): Names | null => {
  const { eventName, deliveryId } = provider;
  const namePath = eventName && 'json' in eventName ? eventName.json : null;
  const idPath = deliveryId && 'json' in deliveryId ? deliveryId.json : null;
  if ((!namePath && !idPath) || body.length === 0 || body.length > maxParsedBytes) return null;
  const root = document();
  const batch = Array.isArray(root) ? root : null;
  const first: unknown = batch ? batch[0] : root;
  const name = namePath && asName(follow(first, namePath));
  const id = idPath && asName(follow(first, idPath));
  const others = batch && batch.length > 1 ? ` +${batch.length - 1}` : '';
  return {
    eventName: name === null ? null : name + others,
    deliveryId: id === null ? null : id + others,
  };
};

/** The provider's id of a delivery, wherever the request has it. */
export const deliveryIdOf = (
  provider: Provider,
  rawHeaders: readonly string[],
  body: Uint8Array,
): string | null =>
  nameFromHeaders(provider, rawHeaders).deliveryId ??
  nameFromBody(provider, body)?.deliveryId ??
  null;

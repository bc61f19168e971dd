/** Stored events for the tests of exports. */
import * as fc from 'fast-check';
import type { Outgoing } from '../../../../../src/main/core/exchange/outgoing.ts';
import { type Material, prepare } from '../../../../../src/main/core/exchange/prepare.ts';
import type { EventSummary } from '../../../../../src/shared/event.ts';
import { makeSummary } from '../../../../support/fake-window-data.ts';

export const makeOutgoing = (changed: Partial<Outgoing> = {}): Outgoing => {
  const target = changed.target ?? '/in/abc';
  return {
    method: 'POST',
    target,
    url: `https://hooks.example.com${target}`,
    rawHeaders: ['Host', 'hooks.example.com', 'Content-Type', 'application/json'],
    rawTrailers: [],
    httpVersion: '1.1',
    body: Buffer.from('{"a":1}'),
    ...changed,
  };
};

export type MaterialChange = {
  readonly rawHeaders?: readonly string[];
  readonly body?: Uint8Array;
  readonly target?: string;
  readonly summary?: Partial<EventSummary>;
  readonly source?: Material['source'];
};

/** An event as the store gives it. */
export const makeMaterial = (changed: MaterialChange = {}): Material => {
  const body = changed.body ?? Buffer.from('{"a":1}');
  const summary = makeSummary({
    seq: 7,
    provider: 'github',
    receivedAtMs: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
    bodyBytes: body.length,
    eventName: null,
    ...changed.summary,
  });
  return {
    event: {
      summary,
      head: {
        target: changed.target ?? '/in/abc',
        httpVersion: '1.1',
        rawHeaders: changed.rawHeaders ?? ['Host', 'hooks.example.com'],
        rawTrailers: [],
        remoteAddress: '203.0.113.9',
        remotePort: 4711,
        replyBody: 'OK',
        origin: 'https://hooks.example.com',
      },
      receiveMs: 1,
      storedBytes: body.length,
      note: '',
    },
    body,
    source: changed.source ?? null,
    log: [],
  };
};

export const prepared = (changed: MaterialChange = {}, withCredentials = false) =>
  prepare(makeMaterial(changed), withCredentials);

const text = (unit: string, constraints: { minLength?: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...Array.from(unit)), ...constraints });

const letters = 'abcXYZ019';

/** Header values as text: printable, quotes and the like among them, without blanks at the ends. */
const value = fc
  .oneof(
    text(`${letters} '"\\$\`!%;=@*&|<>(){}[]#~é✓`, { maxLength: 30 }),
    fc.constantFrom('$(id)', '`id`', "it's", '"', '\\', 'é', '@file', '%s', '-n'),
  )
  .map((each) => Buffer.from(each.replace(/^ +| +$/g, '')).toString('latin1'));

const name = text(letters, { minLength: 1, maxLength: 8 }).map((each) => `X-${each}`);

const body = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  text(`${letters}'"\\$\`%\n\r\t\0-é✓{}`, { maxLength: 200 }).map((each) => Buffer.from(each)),
  fc.constantFrom('', '@x', '-n', '%', "'", '\n', '\0', '\ufeffa').map((each) => Buffer.from(each)),
);

/** Requests as servers may send them: paths in ASCII, everything else of any kind. */
export const anyOutgoing = fc
  .record({
    method: fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE'),
    target: text(`${letters}/?&=%-._~!$'()*+,;:@[]{}`, { maxLength: 40 }).map(
      (each) => `/in/${each}`,
    ),
    headers: fc.array(fc.tuple(name, value), { maxLength: 6 }),
    body,
  })
  .map(({ method, target, headers, body: bytes }) =>
    makeOutgoing({
      method,
      target,
      rawHeaders: [
        'Host',
        'hooks.example.com',
        'Content-Type',
        'text/x; a="b"',
        ...headers.flat(),
        'Content-Length',
        String(bytes.length),
      ],
      body: Buffer.from(bytes),
    }),
  );

import { describe, expect, it } from 'vitest';
import {
  entityByLocator,
  entityByPointers,
  entityOf,
  noEntity,
} from '../../../../../src/main/core/order/entity.ts';
import type { EntityLocator } from '../../../../../src/main/core/providers/define.ts';
import { documentOf } from '../../../../../src/main/core/providers/identify.ts';
import { findProvider, providers } from '../../../../../src/main/core/providers/index.ts';
import { message } from '../../../../../src/shared/text.ts';

const locator: EntityLocator = { id: ['id'], order: ['at'], label: message('thing') };
const entity = (id: unknown, at?: unknown) => entityByLocator(locator, { id, at });

describe('what an event is about', () => {
  it.each([
    ['abc', 'abc'],
    [42, '42'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('is taken from %j', (value, id) => {
    expect(entity(value).id).toBe(id);
  });

  it.each([[''], [null], [true], [1.5], [2 ** 53], ['x'.repeat(201)], [{}], [['a']], [undefined]])(
    'is not taken from %j',
    (value) => {
      expect(entity(value, 5)).toEqual(noEntity);
    },
  );

  it.each([
    [7, 7],
    [-1.5, -1.5],
    ['7', 7],
    ['1726000000.25', 1_726_000_000.25],
    ['2026-11-22T09:30:00Z', Date.UTC(2026, 10, 22, 9, 30)],
    ['2026-11-22T09:30:00.123456Z', Date.UTC(2026, 10, 22, 9, 30, 0, 123)],
    ['2026-11-22T10:30:00+01:00', Date.UTC(2026, 10, 22, 9, 30)],
    ['2026-11-22T10:30:00+0100', Date.UTC(2026, 10, 22, 9, 30)],
    ['2026-11-22 09:30Z', Date.UTC(2026, 10, 22, 9, 30)],
  ])('has the place %j', (value, order) => {
    expect(entity('a', value).order).toBe(order);
  });

  it.each([
    ['2026-11-22T09:30:00'],
    ['2026-11-22'],
    ['2026-13-22T09:30:00Z'],
    ['Sun, 22 Nov 2026 09:30:00 GMT'],
    ['0x10'],
    ['1e9'],
    [''],
    [null],
    [true],
    [[7]],
  ])('has no place as %j', (value) => {
    expect(entity('a', value)).toEqual({ id: 'a', order: null });
  });

  it('of a batch about one thing has the place of its latest member', () => {
    const batch = [
      { id: 'a', at: 2 },
      { id: 'a', at: 4 },
      { id: 'a', at: 3 },
    ];
    expect(entityByLocator(locator, batch)).toEqual({ id: 'a', order: 4 });
  });

  it('is nothing for a batch about several things, and for an empty one', () => {
    expect(entityByLocator(locator, [{ id: 'a' }, { id: 'b' }])).toEqual(noEntity);
    expect(entityByLocator(locator, [])).toEqual(noEntity);
  });

  it('is found by pointers into the document as it came', () => {
    const document = [{ 'a/b': 'x', n: '5' }];
    expect(entityByPointers({ id: '/0/a~1b', order: '/0/n' }, document)).toEqual({
      id: 'x',
      order: 5,
    });
    expect(entityByPointers({ id: '/0/a~1b', order: null }, document).order).toBeNull();
    expect(entityByPointers({ id: 'no pointer', order: null }, document)).toEqual(noEntity);
  });

  it('of Comapi is the message, placed by its revision', () => {
    const { entity: comapi } = findProvider('comapi') ?? {};
    const body = { name: 'message.sent', payload: { id: 'm1' }, revision: 7 };
    expect(comapi && entityByLocator(comapi, body)).toEqual({ id: 'm1', order: 7 });
  });

  it('is found in a sample of each provider that declares it', () => {
    const fresh = {
      uuid: () => 'u-1',
      now: new Date(0),
      token: (length: number) => 'x'.repeat(length),
    };
    const without = providers
      .filter((provider) => provider.entity && provider.id !== 'shopify')
      .filter(
        ({ entity: declared, samples }) =>
          declared &&
          !samples.some((sample) => {
            const document = documentOf(Buffer.from(sample.body(fresh)))();
            const found = entityByLocator(declared, document);
            return found.id !== null && (declared.order === 'time' || found.order !== null);
          }),
      );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('the places of an id', () => {
  const several: EntityLocator = { ...locator, otherIds: [['payload', 'id'], ['messageId']] };

  it.each([
    [{ id: 'a', messageId: 'b', at: 1 }, 'a'],
    [{ payload: { id: 'p' }, messageId: 'b', at: 1 }, 'p'],
    [{ payload: { id: {} }, messageId: 'b', at: 1 }, 'b'],
  ])('are tried in turn: %j', (body, id) => {
    expect(entityByLocator(several, body)).toEqual({ id, order: 1 });
  });

  it('that a source names leave the order as the provider has it', () => {
    const body = { thing: 'x', at: 7, seq: 9 };
    expect(entityOf({ id: '/thing', order: null }, locator, () => body).order).toBe(7);
    expect(entityOf({ id: '/thing', order: '/seq' }, locator, () => body).order).toBe(9);
  });
});

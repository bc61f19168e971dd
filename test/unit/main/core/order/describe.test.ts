import { describe, expect, it } from 'vitest';
import { describeOrder, missingPlaces } from '../../../../../src/main/core/order/describe.ts';
import type { OrderRow } from '../../../../../src/main/core/store/order.ts';

it.each([
  [
    [3, 7, 5],
    [4, 6],
  ],
  [[1, 2, 3], []],
  [[5], []],
  [[], []],
  [[1, 2.5, 4], []],
  [[1, 5000], []],
  [[1_750_000_000, 1_750_000_005], []],
])('between the places %j are missing %j', (orders, missing) => {
  expect(missingPlaces(orders)).toEqual(missing);
});

const row = (seq: number, order: number | null, more: Partial<OrderRow> = {}): OrderRow => ({
  seq,
  eventName: null,
  receivedAtMs: seq,
  verdict: 'valid',
  status: 200,
  signatureGood: 1,
  repeatOf: null,
  order,
  obsolete: 0,
  bytes: 1,
  ...more,
});

const newest = (rows: readonly OrderRow[], hasLater = false): number[] =>
  describeOrder(
    { sourceId: 1, entity: 'm1', rows, hashes: new Map(), hasMore: hasLater, hasLater },
    null,
    [],
  )
    .events.filter(({ isNewest }) => isNewest)
    .map(({ seq }) => seq);

describe('true order', () => {
  const order = (rows: readonly OrderRow[]) =>
    describeOrder(
      { sourceId: 1, entity: 'm1', rows, hashes: new Map(), hasMore: false, hasLater: false },
      null,
      [],
    );

  it('has no place for what nobody is known to have signed, nor a gap up to it', () => {
    const { trueOrder, missing, events } = order([
      row(1, 1),
      row(2, 20, { signatureGood: 0, verdict: 'invalid' }),
      row(3, 3),
    ]);
    expect(trueOrder).toEqual([1, 3]);
    expect(missing).toEqual([2]);
    expect(events).toHaveLength(3);
  });

  it('is that of all where nothing is signed', () => {
    const { trueOrder, missing } = order([
      row(1, 3, { signatureGood: 0 }),
      row(2, 1, { signatureGood: 0 }),
    ]);
    expect(trueOrder).toEqual([2, 1]);
    expect(missing).toEqual([2]);
  });
});

describe('the newest event', () => {
  it('is the one that nothing later has replaced', () => {
    expect(newest([row(1, 3), row(2, 7), row(3, 5, { obsolete: 1 }), row(4, null)])).toEqual([2]);
  });

  it('may have come more than once', () => {
    expect(newest([row(1, 3), row(2, 7), row(3, 7, { repeatOf: 2 })])).toEqual([2, 3]);
  });

  it('is not replaced by one that somebody else has signed', () => {
    expect(newest([row(1, 3), row(2, 9, { signatureGood: 0 })])).toEqual([1, 2]);
  });

  it('is not known while later ones are left out', () => {
    expect(newest([row(1, 3), row(2, 7)], true)).toEqual([]);
  });
});

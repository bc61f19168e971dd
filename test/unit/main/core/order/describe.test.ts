import { expect, it } from 'vitest';
import { missingPlaces } from '../../../../../src/main/core/order/describe.ts';

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

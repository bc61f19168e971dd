import { describe, expect, it } from 'vitest';
import { createRowKeys } from '../../../../src/renderer/features/feed/row-keys.ts';

const started = (seqs: readonly number[]) => {
  const keysFor = createRowKeys();
  return { keysFor, first: [...keysFor(seqs).values()] };
};

describe('the elements of rows', () => {
  it('stay with their events while these are drawn', () => {
    const { keysFor, first } = started([5, 4, 3]);
    const keys = keysFor([6, 5, 4]);
    expect([keys.get(5), keys.get(4)]).toEqual(first.slice(0, 2));
    expect(first).not.toContain(keys.get(6));
  });

  it('are used again, in their order, when other events are drawn', () => {
    const { keysFor, first } = started([5, 4, 3]);
    expect([...keysFor([25, 24, 23]).values()]).toEqual(first);
  });

  it.each([
    [2, [25, 24]],
    [5, [25, 24, 23, 22, 21]],
  ])('are all different when %i come in place of three', (count, seqs) => {
    const { keysFor } = started([5, 4, 3]);
    expect(new Set(keysFor(seqs).values()).size).toBe(count);
  });

  it('are the same when nothing has changed', () => {
    const { keysFor, first } = started([5, 4, 3]);
    expect([...keysFor([5, 4, 3]).values()]).toEqual(first);
  });
});

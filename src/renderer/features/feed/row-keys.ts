/** Which element shows which event. Elements take long to make, so those at hand are used again. */

/**
 * Out: a function from the events that are drawn, in their order, to keys for their elements. An
 * event keeps its element as long as it is drawn. Where none of those drawn before is left, as after
 * a jump or in a flood, their elements show those that came.
 */
export const createRowKeys = () => {
  let keys: ReadonlyMap<number, number> = new Map();
  let next = 0;
  return (seqs: readonly number[]): ReadonlyMap<number, number> => {
    const before = keys;
    const free = seqs.some((seq) => before.has(seq)) ? [] : [...before.values()];
    keys = new Map(seqs.map((seq, i) => [seq, before.get(seq) ?? free[i] ?? next++]));
    return keys;
  };
};

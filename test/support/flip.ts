/** The bytes with one bit turned over. In: `bit`, any number: it is taken around the end. */
export const flip = (bytes: Uint8Array, bit: number): Buffer => {
  const changed = Buffer.from(bytes);
  const at = Math.floor(bit / 8) % changed.length;
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
  return changed;
};

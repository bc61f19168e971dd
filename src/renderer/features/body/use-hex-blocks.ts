import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { ByteSource } from './byte-source.ts';

const blockBytes = 64 * 1024;
/** Blocks kept: 4 MiB. */
const maxBlocks = 64;

export type HexBlocks = {
  /** The bytes from `offset` up to `end`, which lie in one row; null while they are on their way. */
  readonly bytesAt: (offset: number, end: number) => Uint8Array | null;
  readonly error: AppError | null;
};

type Held = {
  readonly source: ByteSource;
  readonly blocks: ReadonlyMap<number, Uint8Array>;
  readonly error: AppError | null;
};

/** With one block more, without those that were read first when there are too many. */
const withBlock = (held: Held, block: number, bytes: Uint8Array): Held => {
  const blocks = new Map(held.blocks).set(block, bytes);
  for (const oldest of blocks.keys()) {
    if (blocks.size <= maxBlocks) break;
    blocks.delete(oldest);
  }
  return { ...held, blocks };
};

/** Reads what is in sight, block by block, and forgets what has long been out of it. */
export const useHexBlocks = (source: ByteSource, from: number, to: number): HexBlocks => {
  const none: Held = { source, blocks: new Map(), error: null };
  const [state, setHeld] = useState(none);
  const held = state.source === source ? state : none;
  const first = Math.floor(from / blockBytes);
  const last = Math.floor(Math.max(from, to - 1) / blockBytes);
  const missing: number[] = [];
  for (let block = first; block <= last; block++) if (!held.blocks.has(block)) missing.push(block);
  // The next one only: when it is here, this runs again for the one after.
  const wanted = held.error ? undefined : missing[0];
  useEffect(() => {
    if (wanted === undefined) return;
    let isGone = false;
    void source.read(wanted * blockBytes, blockBytes).then((result) => {
      if (isGone) return;
      setHeld((before) => {
        const own = before.source === source ? before : { source, blocks: new Map(), error: null };
        return result.ok ? withBlock(own, wanted, result.value) : { ...own, error: result.error };
      });
    });
    return () => {
      isGone = true;
    };
  }, [source, wanted]);
  const bytesAt = (offset: number, end: number): Uint8Array | null => {
    const block = Math.floor(offset / blockBytes);
    const start = block * blockBytes;
    return held.blocks.get(block)?.subarray(offset - start, end - start) ?? null;
  };
  return { bytesAt, error: held.error };
};

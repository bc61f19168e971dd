/** Bytes to look at, wherever they are: a stored body, what came out of one, or a part of it. */
import type { DecompressionProblem } from '../../../shared/contract/body.ts';
import type { AppError } from '../../../shared/errors.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Api } from '../../api.ts';

/** The most that one command gives. */
const maxSliceBytes = 4 * 1024 * 1024;

export type ByteSource = {
  readonly totalBytes: number;
  /** Bytes from `offset` on; fewer than `length` at the end. */
  readonly read: (offset: number, length: number) => Promise<Result<Uint8Array, AppError>>;
};

export const memorySource = (bytes: Uint8Array): ByteSource => ({
  totalBytes: bytes.length,
  read: (offset, length) => Promise.resolve(ok(bytes.subarray(offset, offset + length))),
});

type Slice = (offset: number, length: number) => Promise<Result<Uint8Array, AppError>>;

/** Asks for more than one slice where one is not enough. */
const inSlices =
  (slice: Slice): Slice =>
  async (offset, length) => {
    if (length <= maxSliceBytes) return slice(offset, length);
    const all = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const result = await slice(offset + filled, Math.min(maxSliceBytes, length - filled));
      if (!result.ok) return result;
      if (result.value.length === 0) break;
      all.set(result.value, filled);
      filled += result.value.length;
    }
    return ok(all.subarray(0, filled));
  };

/** The body as received. In: `head` is its beginning, as far as it is here already. */
export const storedSource = (
  api: Api,
  seq: number,
  totalBytes: number,
  head: Uint8Array,
): ByteSource => {
  const slice = inSlices(async (offset, length) => {
    const result = await api.call('events.body', { seq, offset, length });
    return result.ok ? ok(result.value.bytes) : err(result.error);
  });
  return {
    totalBytes,
    read: (offset, length) => {
      const end = Math.min(offset + length, totalBytes);
      if (end <= offset) return Promise.resolve(ok(new Uint8Array()));
      if (end <= head.length) return Promise.resolve(ok(head.subarray(offset, end)));
      return slice(offset, end - offset);
    },
  };
};

export type OpenedBody = {
  readonly source: ByteSource;
  readonly codings: readonly string[];
  readonly problem: DecompressionProblem | null;
};

const firstBytes = 1024 * 1024;

/** The body with its Content-Encoding undone. */
export const openDecompressed = async (
  api: Api,
  seq: number,
): Promise<Result<OpenedBody, AppError>> => {
  const first = await api.call('body.decompressed', { seq, offset: 0, length: firstBytes });
  if (!first.ok) return err(first.error);
  const { bytes: head, totalBytes, codings, problem } = first.value;
  const slice = inSlices(async (offset, length) => {
    const result = await api.call('body.decompressed', { seq, offset, length });
    return result.ok ? ok(result.value.bytes) : err(result.error);
  });
  const source: ByteSource = {
    totalBytes,
    read: (offset, length) =>
      offset + length <= head.length || head.length === totalBytes
        ? Promise.resolve(ok(head.subarray(offset, offset + length)))
        : slice(offset, length),
  };
  return ok({ source, codings, problem });
};

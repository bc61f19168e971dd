/**
 * Undoes a Content-Encoding so that a person can read the body. The stored bytes stay as they
 * came, and what is signed are those. Trusts nothing: the output is capped, whatever the input.
 */
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { DecompressionProblem } from '../../../shared/contract/body.ts';

export const maxDecompressedBytes = 16 * 1024 * 1024;
/** More than one is rare already. */
const maxCodings = 3;

const known = ['gzip', 'deflate', 'br'] as const;
export type Coding = (typeof known)[number];

const isKnown = (name: string): name is Coding => known.some((one) => one === name);

/** The codings of a body in the order applied; null when there are none, or ones we do not know. */
export const codingsOf = (contentEncodings: readonly string[]): readonly Coding[] | null => {
  const names = contentEncodings
    .flatMap((value) => value.split(',', maxCodings + 2))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
    .map((name) => (name === 'x-gzip' ? 'gzip' : name));
  const isUsable = names.length > 0 && names.length <= maxCodings && names.every(isKnown);
  return isUsable ? names : null;
};

/** `deflate` means zlib's format (RFC 9110, section 8.4.1.2), but some send the bare one. */
const hasZlibHeader = (bytes: Uint8Array): boolean => {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;
};

const decoderFor = (coding: Coding, bytes: Uint8Array) => {
  if (coding === 'gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  return hasZlibHeader(bytes) ? createInflate() : createInflateRaw();
};

export type Decompressed = {
  /** All of it, or what came out before the problem. */
  readonly bytes: Uint8Array;
  readonly problem: DecompressionProblem | null;
};

const undo = (coding: Coding, input: Uint8Array): Promise<Decompressed> =>
  new Promise((resolve) => {
    const decoder = decoderFor(coding, input);
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (problem: DecompressionProblem | null): void => {
      // Only the first call counts; an error after the end of a destroyed stream is expected.
      resolve({ bytes: Buffer.concat(chunks).subarray(0, maxDecompressedBytes), problem });
      decoder.destroy();
    };
    decoder.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxDecompressedBytes) finish('too-large');
    });
    decoder.on('end', () => finish(null));
    decoder.on('error', (error: NodeJS.ErrnoException) =>
      finish(error.code === 'Z_BUF_ERROR' ? 'ends-early' : 'broken'),
    );
    decoder.end(input);
  });

/** Out: at most `maxDecompressedBytes`. Errors: none; bad input is a problem of the answer. */
export const decompress = async (
  codings: readonly Coding[],
  input: Uint8Array,
): Promise<Decompressed> => {
  let bytes = input;
  let problem: DecompressionProblem | null = null;
  for (const coding of codings.toReversed()) {
    const step = await undo(coding, bytes);
    bytes = step.bytes;
    problem ??= step.problem;
  }
  return { bytes, problem };
};

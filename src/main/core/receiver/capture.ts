/** Reads a request's body within limits that hold while it streams. */
import type { IncomingMessage } from 'node:http';

/** Kept of a body that is too large. */
export const truncatedBytes = 64 * 1024;
/** After a refusal the rest of the body is read and dropped, so that the sender sees the answer. */
const maxDrainedBytes = 64 * 1024 * 1024;
const maxDrainMs = 5000;

export type CapturedBody = {
  readonly chunks: readonly Buffer[];
  /** Bytes sent, or declared when the body was too large. */
  readonly bodyBytes: number;
  readonly isTruncated: boolean;
};

/** Memory for bodies being received, shared by all connections. */
export type BodyBudget = {
  readonly take: (bytes: number) => boolean;
  readonly give: (bytes: number) => void;
};

export const createBodyBudget = (totalBytes: number): BodyBudget => {
  let used = 0;
  return {
    take: (bytes) => {
      if (used + bytes > totalBytes) return false;
      used += bytes;
      return true;
    },
    give: (bytes) => {
      used -= bytes;
    },
  };
};

/** The length as declared; the parser takes up to 64 bits, of which a number holds 53. */
export const declaredLength = (request: IncomingMessage): number | null => {
  const value = request.headers['content-length'];
  return value === undefined ? null : Math.min(Number(value), Number.MAX_SAFE_INTEGER);
};

/** Reads on without keeping anything; gives up on a sender that does not end. */
const drain = (request: IncomingMessage): void => {
  if (request.complete) return;
  let drained = 0;
  const stop = (): void => {
    request.socket.destroy();
  };
  const timer = setTimeout(stop, maxDrainMs);
  request.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > maxDrainedBytes) stop();
  });
  request.once('close', () => clearTimeout(timer));
  request.resume();
};

const cut = (chunks: readonly Buffer[]): Buffer[] => {
  const kept: Buffer[] = [];
  let left = truncatedBytes;
  for (const chunk of chunks) {
    if (left === 0) break;
    // A copy, so that the rest of a large chunk is not kept alive.
    kept.push(Buffer.from(chunk.subarray(0, left)));
    left -= Math.min(left, chunk.length);
  }
  return kept;
};

/**
 * Collects the body. `onBody` is called once: with all of it, or with the first 64 KiB when it is
 * over the limit, while the rest is drained. `onOverload` is called instead when there is no
 * memory left for it. Neither is called when the sender goes away in the middle.
 */
export const captureBody = (
  request: IncomingMessage,
  limitBytes: number,
  budget: BodyBudget,
  onBody: (body: CapturedBody) => void,
  onOverload: () => void,
): void => {
  const declared = declaredLength(request);
  const isTooLarge = declared !== null && declared > limitBytes;
  const keepBytes = isTooLarge ? truncatedBytes : limitBytes;
  const chunks: Buffer[] = [];
  let bytes = 0;
  let isDone = false;

  const finish = (deliver: () => void): void => {
    isDone = true;
    request.off('data', onData);
    request.off('end', onEnd);
    request.off('close', onClose);
    deliver();
    budget.give(bytes);
  };
  const refuse = (): void =>
    finish(() => {
      const kept = cut(chunks);
      // The request, and with it this list, lives on until its connection is done with.
      chunks.length = 0;
      onBody({ chunks: kept, bodyBytes: declared ?? bytes, isTruncated: true });
      drain(request);
    });
  const onData = (chunk: Buffer): void => {
    if (!budget.take(chunk.length)) {
      finish(() => {
        chunks.length = 0;
        onOverload();
        drain(request);
      });
      return;
    }
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > keepBytes || (isTooLarge && bytes === keepBytes)) refuse();
  };
  const onEnd = (): void => {
    if (isTooLarge) refuse();
    else finish(() => onBody({ chunks, bodyBytes: bytes, isTruncated: false }));
  };
  const onClose = (): void => {
    if (!isDone) finish(() => undefined);
  };
  // Errors come with 'close'; without a listener they would end the process.
  request.on('error', () => undefined);
  request.on('data', onData);
  request.on('end', onEnd);
  request.on('close', onClose);
};

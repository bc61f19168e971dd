/** Typed streams: the opener's first four bytes say what a stream is for; most then carry one JSON object each way. */
import type { Duplex } from 'node:stream';

export const streamTypes = {
  auth: 0,
  bind: 1,
  unbind: 2,
  proxied: 3,
  restart: 4,
  stop: 5,
  update: 6,
  labelled: 7,
  stopEndpoint: 9,
  heartbeat: 0xffff_ffff,
} as const;

/** Looks at the stream each time there is more, until `take` has what it wants. */
const readUntil = <T>(stream: Duplex, take: () => T | null): Promise<T> =>
  new Promise((resolve, reject) => {
    const leave = (): void => {
      stream.off('readable', look);
      stream.off('end', fail);
      stream.off('close', fail);
    };
    const fail = (): void => {
      leave();
      reject(new Error('the stream ended too early'));
    };
    const look = (): void => {
      const taken = take();
      if (taken === null) return;
      leave();
      resolve(taken);
    };
    stream.on('readable', look);
    stream.once('end', fail);
    stream.once('close', fail);
  });

export const readExactly = (stream: Duplex, bytes: number): Promise<Buffer> =>
  readUntil(stream, () => {
    const chunk: unknown = stream.read(bytes);
    return Buffer.isBuffer(chunk) && chunk.length === bytes ? chunk : null;
  });

const parse = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** One JSON object. The agent sends no FIN after it, so the object itself says when it is complete. */
export const readJson = async (stream: Duplex): Promise<unknown> => {
  const chunks: Buffer[] = [];
  const { value } = await readUntil(stream, () => {
    const chunk: unknown = stream.read();
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    return parse(Buffer.concat(chunks).toString('utf8'));
  });
  return value;
};

/** The reply of an RPC. The agent reads to the end of the stream before it parses, hence the FIN. */
export const answer = (stream: Duplex, text: string): void => {
  stream.end(text);
  stream.resume();
};

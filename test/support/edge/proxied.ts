/** Streams that carry public connections to the agent, never more at once than it can take. */
import type { Duplex } from 'node:stream';
import { uint32 } from './frames.ts';
import type { Mux } from './mux.ts';
import { streamTypes } from './typed.ts';

/** At 512 streams the agent tears the whole session down; it counts those it has not released yet. */
const maxStreams = 400;
/** How long the agent may need to release a stream that was cut rather than ended by both sides. */
const releaseMs = 1_000;
const endMs = 2_000;

export type ProxiedStart = {
  readonly endpointId: string;
  readonly proto: 'http' | 'https';
  /** `ip:port` of the public client. */
  readonly clientAddr: string;
};

export type Proxied = {
  /** Waits for a free place; the oldest idle stream makes room. Errors: the session is gone. */
  readonly open: (start: ProxiedStart) => Promise<Duplex>;
  /** A stream that carries no request just now may be closed to make room. */
  readonly setIdle: (stream: Duplex, isIdle: boolean) => void;
  readonly isCrowded: () => boolean;
  /** Ends a stream that will carry nothing more, and leaves the other side the time to end it, too. */
  readonly finish: (stream: Duplex) => void;
  readonly openStreams: () => number;
  /** Ends the wait of everyone. */
  readonly close: () => void;
};

const preface = ({ endpointId, proto, clientAddr }: ProxiedStart): Buffer => {
  const header = Buffer.from(
    JSON.stringify({
      Id: endpointId,
      ClientAddr: clientAddr,
      Proto: proto,
      EdgeType: proto === 'https' ? '3' : '0',
      PassthroughTLS: false,
    }),
  );
  // The only little-endian number of the protocol.
  const length = Buffer.alloc(8);
  length.writeBigInt64LE(BigInt(header.length));
  return Buffer.concat([uint32(streamTypes.proxied), length, header]);
};

export const createProxied = (mux: Mux): Proxied => {
  const open = new Set<Duplex>();
  const idle = new Set<Duplex>();
  const waiting: (() => void)[] = [];
  let isClosed = false;

  const start = (wanted: ProxiedStart): Duplex => {
    const stream = mux.open(preface(wanted));
    open.add(stream);
    const release = (): void => {
      open.delete(stream);
      waiting.shift()?.();
    };
    stream.once('close', () => {
      idle.delete(stream);
      if (stream.readableEnded) release();
      else setTimeout(release, releaseMs).unref();
    });
    return stream;
  };

  const finish = (stream: Duplex): void => {
    idle.delete(stream);
    stream.end();
    stream.resume();
    const limit = setTimeout(() => stream.destroy(), endMs).unref();
    stream.once('close', () => clearTimeout(limit));
  };

  return {
    open: (wanted) =>
      new Promise((resolve, reject) => {
        const tryToStart = (): void => {
          if (isClosed) reject(new Error('the session is gone'));
          else resolve(start(wanted));
        };
        if (isClosed || open.size < maxStreams) {
          tryToStart();
          return;
        }
        waiting.push(tryToStart);
        const [oldest] = idle;
        oldest?.destroy();
      }),
    setIdle: (stream, isIdle) => {
      if (isIdle) idle.add(stream);
      else idle.delete(stream);
    },
    isCrowded: () => waiting.length > 0,
    finish,
    openStreams: () => open.size,
    close: () => {
      isClosed = true;
      for (const fail of waiting.splice(0)) fail();
    },
  };
};

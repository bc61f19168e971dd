/** A muxado session over one connected socket: frames in and out, streams by id. */
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import {
  createFrameReader,
  encodeFrame,
  type Frame,
  flags,
  frameTypes,
  muxErrors,
  uint32,
  unusedStreamId,
} from './frames.ts';
import { createMuxStream, type MuxStream, type StreamWire } from './mux-stream.ts';

export type MuxEvents = {
  /** The agent opened a stream. */
  readonly onStream: (duplex: Duplex) => void;
  readonly onProblem: (what: string) => void;
  readonly onGone: () => void;
};

export type Mux = {
  /** Opens a stream; the preface leaves at the latest in the next turn of the event loop. */
  readonly open: (preface: Buffer) => Duplex;
  readonly openStreams: () => number;
  readonly goAway: (code: number, text: string) => void;
  /** As if the network had gone: nothing is read, nothing is sent, the connection stays. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly isFrozen: () => boolean;
  readonly destroy: () => void;
};

const firstOwnId = 2;
/** Keeps Nagle's algorithm on the agent's side from waiting for our delayed ACK (40 ms on Linux). */
const noOperation = encodeFrame(frameTypes.windowIncrement, flags.none, unusedStreamId, uint32(0));

export const createMux = (socket: TLSSocket, { onStream, onProblem, onGone }: MuxEvents): Mux => {
  const streams = new Map<number, MuxStream>();
  /** Streams opened here that have no id yet. */
  const unsent = new Set<Duplex>();
  const waiting = new Set<() => void>();
  let nextId = firstOwnId;
  let isAckOwed = false;
  let isAckPlanned = false;
  let isFrozen = false;

  const write = (bytes: Buffer): void => {
    isAckOwed = false;
    if (socket.writable) socket.write(bytes);
  };

  const wire: StreamWire = {
    send: (type, frameFlags, streamId, payload) =>
      write(encodeFrame(type, frameFlags, streamId, payload)),
    register: (stream) => {
      const id = nextId;
      nextId += 2;
      unsent.delete(stream.duplex);
      streams.set(id, stream);
      return id;
    },
    forget: (streamId) => {
      streams.delete(streamId);
    },
    isBlocked: () => socket.writableNeedDrain,
    whenWritable: (resume) => {
      waiting.add(resume);
    },
  };

  const accept = (frame: Frame): MuxStream => {
    const stream = createMuxStream(wire, { id: frame.streamId });
    streams.set(frame.streamId, stream);
    stream.duplex.on('error', () => undefined);
    onStream(stream.duplex);
    return stream;
  };

  const onFrame = (frame: Frame): void => {
    if (frame.type === frameTypes.goAway) {
      onProblem(`the agent says GOAWAY, code ${frame.payload.readUInt32BE(4)}`);
      socket.destroy();
      return;
    }
    const known = streams.get(frame.streamId);
    const isNew = (frame.flags & flags.syn) !== 0 && frame.streamId % 2 === 1;
    const stream = known ?? (frame.type === frameTypes.data && isNew ? accept(frame) : null);
    if (stream !== null) {
      stream.receive(frame);
    } else if (frame.type === frameTypes.data && frame.payload.length > 0) {
      wire.send(frameTypes.reset, flags.none, frame.streamId, uint32(muxErrors.streamClosed));
    }
  };

  const planAck = (): void => {
    if (isAckPlanned) return;
    isAckPlanned = true;
    setImmediate(() => {
      isAckPlanned = false;
      if (isAckOwed) write(noOperation);
    });
  };

  const read = createFrameReader(onFrame);
  socket.on('data', (chunk: Buffer) => {
    isAckOwed = true;
    try {
      read(chunk);
    } catch (error) {
      onProblem(`not a frame of the protocol: ${String(error)}`);
      socket.destroy();
    }
    planAck();
  });
  socket.on('drain', () => {
    const resumes = [...waiting];
    waiting.clear();
    for (const resume of resumes) resume();
  });
  socket.on('error', () => undefined);
  socket.on('end', () => socket.destroy());
  socket.once('close', () => {
    for (const { duplex } of streams.values()) duplex.destroy(new Error('the agent is gone'));
    for (const duplex of unsent) duplex.destroy(new Error('the agent is gone'));
    streams.clear();
    onGone();
  });

  return {
    open: (preface) => {
      const { duplex } = createMuxStream(wire, { preface });
      unsent.add(duplex);
      duplex.once('close', () => unsent.delete(duplex));
      duplex.on('error', () => undefined);
      if (socket.destroyed) duplex.destroy(new Error('the agent is gone'));
      return duplex;
    },
    openStreams: () => streams.size,
    goAway: (code, text) => {
      const payload = Buffer.concat([uint32(0, code), Buffer.from(text)]);
      write(encodeFrame(frameTypes.goAway, flags.none, 0, payload));
    },
    freeze: () => {
      if (isFrozen) return;
      isFrozen = true;
      socket.pause();
      socket.cork();
    },
    thaw: () => {
      if (!isFrozen) return;
      isFrozen = false;
      socket.uncork();
      socket.resume();
    },
    isFrozen: () => isFrozen,
    destroy: () => {
      socket.destroy();
    },
  };
};

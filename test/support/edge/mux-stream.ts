/**
 * One muxado stream as a Node Duplex, with flow control both ways: it writes no more than the agent
 * has room for, and gives the agent new room only after its own reader has taken the bytes.
 */
import { Duplex } from 'node:stream';
import { type Frame, flags, frameTypes, muxErrors, uint32, windowBytes } from './frames.ts';

/** One frame and its header fill one TLS record. */
const maxDataBytes = 16_384 - 8;
const creditBytes = 65_536;

/** What a stream asks of its session. */
export type StreamWire = {
  readonly send: (type: number, frameFlags: number, streamId: number, payload: Uint8Array) => void;
  /** Announces the stream at its first frame: ids must appear on the wire in rising order. */
  readonly register: (stream: MuxStream) => number;
  readonly forget: (streamId: number) => void;
  readonly isBlocked: () => boolean;
  readonly whenWritable: (resume: () => void) => void;
};

export type MuxStream = {
  readonly duplex: Duplex;
  readonly receive: (frame: Frame) => void;
};

export type StreamStart =
  /** Opened by the agent. */
  | { readonly id: number }
  /** Opened here: these bytes go first, in one frame with whatever is written in the same turn. */
  | { readonly preface: Buffer };

export const createMuxStream = (wire: StreamWire, start: StreamStart): MuxStream => {
  let id = 'id' in start ? start.id : null;
  let outgoing: Buffer = 'preface' in start ? start.preface : Buffer.alloc(0);
  let sendWindow = windowBytes;
  let whenSent: (() => void) | null = null;
  let whenFinished: (() => void) | null = null;
  let isFinSent = false;

  const incoming: Buffer[] = [];
  let receiveWindow = windowBytes;
  let owedBytes = 0;
  let isWanted = false;
  let isFinReceived = false;
  let isResetReceived = false;
  let isEnded = false;

  const send = (type: number, frameFlags: number, payload: Uint8Array): void => {
    if (id !== null) {
      wire.send(type, frameFlags, id, payload);
      return;
    }
    id = wire.register(stream);
    wire.send(type, frameFlags | flags.syn, id, payload);
  };

  const sendFin = (): void => {
    isFinSent = true;
    send(frameTypes.data, flags.fin, Buffer.alloc(0));
  };

  const pump = (): void => {
    while (!duplex.destroyed && outgoing.length > 0) {
      if (sendWindow === 0) return;
      if (wire.isBlocked()) {
        wire.whenWritable(pump);
        return;
      }
      const payload = outgoing.subarray(0, Math.min(sendWindow, maxDataBytes));
      outgoing = outgoing.subarray(payload.length);
      sendWindow -= payload.length;
      send(frameTypes.data, flags.none, payload);
    }
    const sent = whenSent;
    whenSent = null;
    sent?.();
    if (whenFinished === null || isFinSent || duplex.destroyed || outgoing.length > 0) return;
    sendFin();
    whenFinished();
  };

  const put = (chunks: readonly Buffer[], done: () => void): void => {
    outgoing = Buffer.concat([outgoing, ...chunks]);
    whenSent = done;
    pump();
  };

  const credit = (bytes: number): void => {
    owedBytes += bytes;
    if (owedBytes < creditBytes || isFinReceived) return;
    receiveWindow += owedBytes;
    send(frameTypes.windowIncrement, flags.none, uint32(owedBytes));
    owedBytes = 0;
  };

  const deliver = (): void => {
    while (isWanted) {
      const chunk = incoming.shift();
      if (chunk === undefined) break;
      credit(chunk.length);
      isWanted = duplex.push(chunk);
    }
    if (incoming.length > 0 || !isFinReceived || isEnded) return;
    isEnded = true;
    duplex.push(null);
  };

  const duplex = new Duplex({
    allowHalfOpen: false,
    read: () => {
      isWanted = true;
      deliver();
    },
    write: (chunk: Buffer, _encoding, done) => put([chunk], done),
    writev: (items, done) =>
      put(
        items.map(({ chunk }): Buffer => chunk),
        done,
      ),
    final: (done) => {
      whenFinished = done;
      pump();
    },
    // The agent tells the local server of a FIN at once, of a reset only when that writes.
    destroy: (error, done) => {
      if (id !== null) {
        if (!isResetReceived && !isFinSent) sendFin();
        if (!isResetReceived && !isFinReceived)
          send(frameTypes.reset, flags.none, uint32(muxErrors.cancelled));
        wire.forget(id);
      }
      incoming.length = 0;
      done(error);
    },
  });

  const receiveData = ({ payload, flags: frameFlags }: Frame): void => {
    if (isFinReceived) {
      send(frameTypes.reset, flags.none, uint32(muxErrors.streamClosed));
      return;
    }
    receiveWindow -= payload.length;
    if (receiveWindow < 0) {
      send(frameTypes.reset, flags.none, uint32(muxErrors.flowControl));
      duplex.destroy(new Error('the agent overran the window'));
      return;
    }
    if (payload.length > 0) incoming.push(payload);
    if ((frameFlags & flags.fin) !== 0) isFinReceived = true;
    deliver();
  };

  const stream: MuxStream = {
    duplex,
    receive: (frame) => {
      if (frame.type === frameTypes.data) receiveData(frame);
      if (frame.type === frameTypes.windowIncrement) {
        sendWindow += frame.payload.readUInt32BE(0) & 0x7fff_ffff;
        pump();
      }
      if (frame.type === frameTypes.reset) {
        isResetReceived = true;
        duplex.destroy(
          new Error(`the agent reset the stream, code ${frame.payload.readUInt32BE(0)}`),
        );
      }
    },
  };
  if ('preface' in start) setImmediate(pump);
  return stream;
};

/** muxado frames: an 8-byte header, big-endian, then the payload. Source: ngrok/ngrok-rust:muxado/PROTOCOL.md. */

export const frameTypes = { reset: 0, data: 1, windowIncrement: 2, goAway: 3 } as const;
export const flags = { none: 0, fin: 1, syn: 2 } as const;
export const muxErrors = {
  none: 0,
  protocol: 1,
  flowControl: 3,
  streamClosed: 4,
  cancelled: 6,
} as const;

/** Both sides assume this many bytes per stream and direction; it is not negotiated. */
export const windowBytes = 262_144;
/** Never the id of a stream: a window increment for it is ignored by the agent. */
export const unusedStreamId = 0x7fff_ffff;

const headerBytes = 8;
const maxPayloadBytes = windowBytes;

export type Frame = {
  readonly type: number;
  readonly flags: number;
  readonly streamId: number;
  readonly payload: Buffer;
};

export const encodeFrame = (
  type: number,
  frameFlags: number,
  streamId: number,
  payload: Uint8Array,
): Buffer => {
  const frame = Buffer.allocUnsafe(headerBytes + payload.length);
  frame.writeUIntBE(payload.length, 0, 3);
  frame.writeUInt8((type << 4) | frameFlags, 3);
  frame.writeUInt32BE(streamId, 4);
  frame.set(payload, headerBytes);
  return frame;
};

export const uint32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
};

/** Cuts a byte stream into frames. Errors: throws on a payload no correct agent would send. */
export const createFrameReader = (onFrame: (frame: Frame) => void): ((chunk: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= headerBytes) {
      const payloadBytes = rest.readUIntBE(0, 3);
      if (payloadBytes > maxPayloadBytes) throw new Error(`frame of ${payloadBytes} bytes`);
      const end = headerBytes + payloadBytes;
      if (rest.length < end) return;
      const frame = {
        type: rest.readUInt8(3) >> 4,
        flags: rest.readUInt8(3) & 0x0f,
        streamId: rest.readUInt32BE(4) & 0x7fff_ffff,
        payload: rest.subarray(headerBytes, end),
      };
      rest = rest.subarray(end);
      onFrame(frame);
    }
  };
};

/** The edge against a peer that is no correct agent: it ends the connection or the stream, and lives on. */
import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Edge, startEdge } from '../../support/edge/edge.ts';
import {
  createFrameReader,
  encodeFrame,
  type Frame,
  flags,
  frameTypes,
  muxErrors,
  uint32,
  windowBytes,
} from '../../support/edge/frames.ts';
import { streamTypes } from '../../support/edge/typed.ts';
import { until } from '../../support/until.ts';

type Peer = { readonly edge: Edge; readonly socket: TLSSocket; readonly frames: readonly Frame[] };

const startPeer = async (): Promise<Peer> => {
  const edge = await startEdge();
  onTestFinished(edge.close);
  const [host = '', port = ''] = edge.serverAddr.split(':');
  const socket = connect({ host, port: Number(port), ca: edge.caPem });
  onTestFinished(() => {
    socket.destroy();
  });
  const frames: Frame[] = [];
  const read = createFrameReader((frame) => frames.push(frame));
  socket.on('data', read);
  socket.on('error', () => undefined);
  await once(socket, 'secureConnect');
  return { edge, socket, frames };
};

const open = (id: number, type: number, body: Uint8Array = Buffer.alloc(0)): Buffer =>
  encodeFrame(frameTypes.data, flags.syn, id, Buffer.concat([uint32(type), body]));

const resets = ({ frames }: Peer): number[] =>
  frames.flatMap(({ type, payload }) =>
    type === frameTypes.reset ? [payload.readUInt32BE(0)] : [],
  );

describe('frames', () => {
  it('are read back as they were written, however they are cut', () => {
    const read: Frame[] = [];
    const reader = createFrameReader((frame) => read.push(frame));
    const bytes = Buffer.concat([
      encodeFrame(frameTypes.data, flags.syn | flags.fin, 3, Buffer.from('abc')),
      encodeFrame(frameTypes.windowIncrement, flags.none, 2, uint32(7)),
    ]);
    expect(bytes.subarray(0, 8).toString('hex')).toBe('0000031300000003');
    for (const byte of bytes) reader(Buffer.from([byte]));
    expect(read.map(({ type, streamId }) => [type, streamId])).toEqual([
      [1, 3],
      [2, 2],
    ]);
    expect(read[0]?.payload.toString()).toBe('abc');
  });
});

describe('a peer that is no correct agent', () => {
  it('is cut when it sends something else', async () => {
    const { edge, socket } = await startPeer();
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await until('the end', () => edge.openSockets().agents === 0);
    expect(edge.seen.problems[0]).toMatch(/not a frame/);
  });

  it('is not let do anything before Auth', async () => {
    const peer = await startPeer();
    peer.socket.write(open(3, streamTypes.bind, Buffer.from('{}')));
    await until('a reset', () => resets(peer).length === 1);
    expect(peer.edge.endpoints()).toEqual([]);
    expect(peer.edge.seen.problems[0]).toMatch(/before Auth/);
  });

  it('gets its stream reset when it overruns the window', async () => {
    const peer = await startPeer();
    peer.edge.behave({ auth: 'silence' });
    const request = Buffer.from(JSON.stringify({ ClientId: '', Extra: {} }));
    peer.socket.write(open(3, streamTypes.auth, request));
    await until('Auth', () => peer.edge.seen.auths.length === 1);
    // Nobody reads on: one window goes into the reader's buffer, one waits, the third is too much.
    const piece = encodeFrame(frameTypes.data, flags.none, 3, Buffer.alloc(windowBytes));
    for (const bytes of [piece, piece, piece]) peer.socket.write(bytes);
    await until('a reset', () => resets(peer).length > 0);
    expect(resets(peer)[0]).toBe(muxErrors.flowControl);
  });

  it('gets its heartbeat back without a session', async () => {
    const { socket, frames } = await startPeer();
    socket.write(open(3, streamTypes.heartbeat, Buffer.from('beat')));
    await until('the echo', () => frames.some(({ payload }) => payload.toString() === 'beat'));
    expect(frames.find(({ payload }) => payload.toString() === 'beat')?.streamId).toBe(3);
  });
});

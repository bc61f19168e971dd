/** One agent's session: answers its RPCs and heartbeats, and sends it commands. */
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Behaviour } from './behaviour.ts';
import type { Endpoints } from './endpoints.ts';
import { uint32 } from './frames.ts';
import {
  type AuthRequest,
  authRequest,
  bindRequest,
  type Refusal,
  refusalReply,
  refusals,
  unbindRequest,
} from './messages.ts';
import { createMux } from './mux.ts';
import { createProxied } from './proxied.ts';
import type { Seen } from './seen.ts';
import { answer, readExactly, readJson, streamTypes } from './typed.ts';

export type Session = {
  /** Empty until the agent has been let in. */
  readonly clientId: () => string;
  readonly auth: () => AuthRequest | null;
  readonly openStreams: () => number;
  /** Cuts the TCP connection. */
  readonly drop: () => void;
  readonly goAway: (code?: number, text?: string) => void;
  /** As if the network had gone: the connection stays, nothing passes in either direction. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Commands. Out: the agent's reply, an `Error` in it if the application has no handler. */
  readonly stop: () => Promise<unknown>;
  readonly restart: () => Promise<unknown>;
  readonly update: (version: string, isMajorAllowed: boolean) => Promise<unknown>;
  /** Closes one endpoint from here, as the dashboard can. The agent gives no reply. */
  readonly stopEndpoint: (id: string, why: Required<Refusal>) => void;
};

export type SessionOptions = {
  readonly behaviour: () => Behaviour;
  readonly endpoints: Endpoints;
  readonly seen: Seen;
  /** Says whether one more may come in, and ends an older session of the same client. */
  readonly admit: (session: Session, clientId: string) => Refusal | null;
  readonly onGone: (session: Session) => void;
};

/** Time for an error reply to arrive before the connection is closed. */
const lingerMs = 300;
const nanosPerMs = 1e6;

export const createSession = (
  socket: TLSSocket,
  { behaviour, endpoints, seen, admit, onGone }: SessionOptions,
): Session => {
  let clientId = '';
  let auth: AuthRequest | null = null;
  let deadline: NodeJS.Timeout | undefined;

  const mux = createMux(socket, {
    onStream: (stream) => {
      serve(stream).catch((error: unknown) => {
        if (!socket.destroyed) seen.problems.push(String(error));
        stream.destroy();
      });
    },
    onProblem: (what) => seen.problems.push(what),
    onGone: () => {
      clearTimeout(deadline);
      leave();
      onGone(session);
    },
  });
  const proxied = createProxied(mux);
  const owner = () => ({ clientId, proxied });
  const leave = (): void => {
    endpoints.removeOf(owner());
    proxied.close();
  };

  /** Sessions the application has closed leave no other trace than missing heartbeats. */
  const expectHeartbeat = (): void => {
    if (auth === null) return;
    const { HeartbeatInterval, HeartbeatTolerance } = auth.Extra;
    clearTimeout(deadline);
    deadline = setTimeout(
      () => {
        // The agent sends no further beat while it waits for the answer to the last.
        if (behaviour().heartbeats === 'swallow') return;
        leave();
        // A peer that is cut off would not learn of the end either.
        if (!mux.isFrozen()) mux.destroy();
      },
      (HeartbeatInterval + HeartbeatTolerance) / nanosPerMs,
    ).unref();
  };

  const refuseAuth = ({ Extra, ClientId }: AuthRequest): Refusal | null => {
    const { tokens } = behaviour();
    if (Extra.AuthToken === '') return refusals.noToken;
    if (tokens !== null && !tokens.includes(Extra.AuthToken))
      return refusals.badToken(Extra.AuthToken);
    return admit(session, ClientId);
  };

  const serveAuth = async (stream: Duplex): Promise<void> => {
    const request = authRequest.parse(await readJson(stream));
    seen.auths.push(request);
    const { auth: mode } = await settled();
    if (mode === 'silence') return;
    if (mode === 'drop') return mux.destroy();
    if (mode === 'garbage') return answer(stream, 'not JSON');
    const refusal = typeof mode === 'object' ? mode : refuseAuth(request);
    if (refusal !== null) {
      answer(stream, refusalReply(refusal));
      setTimeout(() => mux.destroy(), lingerMs).unref();
      return;
    }
    auth = request;
    clientId = request.ClientId || randomBytes(16).toString('hex');
    expectHeartbeat();
    const Extra = { Version: '1', Region: 'local', Cookie: `cookie-of-${clientId}` };
    answer(stream, JSON.stringify({ Version: '3', ClientId: clientId, Extra }));
    if (mode === 'accept-then-drop') stream.once('close', () => mux.destroy());
  };

  const serveBind = async (stream: Duplex): Promise<void> => {
    const request = bindRequest.parse(await readJson(stream));
    seen.binds.push(request);
    const { bind: mode } = await settled();
    if (mode === 'silence') return;
    if (mode === 'drop') return mux.destroy();
    if (mode === 'garbage') return answer(stream, 'not JSON');
    if (typeof mode === 'object') return answer(stream, refusalReply(mode));
    const added = endpoints.add(request, owner());
    if ('text' in added) return answer(stream, refusalReply(added));
    answer(
      stream,
      JSON.stringify({
        Id: added.id,
        URL: added.url,
        Proto: added.proto,
        // The agent repeats these after a reconnect: the domain stays the same without our memory.
        Opts: { ...request.Opts, Domain: added.domain },
        Extra: { Token: `token-of-${added.id}` },
      }),
    );
  };

  const serveUnbind = async (stream: Duplex): Promise<void> => {
    const { Id } = unbindRequest.parse(await readJson(stream));
    seen.unbinds.push(Id);
    const { unbind: mode } = await settled();
    if (mode === 'silence') return;
    if (mode !== 'accept') return answer(stream, refusalReply(mode));
    // Twice for each, so an unknown id is no error. Requests under way are let run.
    endpoints.remove(Id);
    answer(stream, '{}');
  };

  const serveHeartbeats = (stream: Duplex): void => {
    stream.on('data', (beat: Buffer) => {
      seen.heartbeats += 1;
      expectHeartbeat();
      if (behaviour().heartbeats === 'echo') stream.write(beat);
    });
  };

  const settled = async (): Promise<Behaviour> => {
    const { delayMs } = behaviour();
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs).unref());
    return behaviour();
  };

  const serve = async (stream: Duplex): Promise<void> => {
    const type = (await readExactly(stream, 4)).readUInt32BE(0);
    if (type === streamTypes.heartbeat) return serveHeartbeats(stream);
    if (type === streamTypes.auth) return serveAuth(stream);
    if (auth === null) throw new Error(`a stream of type ${type} before Auth was accepted`);
    if (type === streamTypes.bind) return serveBind(stream);
    if (type === streamTypes.unbind) return serveUnbind(stream);
    if (type === streamTypes.labelled)
      return answer(stream, refusalReply({ text: 'This edge has no labelled listeners.' }));
    throw new Error(`a stream of unknown type ${type}`);
  };

  const openWith = (type: number, body: object): Duplex =>
    mux.open(Buffer.concat([uint32(type), Buffer.from(JSON.stringify(body))]));

  const command = async (type: number, body: object): Promise<unknown> => {
    const stream = openWith(type, body);
    const reply = await readJson(stream);
    stream.end();
    stream.resume();
    return reply;
  };

  const session: Session = {
    clientId: () => clientId,
    auth: () => auth,
    openStreams: mux.openStreams,
    drop: mux.destroy,
    goAway: (code = 0, text = 'going away') => mux.goAway(code, text),
    freeze: mux.freeze,
    thaw: mux.thaw,
    stop: () => command(streamTypes.stop, {}),
    restart: () => command(streamTypes.restart, {}),
    update: (version, isMajorAllowed) =>
      command(streamTypes.update, { Version: version, PermitMajorVersion: isMajorAllowed }),
    stopEndpoint: (id, { text, code }) => {
      endpoints.remove(id);
      openWith(streamTypes.stopEndpoint, { Id: id, Message: text, ErrorCode: code }).resume();
    },
  };
  return session;
};

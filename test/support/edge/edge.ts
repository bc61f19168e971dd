/**
 * ngrok's edge on loopback, as far as the SDK @ngrok/ngrok 1.7.0 can tell: the agents' side (TLS,
 * muxado, RPCs, heartbeats, commands) and the public side, with switches for what goes wrong.
 *
 * It has HTTP endpoints only, records the options of a Bind without acting on them (domain apart),
 * knows no pooling, and its texts are ours where the service's are not known. What it does was
 * checked against the SDK, never against the service itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { createAuthority } from './authority.ts';
import { type Behaviour, normal } from './behaviour.ts';
import { createEndpoints, type Endpoint } from './endpoints.ts';
import { refusals } from './messages.ts';
import { listen, watchSockets } from './ports.ts';
import { createPublic } from './public.ts';
import { createSeen, type Seen } from './seen.ts';
import { createSession, type Session } from './session.ts';

export type EdgeOptions = {
  readonly behaviour?: Partial<Behaviour>;
  /** Endpoints without a domain of their own get a name under it. */
  readonly zone?: string;
  /**
   * What the agent is told: the endpoint's name, as ngrok does, which resolves nowhere; or the
   * public side's own address, which reaches the endpoint bound last.
   */
  readonly announce?: 'name' | 'address';
  /** The public side speaks TLS, with a certificate of the same authority for the zone. */
  readonly isPublicTls?: boolean;
};

export type Edge = {
  /** For the SDK: `serverAddr()`, `server_addr`. */
  readonly serverAddr: string;
  /** For the SDK: `caCert()`, `session_ca_cert`. */
  readonly caPem: string;
  /** The same as a file: `rootCas()`, `root_cas`. */
  readonly caFile: string;
  /** Where requests go; the endpoint is chosen by their Host header. */
  readonly publicOrigin: string;
  /** Changes the switches named; the others stay. */
  readonly behave: (change: Partial<Behaviour>) => void;
  /** Those let in, oldest first. */
  readonly sessions: () => readonly Session[];
  readonly endpoints: () => readonly Endpoint[];
  readonly seen: Seen;
  readonly openSockets: () => { readonly agents: number; readonly clients: number };
  /** Cuts every agent's connection; new ones are accepted. */
  readonly dropAgents: () => void;
  /** As if the process had died: every connection is cut, both ports refuse, nothing is remembered. */
  readonly stop: () => Promise<void>;
  /** Comes back on the same ports with the same certificate. */
  readonly start: () => Promise<void>;
  /** For good. */
  readonly close: () => Promise<void>;
};

const answerInPlainHttp = (socket: Socket): void => {
  socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n'));
};

export const startEdge = async (options: EdgeOptions = {}): Promise<Edge> => {
  const { zone = 'ngrok.test', announce = 'name', isPublicTls = false } = options;
  let behaviour: Behaviour = { ...normal, ...options.behaviour };
  const seen = createSeen();
  const sessions = new Set<Session>();

  const authority = createAuthority();
  const leaf = authority.leafFor(['127.0.0.1', 'localhost', zone, `*.${zone}`]);
  const folder = mkdtempSync(join(tmpdir(), 'countersign-edge-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, authority.caPem);

  let publicOrigin = '';
  const endpoints = createEndpoints({
    zone,
    urlFor: (domain, proto) => (announce === 'name' ? `${proto}://${domain}` : publicOrigin),
    takenDomains: () => behaviour.takenDomains,
  });

  const live = (): Session[] => [...sessions].filter((session) => session.clientId() !== '');
  const tlsServer = createTlsServer(leaf, (socket) => {
    const session = createSession(socket, {
      behaviour: () => behaviour,
      endpoints,
      seen,
      admit: (newcomer, clientId) => {
        const others = live().filter((other) => other !== newcomer);
        const earlier = others.filter((other) => clientId !== '' && other.clientId() === clientId);
        if (others.length - earlier.length >= behaviour.maxSessions)
          return refusals.tooManySessions(behaviour.maxSessions);
        for (const other of earlier) other.drop();
        return null;
      },
      onGone: (gone) => sessions.delete(gone),
    });
    sessions.add(session);
  });
  tlsServer.on('tlsClientError', () => {
    seen.failedHandshakes += 1;
  });

  const agentServer = createServer((socket) => {
    seen.agentConnections += 1;
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    const { connection: mode } = behaviour;
    // Read, so that the end of the other side is noticed.
    if (mode === 'silence') socket.resume();
    if (mode === 'serve') tlsServer.emit('connection', socket);
    if (mode === 'drop') socket.destroy();
    if (mode === 'plain-http') answerInPlainHttp(socket);
  });
  const publicServer = createPublic({
    behaviour: () => behaviour,
    endpoints,
    seen,
    tls: isPublicTls ? leaf : null,
  });
  const agentGate = watchSockets(agentServer);
  const publicGate = watchSockets(publicServer);

  const agentPort = await listen(agentServer, null);
  const publicPort = await listen(publicServer, null);
  publicOrigin = `${isPublicTls ? 'https' : 'http'}://127.0.0.1:${publicPort}`;
  let isUp = true;

  const stop = async (): Promise<void> => {
    if (!isUp) return;
    isUp = false;
    await Promise.all([agentGate.shut(), publicGate.shut()]);
  };

  return {
    serverAddr: `127.0.0.1:${agentPort}`,
    caPem: authority.caPem,
    caFile,
    publicOrigin,
    behave: (change) => {
      behaviour = { ...behaviour, ...change };
    },
    sessions: live,
    endpoints: endpoints.all,
    seen,
    openSockets: () => ({ agents: agentGate.sockets.size, clients: publicGate.sockets.size }),
    dropAgents: () => {
      for (const socket of agentGate.sockets) socket.destroy();
    },
    stop,
    start: async () => {
      if (isUp) return;
      await listen(agentServer, agentPort);
      await listen(publicServer, publicPort);
      isUp = true;
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

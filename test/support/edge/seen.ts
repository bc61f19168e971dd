/** What the edge saw since it was started, restarts included: for assertions. */
import type { AuthRequest, BindRequest } from './messages.ts';

export type Seen = {
  agentConnections: number;
  failedHandshakes: number;
  readonly auths: AuthRequest[];
  readonly binds: BindRequest[];
  /** Ids; the agent sends each twice. */
  readonly unbinds: string[];
  /** Of all sessions together; one each 10 s unless the agent was told otherwise. */
  heartbeats: number;
  publicRequests: number;
  /** Public connections' streams to agents: one for each connection that sent a request. */
  proxiedStreams: number;
  /** What a correct agent would not have done. */
  readonly problems: string[];
};

export const createSeen = (): Seen => ({
  agentConnections: 0,
  failedHandshakes: 0,
  auths: [],
  binds: [],
  unbinds: [],
  heartbeats: 0,
  publicRequests: 0,
  proxiedStreams: 0,
  problems: [],
});

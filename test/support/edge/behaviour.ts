/** The switches of the edge: how it treats what comes next. Connections already made keep their state. */
import type { Refusal } from './messages.ts';

export type Behaviour = {
  /** A new TCP connection: TLS as usual; accepted and left alone; accepted and cut; answered in plain HTTP. */
  readonly connection: 'serve' | 'silence' | 'drop' | 'plain-http';
  /** `garbage` is a reply that is no JSON; `accept-then-drop` cuts after the good reply has been sent. */
  readonly auth: 'accept' | 'silence' | 'drop' | 'garbage' | 'accept-then-drop' | Refusal;
  readonly bind: 'accept' | 'silence' | 'drop' | 'garbage' | Refusal;
  readonly unbind: 'accept' | 'silence' | Refusal;
  readonly heartbeats: 'echo' | 'swallow';
  /** Public requests: carried; never answered; answered as if the endpoint were not online. */
  readonly requests: 'carry' | 'silence' | 'offline';
  /** Before the reply to any RPC. */
  readonly delayMs: number;
  /** Refused with ERR_NGROK_334, as if another account's agent had them. */
  readonly takenDomains: readonly string[];
  /** Accepted tokens; any that is not empty if null. */
  readonly tokens: readonly string[] | null;
  /** More sessions at once are refused with ERR_NGROK_108. */
  readonly maxSessions: number;
};

export const normal: Behaviour = {
  connection: 'serve',
  auth: 'accept',
  bind: 'accept',
  unbind: 'accept',
  heartbeats: 'echo',
  requests: 'carry',
  delayMs: 0,
  takenDomains: [],
  tokens: null,
  maxSessions: Number.POSITIVE_INFINITY,
};

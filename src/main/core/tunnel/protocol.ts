/** Messages between the supervisor and the process that runs ngrok's SDK. */

/** What one session needs. The token travels in this message and nowhere else. */
export type ConnectOptions = {
  readonly authtoken: string;
  /** A reserved domain; null takes what the account has. */
  readonly domain: string | null;
  /** `host:port` of another agent server; null is ngrok's own. */
  readonly serverAddr: string | null;
  /** PEM of the CA to trust for that server; null trusts ngrok's own. */
  readonly rootCa: string | null;
  /** Where requests go: `http://127.0.0.1:port`. */
  readonly forwardTo: string;
  readonly version: string;
};

export type ToTunnel =
  | { readonly kind: 'connect'; readonly run: number; readonly options: ConnectOptions }
  | { readonly kind: 'ping'; readonly id: number }
  /** Closes listener, then session; answered with `closed`. */
  | { readonly kind: 'close' };

export type FromTunnel =
  | { readonly kind: 'ready' }
  | { readonly kind: 'connected'; readonly run: number }
  | { readonly kind: 'bound'; readonly run: number; readonly url: string }
  | {
      readonly kind: 'failed';
      readonly run: number;
      readonly step: 'connect' | 'bind';
      readonly code: string | null;
      /** The service's text, the token taken out. */
      readonly text: string;
    }
  /** The session was lost, or its heartbeat was not answered. */
  | { readonly kind: 'lost'; readonly run: number; readonly text: string }
  | { readonly kind: 'pong'; readonly id: number }
  | { readonly kind: 'closed' };

/** A process that runs the SDK, however it was started. */
export type TunnelProcess = {
  readonly pid: number | undefined;
  readonly post: (message: ToTunnel) => void;
  readonly onMessage: (listener: (message: FromTunnel) => void) => void;
  readonly onExit: (listener: (code: number | null) => void) => void;
  /** Ends it at once, whatever it is doing. */
  readonly kill: () => void;
};

/** What passes between a test and the process that runs the SDK. */

export type ConnectOptions = {
  readonly serverAddr: string;
  readonly caPem: string;
  readonly authtoken: string;
  /** Whole seconds; the SDK's own 10 and 15 if absent. */
  readonly heartbeat?: { readonly intervalS: number; readonly toleranceS: number };
  readonly metadata?: string;
  /** Answer of the disconnection handler: false ends the SDK's own attempts. */
  readonly isReconnecting?: boolean;
  /** Registers handlers for the edge's stop, restart and update commands. */
  readonly isCommandable?: boolean;
};

export type ListenOptions = {
  /** A URL with scheme. */
  readonly target: string;
  readonly domain?: string;
  /** Only the two-step way keeps it: `listenAndForward()` sends the target instead. */
  readonly forwardsTo?: string;
  /** `listen(false)` and then `forward()`, instead of `listenAndForward()`. */
  readonly isTwoStep?: boolean;
};

export type Listening = { readonly id: string; readonly url: string | null };

export type Calls = {
  readonly connect: { readonly in: ConnectOptions; readonly out: null };
  readonly listen: { readonly in: ListenOptions; readonly out: Listening };
  /** `ngrok.forward()`, which keeps one session for the whole process. */
  readonly forward: { readonly in: Readonly<Record<string, unknown>>; readonly out: Listening };
  readonly closeListener: { readonly in: string; readonly out: null };
  readonly closeSession: { readonly in: null; readonly out: null };
};

export type Failure = {
  readonly message: string;
  readonly code: string | null;
  /** `ERR_NGROK_nnn`, if the SDK sets it: `listenAndForward()` leaves it in the text alone. */
  readonly errorCode: string | null;
};

export type SdkEvent =
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'disconnection'; readonly addr: string; readonly error: string }
  /** The SDK's latency, in milliseconds; null for a missed beat. */
  | { readonly kind: 'heartbeat'; readonly latency: number | null }
  | { readonly kind: 'command'; readonly command: string };

export type ToSdk = {
  readonly [Name in keyof Calls]: {
    readonly id: number;
    readonly call: Name;
    readonly input: Calls[Name]['in'];
  };
}[keyof Calls];

export type FromSdk =
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'event'; readonly event: SdkEvent };

/**
 * The tunnel's state machine. Pure and total: every event is an answer in every state, and what is
 * to be done comes back as effects, which the supervisor in main carries out.
 */

/** Why the tunnel is not up, in words and by kind. */
export type TunnelError = {
  readonly kind:
    | 'token'
    /** The authtoken is in a vault that is locked. */
    | 'locked'
    | 'domain'
    | 'account-limit'
    | 'quota'
    | 'agent-version'
    | 'network'
    | 'tls'
    | 'timeout'
    | 'process'
    | 'unreachable'
    | 'settings'
    | 'other';
  /** ngrok's own code, such as ERR_NGROK_105. */
  readonly code: string | null;
  readonly message: string;
  readonly hint: string;
  /** `never`: only a change by the user can help. `if-ours`: another session of ours may hold it. */
  readonly retry: 'always' | 'if-ours' | 'never';
};

export type TunnelState =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'starting';
      readonly sinceMs: number;
      /** The URL the service gave, not yet proven to lead here. */
      readonly url: string | null;
      readonly isOutage: boolean;
    }
  | {
      readonly kind: 'online';
      readonly url: string;
      readonly sinceMs: number;
      /** When a request through the URL last came back to us. */
      readonly checkedAtMs: number;
    }
  | {
      readonly kind: 'reconnecting';
      /** The URL it had, or the one it has just been given. */
      readonly url: string | null;
      /** When it was lost. */
      readonly sinceMs: number;
      /** Attempts made since. */
      readonly attempt: number;
      /** When the next attempt begins; null while one is under way. */
      readonly nextAtMs: number | null;
      readonly error: TunnelError;
      /** Whether it was online before, so that the time without it is an outage. */
      readonly isOutage: boolean;
    }
  | { readonly kind: 'stopping' }
  | {
      readonly kind: 'failed';
      readonly error: TunnelError;
      readonly sinceMs: number;
      readonly isOutage: boolean;
    };

export type TunnelEvent =
  | { readonly kind: 'start'; readonly nowMs: number }
  | { readonly kind: 'stop'; readonly nowMs: number }
  /** The service gave a URL. */
  | { readonly kind: 'bound'; readonly url: string; readonly nowMs: number }
  /** A request through the URL came back to us. */
  | { readonly kind: 'proven'; readonly nowMs: number }
  /** The attempt failed, or the session was lost. `random` in 0..1 spreads the retries. */
  | {
      readonly kind: 'broke';
      readonly error: TunnelError;
      readonly nowMs: number;
      readonly random: number;
    }
  /** The time of the next attempt has come. */
  | { readonly kind: 'due'; readonly nowMs: number }
  /** The machine woke up, or its network changed. */
  | { readonly kind: 'nudge'; readonly nowMs: number }
  /** Everything of the session is closed. */
  | { readonly kind: 'closed'; readonly nowMs: number };

export type TunnelEffect =
  | { readonly kind: 'connect' }
  | { readonly kind: 'probe'; readonly url: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'wait'; readonly untilMs: number }
  | { readonly kind: 'outage-began'; readonly atMs: number; readonly error: TunnelError }
  | { readonly kind: 'outage-ended'; readonly atMs: number };

export type Transition = {
  readonly state: TunnelState;
  readonly effects: readonly TunnelEffect[];
};

/** While an outage is this young, retries stay close together: its end is noticed within a second. */
const eagerForMs = 90_000;
const eagerDelayMs = 500;
const maxDelayMs = 30_000;
const growth = 1.5;
/** How long another session on our domain may be our own, not yet noticed to be gone. */
const ownSessionForMs = 60_000;

/**
 * Milliseconds until the next attempt: none before the first, then half a second while the outage
 * is young, then longer and longer, never above 30 s.
 */
export const retryDelayMs = (attempt: number, outageMs: number, random: number): number => {
  if (attempt === 0) return 0;
  const jitter = 0.8 + 0.4 * (random > 0 ? Math.min(1, random) : 0);
  const lateSteps = Math.max(0, (outageMs - eagerForMs) / eagerForMs) * 6;
  const base = outageMs < eagerForMs ? eagerDelayMs : 1000 * growth ** lateSteps;
  return Math.min(maxDelayMs, Math.round(base * jitter));
};

const stay = (state: TunnelState): Transition => ({ state, effects: [] });

const isWorthRetrying = (error: TunnelError, isOutage: boolean, outageMs: number): boolean => {
  if (error.retry === 'never') return false;
  return error.retry === 'always' || (isOutage && outageMs < ownSessionForMs);
};

type Broke = Extract<TunnelEvent, { kind: 'broke' }>;

/** What was known before it broke. */
type Before = {
  readonly url: string | null;
  readonly sinceMs: number;
  readonly attempt: number;
  readonly isOutage: boolean;
};

const onBroke = (before: Before, { error, nowMs, random }: Broke): Transition => {
  const outageMs = Math.max(0, nowMs - before.sinceMs);
  if (!isWorthRetrying(error, before.isOutage, outageMs)) {
    const { isOutage } = before;
    return {
      state: { kind: 'failed', error, sinceMs: nowMs, isOutage },
      effects: [{ kind: 'close' }],
    };
  }
  const untilMs = nowMs + retryDelayMs(before.attempt, outageMs, random);
  return {
    state: { kind: 'reconnecting', ...before, nextAtMs: untilMs, error },
    effects: [{ kind: 'wait', untilMs }],
  };
};

/** The effect that ends an outage, if there is one. */
const outageEnd = (state: { readonly isOutage: boolean }, atMs: number): readonly TunnelEffect[] =>
  state.isOutage ? [{ kind: 'outage-ended', atMs }] : [];

const onStarting = (
  state: Extract<TunnelState, { kind: 'starting' }>,
  event: TunnelEvent,
): Transition => {
  switch (event.kind) {
    case 'bound':
      return {
        state: { ...state, url: event.url },
        effects: [{ kind: 'probe', url: event.url }],
      };
    case 'proven':
      if (state.url === null) return stay(state);
      return {
        state: { kind: 'online', url: state.url, sinceMs: event.nowMs, checkedAtMs: event.nowMs },
        effects: outageEnd(state, event.nowMs),
      };
    case 'broke': {
      const { url, sinceMs, isOutage } = state;
      return onBroke({ url, sinceMs, attempt: 1, isOutage }, event);
    }
    default:
      return stay(state);
  }
};

const onOnline = (
  state: Extract<TunnelState, { kind: 'online' }>,
  event: TunnelEvent,
): Transition => {
  switch (event.kind) {
    case 'proven':
      return stay({ ...state, checkedAtMs: event.nowMs });
    case 'nudge':
      return { state, effects: [{ kind: 'probe', url: state.url }] };
    case 'broke': {
      const { url } = state;
      const before = { url, sinceMs: event.nowMs, attempt: 0, isOutage: true };
      const next = onBroke(before, event);
      const began = { kind: 'outage-began', atMs: event.nowMs, error: event.error } as const;
      return { state: next.state, effects: [began, ...next.effects] };
    }
    default:
      return stay(state);
  }
};

const onReconnecting = (
  state: Extract<TunnelState, { kind: 'reconnecting' }>,
  event: TunnelEvent,
): Transition => {
  switch (event.kind) {
    case 'due':
    case 'nudge':
      if (state.nextAtMs === null) return stay(state);
      return {
        state: { ...state, attempt: state.attempt + 1, nextAtMs: null },
        effects: [{ kind: 'connect' }],
      };
    case 'bound':
      if (state.nextAtMs !== null) return stay(state);
      return {
        state: { ...state, url: event.url },
        effects: [{ kind: 'probe', url: event.url }],
      };
    case 'proven':
      if (state.nextAtMs !== null || state.url === null) return stay(state);
      return {
        state: { kind: 'online', url: state.url, sinceMs: event.nowMs, checkedAtMs: event.nowMs },
        effects: outageEnd(state, event.nowMs),
      };
    case 'broke': {
      if (state.nextAtMs !== null) return stay(state);
      const { url, sinceMs, attempt, isOutage } = state;
      const next = onBroke({ url, sinceMs, attempt, isOutage }, event);
      return next;
    }
    default:
      return stay(state);
  }
};

/** Begins anew; what failed while it was wanted goes on counting as an outage. */
const start = (state: TunnelState, nowMs: number): Transition => ({
  state: {
    kind: 'starting',
    sinceMs: nowMs,
    url: null,
    isOutage: state.kind === 'failed' && state.isOutage,
  },
  effects: [{ kind: 'connect' }],
});

const stop = (state: TunnelState, nowMs: number): Transition => {
  if (state.kind === 'off' || state.kind === 'stopping') return stay(state);
  const ended = 'isOutage' in state ? outageEnd(state, nowMs) : [];
  if (state.kind === 'failed') return { state: { kind: 'off' }, effects: ended };
  return { state: { kind: 'stopping' }, effects: [...ended, { kind: 'close' }] };
};

/** The next state and what to do. Total: an event that means nothing in a state changes nothing. */
export const nextTunnel = (state: TunnelState, event: TunnelEvent): Transition => {
  if (event.kind === 'stop') return stop(state, event.nowMs);
  if (event.kind === 'start') {
    const isIdle = state.kind === 'off' || state.kind === 'failed';
    return isIdle ? start(state, event.nowMs) : stay(state);
  }
  switch (state.kind) {
    case 'starting':
      return onStarting(state, event);
    case 'online':
      return onOnline(state, event);
    case 'reconnecting':
      return onReconnecting(state, event);
    case 'stopping':
      return event.kind === 'closed' ? stay({ kind: 'off' }) : stay(state);
    case 'off':
    case 'failed':
      return stay(state);
  }
};

/** A time in which the tunnel was wanted and not there. `toMs` is null while it lasts. */
export type Outage = {
  readonly id: number;
  readonly fromMs: number;
  readonly toMs: number | null;
};

/** What went through the tunnel in one calendar month (UTC), as far as this app saw it. */
export type TunnelUsage = {
  /** Such as `2026-11`. */
  readonly month: string;
  readonly requests: number;
  /** Bodies in and out. */
  readonly bytes: number;
};

/** ngrok's free plan, a month. Source: ngrok.com/docs/pricing-limits/free-plan-limits. */
export const freePlan = { requests: 20_000, bytes: 1_000_000_000 } as const;

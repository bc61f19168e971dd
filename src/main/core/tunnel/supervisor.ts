/**
 * Keeps the tunnel up. The SDK is not trusted to supervise itself: it has no time limits, and its
 * own back-off reaches hours. So it runs in a child process that we time, ask for signs of life,
 * and kill; the state machine in shared/tunnel.ts decides, this carries out.
 */

import { AppFailure } from '../../../shared/errors.ts';
import {
  nextTunnel,
  type TunnelEffect,
  type TunnelError,
  type TunnelEvent,
  type TunnelState,
} from '../../../shared/tunnel.ts';
import type { Clock, Log } from '../ports.ts';
import { classifyNgrok, tunnelErrors } from './classify.ts';
import type { ConnectOptions, FromTunnel, TunnelProcess } from './protocol.ts';

const connectLimitMs = 10_000;
const bindLimitMs = 10_000;
const closeLimitMs = 2000;
const pingEveryMs = 4000;
const pingLimitMs = 4000;
const probeEveryMs = 60_000;
/** A probe that fails is tried again this often before the tunnel counts as broken. */
const probeTries = 3;
const probeAgainMs = 500;
/** A tick that comes this much late means that the machine slept. */
const sleepDriftMs = 3000;

export type SupervisorDeps = {
  readonly clock: Clock;
  readonly log: Log;
  readonly spawn: () => TunnelProcess;
  /** What to connect with, read at each attempt. Errors: thrown, and shown as they are. */
  readonly options: () => Promise<ConnectOptions>;
  /** Out: null when a request through the URL came back to us. */
  readonly probe: (url: string) => Promise<TunnelError | null>;
  readonly onState: (state: TunnelState) => void;
  readonly onOutage: (outage: { readonly fromMs: number; readonly toMs: number | null }) => void;
};

export type Supervisor = ReturnType<typeof createSupervisor>;

/** What stands in the way before anything is connected: no token, an unreadable CA file. */
const settingsError = (error: unknown): TunnelError => {
  const known = error instanceof AppFailure ? error.appError : null;
  return {
    kind: known?.code === 'tunnel.no-token' ? 'token' : 'settings',
    code: null,
    message: known?.message ?? 'The tunnel settings cannot be used.',
    hint: known?.hint ?? 'Check the tunnel settings.',
    retry: 'never',
  };
};

type Attempt = {
  readonly run: number;
  readonly child: TunnelProcess;
  timer: NodeJS.Timeout | null;
};

export const createSupervisor = (deps: SupervisorDeps) => {
  const { clock, log, spawn, probe, onState, onOutage } = deps;
  let state: TunnelState = { kind: 'off' };
  let child: TunnelProcess | null = null;
  let attempt: Attempt | null = null;
  let lastRun = 0;
  let outageFromMs: number | null = null;
  let retryTimer: NodeJS.Timeout | null = null;
  let pulseTimer: NodeJS.Timeout | null = null;
  let awaitedPong: number | null = null;
  let lastPing = 0;
  let lastPulseMs = 0;
  let lastProbeMs = 0;
  /** Grows with every session and stop, so that late answers of earlier ones are dropped. */
  let generation = 0;
  let onClosed: (() => void)[] = [];

  const dispatch = (event: TunnelEvent): void => {
    const next = nextTunnel(state, event);
    const hasChanged = next.state !== state;
    state = next.state;
    if (hasChanged) onState(state);
    for (const effect of next.effects) perform(effect);
  };

  const broke = (error: TunnelError): void =>
    dispatch({ kind: 'broke', error, nowMs: clock.now(), random: Math.random() });

  const endAttempt = (): void => {
    if (attempt?.timer) clearTimeout(attempt.timer);
    attempt = null;
    generation++;
  };

  const dropChild = (): void => {
    const gone = child;
    child = null;
    awaitedPong = null;
    gone?.kill();
  };

  /** The session is over, for whatever reason: nothing of it may come back as a zombie. */
  const fail = (error: TunnelError): void => {
    endAttempt();
    dropChild();
    broke(error);
  };

  const limit = (ms: number, error: TunnelError): void => {
    if (!attempt) return;
    if (attempt.timer) clearTimeout(attempt.timer);
    attempt.timer = setTimeout(() => fail(error), ms);
  };

  const onMessage = (from: TunnelProcess, message: FromTunnel): void => {
    if (from !== child) return;
    if (message.kind === 'pong') {
      if (message.id === awaitedPong) awaitedPong = null;
      return;
    }
    if (message.kind === 'closed' || message.kind === 'ready') return;
    if (message.run !== attempt?.run) return;
    switch (message.kind) {
      case 'connected':
        limit(bindLimitMs, tunnelErrors.bindTimedOut);
        break;
      case 'bound':
        if (attempt.timer) clearTimeout(attempt.timer);
        attempt.timer = null;
        dispatch({ kind: 'bound', url: message.url, nowMs: clock.now() });
        break;
      case 'failed':
        // The process is clean after a refusal, and serves the next attempt as well.
        endAttempt();
        broke(classifyNgrok(message.code, message.text));
        break;
      case 'lost':
        fail(tunnelErrors.lost);
        break;
    }
  };

  const ensureChild = (): TunnelProcess => {
    if (child) return child;
    const started = spawn();
    child = started;
    started.onMessage((message) => onMessage(started, message));
    started.onExit((code) => {
      if (started !== child) return;
      child = null;
      log.info(`The tunnel's process ended (${code ?? 'killed'}).`);
      const wasUsed = attempt !== null;
      endAttempt();
      if (wasUsed) broke(tunnelErrors.processEnded);
    });
    return started;
  };

  const connect = async (): Promise<void> => {
    endAttempt();
    const mine = generation;
    let options: ConnectOptions;
    try {
      options = await deps.options();
    } catch (error) {
      if (mine !== generation) return;
      broke(settingsError(error));
      return;
    }
    if (mine !== generation) return;
    const process = ensureChild();
    lastRun++;
    attempt = { run: lastRun, child: process, timer: null };
    limit(connectLimitMs, tunnelErrors.connectTimedOut);
    process.post({ kind: 'connect', run: lastRun, options });
  };

  const checkUrl = async (url: string): Promise<void> => {
    const mine = generation;
    lastProbeMs = clock.now();
    let error: TunnelError | null = null;
    for (let tries = 0; tries < probeTries; tries++) {
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, probeAgainMs));
      if (mine !== generation) return;
      error = await probe(url);
      if (mine !== generation) return;
      if (!error) {
        dispatch({ kind: 'proven', nowMs: clock.now() });
        return;
      }
    }
    fail(error ?? tunnelErrors.notReached);
  };

  const closeChild = async (): Promise<void> => {
    const closing = child;
    endAttempt();
    child = null;
    awaitedPong = null;
    if (closing) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, closeLimitMs);
        const done = (): void => {
          clearTimeout(timer);
          resolve();
        };
        closing.onMessage((message) => {
          if (message.kind === 'closed') done();
        });
        closing.onExit(done);
        closing.post({ kind: 'close' });
      });
      closing.kill();
    }
    dispatch({ kind: 'closed', nowMs: clock.now() });
    for (const resolve of onClosed) resolve();
    onClosed = [];
  };

  const perform = (effect: TunnelEffect): void => {
    switch (effect.kind) {
      case 'connect':
        void connect();
        break;
      case 'probe':
        void checkUrl(effect.url);
        break;
      case 'close':
        if (retryTimer) clearTimeout(retryTimer);
        void closeChild();
        break;
      case 'wait':
        if (retryTimer) clearTimeout(retryTimer);
        retryTimer = setTimeout(
          () => dispatch({ kind: 'due', nowMs: clock.now() }),
          Math.max(0, effect.untilMs - clock.now()),
        );
        break;
      case 'outage-began':
        outageFromMs = effect.atMs;
        onOutage({ fromMs: effect.atMs, toMs: null });
        break;
      case 'outage-ended':
        if (outageFromMs !== null) onOutage({ fromMs: outageFromMs, toMs: effect.atMs });
        outageFromMs = null;
        break;
    }
  };

  /** Signs of life, the slow probe, and whether the machine slept since the last time. */
  const pulse = (): void => {
    const now = clock.now();
    const lateMs = now - lastPulseMs - pingEveryMs;
    lastPulseMs = now;
    const hasSlept = lateMs > sleepDriftMs;
    if (hasSlept) dispatch({ kind: 'nudge', nowMs: now });
    if (state.kind === 'online' && !hasSlept && now - lastProbeMs >= probeEveryMs) {
      void checkUrl(state.url);
    }
    if (!child || state.kind !== 'online') return;
    const asked = child;
    lastPing++;
    const id = lastPing;
    awaitedPong = id;
    asked.post({ kind: 'ping', id });
    setTimeout(() => {
      if (asked === child && awaitedPong === id) fail(tunnelErrors.processHung);
    }, pingLimitMs).unref();
  };

  return {
    state: (): TunnelState => state,
    start: (): void => {
      if (!pulseTimer) {
        lastPulseMs = clock.now();
        pulseTimer = setInterval(pulse, pingEveryMs);
        pulseTimer.unref();
      }
      dispatch({ kind: 'start', nowMs: clock.now() });
    },
    /** Closes listener, then session, then the process. Resolves when nothing is left. */
    stop: (): Promise<void> => {
      if (pulseTimer) clearInterval(pulseTimer);
      pulseTimer = null;
      if (retryTimer) clearTimeout(retryTimer);
      retryTimer = null;
      const isOver = state.kind === 'off' || (state.kind === 'failed' && !child);
      const closed = isOver
        ? Promise.resolve()
        : new Promise<void>((resolve) => onClosed.push(resolve));
      dispatch({ kind: 'stop', nowMs: clock.now() });
      if (!isOver && state.kind === 'off') void closeChild();
      return closed;
    },
    /** The machine woke up, or its network changed: look again at once. */
    nudge: (): void => dispatch({ kind: 'nudge', nowMs: clock.now() }),
    pid: (): number | undefined => child?.pid,
  };
};

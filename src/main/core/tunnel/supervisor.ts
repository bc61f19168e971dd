/**
 * Keeps the tunnel up. The SDK is not trusted to supervise itself: it has no time limits, and its
 * own back-off reaches hours. So it runs in a child process that we time, ask for signs of life,
 * and kill; the state machine in shared/tunnel.ts decides, this carries out.
 */

import { type AppError, AppFailure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
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
/** A process that was killed is not waited for any longer than this. */
const killLimitMs = 1000;
const pingEveryMs = 4000;
const pingLimitMs = 4000;
/** Slow: each probe counts against the plan's requests, 2,900 a month at this rate. */
const probeEveryMs = 15 * 60_000;
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

const settingsErrorKind = (code: AppError['code'] | undefined): TunnelError['kind'] => {
  if (code === 'tunnel.no-token') return 'token';
  return code === 'vault.locked' ? 'locked' : 'settings';
};

/** What stands in the way before anything is connected: no token, an unreadable CA file. */
const settingsError = (error: unknown): TunnelError => {
  const known = error instanceof AppFailure ? error.appError : null;
  return {
    kind: settingsErrorKind(known?.code),
    code: null,
    message: known?.message ?? t('The tunnel settings cannot be used.'),
    hint: known?.hint ?? t('Check the tunnel settings.'),
    retry: 'never',
  };
};

type Attempt = {
  readonly run: number;
  timer: NodeJS.Timeout | null;
};

/** Ends a process, first leaving it time to close its session if `isAsked`. Resolves when it is gone. */
const endProcess = (ending: TunnelProcess, isAsked: boolean): Promise<void> =>
  new Promise((resolve) => {
    const kill = (): void => {
      clearTimeout(timer);
      timer = setTimeout(resolve, killLimitMs);
      ending.kill();
    };
    let timer = setTimeout(kill, closeLimitMs);
    ending.onExit(() => {
      clearTimeout(timer);
      resolve();
    });
    if (!isAsked) {
      kill();
      return;
    }
    ending.onMessage((message) => {
      if (message.kind === 'closed') kill();
    });
    ending.post({ kind: 'close' });
  });

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
  /** What was asked for last: a start while it stops comes true when it has stopped. */
  let isWanted = false;
  /** Settles when every process that was let go is gone: none begins before. */
  let ends: Promise<void> = Promise.resolve();
  let closings = 0;
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

  const letGo = (isAsked: boolean): void => {
    if (child) ends = Promise.all([ends, endProcess(child, isAsked)]).then(() => undefined);
    child = null;
    awaitedPong = null;
  };

  /** The session is over, for whatever reason: nothing of it may come back as a zombie. */
  const fail = (error: TunnelError): void => {
    endAttempt();
    letGo(false);
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
        limit(bindLimitMs, tunnelErrors.bindTimedOut());
        break;
      case 'bound':
        if (attempt.timer) clearTimeout(attempt.timer);
        attempt.timer = null;
        dispatch({ kind: 'bound', url: message.url, nowMs: clock.now() });
        break;
      case 'failed':
        endAttempt();
        // A session whose endpoint was refused stays at the edge as long as its process lives;
        // after a refused connection the process is clean, and serves the next attempt as well.
        if (message.step === 'bind') letGo(false);
        broke(classifyNgrok(message.code, message.text));
        break;
      case 'lost':
        fail(tunnelErrors.lost());
        break;
    }
  };

  const ensureChild = (): TunnelProcess => {
    if (child) return child;
    const started = spawn();
    child = started;
    awaitedPong = null;
    started.onMessage((message) => onMessage(started, message));
    started.onExit((code) => {
      if (started !== child) return;
      child = null;
      log.info(`The tunnel's process ended (${code ?? 'killed'}).`);
      const wasUsed = attempt !== null;
      endAttempt();
      if (wasUsed) broke(tunnelErrors.processEnded());
    });
    return started;
  };

  const connect = async (): Promise<void> => {
    endAttempt();
    const mine = generation;
    await ends;
    if (mine !== generation) return;
    let options: ConnectOptions;
    try {
      options = await deps.options();
    } catch (error) {
      if (mine !== generation) return;
      broke(settingsError(error));
      return;
    }
    if (mine !== generation) return;
    let process: TunnelProcess;
    try {
      process = ensureChild();
    } catch (error) {
      log.error('The tunnel’s process cannot be started.', error);
      broke(tunnelErrors.processEnded());
      return;
    }
    lastRun++;
    attempt = { run: lastRun, timer: null };
    limit(connectLimitMs, tunnelErrors.connectTimedOut());
    process.post({ kind: 'connect', run: lastRun, options });
  };

  const ask = async (url: string): Promise<TunnelError | null> => {
    try {
      return await probe(url);
    } catch (error) {
      return settingsError(error);
    }
  };

  const checkUrl = async (url: string): Promise<void> => {
    const mine = generation;
    lastProbeMs = clock.now();
    let error: TunnelError | null = null;
    for (let tries = 0; tries < probeTries; tries++) {
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, probeAgainMs));
      if (mine !== generation) return;
      error = await ask(url);
      if (mine !== generation) return;
      if (!error) {
        dispatch({ kind: 'proven', nowMs: clock.now() });
        return;
      }
    }
    fail(error ?? tunnelErrors.notReached());
  };

  const closeAll = (): void => {
    endAttempt();
    letGo(true);
    closings++;
    const mine = closings;
    void ends.then(() => {
      if (mine !== closings) return;
      dispatch({ kind: 'closed', nowMs: clock.now() });
      for (const resolve of onClosed) resolve();
      onClosed = [];
      if (isWanted && state.kind === 'off') dispatch({ kind: 'start', nowMs: clock.now() });
    });
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
        closeAll();
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
    // Either way: the clock may have been set back.
    const isProbeDue = Math.abs(now - lastProbeMs) >= probeEveryMs;
    if (state.kind === 'online' && !hasSlept && isProbeDue) {
      void checkUrl(state.url);
    }
    if (!child || state.kind !== 'online' || awaitedPong !== null) return;
    const asked = child;
    lastPing++;
    const id = lastPing;
    awaitedPong = id;
    asked.post({ kind: 'ping', id });
    setTimeout(() => {
      if (asked === child && awaitedPong === id) fail(tunnelErrors.processHung());
    }, pingLimitMs).unref();
  };

  const start = (): void => {
    isWanted = true;
    if (!pulseTimer) {
      lastPulseMs = clock.now();
      pulseTimer = setInterval(pulse, pingEveryMs);
      pulseTimer.unref();
    }
    dispatch({ kind: 'start', nowMs: clock.now() });
  };

  const stop = async (): Promise<void> => {
    isWanted = false;
    if (pulseTimer) clearInterval(pulseTimer);
    pulseTimer = null;
    if (retryTimer) clearTimeout(retryTimer);
    retryTimer = null;
    dispatch({ kind: 'stop', nowMs: clock.now() });
    if (state.kind === 'off') await ends;
    else await new Promise<void>((resolve) => onClosed.push(resolve));
  };

  return {
    state: (): TunnelState => state,
    start,
    /** Closes listener, then session, then the process. Resolves when nothing is left. */
    stop,
    /** Opens it anew if it is wanted at all. Resolves when the old one is gone. */
    restart: async (): Promise<void> => {
      if (!isWanted) return;
      const stopped = stop();
      start();
      await stopped;
    },
    /** The machine woke up, or its network changed: look again at once. */
    nudge: (): void => dispatch({ kind: 'nudge', nowMs: clock.now() }),
    pid: (): number | undefined => child?.pid,
  };
};

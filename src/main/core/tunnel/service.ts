/** The tunnel as the app has it: supervisor, token, settings, outages and usage put together. */
import { readFileSync } from 'node:fs';
import { failure } from '../../../shared/errors.ts';
import type { TunnelInfo } from '../../../shared/ipc.ts';
import type { Settings } from '../../../shared/settings.ts';
import { t } from '../../../shared/text.ts';
import type { Outage, TunnelState, TunnelUsage } from '../../../shared/tunnel.ts';
import type { Clock, Log } from '../ports.ts';
import type { ConfigClient } from '../store/protocol.ts';
import { ngrokTokenId } from '../vault/ids.ts';
import type { Vault } from '../vault/port.ts';
import { createProbeDesk, probe } from './probe.ts';
import type { ConnectOptions, TunnelProcess } from './protocol.ts';
import { createSupervisor } from './supervisor.ts';

const saveUsageEveryMs = 5000;
const maxShownOutages = 200;

export type TunnelDeps = {
  readonly clock: Clock;
  readonly log: Log;
  readonly vault: Vault;
  readonly config: ConfigClient;
  readonly version: string;
  readonly spawn: () => TunnelProcess;
  readonly settings: () => Settings['tunnel'];
  /** Where the receiver listens. Errors: `receiver.not-running`. */
  readonly localOrigin: () => string;
  readonly onChange: (state: TunnelState) => void;
};

export type TunnelService = ReturnType<typeof createTunnelService>;

/** The calendar month in UTC, which ngrok's limits follow. */
const monthOf = (nowMs: number): string => new Date(nowMs).toISOString().slice(0, 7);

const readCa = (file: string | null): string | null => {
  if (file === null) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw failure(
      'file.unreadable',
      t('The root CA file cannot be read: {file}', { file }),
      t('Choose it again in the tunnel settings.'),
      error,
    );
  }
};

export const createTunnelService = (deps: TunnelDeps) => {
  const { clock, log, vault, config, onChange } = deps;
  const desk = createProbeDesk();
  let outages: Outage[] = [];
  let openOutage: Promise<number> | null = null;
  let outageSaved: Promise<void> = Promise.resolve();
  /** As read for the last connection, so that a probe does not depend on the file. */
  let rootCa: string | null = null;
  let usage: TunnelUsage = { month: monthOf(clock.now()), requests: 0, bytes: 0 };
  let unsaved = { requests: 0, bytes: 0 };
  let saveTimer: NodeJS.Timeout | null = null;

  const options = async (): Promise<ConnectOptions> => {
    const authtoken = await vault.get(ngrokTokenId);
    if (authtoken === null && vault.state().status === 'locked' && vault.has(ngrokTokenId)) {
      throw failure(
        'vault.locked',
        t('ngrok’s authtoken is locked.'),
        t('Unlock the secrets with your passphrase, then turn the tunnel on again.'),
      );
    }
    if (authtoken === null) {
      throw failure(
        'tunnel.no-token',
        t('ngrok needs an authtoken, and none is set.'),
        t('Paste the authtoken of your ngrok account in the tunnel settings.'),
      );
    }
    const { domain, serverAddr, rootCaFile } = deps.settings();
    rootCa = readCa(rootCaFile);
    return {
      authtoken,
      domain,
      serverAddr,
      rootCa,
      forwardTo: deps.localOrigin(),
      version: deps.version,
    };
  };

  const complain = (error: unknown): void =>
    log.error('The tunnel’s record could not be written.', error);

  const onOutage = ({ fromMs, toMs }: { fromMs: number; toMs: number | null }): void => {
    if (toMs === null) {
      openOutage = config.beginOutage(fromMs);
      openOutage.then((id) => {
        outages = [{ id, fromMs, toMs: null }, ...outages].slice(0, maxShownOutages);
        onChange(supervisor.state());
      }, complain);
      return;
    }
    const ended = openOutage;
    openOutage = null;
    if (!ended) return;
    outageSaved = ended
      .then(async (id) => {
        outages = outages.map((outage) => (outage.id === id ? { ...outage, toMs } : outage));
        onChange(supervisor.state());
        await config.endOutage(id, toMs);
      })
      .catch(complain);
  };

  const supervisor = createSupervisor({
    clock,
    log,
    spawn: deps.spawn,
    options,
    probe: (url) => probe(url, desk, rootCa),
    onState: (state) => onChange(state),
    onOutage,
  });

  const saveUsage = async (): Promise<void> => {
    if (saveTimer) clearTimeout(saveTimer);
    saveTimer = null;
    const { requests, bytes } = unsaved;
    if (requests === 0) return;
    unsaved = { requests: 0, bytes: 0 };
    await config.addUsage(usage.month, requests, bytes);
  };

  return {
    /** Takes what the database holds. */
    load: async (): Promise<void> => {
      outages = await config.openOutages(clock.now());
      usage = await config.usage(monthOf(clock.now()));
    },

    /** Keeps the token, in the vault where there is one; an open tunnel is opened anew with it. */
    putToken: async (text: string): Promise<void> => {
      await vault.put(ngrokTokenId, text);
      await supervisor.restart();
      onChange(supervisor.state());
    },

    /** Holds a token for this run, without writing it anywhere. */
    lendToken: (text: string): void => vault.hold(ngrokTokenId, text),

    removeToken: async (): Promise<void> => {
      await supervisor.stop();
      await vault.remove(ngrokTokenId);
      onChange(supervisor.state());
    },

    start: (): void => supervisor.start(),
    stop: async (): Promise<void> => {
      await supervisor.stop();
      await outageSaved;
    },
    /** Writes what was counted and is not written yet. Errors: none; what fails is logged. */
    saveUsage: (): Promise<void> => saveUsage().catch(complain),
    /** Opens the tunnel anew after its settings, or the receiver's port, have changed. */
    restart: supervisor.restart,
    nudge: (): void => supervisor.nudge(),
    pid: (): number | undefined => supervisor.pid(),
    state: (): TunnelState => supervisor.state(),

    /** Whether the receiver is to answer this target as a probe. */
    answersProbe: desk.answers,

    /** The URL under which the tunnel leads here, while it is there or expected back. */
    url: (): string | null => {
      const state = supervisor.state();
      return state.kind === 'online' || state.kind === 'reconnecting' || state.kind === 'starting'
        ? state.url
        : null;
    },

    /** Counts one request that came through. */
    count: (bytes: number): void => {
      const month = monthOf(clock.now());
      if (month !== usage.month) {
        void saveUsage().catch(complain);
        usage = { month, requests: 0, bytes: 0 };
      }
      usage = { month, requests: usage.requests + 1, bytes: usage.bytes + bytes };
      unsaved = { requests: unsaved.requests + 1, bytes: unsaved.bytes + bytes };
      saveTimer ??= setTimeout(() => void saveUsage().catch(complain), saveUsageEveryMs);
    },

    info: (): TunnelInfo => ({
      state: supervisor.state(),
      hasToken: vault.has(ngrokTokenId),
      isTokenPersistent: vault.isKept(ngrokTokenId),
      usage:
        usage.month === monthOf(clock.now())
          ? usage
          : { month: monthOf(clock.now()), requests: 0, bytes: 0 },
      outages,
    }),
  };
};

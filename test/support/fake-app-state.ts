/** Made-up states of the whole app and of its tunnel, for the window's tests. */
import type { EventSummary } from '../../src/shared/event.ts';
import type { AppState, TunnelInfo, VerdictCount } from '../../src/shared/ipc.ts';
import type { SourceInfo } from '../../src/shared/provider.ts';
import type { TunnelError, TunnelState } from '../../src/shared/tunnel.ts';
import type { VaultState } from '../../src/shared/vault.ts';
import { fakeDefinition, fakeNowMs, fakeProviders, makeProvider } from './fake-window-data.ts';

export const fakeOrigin = 'https://quietly-brave-otter.ngrok-free.dev';

/** The source as it is while the tunnel is up. */
export const withPublicUrl = (source: SourceInfo, origin = fakeOrigin): SourceInfo => ({
  ...source,
  publicUrl: `${origin}${new URL(source.url).pathname}`,
});

export const makeTunnelError = (error: Partial<TunnelError> = {}): TunnelError => ({
  kind: 'network',
  code: null,
  message: 'ngrok cannot be reached.',
  hint: 'Check the connection of this computer.',
  retry: 'always',
  ...error,
});

/** The tunnel in each of its states; `checking` is a start that has its URL. */
export const fakeTunnelStates = {
  off: { kind: 'off' },
  starting: { kind: 'starting', sinceMs: fakeNowMs - 800, url: null, isOutage: false },
  checking: { kind: 'starting', sinceMs: fakeNowMs - 1_400, url: fakeOrigin, isOutage: false },
  online: {
    kind: 'online',
    url: fakeOrigin,
    sinceMs: fakeNowMs - 12 * 60_000,
    checkedAtMs: fakeNowMs - 9_000,
  },
  reconnecting: {
    kind: 'reconnecting',
    url: fakeOrigin,
    sinceMs: fakeNowMs - 80_000,
    attempt: 4,
    nextAtMs: fakeNowMs + 3_000,
    error: makeTunnelError(),
    isOutage: true,
  },
  stopping: { kind: 'stopping' },
  failed: {
    kind: 'failed',
    sinceMs: fakeNowMs - 4_000,
    isOutage: false,
    error: makeTunnelError({
      kind: 'token',
      code: 'ERR_NGROK_105',
      message: 'ngrok does not accept this authtoken.',
      hint: 'Copy it from the dashboard again, and replace it here.',
      retry: 'never',
    }),
  },
} as const satisfies Record<string, TunnelState>;

export const makeTunnel = (tunnel: Partial<TunnelInfo> = {}): TunnelInfo => ({
  state: fakeTunnelStates.off,
  hasToken: true,
  isTokenPersistent: true,
  usage: { month: '2026-11', requests: 1_204, bytes: 38_400_000 },
  outages: [],
  ...tunnel,
});

/** Secrets are kept by the system's key store. */
export const fakeVault: VaultState = {
  place: 'keychain',
  status: 'open',
  isChosen: true,
  keychain: 'gnome_libsecret',
  lockAfterMinutes: null,
  hasRecoveryKey: true,
  heldForThisRun: 0,
  sealed: 0,
};

/** No key store, and nobody has chosen yet. */
export const fakeNoVault: VaultState = {
  ...fakeVault,
  place: 'session',
  isChosen: false,
  keychain: null,
  hasRecoveryKey: false,
};

export const defaultAppState: AppState = {
  version: '0.1.0',
  dataFolder: '/home/ada/.config/Countersign',
  language: 'en',
  receiver: { kind: 'listening', port: 43_561, origin: 'http://127.0.0.1:43561' },
  store: { kind: 'ok' },
  vault: fakeVault,
  settings: {
    port: null,
    bodyLimitBytes: 25 * 1024 * 1024,
    requestsPerSecond: 50_000,
    tls: null,
    tunnel: { domain: null, serverAddr: null, rootCaFile: null, isAutomatic: false },
    ownPublicUrl: null,
    retention: { maxEvents: 100_000, maxAgeDays: 30, maxBytes: 2 * 1024 ** 3 },
    notifications: { firstEvent: true, firstFailure: true, quietHours: null },
    tray: true,
    closeToTray: false,
    theme: 'system',
    language: 'system',
    keys: {},
  },
  providers: fakeProviders,
  sources: [],
  counts: [],
  keyMatches: [],
  turnedAway: {
    unknownPath: 0,
    wrongHost: 0,
    fromWebPage: 0,
    tooFast: 0,
    badRequest: 0,
    notStored: 0,
  },
  tunnel: makeTunnel(),
  isOwnUrlProven: false,
  schemes: [],
  reverification: null,
  history: { oldestSeq: 1, task: null },
  search: { indexedTo: 0, newest: 0, skipped: 0 },
  savedSearches: [],
};

/** The app with a scheme of the user's own, which is among the providers, too. */
export const withScheme = (id = 'own-acme', definition = fakeDefinition): Partial<AppState> => ({
  schemes: [{ id, definition }],
  providers: [
    ...fakeProviders,
    makeProvider({ id, name: definition.name, isCustom: true, summary: 'HMAC-SHA256, hex' }),
  ],
});

export const countsOf = (events: readonly EventSummary[]): VerdictCount[] => {
  const counts = new Map<string, VerdictCount>();
  for (const { sourceId, verdict } of events) {
    const key = `${sourceId} ${verdict}`;
    counts.set(key, { sourceId, verdict, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
};

/**
 * The sources and their keys as the running app holds them: the token that leads to each, and a
 * verifier prepared with its keys. Every change goes to the database first.
 */
import { randomBytes } from 'node:crypto';
import { type AppFailure, failure } from '../../shared/errors.ts';
import {
  type Answers,
  defaultSourceSettings,
  type KeyInfo,
  type SourceSettings,
} from '../../shared/provider.ts';
import { checkKey, fingerprint, last4 } from './keys.ts';
import type { Log, Vault } from './ports.ts';
import type { Provider } from './providers/define.ts';
import { answersOf } from './receiver/reply.ts';
import type { Library } from './schemes/library.ts';
import type { ConfigClient } from './store/protocol.ts';
import type { KeyKind, KeyRow, Snapshot, SourceRow } from './store/schema.ts';
import { createTurns } from './turns.ts';
import { createVerifier, type Verifier, type VerifierKey } from './verify/engine.ts';

const tokenBytes = 18;

export type HeldKey = {
  readonly row: KeyRow;
  /** The secret while it is open; null when it cannot be opened on this machine or run. */
  readonly text: string | null;
};

export type Source = {
  readonly row: SourceRow;
  readonly provider: Provider;
  readonly keys: readonly HeldKey[];
  readonly answers: Answers;
  readonly settings: SourceSettings;
  readonly verify: Verifier;
  /** The text of one of its keys; null when it is not available. */
  readonly keyText: (keyId: number | null) => string | null;
};

export type SourceChange = {
  readonly name?: string;
  readonly provider?: string;
  readonly settings?: SourceSettings;
};

const noSuchProvider = (id: string): AppFailure =>
  failure('source.unknown-provider', `There is no provider “${id}”.`);

export type Sources = ReturnType<typeof createSources>;

/** The keys that can be used, as verification takes them. Newest first: it is the likeliest. */
export const verifierKeys = (keys: readonly HeldKey[]): VerifierKey[] =>
  keys
    .flatMap(({ row, text }) => {
      const { id, retiredAtMs } = row;
      const retiredAtS = retiredAtMs === null ? null : Math.floor(retiredAtMs / 1000);
      return text === null ? [] : [{ id, text, retiredAtS, isPublic: row.kind === 'public-key' }];
    })
    .toSorted((a, b) => b.id - a.id);

const assemble = (row: SourceRow, provider: Provider, keys: readonly HeldKey[]): Source => ({
  row,
  provider,
  keys,
  answers: answersOf(provider, row.settings),
  settings: row.settings,
  verify: createVerifier(provider.schemes, verifierKeys(keys), row.settings, provider.handshake),
  keyText: (keyId) => keys.find((key) => key.row.id === keyId)?.text ?? null,
});

/** What a sender may write as Host for a URL: its default port may be there or not. */
export const hostsOf = (url: string): string[] => {
  if (!URL.canParse(url)) return [];
  const { protocol, host, port } = new URL(url);
  return port === '' ? [host, `${host}:${protocol === 'https:' ? 443 : 80}`] : [host];
};

export const createSources = (
  store: { readonly config: ConfigClient },
  vault: Vault,
  log: Log,
  now: () => number,
  library: Library,
) => {
  const findProvider = library.find;
  const byToken = new Map<string, Source>();
  const byId = new Map<number, Source>();
  let publicHosts: ReadonlySet<string> = new Set();
  // Changes read what they change, so each waits for the one before it.
  const inTurn = createTurns();

  const findPublicHosts = (): void => {
    const urls = [...byId.values()].flatMap(({ row }) => row.settings.publicUrl ?? []);
    publicHosts = new Set(urls.flatMap(hostsOf));
  };

  const put = (source: Source): Source => {
    byToken.set(source.row.token, source);
    byId.set(source.row.id, source);
    findPublicHosts();
    return source;
  };

  const get = (id: number): Source => {
    const source = byId.get(id);
    if (!source) throw failure('source.not-found', 'This source does not exist any more.');
    return source;
  };

  const withKeys = (source: Source, keys: readonly HeldKey[]): Source =>
    put(assemble(source.row, source.provider, keys));

  const findKey = (id: number): { source: Source; key: HeldKey } => {
    for (const source of byId.values()) {
      const key = source.keys.find(({ row }) => row.id === id);
      if (key) return { source, key };
    }
    throw failure('key.not-found', 'This key does not exist any more.');
  };

  const openKey = async (row: KeyRow): Promise<HeldKey> => {
    if (!row.sealed) return { row, text: null };
    try {
      return { row, text: await vault.open(row.sealed) };
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown error';
      log.info(`Key ${row.fingerprint} (“${row.label}”) cannot be opened here: ${why}`);
      return { row, text: null };
    }
  };

  /** Adds a key that has been checked; one that is known but not available becomes so again. */
  const holdKey = async (
    sourceId: number,
    label: string,
    text: string,
    kind: KeyKind,
    sealed: Uint8Array | null,
  ): Promise<HeldKey> => {
    const source = get(sourceId);
    const print = fingerprint(text);
    const known = source.keys.find(({ row }) => row.fingerprint === print);
    if (known && known.text !== null) {
      throw failure('key.duplicate', `This key is already here, as “${known.row.label}”.`);
    }
    if (known) {
      // What an earlier run sealed stays, so that it can be opened there again.
      const row = { ...known.row, kind, sealed: sealed ?? known.row.sealed };
      await store.config.updateKey(row.id, row.label, row.kind, row.sealed);
      const held = { row, text };
      const keys = source.keys.map((key) => (key === known ? held : key));
      withKeys(source, keys);
      return held;
    }
    const row = await store.config.addKey({
      sourceId,
      label,
      kind,
      fingerprint: print,
      last4: kind === 'test' ? null : last4(text),
      createdAtMs: now(),
      retiredAtMs: null,
      sealed,
    });
    const held = { row, text };
    withKeys(source, [...source.keys, held]);
    return held;
  };

  return {
    /** Takes what the database holds. Keys are opened one by one; one that fails stops nothing. */
    load: async (snapshot: Snapshot): Promise<void> => {
      for (const row of snapshot.sources) {
        const provider = findProvider(row.provider);
        if (!provider) {
          log.error(`Source “${row.name}” has the unknown provider ${row.provider}.`);
          continue;
        }
        const rows = snapshot.keys.filter(({ sourceId }) => sourceId === row.id);
        put(assemble(row, provider, await Promise.all(rows.map(openKey))));
      }
    },

    findByToken: (token: string): Source | null => byToken.get(token) ?? null,
    isPublicHost: (host: string): boolean => publicHosts.has(host),
    /** Leaves only these reachable; the others stay in the database. */
    limitTo: (ids: readonly number[]): void => {
      for (const { row } of byId.values()) {
        if (ids.includes(row.id)) continue;
        byId.delete(row.id);
        byToken.delete(row.token);
      }
      findPublicHosts();
    },
    all: (): readonly Source[] => [...byId.values()],
    get,
    findKey,

    add: async (
      providerId: string,
      name: string,
      settings: SourceSettings = defaultSourceSettings,
    ): Promise<Source> => {
      const provider = findProvider(providerId);
      if (!provider) throw noSuchProvider(providerId);
      const token = randomBytes(tokenBytes).toString('base64url');
      const row = await store.config.addSource({
        token,
        name,
        provider: providerId,
        settings,
        createdAtMs: now(),
      });
      return put(assemble(row, provider, []));
    },

    /** Errors: `source.unknown-provider`. */
    update: (id: number, change: SourceChange): Promise<Source> =>
      inTurn(async () => {
        const source = get(id);
        const name = change.name ?? source.row.name;
        const settings = change.settings ?? source.row.settings;
        const provider = findProvider(change.provider ?? source.row.provider);
        if (!provider) throw noSuchProvider(change.provider ?? '');
        await store.config.updateSource(id, name, provider.id, settings);
        const row = { ...source.row, name, settings, provider: provider.id };
        return put(assemble(row, provider, source.keys));
      }),

    /** Takes over a provider that has changed, where a source has it. */
    refreshProvider: (provider: Provider): Promise<readonly Source[]> =>
      inTurn(() =>
        Promise.resolve(
          [...byId.values()]
            .filter(({ row }) => row.provider === provider.id)
            .map(({ row, keys }) => put(assemble(row, provider, keys))),
        ),
      ),

    remove: (id: number): Promise<void> =>
      inTurn(async () => {
        const source = get(id);
        await store.config.removeSource(id);
        byToken.delete(source.row.token);
        byId.delete(id);
        findPublicHosts();
      }),

    /** Checks, seals and adds a key as pasted. Errors: `key.unusable`, `key.duplicate`. */
    addKey: (sourceId: number, label: string, pasted: string): Promise<HeldKey> =>
      inTurn(async () => {
        const { provider, keys } = get(sourceId);
        const { text, kind } = checkKey(provider, pasted);
        const name = label === '' ? `Key ${keys.length + 1}` : label;
        return holdKey(sourceId, name, text, kind, await vault.seal(text));
      }),

    /** Adds a key that samples are signed with. */
    addTestKey: (sourceId: number, text: string): Promise<HeldKey> =>
      inTurn(async () =>
        holdKey(sourceId, 'Test key of this app', text, 'test', await vault.seal(text)),
      ),

    /** Adds a key for this run only, whatever the vault offers. */
    addSessionKey: (sourceId: number, label: string, pasted: string): Promise<HeldKey> =>
      inTurn(async () => {
        const { text, kind } = checkKey(get(sourceId).provider, pasted);
        return holdKey(sourceId, label, text, kind, null);
      }),

    /** Takes a key out of use from now on, or puts it back. Older events stay verified by it. */
    retireKey: (id: number, isRetired: boolean): Promise<HeldKey> =>
      inTurn(async () => {
        const { source, key } = findKey(id);
        const retiredAtMs = isRetired ? now() : null;
        await store.config.retireKey(id, retiredAtMs);
        const changed = { ...key, row: { ...key.row, retiredAtMs } };
        withKeys(
          source,
          source.keys.map((held) => (held === key ? changed : held)),
        );
        return changed;
      }),

    removeKey: (id: number): Promise<void> =>
      inTurn(async () => {
        const { source, key } = findKey(id);
        await store.config.removeKey(id);
        withKeys(
          source,
          source.keys.filter((held) => held !== key),
        );
      }),
  };
};

/** A key as the window may see it. */
export const keyInfo = ({ row, text }: HeldKey): KeyInfo => ({
  id: row.id,
  sourceId: row.sourceId,
  label: row.label,
  kind: row.kind,
  fingerprint: row.fingerprint,
  last4: row.last4,
  createdAtMs: row.createdAtMs,
  retiredAtMs: row.retiredAtMs,
  isAvailable: text !== null,
  isPersistent: row.sealed !== null,
});

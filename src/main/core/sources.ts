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
import { t } from '../../shared/text.ts';
import { fingerprint, last4 } from './keys/describe.ts';
import type { Log } from './ports.ts';
import type { Provider } from './providers/define.ts';
import { answersOf } from './receiver/reply.ts';
import type { Library } from './schemes/library.ts';
import type { NewKey } from './store/config.ts';
import type { ConfigClient } from './store/protocol.ts';
import type { KeyKind, KeyRow, Snapshot, SourceRow } from './store/schema.ts';
import { createTurns } from './turns.ts';
import { consoleSecretId, newKeySecretId } from './vault/ids.ts';
import type { Vault } from './vault/port.ts';
import { withClosedKeys } from './verify/closed-keys.ts';
import { createVerifier, type Verifier, type VerifierKey } from './verify/engine.ts';

const tokenBytes = 18;

export type HeldKey = {
  readonly row: KeyRow;
  /** The secret while it is open; null when it is locked, lost, or of an earlier run. */
  readonly text: string | null;
};

/** A key as it is added. */
export type AddedKey = {
  readonly label: string;
  readonly text: string;
  readonly kind: KeyKind;
  readonly providerKeyId?: string | null;
  /** Whether it is to last for this run only, whatever the vault offers. */
  readonly isForThisRun?: boolean;
};

/** What may change of a key. */
export type KeyChange = Partial<Pick<KeyRow, 'label' | 'retiredAtMs' | 'isDisabled'>>;

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

export type SourceChange = Partial<
  Pick<SourceRow, 'name' | 'provider' | 'settings' | 'ticked' | 'account'>
>;

const noSuchProvider = (id: string): AppFailure =>
  failure('source.unknown-provider', t('There is no provider “{id}”.', { id }));

export type Sources = ReturnType<typeof createSources>;

/** Whether a key verifies what arrives now. */
export const isActive = (
  { retiredAtMs, isDisabled }: Pick<KeyRow, 'retiredAtMs' | 'isDisabled'>,
  nowMs: number,
): boolean => !isDisabled && (retiredAtMs === null || nowMs < retiredAtMs);

/** The keys whose text is here, disabled ones included. Newest first: it is the likeliest. */
export const heldKeys = (
  keys: readonly HeldKey[],
): (VerifierKey & { readonly row: HeldKey['row'] })[] =>
  keys
    .flatMap(({ row, text }) => {
      const { id, retiredAtMs } = row;
      const retiredAtS = retiredAtMs === null ? null : Math.floor(retiredAtMs / 1000);
      return text === null
        ? []
        : [{ id, text, retiredAtS, isPublic: row.kind === 'public-key', row }];
    })
    .toSorted((a, b) => b.id - a.id);

/** The keys that can be used, as verification takes them; newest first. */
export const verifierKeys = (keys: readonly HeldKey[]): VerifierKey[] =>
  heldKeys(keys)
    .filter(({ row }) => !row.isDisabled)
    .map(({ row: _row, ...key }) => key);

/** The keys that are not at hand: locked, lost, or of an earlier run. */
export const closedKeys = (keys: readonly HeldKey[]): readonly HeldKey[] =>
  keys.filter(({ row, text }) => text === null && !row.isDisabled);

const verifierOf = (row: SourceRow, provider: Provider, keys: readonly HeldKey[]): Verifier => {
  const { schemes, handshake } = provider;
  const verify = createVerifier(schemes, verifierKeys(keys), row.settings, handshake);
  return closedKeys(keys).length > 0 ? withClosedKeys(verify) : verify;
};

const assemble = (row: SourceRow, provider: Provider, keys: readonly HeldKey[]): Source => ({
  row,
  provider,
  keys,
  answers: answersOf(provider, row.settings),
  settings: row.settings,
  verify: verifierOf(row, provider, keys),
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
    if (!source) throw failure('source.not-found', t('This source does not exist any more.'));
    return source;
  };

  const withKeys = (source: Source, keys: readonly HeldKey[]): Source =>
    put(assemble(source.row, source.provider, keys));

  const findKey = (id: number): { source: Source; key: HeldKey } => {
    for (const source of byId.values()) {
      const key = source.keys.find(({ row }) => row.id === id);
      if (key) return { source, key };
    }
    throw failure('key.not-found', t('This key does not exist any more.'));
  };

  const openKey = async (row: KeyRow): Promise<HeldKey> => ({
    row,
    text: await vault.get(row.secretId),
  });

  const replaceKey = (source: Source, key: HeldKey): void => {
    withKeys(
      source,
      source.keys.map((held) => (held.row.id === key.row.id ? key : held)),
    );
  };

  const keep = async (secretId: string, { text, isForThisRun }: AddedKey): Promise<void> => {
    if (isForThisRun) vault.hold(secretId, text);
    else await vault.put(secretId, text);
  };

  /** Adds a key that has been checked; one that is known but not available becomes so again. */
  const holdKey = async (sourceId: number, added: AddedKey): Promise<HeldKey> => {
    const { label, text, kind, providerKeyId = null } = added;
    const source = get(sourceId);
    const print = fingerprint(text);
    const known = source.keys.find(({ row }) => row.fingerprint === print);
    if (known && known.text !== null) {
      throw failure(
        'key.duplicate',
        t('This key is already here, as “{label}”.', { label: known.row.label }),
      );
    }
    if (known) {
      // What an earlier run sealed stays while this one cannot seal, to be opened there again.
      await keep(known.row.secretId, added);
      // What anybody may know never becomes a shared secret, whatever provider it is for now.
      const isPublic = known.row.kind === 'public-key';
      const row = { ...known.row, kind: isPublic ? known.row.kind : kind };
      await store.config.updateKey(row);
      const held = { row, text };
      replaceKey(source, held);
      return held;
    }
    const secretId = newKeySecretId();
    await keep(secretId, added);
    const row = await store.config.addKey({
      sourceId,
      label: label === '' ? t('Key {number}', { number: source.keys.length + 1 }) : label,
      kind,
      fingerprint: print,
      last4: kind === 'test' ? null : last4(text),
      createdAtMs: now(),
      retiredAtMs: null,
      isDisabled: false,
      providerKeyId,
      provider: source.provider.id,
      secretId,
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
      token = randomBytes(tokenBytes).toString('base64url'),
    ): Promise<Source> => {
      const provider = findProvider(providerId);
      if (!provider) throw noSuchProvider(providerId);
      const row = await store.config.addSource({
        token,
        name,
        provider: providerId,
        settings,
        createdAtMs: now(),
        ticked: [],
        account: null,
      });
      return put(assemble(row, provider, []));
    },

    /** Errors: `source.unknown-provider`. */
    update: (id: number, change: SourceChange): Promise<Source> =>
      inTurn(async () => {
        const source = get(id);
        const row = { ...source.row, ...change };
        const provider = findProvider(row.provider);
        if (!provider) throw noSuchProvider(row.provider);
        await store.config.updateSource(row);
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
        const secrets = source.keys.map(({ row }) => row.secretId);
        await store.config.removeSource(id);
        for (const secret of [...secrets, consoleSecretId(id)]) await vault.remove(secret);
        byToken.delete(source.row.token);
        byId.delete(id);
        findPublicHosts();
      }),

    /** Adds a key that has been checked. Errors: `key.duplicate`, `vault.locked`. */
    addKey: (sourceId: number, key: AddedKey): Promise<HeldKey> =>
      inTurn(() => holdKey(sourceId, key)),

    /** Lists a key by its fingerprint alone: its text is to be pasted. */
    addMissingKey: (key: Omit<NewKey, 'secretId' | 'last4' | 'provider'>): Promise<HeldKey> =>
      inTurn(async () => {
        const source = get(key.sourceId);
        const row = await store.config.addKey({
          ...key,
          last4: null,
          provider: source.provider.id,
          secretId: newKeySecretId(),
        });
        const held = { row, text: null };
        withKeys(source, [...source.keys, held]);
        return held;
      }),

    /** Changes a key's label or validity. Older events stay verified by a retired one. */
    updateKey: (id: number, change: KeyChange): Promise<HeldKey> =>
      inTurn(async () => {
        const { source, key } = findKey(id);
        const changed = { ...key, row: { ...key.row, ...change } };
        await store.config.updateKey(changed.row);
        replaceKey(source, changed);
        return changed;
      }),

    /** Takes from the vault what it can open now: after it was locked, unlocked or moved. */
    reopenKeys: (): Promise<void> =>
      inTurn(async () => {
        for (const source of byId.values()) {
          const keys = await Promise.all(source.keys.map(({ row }) => openKey(row)));
          withKeys(source, keys);
        }
      }),

    removeKey: (id: number): Promise<void> =>
      inTurn(async () => {
        const { source, key } = findKey(id);
        await store.config.removeKey(id);
        await vault.remove(key.row.secretId);
        withKeys(
          source,
          source.keys.filter((held) => held !== key),
        );
      }),
  };
};

/** A key as the window may see it. */
export const keyInfo = ({ row, text }: HeldKey, vault: Vault): KeyInfo => ({
  id: row.id,
  sourceId: row.sourceId,
  label: row.label,
  kind: row.kind,
  fingerprint: row.fingerprint,
  last4: row.last4,
  createdAtMs: row.createdAtMs,
  retiredAtMs: row.retiredAtMs,
  isDisabled: row.isDisabled,
  providerKeyId: row.providerKeyId,
  isAvailable: text !== null,
  isPersistent: vault.isKept(row.secretId),
});

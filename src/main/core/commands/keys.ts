/** The commands about keys: pasted with care, rotated without a gap, never shown again. */

import type { keyCommands } from '../../../shared/contract/keys.ts';
import { failure } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import type { App } from '../app.ts';
import { generateSecret } from '../keys/generate.ts';
import { lintKey } from '../keys/lint.ts';
import { takeKey } from '../keys/take.ts';
import { labelOf } from '../keys/words.ts';
import type { Clock, SecretClipboard } from '../ports.ts';
import { type HeldKey, keyInfo, type Source } from '../sources.ts';
import type { Workbench } from '../workbench.ts';

export type KeyHandlers = Pick<Handlers, keyof typeof keyCommands>;

/** A new secret for a source. Errors: `key.unusable` where the provider issues its own. */
export const newSecret = ({ provider }: Source): string => {
  if (provider.secret.canGenerate) return generateSecret(provider);
  throw failure(
    'key.unusable',
    t('{name} issues its own {label}.', { name: provider.name, label: labelOf(provider) }),
    t(provider.secret.hint),
  );
};

/** When a key ends: one that has ended already does not come back. Unix milliseconds. */
const endOf = ({ row: { retiredAtMs } }: HeldKey, wantedMs: number, nowMs: number): number =>
  retiredAtMs !== null && retiredAtMs <= nowMs ? retiredAtMs : wantedMs;

type Pasted = {
  readonly value: string;
  readonly isCleaned?: boolean | undefined;
  readonly isConfirmed?: boolean | undefined;
};

export const createKeyHandlers = (
  app: App,
  clock: Clock,
  clipboard: SecretClipboard,
  workbench: Pick<Workbench, 'rejudge'>,
  onChange: () => void,
): KeyHandlers => {
  const { sources, vault } = app;
  const { rejudge } = workbench;

  const addPasted = (source: Source, label: string, pasted: Pasted): Promise<HeldKey> => {
    const { value, isCleaned = false, isConfirmed = false } = pasted;
    const taken = takeKey(source.provider, value, { isCleaned, isConfirmed });
    return sources.addKey(source.row.id, { label, ...taken });
  };

  const retire = (id: number, afterS: number): Promise<HeldKey> => {
    const nowMs = clock.now();
    const retiredAtMs = endOf(sources.findKey(id).key, nowMs + afterS * 1000, nowMs);
    return sources.updateKey(id, { retiredAtMs });
  };

  const addNew = async (source: Source, label: string): Promise<HeldKey> => {
    const text = newSecret(source);
    const key = await sources.addKey(source.row.id, { label, text, kind: 'secret' });
    await clipboard.put(text);
    return key;
  };

  return {
    'keys.lint': ({ sourceId, value, isCleaned }) => {
      const { provider, keys } = sources.get(sourceId);
      const known = keys.map(({ row, text }) => ({
        fingerprint: row.fingerprint,
        label: row.label,
        isAvailable: text !== null,
      }));
      return lintKey(provider, value, isCleaned, known, clock.now());
    },
    'keys.put': async ({ sourceId, label, ...pasted }) => {
      const key = await addPasted(sources.get(sourceId), label, pasted);
      rejudge(sourceId, 'key-added');
      return keyInfo(key, vault);
    },
    'keys.generate': async ({ sourceId, label }) => {
      const key = await addNew(sources.get(sourceId), label);
      onChange();
      return keyInfo(key, vault);
    },
    'keys.rotate': async ({ id, label, value, overlapS, ...how }) => {
      const { source } = sources.findKey(id);
      const key =
        value === undefined
          ? await addNew(source, label)
          : await addPasted(source, label, { value, ...how });
      // The new key is safe before the old one gets an end. The text of a key that was missing
      // makes no new one.
      if (overlapS !== null && key.row.id !== id) await retire(id, overlapS);
      rejudge(source.row.id, 'key-added');
      return keyInfo(key, vault);
    },
    'keys.copy': async ({ id }) => {
      const { key } = sources.findKey(id);
      // The vault closes at once, the keys of the sources a moment after it.
      const text = await vault.get(key.row.secretId);
      if (text === null) {
        throw failure(
          'key.unavailable',
          t('This key cannot be opened just now.'),
          t('Unlock the secrets, or paste the key again.'),
        );
      }
      await clipboard.put(text);
      return { clearsInS: clipboard.clearsInS };
    },
    'keys.rename': async ({ id, label }) => {
      const key = await sources.updateKey(id, { label });
      onChange();
      return keyInfo(key, vault);
    },
    'keys.retire': async ({ id, isRetired }) => {
      const key = await (isRetired ? retire(id, 0) : sources.updateKey(id, { retiredAtMs: null }));
      onChange();
      if (!isRetired) rejudge(key.row.sourceId, 'key-changed');
      return keyInfo(key, vault);
    },
    'keys.disable': async ({ id, isDisabled }) => {
      const key = await sources.updateKey(id, { isDisabled });
      // What it alone verified is not verified any more: all events are looked at.
      rejudge(key.row.sourceId, isDisabled ? 'key-disabled' : 'key-changed');
      return keyInfo(key, vault);
    },
    'keys.remove': async ({ id }) => {
      const { source } = sources.findKey(id);
      await sources.removeKey(id);
      app.tally.dropKey(id);
      onChange();
      app.reverifier.restart(source.row.id);
      return null;
    },
  };
};

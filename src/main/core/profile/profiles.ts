/** Profile files of the running app: what is here goes out, and what comes in is added to it. */
import type { NewAccount } from '../../../shared/contract/console.ts';
import { AppFailure, failure } from '../../../shared/errors.ts';
import type { ProfileImported, ProfileSummary } from '../../../shared/profile.ts';
import type { App } from '../app.ts';
import { createAccounts } from '../console/accounts.ts';
import { accountRecords } from '../console/records.ts';
import { checkKey } from '../keys/take.ts';
import type { Clock } from '../ports.ts';
import type { HeldKey, Source } from '../sources.ts';
import type { KeyKind } from '../store/schema.ts';
import { consoleSecretId, ngrokTokenId } from '../vault/ids.ts';
import { ratePassphrase } from '../vault/rate-passphrase.ts';
import { maxSchemes, tooManySchemes, type Workbench } from '../workbench.ts';
import type { ProfileKey, ProfileSource } from './contents.ts';
import { type ParsedProfile, parseProfile, summarise } from './parse.ts';
import { type PlannedSource, planImport } from './plan.ts';
import { openSecrets } from './secrets.ts';
import { withPortable } from './settings.ts';
import { writeProfile } from './write.ts';

export type Profiles = ReturnType<typeof createProfiles>;

const keyOf = ({ row, text }: HeldKey): ProfileKey => ({ ...row, text });

export const createProfiles = (
  app: App,
  version: string,
  clock: Clock,
  workbench: Pick<Workbench, 'rejudge' | 'saveScheme'>,
  onChange: () => void,
) => {
  const { sources, vault, library } = app;
  let chosen: ParsedProfile | null = null;

  const accountOf = async ({ row }: Source): Promise<NewAccount | null> => {
    if (!row.account) return null;
    const secret = await vault.get(consoleSecretId(row.id));
    if (secret === null) return row.account;
    return row.account.kind === 'messagemedia'
      ? { ...row.account, apiSecret: secret }
      : { ...row.account, clientSecret: secret };
  };

  const sourceOf = async (source: Source): Promise<ProfileSource> => ({
    ...source.row,
    keys: source.keys.map(keyOf),
    account: await accountOf(source),
  });

  const accounts = createAccounts(accountRecords(sources), vault);

  /** An account that cannot be used is left out: a file does not decide where credentials go. */
  const addAccount = async (source: Source, account: NewAccount): Promise<void> => {
    if (account.kind !== source.provider.console) return;
    try {
      await accounts.put(source.row.id, account);
    } catch (error) {
      if (!(error instanceof AppFailure) || error.appError.code !== 'console.bad-host') throw error;
    }
  };

  /**
   * What a text is, is not for the file to say: a public key must never pass for a secret. Nor does
   * one that the file calls public: its source may have had another provider once.
   */
  const kindOf = ({ provider }: Source, key: ProfileKey, text: string): KeyKind | null => {
    if (key.kind === 'test') return 'test';
    try {
      const { kind } = checkKey(provider, text);
      return key.kind === 'public-key' ? key.kind : kind;
    } catch (error) {
      if (error instanceof AppFailure) return null;
      throw error;
    }
  };

  /** Lists a key, with its text where there is one that can be used. Out: whether it is there. */
  const addKey = async (source: Source, key: ProfileKey): Promise<boolean> => {
    const { text, ...rest } = key;
    await sources.addMissingKey({ sourceId: source.row.id, ...rest });
    const kind = text === null ? null : kindOf(source, key, text);
    if (text === null || kind === null) return false;
    await sources.addKey(source.row.id, { label: key.label, text, kind });
    return true;
  };

  /** Out: how many of its keys are there with their text. */
  const addSource = async (planned: PlannedSource): Promise<number> => {
    const { provider, name, settings, token, ticked, account } = planned;
    const source = await sources.add(provider, name, settings, token ?? undefined);
    const { id } = source.row;
    if (ticked.length > 0) await sources.update(id, { ticked });
    if (account) await addAccount(source, account);
    let there = 0;
    for (const key of planned.keys) there += Number(await addKey(source, key));
    return there;
  };

  /** Errors: `vault.weak-passphrase`, and `vault.locked` where secrets were asked for. */
  const requireWritable = async (passphrase: string): Promise<void> => {
    if (vault.state().status === 'locked') {
      throw failure(
        'vault.locked',
        'The secrets are locked.',
        'Unlock them first, or export without secrets.',
      );
    }
    if (!(await ratePassphrase(passphrase)).isAccepted) {
      throw failure(
        'vault.weak-passphrase',
        'This passphrase is too easy to guess for a file with secrets.',
        'Use several words that do not belong together.',
      );
    }
  };

  return {
    /** The text of a profile file; with a passphrase it holds the secrets, encrypted. */
    write: async (passphrase: string | null): Promise<string> => {
      if (passphrase !== null) await requireWritable(passphrase);
      const contents = {
        exportedAtMs: clock.now(),
        app: version,
        sources: await Promise.all(sources.all().map(sourceOf)),
        schemes: library.saved(),
        settings: app.settings(),
        ngrokToken: await vault.get(ngrokTokenId),
      };
      return writeProfile(contents, passphrase);
    },

    /** Reads a file and remembers it for `takeOver`. Errors: `profile.unreadable`. */
    choose: (fileName: string, text: string): ProfileSummary => {
      chosen = parseProfile(text);
      return summarise(chosen, fileName);
    },

    /** Adds what the chosen file holds. Errors: those of `profile.import`. */
    takeOver: async (
      passphrase: string | null,
      withSettings: boolean,
    ): Promise<ProfileImported> => {
      if (!chosen) {
        throw failure('profile.nothing-chosen', 'No file is chosen.', 'Choose the file again.');
      }
      const secrets = passphrase === null ? null : await openSecrets(chosen, passphrase);
      if (secrets && vault.state().status === 'locked') {
        throw failure('vault.locked', 'The secrets are locked.', 'Unlock them first.');
      }
      const plan = planImport(chosen, secrets, {
        sourceNames: sources.all().map(({ row }) => row.name),
        tokens: sources.all().map(({ row }) => row.token),
        schemes: library.saved(),
        hasNgrokToken: vault.has(ngrokTokenId),
      });
      if (library.saved().length + plan.schemes.length > maxSchemes) throw tooManySchemes();
      for (const { id, definition } of plan.schemes) await workbench.saveScheme(definition, id);
      let keys = 0;
      for (const source of plan.sources) keys += await addSource(source);
      if (plan.ngrokToken !== null) await vault.put(ngrokTokenId, plan.ngrokToken);
      if (withSettings && plan.settings) {
        await app.updateSettings(withPortable(app.settings(), plan.settings));
      }
      chosen = null;
      onChange();
      const missingKeys = plan.counts.keys + plan.counts.missingKeys - keys;
      const skipped = plan.unknown.map(({ name }) => name);
      return { ...plan.counts, keys, missingKeys, skipped };
    },
  };
};

/** Profile files of the running app: what is here goes out, and what comes in is added to it. */
import type { NewAccount } from '../../../shared/contract/console.ts';
import { AppFailure, failure } from '../../../shared/errors.ts';
import type { ProfileImported, ProfileSummary } from '../../../shared/profile.ts';
import { t } from '../../../shared/text.ts';
import type { App } from '../app.ts';
import { createAccounts } from '../console/accounts.ts';
import { accountRecords } from '../console/records.ts';
import { checkKey } from '../keys/take.ts';
import type { Clock } from '../ports.ts';
import type { HeldKey, Source } from '../sources.ts';
import type { KeyKind } from '../store/schema.ts';
import { createTurns } from '../turns.ts';
import { consoleSecretId, ngrokTokenId } from '../vault/ids.ts';
import { ratePassphrase } from '../vault/rate-passphrase.ts';
import { maxSchemes, tooManySchemes, type Workbench } from '../workbench.ts';
import type { ProfileKey, ProfileSource } from './contents.ts';
import { type ParsedProfile, parseProfile, summarise } from './parse.ts';
import { type ImportPlan, type PlannedSource, planImport } from './plan.ts';
import { openSecrets } from './secrets.ts';
import { withPortable } from './settings.ts';
import { writeProfile } from './write.ts';

export type Profiles = ReturnType<typeof createProfiles>;

const keyOf = ({ row, text }: HeldKey): ProfileKey => ({ ...row, text });

export const createProfiles = (
  app: App,
  version: string,
  clock: Clock,
  workbench: Pick<Workbench, 'saveScheme'>,
  onChange: () => void,
) => {
  const { sources, vault, library } = app;
  // Two imports at once would both take names and tokens that only one of them can have.
  const inTurn = createTurns();
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

  /** What a text is, is not for the file to say: a public key must never pass for a secret. */
  const kindOf = ({ provider }: Source, key: ProfileKey, text: string): KeyKind | null => {
    if (key.kind === 'test') return 'test';
    try {
      return checkKey(provider, text).kind;
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

  /** In: `onAdded` hears of the source first. Out: how many of its keys are there with their text. */
  const addSource = async (
    planned: PlannedSource,
    onAdded: (id: number) => void,
  ): Promise<number> => {
    const { provider, name, settings, token, ticked, account } = planned;
    const source = await sources.add(provider, name, settings, token ?? undefined);
    const { id } = source.row;
    onAdded(id);
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
        t('The secrets are locked.'),
        t('Unlock them first, or export without secrets.'),
      );
    }
    if (!(await ratePassphrase(passphrase)).isAccepted) {
      throw failure(
        'vault.weak-passphrase',
        t('This passphrase is too easy to guess for a file with secrets.'),
        t('Use several words that do not belong together.'),
      );
    }
  };

  const planFor = async (file: ParsedProfile, passphrase: string | null): Promise<ImportPlan> => {
    const secrets = passphrase === null ? null : await openSecrets(file, passphrase);
    if (secrets && vault.state().status === 'locked') {
      throw failure('vault.locked', t('The secrets are locked.'), t('Unlock them first.'));
    }
    const plan = planImport(file, secrets, {
      sourceNames: sources.all().map(({ row }) => row.name),
      tokens: sources.all().map(({ row }) => row.token),
      schemes: library.saved(),
      hasNgrokToken: vault.has(ngrokTokenId),
    });
    if (library.saved().length + plan.schemes.length > maxSchemes) throw tooManySchemes();
    return plan;
  };

  /** Takes back what was added of a file that could not be taken over to its end. */
  const takeBack = async (added: readonly number[], hasToken: boolean): Promise<void> => {
    const removed = added.map(app.removeSource);
    if (hasToken) removed.push(vault.remove(ngrokTokenId));
    // What cannot be taken back is seen in the list; the first error tells more than these.
    await Promise.allSettled(removed);
    onChange();
  };

  const takeOver = async (
    file: ParsedProfile,
    passphrase: string | null,
    withSettings: boolean,
  ): Promise<ProfileImported> => {
    const plan = await planFor(file, passphrase);
    for (const { id, definition } of plan.schemes) await workbench.saveScheme(definition, id);
    const added: number[] = [];
    let hasToken = false;
    let keys = 0;
    try {
      for (const source of plan.sources) keys += await addSource(source, (id) => added.push(id));
      if (plan.ngrokToken !== null) {
        await vault.put(ngrokTokenId, plan.ngrokToken);
        hasToken = true;
      }
      if (withSettings && plan.settings) {
        await app.updateSettings(withPortable(app.settings(), plan.settings));
      }
    } catch (error) {
      await takeBack(added, hasToken);
      throw error;
    }
    const missingKeys = plan.counts.keys + plan.counts.missingKeys - keys;
    return { ...plan.counts, keys, missingKeys, skipped: plan.unknown.map(({ name }) => name) };
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

    /** Adds what the chosen file holds. Errors: those of `profile.import`; then no source is added. */
    takeOver: async (
      passphrase: string | null,
      withSettings: boolean,
    ): Promise<ProfileImported> => {
      const file = chosen;
      if (!file) {
        throw failure(
          'profile.nothing-chosen',
          t('No file is chosen.'),
          t('Choose the file again.'),
        );
      }
      // Whoever asks a second time meanwhile takes nothing over twice.
      chosen = null;
      try {
        const imported = await inTurn(() => takeOver(file, passphrase, withSettings));
        onChange();
        return imported;
      } catch (error) {
        // It may be tried again, unless another was chosen.
        chosen ??= file;
        throw error;
      }
    },
  };
};

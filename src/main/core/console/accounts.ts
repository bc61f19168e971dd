/**
 * Credentials for providers' APIs, one account for each source. The secret half is in the vault and
 * belongs to the hosts it was given for: it is never sent to another.
 */
import { z } from 'zod';
import type { ConsoleAccount } from '../../../shared/console.ts';
import { type NewAccount, newAccountSchema } from '../../../shared/contract/console.ts';
import { failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { createTurns } from '../turns.ts';
import { consoleSecretId } from '../vault/ids.ts';
import type { Vault } from '../vault/port.ts';
import { safeOrigin, safeUrl } from './address.ts';

const [messagemediaSchema, brackenSchema] = newAccountSchema.options;
const storedAccountSchema = z.discriminatedUnion('kind', [
  messagemediaSchema.omit({ apiSecret: true }),
  brackenSchema.omit({ clientSecret: true }),
]);

/** An account as it is stored: without its secret. */
export type StoredAccount = z.output<typeof storedAccountSchema>;
export type MessagemediaAccount = Extract<StoredAccount, { kind: 'messagemedia' }>;
export type BrackenAccount = Extract<StoredAccount, { kind: 'bracken' }>;

/** Where accounts are stored, as plain JSON. */
export type AccountRecords = {
  /** What was saved; null or undefined when nothing was. */
  readonly load: (sourceId: number) => Promise<unknown>;
  readonly save: (sourceId: number, account: StoredAccount) => Promise<unknown>;
  readonly remove: (sourceId: number) => Promise<unknown>;
};

/** The part of the vault that accounts need. */
export type AccountSecrets = Pick<Vault, 'get' | 'put' | 'remove' | 'has' | 'isKept'>;

export type Credentials<Secret> = { readonly account: StoredAccount; readonly secret: Secret };

export type Accounts = {
  readonly info: (sourceId: number) => Promise<ConsoleAccount | null>;
  /** The secret is null when it is not here, or locked. Errors: `console.no-account`. */
  readonly find: (sourceId: number) => Promise<Credentials<string | null>>;
  /** Errors: `console.no-account`, also without the secret; `vault.locked`. */
  readonly open: (sourceId: number) => Promise<Credentials<string>>;
  /** Keeps an account. Errors: `console.bad-host`, those of the vault and the store. */
  readonly put: (sourceId: number, account: NewAccount) => Promise<ConsoleAccount>;
  readonly remove: (sourceId: number) => Promise<void>;
};

/** The account without its secret, its addresses in one way of writing. */
const split = (account: NewAccount): { stored: StoredAccount; secret: string | undefined } => {
  if (account.kind === 'messagemedia') {
    const { apiSecret: secret, ...rest } = account;
    return { stored: { ...rest, host: safeOrigin(rest.host) }, secret };
  }
  const { clientSecret: secret, ...rest } = account;
  const tokenUrl = safeUrl(rest.tokenUrl).href;
  return { stored: { ...rest, tokenUrl, apiUrl: safeOrigin(rest.apiUrl) }, secret };
};

/** The origins that get the secret, or what it unlocks. */
const originsOf = (account: StoredAccount): string =>
  account.kind === 'messagemedia'
    ? `${account.kind} ${account.host}`
    : `${account.kind} ${new URL(account.tokenUrl).origin} ${account.apiUrl}`;

const noAccount = (message: string): Error =>
  failure('console.no-account', message, t('Enter the credentials for the API first.'));

export const createAccounts = (records: AccountRecords, secrets: AccountSecrets): Accounts => {
  // What is read is never half of one account and half of another.
  const turns = createTurns();

  const load = async (sourceId: number): Promise<StoredAccount | null> => {
    const parsed = storedAccountSchema.safeParse(await records.load(sourceId));
    return parsed.success ? parsed.data : null;
  };

  const describe = (sourceId: number, account: StoredAccount): ConsoleAccount => {
    const id = consoleSecretId(sourceId);
    return { ...account, hasSecret: secrets.has(id), isPersistent: secrets.isKept(id) };
  };

  const find: Accounts['find'] = async (sourceId) => {
    const account = await load(sourceId);
    if (!account) throw noAccount(t('There are no credentials for the API of this source.'));
    return { account, secret: await secrets.get(consoleSecretId(sourceId)) };
  };

  const open: Accounts['open'] = async (sourceId) => {
    const { account, secret } = await find(sourceId);
    if (secret !== null) return { account, secret };
    if (!secrets.has(consoleSecretId(sourceId))) {
      throw noAccount(t('The secret of these credentials is not here.'));
    }
    throw failure(
      'vault.locked',
      t('The secret of these credentials is locked.'),
      t('Unlock the secrets, or enter the credentials again.'),
    );
  };

  const put: Accounts['put'] = async (sourceId, account) => {
    const next = split(account);
    const id = consoleSecretId(sourceId);
    const before = await load(sourceId);
    const isSameHost = before !== null && originsOf(before) === originsOf(next.stored);
    // In this order, an interruption leaves no secret beside a host that it was not given for.
    if (!isSameHost) await secrets.remove(id);
    await records.save(sourceId, next.stored);
    if (next.secret !== undefined) await secrets.put(id, next.secret);
    return describe(sourceId, next.stored);
  };

  return {
    info: async (sourceId) => {
      const account = await turns(() => load(sourceId));
      return account && describe(sourceId, account);
    },
    find: (sourceId) => turns(() => find(sourceId)),
    open: (sourceId) => turns(() => open(sourceId)),
    put: (sourceId, account) => turns(() => put(sourceId, account)),
    remove: (sourceId) =>
      turns(async () => {
        await secrets.remove(consoleSecretId(sourceId));
        await records.remove(sourceId);
      }),
  };
};

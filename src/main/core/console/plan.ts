/** An action together with the account it is for: what it would send, and doing it. */
import type { ConsolePreview } from '../../../shared/console.ts';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import type { StoredAccount } from './accounts.ts';
import {
  type BrackenAction,
  type BrackenParts,
  brackenRequest,
  newPassword,
  runBracken,
} from './bracken.ts';
import {
  changesKeys,
  type Findings,
  listRequest,
  type MessagemediaAccess,
  type MessagemediaAction,
  messagemediaRequest,
  runMessagemedia,
} from './messagemedia.ts';
import type { ConsoleRequest } from './request.ts';
import type { Session } from './session.ts';
import type { ConsoleSource, ConsoleSources } from './source.ts';
import { type BrackenAccess, type Tokens, tokenRequest } from './token.ts';

export type Plan =
  | {
      readonly kind: 'messagemedia';
      readonly access: MessagemediaAccess;
      readonly action: MessagemediaAction;
    }
  | {
      readonly kind: 'bracken';
      readonly access: BrackenAccess;
      readonly action: BrackenAction;
    };

const isFor = <Kind extends StoredAccount['kind']>(
  action: ConsoleAction,
  kind: Kind,
): action is Extract<ConsoleAction, { kind: `${Kind}.${string}` }> =>
  action.kind.startsWith(`${kind}.`);

/** Errors: `console.no-account` for an account of the other provider. */
export const planFor = (account: StoredAccount, secret: string, action: ConsoleAction): Plan => {
  if (account.kind === 'messagemedia' && isFor(action, 'messagemedia')) {
    return { kind: 'messagemedia', access: { account, secret }, action };
  }
  if (account.kind === 'bracken' && isFor(action, 'bracken')) {
    return { kind: 'bracken', access: { account, secret }, action };
  }
  throw failure(
    'console.no-account',
    t('The credentials of this source are for another API.'),
    t('Enter those for the API of this source.'),
  );
};

/** What to ask before an action is done. */
export const consentFor = ({ kind }: ConsoleAction): ConsolePreview['needsConsent'] => {
  if (kind === 'messagemedia.send') return 'costs-a-message';
  return kind === 'messagemedia.delete' || kind === 'bracken.deleteUser' ? 'deletes' : null;
};

/** What requests take from the source. */
export type SourceParts = Omit<BrackenParts, 'token'>;

/** Errors: `console.no-public-url`. */
export const publicUrlOf = ({ publicUrl }: ConsoleSource): string => {
  if (publicUrl !== null) return publicUrl;
  throw failure(
    'console.no-public-url',
    t('This source has no public URL that events could be sent to.'),
    t('Turn the tunnel on, or enter the source’s public URL.'),
  );
};

/** Errors of what is in it: `console.no-public-url`, `key.not-found`. */
export const partsOf = (source: ConsoleSource): SourceParts => ({
  target: () => publicUrlOf(source),
  secret: () => {
    const secret = source.newestSecret();
    if (secret !== null) return secret;
    throw failure(
      'key.not-found',
      t('This source has no secret that could be given to Bracken.'),
      t('Generate one for it first, or unlock the secrets.'),
    );
  },
  password: newPassword,
});

/** Parts that show what is sent without being it. */
export const shownParts = (source: ConsoleSource): SourceParts => ({
  ...partsOf(source),
  secret: () => '',
  password: () => '',
});

/** The requests of an action as far as they are known before. In: `needsToken`, for Bracken. */
export const plannedRequests = async (
  { kind, access, action }: Plan,
  parts: SourceParts,
  needsToken: boolean,
): Promise<readonly ConsoleRequest[]> => {
  if (kind === 'messagemedia') {
    const first = messagemediaRequest(access, action, parts.target);
    return changesKeys(action) ? [first, listRequest(access, 1)] : [first];
  }
  const isTokenAlone = action.kind === 'bracken.token';
  const first = isTokenAlone || needsToken ? [await tokenRequest(access)] : [];
  if (isTokenAlone) return first;
  return [...first, brackenRequest(access.account, action, { ...parts, token: '' })];
};

export type PlanDeps = {
  readonly session: Session;
  readonly sourceId: number;
  readonly sources: ConsoleSources;
  readonly tokens: Tokens;
};

/** Does it; fills in `findings` as far as it comes. Errors: those of requests and `keys.put`. */
export const perform = async (
  { session, sourceId, sources, tokens }: PlanDeps,
  { kind, access, action }: Plan,
  parts: SourceParts,
  findings: Findings,
): Promise<void> =>
  kind === 'messagemedia'
    ? runMessagemedia({ session, access, sourceId, sources }, action, parts.target, findings)
    : runBracken({ session, tokens, sourceId, access }, action, parts);

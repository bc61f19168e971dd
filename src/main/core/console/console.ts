/** Access to the providers' own APIs: what the commands `console.*` are made of. */
import type {
  ConsoleAccount,
  ConsolePreview,
  ConsoleResult,
  GuideRun,
} from '../../../shared/console.ts';
import type { ConsoleAction, NewAccount } from '../../../shared/contract/console.ts';
import { type AppError, AppFailure, failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { type AccountRecords, type AccountSecrets, createAccounts } from './accounts.ts';
import { createGuide, type GuideDeps } from './guide.ts';
import type { Findings } from './messagemedia.ts';
import {
  consentFor,
  partsOf,
  perform,
  planFor,
  plannedRequests,
  publicUrlOf,
  shownParts,
} from './plan.ts';
import { shownRequest } from './request.ts';
import { createSession } from './session.ts';
import type { ConsoleSources } from './source.ts';
import { createTokens } from './token.ts';

/** How long the guide waits for an event. */
const guideWaitMs = 60_000;

export type ConsoleDeps = ConsoleSources &
  Pick<GuideDeps, 'http' | 'generateSecret' | 'lastSeq' | 'waitForEvent' | 'onProgress'> & {
    readonly accounts: AccountRecords;
    readonly secrets: AccountSecrets;
    /** Unix milliseconds. */
    readonly now: () => number;
    /** How long the guide waits for an event, milliseconds; 60,000 when left out. */
    readonly waitLimitMs?: number;
  };

export type Console = {
  readonly account: (sourceId: number) => Promise<ConsoleAccount | null>;
  /** Errors: `console.bad-host`, `ipc.bad-input`, `source.not-found`, those of vault and store. */
  readonly putAccount: (sourceId: number, account: NewAccount) => Promise<ConsoleAccount>;
  /** Also for a source that is gone. */
  readonly removeAccount: (sourceId: number) => Promise<void>;
  /** Errors: `console.no-account`, `console.no-public-url`, `ipc.bad-input`. */
  readonly preview: (sourceId: number, action: ConsoleAction) => Promise<ConsolePreview>;
  /** Errors: those of `preview`, `console.busy`, `key.not-found`, `vault.locked`. */
  readonly run: (sourceId: number, action: ConsoleAction) => Promise<ConsoleResult>;
  /** Errors: those of `run`, before the first step; what comes later is in the run. */
  readonly runGuide: (sourceId: number, event: string, username: string) => Promise<GuideRun>;
  /** Ends the action under way; nothing happens without one. */
  readonly cancel: () => void;
};

/** Lets one action run at a time, and end it. Errors: `console.busy`. */
const createExclusive = () => {
  let current: AbortController | null = null;
  return {
    run: async <T>(job: (signal: AbortSignal) => Promise<T>): Promise<T> => {
      if (current) {
        throw failure(
          'console.busy',
          t('Another request is under way.'),
          t('Wait for it to end, or cancel it.'),
        );
      }
      current = new AbortController();
      try {
        return await job(current.signal);
      } finally {
        current = null;
      }
    },
    cancel: () => current?.abort(),
  };
};

export const createConsole = (deps: ConsoleDeps): Console => {
  const { http } = deps;
  const accounts = createAccounts(deps.accounts, deps.secrets);
  const tokens = createTokens(deps.now);
  const exclusive = createExclusive();
  const guide = createGuide({
    ...deps,
    tokens,
    newestSecret: (sourceId) => deps.source(sourceId).newestSecret(),
    waitLimitMs: deps.waitLimitMs ?? guideWaitMs,
  });

  const putAccount: Console['putAccount'] = async (sourceId, account) => {
    if (deps.source(sourceId).providerId !== account.kind) {
      throw failure('ipc.bad-input', t('These credentials are for another provider’s API.'));
    }
    tokens.forget(sourceId);
    return accounts.put(sourceId, account);
  };

  const preview: Console['preview'] = async (sourceId, action) => {
    // Without its secret an account can be shown as well.
    const { account, secret } = await accounts.find(sourceId);
    const plan = planFor(account, secret ?? '', action);
    const needsToken = plan.kind === 'bracken' && tokens.kept(sourceId, plan.access) === null;
    const parts = shownParts(deps.source(sourceId));
    const requests = await plannedRequests(plan, parts, needsToken);
    return { requests: requests.map(shownRequest), needsConsent: consentFor(action) };
  };

  const run: Console['run'] = (sourceId, action) =>
    exclusive.run(async (signal) => {
      const { account, secret } = await accounts.open(sourceId);
      const plan = planFor(account, secret, action);
      const parts = partsOf(deps.source(sourceId));
      // What is missing is missed before anything is sent.
      await plannedRequests(plan, parts, false);
      const session = createSession(http, signal);
      const findings: Findings = { signatureKeys: null, addedKeyId: null };
      const result = (error: AppError | null): ConsoleResult => ({
        exchanges: session.exchanges,
        error,
        ...findings,
      });
      try {
        await perform({ session, sourceId, sources: deps, tokens }, plan, parts, findings);
        return result(null);
      } catch (error) {
        if (error instanceof AppFailure) return result(error.appError);
        throw error;
      }
    });

  const runGuide: Console['runGuide'] = (sourceId, event, username) =>
    exclusive.run(async (signal) => {
      const { account, secret } = await accounts.open(sourceId);
      const plan = planFor(account, secret, { kind: 'bracken.subscribe', event, isActive: true });
      if (plan.kind !== 'bracken') throw new Error('the guide is for Bracken alone');
      const source = deps.source(sourceId);
      await plannedRequests(plan, shownParts(source), false);
      const { access } = plan;
      return guide({ sourceId, access, target: publicUrlOf(source), event, username, signal });
    });

  return {
    account: accounts.info,
    putAccount,
    removeAccount: async (sourceId) => {
      tokens.forget(sourceId);
      await accounts.remove(sourceId);
    },
    preview,
    run,
    runGuide,
    cancel: exclusive.cancel,
  };
};

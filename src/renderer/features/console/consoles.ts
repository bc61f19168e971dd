/**
 * What was done in the providers' consoles, source by source. It outlives the panel: a guide that
 * is under way and a test user that is still to be deleted are there again after a look at an event.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  ConsoleAccount,
  ConsoleResult,
  GuideRun,
  SignatureKey,
} from '../../../shared/console.ts';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { CommandInput } from '../../../shared/ipc.ts';
import type { Api } from '../../api.ts';
import { createDrafts, type Drafts } from './drafts.ts';

/** The part of a console beneath which the outcome of an action is shown. */
export type ConsoleArea =
  | 'account'
  | 'keys'
  | 'message'
  | 'guide'
  | 'guide-user'
  | 'subscription'
  | 'user';

/** A part of the console of one source. */
export type Spot = { readonly sourceId: number; readonly area: ConsoleArea };

/** The last action of an area, and what came of it. */
export type Outcome = { readonly action: ConsoleAction; readonly result: ConsoleResult };

export type SourceConsole = {
  /** As main knows it; undefined until it was read. */
  readonly account: ConsoleAccount | null | undefined;
  readonly accountError: AppError | null;
  readonly outcomes: Readonly<Partial<Record<ConsoleArea, Outcome>>>;
  /** MessageMedia: the account's keys as last listed; null before that. */
  readonly signatureKeys: readonly SignatureKey[] | null;
  readonly guide: GuideRun | null;
  /** Why the guide could not be run at all. */
  readonly guideError: AppError | null;
  /** Test users that guides have created, and nobody has deleted yet. */
  readonly leftUsers: readonly string[];
};

export type ConsolesState = {
  /** One thing at a time is under way, in whichever source. */
  readonly running: Spot | null;
  readonly isCancelling: boolean;
  readonly sources: Readonly<Record<number, SourceConsole>>;
};

export type Consoles = {
  readonly store: StoreApi<ConsolesState>;
  /** What was typed and not sent. */
  readonly drafts: Drafts;
  /** Null when something else is under way. */
  readonly run: (spot: Spot, action: ConsoleAction) => Promise<ConsoleResult | null>;
  /** Keeps why an action was not even begun. */
  readonly refuse: (spot: Spot, action: ConsoleAction, error: AppError) => void;
  readonly runGuide: (input: CommandInput<'console.runGuide'>) => Promise<void>;
  /** Ends what is under way. Out: why that failed. */
  readonly cancel: () => Promise<AppError | null>;
  /** Reads the account anew. */
  readonly load: (sourceId: number) => Promise<void>;
  /** The account is another one, or gone: what was learnt with the old one is forgotten. */
  readonly setAccount: (sourceId: number, account: ConsoleAccount | null) => void;
};

export const nothingDone: SourceConsole = {
  account: undefined,
  accountError: null,
  outcomes: {},
  signatureKeys: null,
  guide: null,
  guideError: null,
  leftUsers: [],
};

const failed = (error: AppError): ConsoleResult => ({
  exchanges: [],
  error,
  signatureKeys: null,
  addedKeyId: null,
});

/** The keys as they are after an action whose answer did not list them. */
const keysAfter = (
  keys: readonly SignatureKey[] | null,
  { action, result }: Outcome,
): readonly SignatureKey[] | null => {
  if (result.signatureKeys) return result.signatureKeys;
  if (result.error || !keys) return keys;
  switch (action.kind) {
    case 'messagemedia.enable':
      return keys.map((key) => ({ ...key, isEnabled: key.keyId === action.keyId }));
    case 'messagemedia.disable':
      return keys.map((key) => ({ ...key, isEnabled: false }));
    case 'messagemedia.delete':
      return keys.filter(({ keyId }) => keyId !== action.keyId);
    case 'messagemedia.fetch':
      return keys.map((key) => (key.keyId === action.keyId ? { ...key, isInSource: true } : key));
    case 'messagemedia.list':
    case 'messagemedia.create':
    case 'messagemedia.send':
    case 'bracken.token':
    case 'bracken.subscribe':
    case 'bracken.createUser':
    case 'bracken.deleteUser':
      return keys;
  }
};

const usersAfter = (users: readonly string[], { action, result }: Outcome): readonly string[] =>
  action.kind === 'bracken.deleteUser' && result.error === null
    ? users.filter((user) => user !== action.username)
    : users;

/** With the guide's own, which it names as soon as it may have been created. */
const withUser = (users: readonly string[], { username }: GuideRun): readonly string[] =>
  username === null || users.includes(username) ? users : [...users, username];

export const createConsoles = (api: Api): Consoles => {
  const store = createStore<ConsolesState>(() => ({
    running: null,
    isCancelling: false,
    sources: {},
  }));
  const change = (sourceId: number, next: (before: SourceConsole) => SourceConsole): void =>
    store.setState(({ sources }) => ({
      sources: { ...sources, [sourceId]: next(sources[sourceId] ?? nothingDone) },
    }));
  const keep = ({ sourceId, area }: Spot, outcome: Outcome): void =>
    change(sourceId, (before) => ({
      ...before,
      outcomes: { ...before.outcomes, [area]: outcome },
      signatureKeys: keysAfter(before.signatureKeys, outcome),
      leftUsers: usersAfter(before.leftUsers, outcome),
    }));
  const begin = (running: Spot): boolean => {
    if (store.getState().running) return false;
    store.setState({ running });
    return true;
  };
  const end = (): void => store.setState({ running: null, isCancelling: false });

  return {
    store,
    drafts: createDrafts(),
    run: async (spot, action) => {
      if (!begin(spot)) return null;
      const answer = await api.call('console.run', { sourceId: spot.sourceId, action });
      const result = answer.ok ? answer.value : failed(answer.error);
      keep(spot, { action, result });
      end();
      return result;
    },
    refuse: (spot, action, error) => keep(spot, { action, result: failed(error) }),
    runGuide: async (input) => {
      const { sourceId } = input;
      if (!begin({ sourceId, area: 'guide' })) return;
      change(sourceId, (before) => {
        // What came of deleting the user of a run before is no news of this one.
        const { 'guide-user': _before, ...outcomes } = before.outcomes;
        return { ...before, outcomes, guide: null, guideError: null };
      });
      const show = (guide: GuideRun): void =>
        change(sourceId, (before) => ({
          ...before,
          guide,
          leftUsers: withUser(before.leftUsers, guide),
        }));
      const stop = api.onPush((push) => {
        if (push.name !== 'console.progress' || push.data.sourceId !== sourceId) return;
        show(push.data);
      });
      const answer = await api.call('console.runGuide', input);
      stop();
      if (answer.ok) show(answer.value);
      else change(sourceId, (before) => ({ ...before, guideError: answer.error }));
      end();
    },
    cancel: async () => {
      store.setState({ isCancelling: true });
      const answer = await api.call('console.cancel', {});
      if (answer.ok) return null;
      store.setState({ isCancelling: false });
      return answer.error;
    },
    load: async (sourceId) => {
      const answer = await api.call('console.account', { sourceId });
      change(sourceId, (before) =>
        answer.ok
          ? { ...before, account: answer.value, accountError: null }
          : { ...before, accountError: answer.error },
      );
    },
    setAccount: (sourceId, account) => change(sourceId, () => ({ ...nothingDone, account })),
  };
};

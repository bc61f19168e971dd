/** Bracken's guide from end to end: a secret, a subscription, a user, and the event that follows. */
import type { GuideRun } from '../../../shared/console.ts';
import { AppFailure, failure } from '../../../shared/errors.ts';
import { shortReason } from '../../../shared/short-reasons.ts';
import { t } from '../../../shared/text.ts';
import type { Reason, Verdict } from '../../../shared/verdict.ts';
import { type BrackenAction, newPassword, runBracken } from './bracken.ts';
import { createProgress, type GuideProgress } from './guide-progress.ts';
import type { ConsoleHttp } from './http.ts';
import type { Session } from './session.ts';
import type { BrackenAccess, Tokens } from './token.ts';
import { within } from './within.ts';

/** An event of the source, as it was stored. */
export type GuideEvent = {
  readonly seq: number;
  readonly verdict: Verdict;
  readonly reason: Reason;
};

export type GuideDeps = {
  readonly http: ConsoleHttp;
  readonly tokens: Tokens;
  /** The text of the source's newest secret; null without one. */
  readonly newestSecret: (sourceId: number) => string | null;
  /** Adds a key to the source. Out: its text. Errors: those of `keys.generate`. */
  readonly generateSecret: (sourceId: number) => Promise<string>;
  /** Number of the newest event of all; 0 when there is none. */
  readonly lastSeq: () => number;
  /** The first event of the source after `sinceSeq`, which may be there already. */
  readonly waitForEvent: (
    sourceId: number,
    sinceSeq: number,
    signal: AbortSignal,
  ) => Promise<GuideEvent>;
  readonly onProgress: (run: GuideRun) => void;
  /** How long an event is waited for, milliseconds. */
  readonly waitLimitMs: number;
};

export type GuideInput = {
  readonly sourceId: number;
  readonly access: BrackenAccess;
  readonly target: string;
  readonly event: string;
  readonly username: string;
  readonly signal: AbortSignal;
};

const noEvent = (event: string, limitMs: number): AppFailure =>
  failure(
    'console.timed-out',
    t('No event came within {seconds} s.', { seconds: Math.ceil(limitMs / 1000) }),
    event === 'user_create'
      ? t('Check that the public URL leads here, and that nothing was turned away.')
      : t('Creating a user sets off “user_create”; see to it that “{event}” happens, too.', {
          event,
        }),
  );

const notValid = ({ verdict, reason }: GuideEvent): AppFailure =>
  failure(
    'console.bad-answer',
    t('The event came, but the verdict on it is “{verdict}” ({reason}).', {
      verdict,
      reason: shortReason({ reason, subject: null }),
    }),
    t('Open the event to see why.'),
  );

/** A user is there, or may be: the request was sent, and nobody said no. */
const mayHaveCreated = ({ exchanges }: Session): boolean =>
  exchanges.some(
    ({ request: { url }, response }) =>
      url.includes('/api/user/create/') && (!response || response.status < 300),
  );

/**
 * Makes what runs the guide. A step that fails ends it and says why; the rest is skipped.
 * Out: the run as it ended. Errors: none but bugs.
 */
export const createGuide = (deps: GuideDeps) => {
  const { http, tokens, waitLimitMs } = deps;

  const waitForEvent = (input: GuideInput, sinceSeq: number): Promise<GuideEvent> =>
    within(
      waitLimitMs,
      input.signal,
      () => noEvent(input.event, waitLimitMs),
      (ended) => deps.waitForEvent(input.sourceId, sinceSeq, ended),
    );

  const runSteps = async (input: GuideInput, { step, change }: GuideProgress): Promise<void> => {
    const { sourceId, access, target, event, username } = input;
    const secret = await step(
      'secret',
      () => deps.newestSecret(sourceId) ?? deps.generateSecret(sourceId),
    );
    const parts = { target: () => target, secret: () => secret, password: newPassword };
    const run = (session: Session, action: BrackenAction): Promise<void> =>
      runBracken({ session, tokens, sourceId, access }, action, parts);

    await step('token', (session) => run(session, { kind: 'bracken.token' }));
    await step('subscribe', (session) =>
      run(session, { kind: 'bracken.subscribe', event, isActive: true }),
    );
    const sinceSeq = deps.lastSeq();
    await step('trigger', async (session) => {
      try {
        await run(session, { kind: 'bracken.createUser', username });
      } finally {
        if (mayHaveCreated(session)) change({ username });
      }
    });
    const arrived = await step('wait', async () => {
      const found = await waitForEvent(input, sinceSeq);
      change({ seq: found.seq });
      return found;
    });
    await step('verdict', () => {
      if (arrived.verdict !== 'valid') throw notValid(arrived);
    });
  };

  return async (input: GuideInput): Promise<GuideRun> => {
    const { sourceId, signal } = input;
    const progress = createProgress(sourceId, { http, signal }, deps.onProgress);
    try {
      await runSteps(input, progress);
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error;
    } finally {
      progress.end();
    }
    return progress.run();
  };
};

/** How far a run of the guide has come, as the window is shown it. */
import {
  type GuideRun,
  type GuideStep,
  type GuideStepName,
  guideStepNames,
} from '../../../shared/console.ts';
import { type AppError, AppFailure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import type { ConsoleHttp } from './http.ts';
import { createSession, type Session } from './session.ts';
import { cancelled } from './trouble.ts';

export type GuideProgress = {
  readonly run: () => GuideRun;
  readonly change: (next: Partial<Pick<GuideRun, 'seq' | 'username'>>) => void;
  /** Does a step. Errors: those of the job, which then stand in the step. */
  readonly step: <T>(name: GuideStepName, job: (session: Session) => T | Promise<T>) => Promise<T>;
  /** Leaves out what has not begun. */
  readonly end: () => void;
};

const internalError = (): AppError => ({
  code: 'internal',
  message: t('Something went wrong here.'),
});

/** In: `onChange` is told of every change, each time the whole run. */
export const createProgress = (
  sourceId: number,
  { http, signal }: { readonly http: ConsoleHttp; readonly signal: AbortSignal },
  onChange: (run: GuideRun) => void,
): GuideProgress => {
  const steps = guideStepNames.map(
    (name): GuideStep => ({ name, state: 'waiting', exchanges: [], error: null }),
  );
  let run: GuideRun = { sourceId, steps, isRunning: true, seq: null, username: null };
  const change = (next: Partial<GuideRun>): void => {
    run = { ...run, ...next };
    onChange(run);
  };
  const setStep = (name: GuideStepName, next: Omit<GuideStep, 'name'>): void =>
    change({ steps: run.steps.map((step) => (step.name === name ? { name, ...next } : step)) });

  const step: GuideProgress['step'] = async (name, job) => {
    const session = createSession(http, signal);
    const show = (state: GuideStep['state'], error: AppError | null): void =>
      setStep(name, { state, error, exchanges: [...session.exchanges] });
    show('running', null);
    try {
      if (signal.aborted) throw new AppFailure(cancelled());
      const result = await job(session);
      show('done', null);
      return result;
    } catch (error) {
      show('failed', error instanceof AppFailure ? error.appError : internalError());
      throw error;
    }
  };

  const end = (): void => {
    const skipped = (each: GuideStep): GuideStep =>
      each.state === 'waiting' ? { ...each, state: 'skipped' } : each;
    change({ isRunning: false, steps: run.steps.map(skipped) });
  };

  return { run: () => run, change, step, end };
};

/**
 * Judges stored events anew after a key, a scheme, a URL or a tolerance changed: one source at a
 * time, in the background. What was answered to the sender stays as it was.
 */
import type { EventSummary, VerificationCause } from '../../../shared/event.ts';
import type { Reverification, VerdictCount } from '../../../shared/ipc.ts';
import type { Log } from '../ports.ts';
import type { Provider } from '../providers/define.ts';
import type { Library } from '../schemes/library.ts';
import { closedKeys, type Sources, verifierKeys } from '../sources.ts';
import type { Store } from '../store/client.ts';
import type { KeyMatchRow } from '../store/schema.ts';
import { engineVersion } from '../verify/engine.ts';
import type { Analysis, Started } from './client.ts';

/** As many summaries as one question may ask for. */
const maxToldAtOnce = 500;

export type ReverifierOptions = {
  readonly analysis: Analysis;
  readonly store: Pick<Store, 'config' | 'reads' | 'settled'>;
  readonly sources: Sources;
  readonly library: Library;
  readonly now: () => number;
  readonly log: Log;
  /** Progress, begin and end. */
  readonly onChange: () => void;
  /** By how much the kept counts moved, and the keys concerned as they stand now. */
  readonly onCounted: (counts: readonly VerdictCount[], keyMatches: readonly KeyMatchRow[]) => void;
  /** Events that came out otherwise. */
  readonly onJudged: (events: readonly EventSummary[]) => void;
};

export type Reverifier = ReturnType<typeof createReverifier>;

type Wish = {
  readonly sourceId: number;
  readonly cause: VerificationCause;
  /** It has failed before, and does not get a third chance. */
  readonly isSecondTry?: boolean;
};

/** A key that was added cannot make a valid event anything else. */
const skipsValid = (cause: VerificationCause): boolean =>
  cause === 'key-added' || cause === 'key-changed';

/** True where one kind of key switches another off: then a new one may undo a valid event. */
const hasPrecedence = ({ schemes }: Provider): boolean =>
  schemes.some(({ supersedes }) => supersedes !== undefined);

export const createReverifier = (options: ReverifierOptions) => {
  const { analysis, store, sources, library, now, log, onChange, onCounted, onJudged } = options;
  const wishes = new Map<number, Wish>();
  let progress: Reverification | null = null;
  let started: Started<null> | null = null;
  let current: Wish | null = null;
  let isWorking = false;
  let isPaused = false;
  let isStopped = false;
  let isCancelled = false;
  let idle: Promise<void> = Promise.resolve();

  const judge = async ({ sourceId, cause }: Wish): Promise<void> => {
    const source = sources.all().find(({ row }) => row.id === sourceId);
    if (!source) return;
    progress = { sourceId, done: 0, total: 0, changed: 0 };
    isCancelled = false;
    onChange();
    // What was judged by the keys and settings of before may still be on its way to the disk.
    await store.settled();
    if (isCancelled || isStopped) return;
    started = analysis.reverify(
      {
        sourceId,
        provider: source.provider.id,
        schemes: library.saved(),
        settings: source.settings,
        keys: verifierKeys(source.keys),
        skipsValid: skipsValid(cause) && !hasPrecedence(source.provider),
        closedKeyIds: closedKeys(source.keys).map(({ row }) => row.id),
      },
      async (rows, done, total) => {
        const batch = { sourceId, atMs: now(), engine: engineVersion, cause, rows };
        const stored = await store.config.recordVerifications(batch);
        // At once: the counts are those of this moment.
        onCounted(stored.counts, stored.keyMatches);
        // The run may have ended while its last slice was on its way to the disk.
        if (progress?.sourceId === sourceId) {
          progress = { sourceId, done, total, changed: progress.changed + stored.changed.length };
        }
        const shown = [...new Set([...stored.changed, ...stored.replaced])];
        for (let at = 0; at < shown.length; at += maxToldAtOnce) {
          onJudged(await store.reads.summaries(shown.slice(at, at + maxToldAtOnce)));
        }
        onChange();
      },
    );
    await started.ended;
  };

  const work = async (): Promise<void> => {
    isWorking = true;
    for (const wish of wishes.values()) {
      if (isPaused) break;
      const { sourceId } = wish;
      wishes.delete(sourceId);
      current = wish;
      try {
        await judge(wish);
      } catch (error) {
        // Its thread may have ended, and is started again by the next wish.
        if (!wish.isSecondTry && !isCancelled) wishes.set(sourceId, { ...wish, isSecondTry: true });
        else if (!isStopped) log.error('The stored events could not be judged anew.', error);
      }
      progress = null;
      started = null;
      current = null;
    }
    isWorking = false;
    onChange();
  };

  const workIfIdle = (): void => {
    if (!isWorking && !isPaused && wishes.size > 0) idle = work();
  };

  const cancelCurrent = (): void => {
    isCancelled = true;
    started?.cancel();
  };

  /** A second wish for a source restarts it. */
  const start = (sourceId: number, cause: VerificationCause): void => {
    if (isStopped) return;
    const isRunning = current?.sourceId === sourceId;
    const earlier = wishes.get(sourceId) ?? (isRunning ? current : null);
    // What an earlier wish has not looked at yet must be looked at by this one.
    const wider = earlier && !skipsValid(earlier.cause) ? earlier.cause : cause;
    if (isRunning) cancelCurrent();
    wishes.set(sourceId, { sourceId, cause: skipsValid(cause) ? wider : cause });
    workIfIdle();
  };

  return {
    /** Judges the events of a source anew, as soon as nothing else is. */
    start,
    /** Begins anew what is under way for a source: one of its keys has gone. */
    restart: (sourceId: number): void => {
      if (current?.sourceId === sourceId) start(sourceId, current.cause);
    },
    /** Ends what is under way for a source that is being removed. */
    drop: (sourceId: number): void => {
      wishes.delete(sourceId);
      if (current?.sourceId === sourceId) cancelCurrent();
    },
    /** Ends what is under way and forgets what waits. */
    cancel: (): void => {
      wishes.clear();
      cancelCurrent();
    },
    /** While the secrets are locked nothing can be judged: what is under way begins anew after it. */
    setPaused: (isNow: boolean): void => {
      isPaused = isNow;
      if (isPaused && current) start(current.sourceId, current.cause);
      workIfIdle();
    },
    state: (): Reverification | null => progress,
    /** Resolves when nothing is under way. */
    idle: (): Promise<void> => idle,
    stop: async (): Promise<void> => {
      isStopped = true;
      wishes.clear();
      cancelCurrent();
      await idle;
    },
  };
};

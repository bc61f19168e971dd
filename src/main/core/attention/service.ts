/** Feeds the attention with what is stored, tells what is worth it, and keeps it over restarts. */
import type { EventSummary } from '../../../shared/event.ts';
import type { App } from '../app.ts';
import type { Notifier } from '../ports.ts';
import type { Snapshot } from '../store/schema.ts';
import {
  type Attention,
  type Circumstances,
  forget,
  hear,
  type News,
  noAttention,
  see,
  silence,
  takeDue,
  type UnseenFailures,
  unseenOf,
} from './attention.ts';
import { attentionSetting, fromStored, toStored } from './stored-attention.ts';
import { createThrottle } from './throttle.ts';
import { hidingWords, type NamedNews, newsWords } from './words.ts';

/** What to show: an event, and the feed of its source or, with null, of all sources. */
export type EventTarget = { readonly sourceId: number | null; readonly seq: number };

export type AttentionDeps = {
  readonly app: Pick<App, 'settings' | 'sources' | 'watchStored'> & {
    readonly store: {
      readonly opened: Promise<Pick<Snapshot, 'settings' | 'counts'>>;
      readonly config: Pick<App['store']['config'], 'putSetting'>;
    };
  };
  readonly now: () => number;
  readonly notifier: Notifier;
  /** The user clicked a notification. */
  readonly onOpen: (target: EventTarget) => void;
  /** The number of unseen failures has changed; a few times a second at most. */
  readonly onChange: () => void;
};

/** Where the user looks. `sourceId` is that of the feed in the window; null: all sources. */
export type View = { readonly isInFront: boolean; readonly sourceId: number | null };

const changeEveryMs = 250;
const saveEveryMs = 1000;
/** A stored pause that is longer is none: the clock was set back. */
const longestPauseMs = 24 * 3_600_000;

export type AttentionService = ReturnType<typeof createAttention>;

export const createAttention = ({ app, now, notifier, onOpen, onChange }: AttentionDeps) => {
  const { store, sources } = app;
  let state: Attention = noAttention;
  let view: View | null = null;
  let pausedUntilMs = 0;
  let isHidingTold = false;
  let isLoaded = false;
  let telling: NodeJS.Timeout | null = null;
  let saved: Promise<unknown> = Promise.resolve();

  const changes = createThrottle(changeEveryMs, onChange);
  const saves = createThrottle(saveEveryMs, () => {
    if (!isLoaded) return;
    const row = toStored(state, pausedUntilMs, isHidingTold);
    // Lost is at most a number of failures: the store's own state says what is wrong.
    saved = store.config.putSetting(attentionSetting, row).catch(() => undefined);
  });

  const isInView = (sourceId: number): boolean =>
    view !== null && view.isInFront && (view.sourceId ?? sourceId) === sourceId;
  const isPaused = (): boolean => {
    const leftMs = pausedUntilMs - now();
    return leftMs > 0 && leftMs <= longestPauseMs;
  };

  const move = (next: Attention): void => {
    if (next === state) return;
    const before = state;
    state = next;
    if (next.unseen !== before.unseen) changes.run();
    const { known, failing, unseen } = before;
    if (known !== next.known || failing !== next.failing || unseen !== next.unseen) saves.run();
    if (next.dueAtMs !== before.dueAtMs) schedule();
  };

  const schedule = (): void => {
    if (telling) clearTimeout(telling);
    telling = null;
    if (state.dueAtMs === null) return;
    telling = setTimeout(tell, Math.max(0, state.dueAtMs - now()));
    telling.unref();
  };

  const named = (news: News): NamedNews[] => {
    const source = sources.all().find(({ row }) => row.id === news.event.sourceId);
    return source ? [{ ...news, source: source.row.name }] : [];
  };

  const tell = (): void => {
    const [next, news] = takeDue(state, now());
    move(next);
    // The clock may stand a moment before what the timer waited for.
    if (next.dueAtMs !== null) schedule();
    const all = news.flatMap(named);
    const newest = all.map(({ event }) => event).toSorted((a, b) => b.seq - a.seq)[0];
    if (!newest) return;
    const target = { sourceId: all.length === 1 ? newest.sourceId : null, seq: newest.seq };
    notifier.show({ ...newsWords(all), onClick: () => onOpen(target) });
  };

  const circumstances = ({ sourceId }: EventSummary): Circumstances => ({
    nowMs: now(),
    isInView: isInView(sourceId),
    settings: app.settings().notifications,
    isPaused: isPaused(),
  });

  let resuming: NodeJS.Timeout | null = null;
  /** What shows a pause is told when it ends. */
  const awaitResume = (): void => {
    if (resuming) clearTimeout(resuming);
    if (!isPaused()) return;
    resuming = setTimeout(changes.run, pausedUntilMs - now());
    resuming.unref();
  };

  const loaded = store.opened.then(({ settings, counts }) => {
    const heardBefore = counts.filter(({ count }) => count > 0).map(({ sourceId }) => sourceId);
    ({ state, pausedUntilMs, isHidingTold } = fromStored(settings[attentionSetting], heardBefore));
    isLoaded = true;
    awaitResume();
    changes.run();
  });
  // What keeps the history from opening is told by the store's own state.
  loaded.catch(() => undefined);
  const stopWatching = app.watchStored((event) => move(hear(state, event, circumstances(event))));

  return {
    unseen: (): UnseenFailures => unseenOf(state),

    /** Tells where the user looks; what is there counts as seen. */
    look: (next: View | null): void => {
      view = next;
      if (next?.isInFront) move(see(state, next.sourceId));
    },

    /** A source is gone, with its failures. */
    forget: (sourceId: number): void => move(forget(state, sourceId)),

    /** Until when nothing is told, Unix time in milliseconds; null while all is. */
    pausedUntilMs: (): number | null => (isPaused() ? pausedUntilMs : null),

    /** In: null ends a pause. */
    pause: (untilMs: number | null): void => {
      pausedUntilMs = untilMs ?? 0;
      if (untilMs !== null) move(silence(state));
      awaitResume();
      saves.run();
      changes.run();
    },

    /** Tells, the first time ever, that the app goes on without its window. */
    tellHiding: (onClick: () => void): void => {
      if (isHidingTold) return;
      isHidingTold = true;
      saves.run();
      notifier.show({ ...hidingWords(), onClick });
    },

    /** Keeps what is not kept yet. To be called before the store closes. */
    stop: async (): Promise<void> => {
      stopWatching();
      if (telling) clearTimeout(telling);
      if (resuming) clearTimeout(resuming);
      changes.drop();
      saves.flush();
      await saved;
    },
  };
};

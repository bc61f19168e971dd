/** What the list shows: events, and between them the times in which none could arrive. Newest first. */
import type { EventSummary } from '../../../shared/event.ts';
import type { Outage } from '../../../shared/tunnel.ts';
import type { FeedWindow } from './feed-window.ts';

/** One outage, or several with no event between them. */
export type Gap = {
  readonly id: number;
  readonly fromMs: number;
  /** Null while it lasts. */
  readonly toMs: number | null;
  /** Without the times between outages; null while it lasts. */
  readonly downMs: number | null;
  readonly count: number;
};

export type FeedItem =
  | { readonly kind: 'event'; readonly event: EventSummary }
  | { readonly kind: 'gap'; readonly gap: Gap };

export const rowPx = 34;
export const gapPx = 52;

export const heightOf = (item: FeedItem | undefined): number =>
  item?.kind === 'gap' ? gapPx : rowPx;

const endOf = ({ toMs }: Outage): number => toMs ?? Number.POSITIVE_INFINITY;

const gapOf = ({ id, fromMs, toMs }: Outage): Gap => ({
  id,
  fromMs,
  toMs,
  downMs: toMs === null ? null : toMs - fromMs,
  count: 1,
});

/** Adds an older outage to a gap; null when they stay apart. One that lasts stands alone. */
const join = (gap: Gap, { id, fromMs, toMs }: Outage): Gap | null =>
  gap.downMs === null || toMs === null
    ? null
    : { ...gap, id, fromMs, downMs: gap.downMs + toMs - fromMs, count: gap.count + 1 };

/**
 * Puts outages between events by the time they ended. Those that belong to a part of the history
 * that is not held are left out, and so are those before `sinceMs`.
 */
export const itemsOf = (
  { events, hasNewer, hasOlder }: FeedWindow,
  outages: readonly Outage[],
  sinceMs: number,
): readonly FeedItem[] => {
  const items: FeedItem[] = [];
  const left = outages
    .filter((outage) => endOf(outage) > sinceMs)
    .toSorted((a, b) => endOf(b) - endOf(a) || b.id - a.id);
  let next = 0;
  const put = (untilMs: number, isHeld: boolean): void => {
    for (let outage = left[next]; outage && endOf(outage) > untilMs; outage = left[++next]) {
      if (!isHeld) continue;
      const last = items.at(-1);
      const joined = last?.kind === 'gap' ? join(last.gap, outage) : null;
      if (joined) items[items.length - 1] = { kind: 'gap', gap: joined };
      else items.push({ kind: 'gap', gap: gapOf(outage) });
    }
  };
  events.forEach((event, index) => {
    put(event.receivedAtMs, index > 0 || !hasNewer);
    items.push({ kind: 'event', event });
  });
  put(Number.NEGATIVE_INFINITY, !hasOlder);
  return items;
};

/** Pixels from the top of the list to an item. */
export const offsetOf = (items: readonly FeedItem[], index: number): number =>
  items.slice(0, index).reduce((sum, item) => sum + heightOf(item), 0);

/** The first event at or below a distance from the top; -1 when there is none. */
export const eventIndexAt = (items: readonly FeedItem[], topPx: number): number => {
  let y = 0;
  return items.findIndex((item) => {
    const isReached = y + heightOf(item) > topPx;
    y += heightOf(item);
    return isReached && item.kind === 'event';
  });
};

export const indexOfSeq = (items: readonly FeedItem[], seq: number | null): number =>
  items.findIndex((item) => item.kind === 'event' && item.event.seq === seq);

/** Makes what is stored about one event's order into what the window shows. Pure. */
import type { EventOrder, OrderedEvent, RetriedDelivery } from '../../../shared/order.ts';
import type { ProviderEntity } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import type { OrderRow, StoredOrder } from '../store/order.ts';

type Placed = OrderRow & { readonly order: number };
const isPlaced = (row: OrderRow): row is Placed => row.order !== null;

/** By place; what has the same one stays as it arrived. */
export const trueOrder = (rows: readonly OrderRow[]): Placed[] =>
  rows.filter(isPlaced).toSorted((a, b) => a.order - b.order || a.seq - b.seq);

/** The highest place that had arrived before an event, among those it may be compared with. */
const latestBefore = (rows: readonly OrderRow[], row: OrderRow): OrderedEvent['after'] => {
  let latest: Placed | null = null;
  for (const other of rows.filter(isPlaced)) {
    if (other.seq >= row.seq) break;
    const isComparable = other.signatureGood === row.signatureGood;
    if (isComparable && other.order > (latest?.order ?? -Infinity)) latest = other;
  }
  if (!latest || latest.order <= (row.order ?? Infinity)) return null;
  return { seq: latest.seq, order: latest.order };
};

/**
 * The events that nothing later has replaced. What came before one was looked at when it was
 * stored, so that a list that begins too late misleads nobody.
 */
const newestOf = ({ rows, hasLater }: StoredOrder): ReadonlySet<number> => {
  const newest = new Set<number>();
  if (hasLater) return newest;
  const highest = new Map<number, number>();
  for (const { seq, order, obsolete, signatureGood } of rows.filter(isPlaced).toReversed()) {
    const later = highest.get(signatureGood) ?? -Infinity;
    if (obsolete === 0 && order >= later) newest.add(seq);
    highest.set(signatureGood, Math.max(later, order));
  }
  return newest;
};

const maxMissing = 50;
/** Farther apart than this, places are not counted one by one. */
const maxSpan = 1000;

/** Whole numbers that a count from the lowest to the highest place would have, and has not. */
export const missingPlaces = (orders: readonly number[]): number[] => {
  if (orders.length === 0 || !orders.every(Number.isSafeInteger)) return [];
  const [lowest, highest] = [Math.min(...orders), Math.max(...orders)];
  const there = new Set(orders);
  // Times are whole numbers, too: their gaps mean nothing.
  if (highest - lowest > maxSpan || highest >= 1_000_000_000) return [];
  const missing: number[] = [];
  for (let place = lowest + 1; place < highest && missing.length < maxMissing; place++) {
    if (!there.has(place)) missing.push(place);
  }
  return missing;
};

/** What nobody is known to have signed has no place among what somebody has. */
const proven = (placed: readonly Placed[]): readonly Placed[] => {
  const signed = placed.filter(({ signatureGood }) => signatureGood === 1);
  return signed.length > 0 ? signed : placed;
};

const deliveryOf = ({ seq, repeatOf }: OrderRow): number => repeatOf ?? seq;

const retriedDeliveries = (rows: readonly OrderRow[]): RetriedDelivery[] => {
  const deliveries = new Map<number, RetriedDelivery['attempts'][number][]>();
  for (const row of rows) {
    const attempts = deliveries.get(deliveryOf(row)) ?? [];
    const { seq, receivedAtMs, status } = row;
    attempts.push({ seq, receivedAtMs, status });
    deliveries.set(deliveryOf(row), attempts);
  }
  return [...deliveries]
    .filter(([, attempts]) => attempts.length > 1)
    .map(([first, attempts]) => ({ first, attempts }));
};

/**
 * In: `words` is what the provider's data calls things; null where it says nothing of them.
 * `lookedAt` are the pointers to the id.
 */
export const describeOrder = (
  stored: StoredOrder,
  words: ProviderEntity | null,
  lookedAt: readonly string[],
): EventOrder => {
  const { rows, hashes, entity, hasMore } = stored;
  const newest = newestOf(stored);
  const firstWith = new Map<string, OrderRow>();
  const events = rows.map((row): OrderedEvent => {
    const { seq, eventName, receivedAtMs, verdict, status, order, obsolete } = row;
    const hash = hashes.get(seq);
    const twin = hash === undefined ? undefined : firstWith.get(hash);
    if (hash !== undefined && !twin) firstWith.set(hash, row);
    const isOtherDelivery = twin && deliveryOf(twin) !== deliveryOf(row);
    return {
      seq,
      eventName,
      receivedAtMs,
      verdict,
      status,
      order,
      isObsolete: obsolete === 1,
      after: obsolete === 1 ? latestBefore(rows, row) : null,
      isNewest: newest.has(seq),
      delivery: deliveryOf(row),
      sameBodyAs: isOtherDelivery ? twin.seq : null,
    };
  });
  const placed = proven(trueOrder(rows));
  return {
    entity,
    lookedAt,
    label: words?.label ?? t('event'),
    orderLabel: words?.orderLabel ?? t('order'),
    advice: words?.advice ?? null,
    events,
    trueOrder: placed.map(({ seq }) => seq),
    missing: missingPlaces(placed.map(({ order }) => order)),
    deliveries: retriedDeliveries(rows),
    hasMore,
  };
};

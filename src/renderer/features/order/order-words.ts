/** Places in an order, and what is wrong with them, in words. */

import type { EventOrder, OrderedEvent, RetriedDelivery } from '../../../shared/order.ts';
import { perLanguage, t } from '../../../shared/text.ts';
import { formatMoment, formatSignedAt } from '../../lib/time.ts';
import { visibleLine } from '../../lib/visible-text.ts';

/** Unix times between the years 2001 and 2103. */
const firstTime = 1_000_000_000;
const lastTime = 4_200_000_000;

/** `revision 7`; a number that is a Unix time, as that time. */
export const placeWords = (orderLabel: string, order: number): string => {
  if (order >= firstTime * 1000 && order < lastTime * 1000) return formatMoment(order);
  if (order >= firstTime && order < lastTime) return formatSignedAt(order);
  return `${orderLabel} ${order}`;
};

const adviceOf = ({ advice }: EventOrder): string =>
  advice ?? t('it must not replace the newer state');

/** Why an event is obsolete, and what to do with it. */
export const obsoleteWords = (order: EventOrder, event: OrderedEvent): string => {
  const advice = adviceOf(order);
  if (event.after === null || event.order === null) {
    return t('Obsolete: a later state had arrived before it: {advice}.', { advice });
  }
  return t('Obsolete: arrived after {after} (#{seq}), and is {own}: {advice}.', {
    after: placeWords(order.orderLabel, event.after.order),
    seq: event.after.seq,
    own: placeWords(order.orderLabel, event.order),
    advice,
  });
};

type PlacedEvent = OrderedEvent & { readonly order: number };

const doesCount = (event: OrderedEvent): event is PlacedEvent =>
  event.isNewest && event.order !== null && event.verdict === 'valid';

/** The event that counts; null where it is not known. */
export const countingEvent = ({ events }: EventOrder): PlacedEvent | null =>
  events.findLast(doesCount) ?? null;

/** That a genuine event with the place `own` is obsolete, and which one counts instead. */
export const insteadWords = (order: EventOrder, own: number, counting: PlacedEvent): string =>
  t('Genuine, but obsolete: {newest} (#{seq}) counts instead of {own}; {advice}.', {
    newest: placeWords(order.orderLabel, counting.order),
    seq: counting.seq,
    own: placeWords(order.orderLabel, own),
    advice: adviceOf(order),
  });

/** Of a genuine event that nothing later has replaced; null of any other, or of a lonely one. */
export const newestWords = (order: EventOrder, event: OrderedEvent): string | null => {
  const isAlone = order.events.filter((one) => one.order !== null).length < 2;
  return doesCount(event) && !isAlone
    ? t('The newest, {place}. It counts.', { place: placeWords(order.orderLabel, event.order) })
    : null;
};

/** Numbers as a person would write them: `4`, `7`, `9–12`. In: ascending. */
const spansOf = (numbers: readonly number[]): readonly string[] => {
  const spans: [first: number, last: number][] = [];
  for (const number of numbers) {
    const span = spans.at(-1);
    if (span && number === span[1] + 1) span[1] = number;
    else spans.push([number, number]);
  }
  return spans.flatMap(([first, last]) => {
    if (last - first > 1) return [`${first}–${last}`];
    return first === last ? [String(first)] : [String(first), String(last)];
  });
};

/** `No event has revision 4. There need not be one.` Empty when none is missing. */
export const missingWords = ({ missing, orderLabel }: EventOrder): string => {
  const [first, ...more] = spansOf(missing);
  if (first === undefined) return '';
  if (missing.length === 1) {
    return t('No event has {orderLabel} {first}. There need not be one.', { orderLabel, first });
  }
  if (more.length === 0) {
    return t('No event has {orderLabel} {span}. There need not be any.', {
      orderLabel,
      span: first,
    });
  }
  const last = more.at(-1) ?? first;
  const list = [first, ...more.slice(0, -1)].join(', ');
  return t('No event has {orderLabel} {list} or {last}. There need not be any.', {
    orderLabel,
    list,
    last,
  });
};

/** `Delivered 3 times: answered 500, 500, 200.` */
export const attemptsWords = ({ attempts }: RetriedDelivery): string =>
  t('Delivered {count, plural, one {# time} other {# times}}: answered {statuses}.', {
    count: attempts.length,
    statuses: attempts.map(({ status }) => status).join(', '),
  });

const listOf = perLanguage(
  (language) =>
    new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }),
);

/** Places in a body, one of which will do. */
export const pointerWords = (places: readonly string[]): string =>
  listOf().format(places.map(visibleLine));

/** What an event is about, or where that was looked for. */
export const entityWords = ({ label, entity, lookedAt }: EventOrder): string => {
  if (entity !== null) return `${label} ${visibleLine(entity)}`;
  if (lookedAt.length === 0) {
    return t('Not known: nothing says where its id is, so this event stands alone.');
  }
  return t('No id found at {places}, so this event stands alone.', {
    places: pointerWords(lookedAt),
  });
};

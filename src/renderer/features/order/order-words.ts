/** Places in an order, and what is wrong with them, in words. */
import type { EventOrder, OrderedEvent, RetriedDelivery } from '../../../shared/order.ts';
import { plural } from '../../lib/plural.ts';
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

/** Why an event is obsolete, and what to do with it. */
export const obsoleteWords = (order: EventOrder, event: OrderedEvent): string => {
  const advice = order.advice ?? 'it must not replace the newer state';
  if (event.after === null || event.order === null) {
    return `Obsolete: a later state had arrived before it: ${advice}.`;
  }
  const after = placeWords(order.orderLabel, event.after.order);
  const own = placeWords(order.orderLabel, event.order);
  return `Obsolete: arrived after ${after} (#${event.after.seq}), and is ${own}: ${advice}.`;
};

/** `Revisions 4 and 6 have not arrived.` Empty when none is missing. */
export const missingWords = ({ missing, orderLabel }: EventOrder): string => {
  const [first, ...more] = missing;
  if (first === undefined) return '';
  if (more.length === 0) return `No event with ${orderLabel} ${first} has arrived.`;
  const last = more.at(-1);
  const list = [first, ...more.slice(0, -1)].join(', ');
  return `No events with ${orderLabel} ${list} and ${last} have arrived.`;
};

/** `Delivered 3 times: answered 500, 500, 200.` */
export const attemptsWords = ({ attempts }: RetriedDelivery): string =>
  `Delivered ${plural(attempts.length, 'time')}: answered ${attempts
    .map(({ status }) => status)
    .join(', ')}.`;

export const entityWords = ({ label, entity }: EventOrder): string =>
  entity === null ? 'Nothing that its body names' : `${label} ${visibleLine(entity)}`;

/** Places in an order, and what is wrong with them, in words. */

import type { EventOrder, OrderedEvent, RetriedDelivery } from '../../../shared/order.ts';
import { t } from '../../../shared/text.ts';
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
  const advice = order.advice ?? t('it must not replace the newer state');
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

/** `Revisions 4 and 6 have not arrived.` Empty when none is missing. */
export const missingWords = ({ missing, orderLabel }: EventOrder): string => {
  const [first, ...more] = missing;
  if (first === undefined) return '';
  if (more.length === 0) {
    return t('No event with {orderLabel} {first} has arrived.', { orderLabel, first });
  }
  const last = more.at(-1) ?? first;
  const list = [first, ...more.slice(0, -1)].join(', ');
  return t('No events with {orderLabel} {list} and {last} have arrived.', {
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

export const entityWords = ({ label, entity }: EventOrder): string =>
  entity === null ? t('Nothing that its body names') : `${label} ${visibleLine(entity)}`;

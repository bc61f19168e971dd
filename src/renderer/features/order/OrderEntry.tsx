import type { EventOrder, OrderedEvent } from '../../../shared/order.ts';
import { t } from '../../../shared/text.ts';
import { formatMoment } from '../../lib/time.ts';
import { countedLooks } from '../../lib/verdict-counts.ts';
import { verdictWords } from '../../lib/verdict-look.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { VerdictIcon } from '../../ui/VerdictBadge.tsx';
import { obsoleteWords, placeWords } from './order-words.ts';

type OrderEntryProps = {
  readonly order: EventOrder;
  readonly event: OrderedEvent;
  /** Its place in true order, from 1; null where it has none. */
  readonly place: number | null;
  readonly openSeq: number;
  readonly onOpenEvent: (seq: number) => void;
};

/** One event of the timeline, with the retries of its delivery below it. */
export function OrderEntry(props: OrderEntryProps) {
  const { order, event, place, openSeq, onOpenEvent } = props;
  const { seq, sameBodyAs } = event;
  const retries = order.events.filter((one) => one.delivery === seq && one.seq !== seq);
  return (
    <li className="timeline__entry">
      <EventButton event={event} order={order} openSeq={openSeq} onOpenEvent={onOpenEvent} />
      {place !== null && (
        <span className="soft small">{t('No. {place} in true order', { place })}</span>
      )}
      {event.isObsolete && <span className="timeline__late">{obsoleteWords(order, event)}</span>}
      {sameBodyAs !== null && (
        <span className="soft small">
          {t('The same body as #{seq}, under another delivery', { seq: sameBodyAs })}
        </span>
      )}
      {retries.length > 0 && (
        <ul className="timeline__retries" aria-label={t('Retries of #{seq}', { seq })}>
          {retries.map((retry) => (
            <li key={retry.seq}>
              <EventButton
                event={retry}
                order={order}
                openSeq={openSeq}
                onOpenEvent={onOpenEvent}
              />
              <span className="soft small">
                {retry.isObsolete
                  ? t('Retry of #{seq}, obsolete by then', { seq })
                  : t('Retry of #{seq}', { seq })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type EventButtonProps = Pick<OrderEntryProps, 'order' | 'event' | 'openSeq' | 'onOpenEvent'>;

function EventButton({ order, event, openSeq, onOpenEvent }: EventButtonProps) {
  const { seq, eventName, receivedAtMs, verdict, status, isObsolete } = event;
  const name = eventName === null ? t(verdictWords[verdict]) : visibleLine(eventName);
  const place = event.order === null ? null : placeWords(order.orderLabel, event.order);
  const title = [name, ...(place === null ? [] : [place])].join(', ');
  return (
    <button
      type="button"
      className="timeline__event"
      aria-current={seq === openSeq ? 'true' : undefined}
      onClick={() => onOpenEvent(seq)}
    >
      <span className="timeline__seq">#{seq}</span>
      {isObsolete ? <s>{title}</s> : <span>{title}</span>}
      {eventName !== null && verdict !== 'valid' && (
        <span className={`verdict verdict--${countedLooks[verdict]}`}>
          <VerdictIcon look={countedLooks[verdict]} size={14} />
          {t(verdictWords[verdict])}
        </span>
      )}
      <span className="soft small timeline__facts">
        {t('{moment}, answered {status}', { moment: formatMoment(receivedAtMs), status })}
      </span>
    </button>
  );
}

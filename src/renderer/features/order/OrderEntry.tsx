import type { EventOrder, OrderedEvent } from '../../../shared/order.ts';
import { formatMoment } from '../../lib/time.ts';
import { verdictWords } from '../../lib/verdict-look.ts';
import { visibleLine } from '../../lib/visible-text.ts';
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
      {place !== null && <span className="soft small">No. {place} in true order</span>}
      {event.isObsolete && <span className="timeline__late">{obsoleteWords(order, event)}</span>}
      {sameBodyAs !== null && (
        <span className="soft small">The same body as #{sameBodyAs}, under another delivery</span>
      )}
      {retries.length > 0 && (
        <ul className="timeline__retries" aria-label={`Retries of #${seq}`}>
          {retries.map((retry) => (
            <li key={retry.seq}>
              <EventButton
                event={retry}
                order={order}
                openSeq={openSeq}
                onOpenEvent={onOpenEvent}
              />
              <span className="soft small">
                Retry of #{seq}
                {retry.isObsolete && ', obsolete by then'}
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
  const name = eventName === null ? verdictWords[verdict] : visibleLine(eventName);
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
      <span className="soft small timeline__facts">
        {formatMoment(receivedAtMs)}, answered {status}
      </span>
    </button>
  );
}

import { type Message, message, t } from '../../../shared/text.ts';
import './order.css';
import { useState } from 'react';
import type { EventDetail } from '../../../shared/event.ts';
import type { EventOrder, OrderedEvent } from '../../../shared/order.ts';
import { Button } from '../../ui/Button.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { OrderEntry } from './OrderEntry.tsx';
import {
  attemptsWords,
  entityWords,
  missingWords,
  newestWords,
  obsoleteWords,
} from './order-words.ts';
import { useOrder } from './use-order.ts';

type OrderTabProps = {
  readonly detail: EventDetail;
  readonly onOpenEvent: (seq: number) => void;
  /** Leads to where the source says what its events are about; null without a source. */
  readonly onChooseId: (() => void) | null;
};

/** The events about the same thing: as they arrived, and as they should have. */
export function OrderTab({ detail, onOpenEvent, onChooseId }: OrderTabProps) {
  const { order, error } = useOrder(detail);
  if (error) return <ErrorText error={error} />;
  if (!order) return null;
  return (
    <div className="stack stack--wide">
      <OrderFacts order={order} seq={detail.summary.seq} onChooseId={onChooseId} />
      <Timeline order={order} seq={detail.summary.seq} onOpenEvent={onOpenEvent} />
    </div>
  );
}

type OrderFactsProps = Pick<OrderTabProps, 'onChooseId'> & {
  readonly order: EventOrder;
  readonly seq: number;
};

function OrderFacts({ order, seq, onChooseId }: OrderFactsProps) {
  const event = order.events.find((one) => one.seq === seq);
  const missing = missingWords(order);
  const newest = event ? newestWords(order, event) : null;
  const delivery = order.deliveries.find(({ first }) => first === event?.delivery);
  return (
    <Section title={t('Order')}>
      <Facts>
        <Fact name={t('{what, select, entity {About} other {About}}', { what: 'entity' })}>
          {entityWords(order)}
          {order.entity === null && onChooseId && (
            <p className="order-choose">
              <Button isSmall onClick={onChooseId}>
                {t('Choose the id…')}
              </Button>
            </p>
          )}
        </Fact>
        {event?.isObsolete && <Fact name={t('This event')}>{obsoleteWords(order, event)}</Fact>}
        {newest !== null && <Fact name={t('This event')}>{newest}</Fact>}
        {delivery && <Fact name={t('Its delivery')}>{attemptsWords(delivery)}</Fact>}
        {missing !== '' && <Fact name={t('Not seen')}>{missing}</Fact>}
      </Facts>
    </Section>
  );
}

type TimelineProps = {
  readonly order: EventOrder;
  readonly seq: number;
  readonly onOpenEvent: (seq: number) => void;
};

type By = 'arrival' | 'true';

const titles: Readonly<Record<By, Message>> = {
  arrival: message('Events in order of arrival'),
  true: message('Events in true order'),
};

/** Retries stand under the first of their delivery. */
const firstsOf = ({ events }: EventOrder): readonly OrderedEvent[] => {
  const there = new Set(events.map(({ seq }) => seq));
  return events.filter(({ seq, delivery }) => seq === delivery || !there.has(delivery));
};

const sorted = (order: EventOrder, by: By): readonly OrderedEvent[] => {
  const firsts = firstsOf(order);
  if (by === 'arrival') return firsts;
  const places = new Map(order.trueOrder.map((seq, place) => [seq, place]));
  const placeOf = ({ seq }: OrderedEvent): number => places.get(seq) ?? Number.MAX_SAFE_INTEGER;
  return firsts.toSorted((a, b) => placeOf(a) - placeOf(b));
};

function Timeline({ order, seq, onOpenEvent }: TimelineProps) {
  const [by, setBy] = useState<By>('arrival');
  const placed = new Set(order.trueOrder);
  const places = new Map(
    sorted(order, 'true')
      .filter((event) => placed.has(event.seq))
      .map((event, at) => [event.seq, at + 1]),
  );
  const hasPlaces = order.trueOrder.length > 1;
  return (
    <Section
      title={t(titles[by])}
      actions={
        hasPlaces && (
          <Segments
            label={t('Order of the list')}
            options={[
              { value: 'arrival', label: t('Arrival') },
              { value: 'true', label: t('True order') },
            ]}
            value={by}
            onChange={setBy}
          />
        )
      }
    >
      <ol className="timeline" aria-label={t(titles[by])}>
        {sorted(order, by).map((event) => (
          <OrderEntry
            key={event.seq}
            order={order}
            event={event}
            place={hasPlaces ? (places.get(event.seq) ?? null) : null}
            openSeq={seq}
            onOpenEvent={onOpenEvent}
          />
        ))}
      </ol>
      {order.hasMore && (
        <p className="soft small">{t('Shown are the 100 events before and after this one.')}</p>
      )}
    </Section>
  );
}

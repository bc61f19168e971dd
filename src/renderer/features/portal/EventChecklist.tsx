import { useId } from 'react';
import type {
  ArrivedEvent,
  PortalEvent,
  ProviderInfo,
  SourceInfo,
} from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { formatCount } from '../../lib/plural.ts';
import { rich } from '../../lib/rich.tsx';
import { formatMoment } from '../../lib/time.ts';
import { useNow } from '../../ui/now.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { type Arrivals, arrivalsOf, arrivedWords } from './portal-words.ts';
import { useArrived } from './use-arrived.ts';
import type { Ticks } from './use-ticks.ts';

const shownOthers = 5;

type EventChecklistProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo;
  readonly ticks: Ticks;
};

/** The events of the provider's portal, to be ticked here as there, and which of them arrived. */
export function EventChecklist({ source, provider, ticks }: EventChecklistProps) {
  const arrived = useArrived(source.id);
  const { portalEvents } = provider;
  const others = arrived.filter(
    ({ name }) =>
      !portalEvents.some((event) => arrivalsOf(event.name, [{ name, count: 1, lastAtMs: 0 }])),
  );
  return (
    <section className="event-checklist" aria-label={t('Events to receive')}>
      <h4>{t('Events to receive')}</h4>
      <p className="soft small">
        {t('Tick here what you ticked in the portal, and see what has arrived.')}
      </p>
      <ul>
        {portalEvents.map((event) => (
          <EventLine
            key={event.name}
            event={event}
            arrivals={arrivalsOf(event.name, arrived)}
            isTicked={ticks.has(`event:${event.name}`)}
            onTicked={(isTicked) => ticks.set(`event:${event.name}`, isTicked)}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <p className="soft small event-checklist__others">
          {rich(
            others.length > shownOthers
              ? 'Also arrived: {events} and more'
              : 'Also arrived: {events}',
            { events: <ArrivedNames arrived={others.slice(0, shownOthers)} /> },
          )}
        </p>
      )}
    </section>
  );
}

function ArrivedNames({ arrived }: { readonly arrived: readonly ArrivedEvent[] }) {
  return arrived.map(({ name, count }, at) => (
    <span key={name}>
      {at > 0 && ', '}
      <span className="mono">
        <VisibleText text={name} />
      </span>{' '}
      ({formatCount(count)})
    </span>
  ));
}

type EventLineProps = {
  readonly event: PortalEvent;
  readonly arrivals: Arrivals | null;
  readonly isTicked: boolean;
  readonly onTicked: (isTicked: boolean) => void;
};

function EventLine({ event, arrivals, isTicked, onTicked }: EventLineProps) {
  const nowMs = useNow();
  const id = useId();
  return (
    <li>
      <input
        id={id}
        type="checkbox"
        aria-describedby={`${id}-when ${id}-arrived`}
        checked={isTicked}
        onChange={(change) => onTicked(change.target.checked)}
      />
      <div className="event-checklist__words">
        <label className="mono" htmlFor={id}>
          {event.name}
        </label>
        <p className="soft small" id={`${id}-when`}>
          {event.description}
        </p>
      </div>
      <span id={`${id}-arrived`}>
        {arrivals ? (
          <span className="tag tag--good" title={formatMoment(arrivals.lastAtMs)}>
            {arrivedWords(arrivals.lastAtMs, nowMs)} ({formatCount(arrivals.count)})
          </span>
        ) : (
          isTicked && <span className="tag">{t('not yet')}</span>
        )}
      </span>
    </li>
  );
}

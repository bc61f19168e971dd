import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { EventSummary } from '../../../shared/event.ts';
import type { FirstEvents } from '../../../shared/provider.ts';
import { shortReason } from '../../../shared/short-reasons.ts';
import { language, t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { lookOf } from '../../lib/verdict-look.ts';
import { Button } from '../../ui/Button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { VerdictIcon } from '../../ui/VerdictBadge.tsx';
import { FindingRow } from '../event/DiagnosisPanel.tsx';
import { createDiagnoser } from '../event/diagnosis.ts';

type FirstEventProps = {
  readonly events: FirstEvents;
  readonly providerName: string;
  readonly onOpenEvent: (seq: number) => void;
  /** Leads to the field for a key. */
  readonly onAddKey: () => void;
  readonly onChanged: () => void;
};

/** Waits for the first event of the provider, and says how it came out. */
export function FirstEvent(props: FirstEventProps) {
  const { events, providerName: provider } = props;
  const event = events.good ?? events.newest;
  const [firstSeq] = useState(event?.seq);
  if (event) {
    return <Outcome key={event.seq} {...props} event={event} isNews={event.seq !== firstSeq} />;
  }
  return (
    <output className="first-event first-event--waiting">
      <span className="first-event__pulse" aria-hidden="true" />
      <span>
        <strong>{t('Waiting for the first event of {provider}…', { provider })}</strong>{' '}
        {events.isUrlChecked
          ? t('{provider} has checked the URL, and it was answered.', { provider })
          : t('It shows up here the moment it arrives.')}
      </span>
    </output>
  );
}

const titleOf = (event: EventSummary, provider: string): string => {
  const { look, word } = lookOf(event);
  switch (look) {
    case 'verified':
      return t('Verified: the first event of {provider}', { provider });
    case 'decrypted':
      return t('Decrypted: the first event of {provider}', { provider });
    default:
      return t('{verdict}: an event of {provider}', { verdict: word, provider });
  }
};

const wordsOf = (event: EventSummary): string | null => {
  if (event.verdict !== 'valid') {
    return event.reason === 'no_key'
      ? t('It was captured, not checked: this source has no key. With one it is checked at once.')
      : t('It has arrived, but {reason}.', {
          reason: shortReason({ reason: event.reason, subject: null }),
        });
  }
  return event.assurance === 'encryption-only'
    ? t('It could be read with your key. It is not signed: who sent it stays unproven.')
    : t('The source is set up: what comes from now on is checked as this one was.');
};

type OutcomeProps = FirstEventProps & {
  readonly event: EventSummary;
  /** It has arrived while one was looking on. */
  readonly isNews: boolean;
};

function Outcome(props: OutcomeProps) {
  const { event, isNews, providerName, onOpenEvent, onAddKey, onChanged } = props;
  const { announce } = useNotices();
  const heading = useRef<HTMLHeadingElement>(null);
  const { look } = lookOf(event);
  const title = titleOf(event, providerName);
  useEffect(() => announce(title), [announce, title]);
  const show = useCallback(() => {
    if (!isNews) return;
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
    // Its beginning above all, where there is no room for all of it.
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [isNews]);
  useEffect(show, [show, title]);
  const isRefused = event.verdict === 'invalid' || event.verdict === 'error';
  return (
    <section className={`first-event verdict--${look}`} aria-label={t('First event')}>
      <VerdictIcon look={look} size={20} />
      <div className="first-event__words">
        <h3 ref={heading}>{title}</h3>
        <p>{wordsOf(event)}</p>
        {isRefused && (
          <WhyRefused
            event={event}
            providerName={providerName}
            onSaid={show}
            onApplied={onChanged}
            onCompare={() => onOpenEvent(event.seq)}
          />
        )}
        <div className="first-steps__ways">
          {event.reason === 'no_key' && (
            <Button isSmall look="primary" onClick={onAddKey}>
              {t('Add the key')}
            </Button>
          )}
          <Button isSmall onClick={() => onOpenEvent(event.seq)}>
            {t('Open event #{seq}', { seq: event.seq })}
          </Button>
        </div>
      </div>
    </section>
  );
}

type WhyRefusedProps = {
  readonly event: EventSummary;
  readonly providerName: string;
  /** There is more to read than before. */
  readonly onSaid: () => void;
  readonly onApplied: () => void;
  readonly onCompare: () => void;
};

/** The likeliest reason, and the one thing to do about it. */
function WhyRefused(props: WhyRefusedProps) {
  const { event, providerName, onSaid, onApplied, onCompare } = props;
  const api = useApi();
  const [diagnoser] = useState(() => createDiagnoser(api));
  const search = useStore(diagnoser.store);
  const { seq, verdict, reason } = event;
  const basis = `${verdict} ${reason} ${language()}`;
  useEffect(() => diagnoser.start(seq, basis), [diagnoser, seq, basis]);
  useEffect(() => () => diagnoser.stop(), [diagnoser]);
  useEffect(onSaid, [onSaid, search.kind]);
  if (search.kind === 'searching') {
    return <p className="soft small">{t('Searching for the reason…')}</p>;
  }
  const finding = search.kind === 'done' ? search.diagnosis.findings[0] : undefined;
  if (!finding) {
    return (
      <p>
        {t(
          'Compare the key in step 2 with the one in the portal of {provider}: likeliest they differ.',
          {
            provider: providerName,
          },
        )}
      </p>
    );
  }
  return (
    <ul className="findings" aria-label={t('Why it failed')}>
      <FindingRow finding={finding} seq={seq} onApplied={onApplied} onCompare={onCompare} />
    </ul>
  );
}

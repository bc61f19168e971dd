import './console.css';
import { type Ref, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { BusyIcon, CheckIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { doneWords, failedWords } from './console-words.ts';
import { type ConsoleArea, type Consoles, nothingDone, type Outcome } from './consoles.ts';
import { ExchangeView } from './ExchangeView.tsx';
import type { Place } from './use-action.ts';

type AreaOutcomeProps = { readonly place: Place; readonly area: ConsoleArea };

/** Beneath the actions of an area: what is under way, or what came of the last one. */
export function AreaOutcome({ place, area }: AreaOutcomeProps) {
  const { consoles, sourceId } = place;
  const isRunning = useStore(
    consoles.store,
    ({ running }) => running?.sourceId === sourceId && running.area === area,
  );
  const outcome = useStore(
    consoles.store,
    ({ sources }) => (sources[sourceId] ?? nothingDone).outcomes[area] ?? null,
  );
  const shown = isRunning ? null : outcome;
  const element = useRef<HTMLElement>(null);
  // What was there when the part was opened stays where it is.
  const last = useRef(outcome);
  useEffect(() => {
    if (shown === null || shown === last.current) return;
    last.current = shown;
    element.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  if (isRunning) return <UnderWay consoles={consoles} words={t('Waiting for the answer…')} />;
  return outcome && <LastOutcome ref={element} outcome={outcome} />;
}

type UnderWayProps = { readonly consoles: Consoles; readonly words: string };

/** Something runs, and can be ended. */
export function UnderWay({ consoles, words }: UnderWayProps) {
  const { report } = useNotices();
  const isCancelling = useStore(consoles.store, (state) => state.isCancelling);
  const cancel = async (): Promise<void> => {
    const error = await consoles.cancel();
    if (error) report(error);
  };
  return (
    <div className="under-way">
      <BusyIcon className="under-way__icon" />
      <output>{isCancelling ? t('Cancelling…') : words}</output>
      <Button isSmall isBusy={isCancelling} onClick={() => void cancel()}>
        {t('Cancel')}
      </Button>
    </div>
  );
}

type LastOutcomeProps = { readonly outcome: Outcome; readonly ref: Ref<HTMLElement> };

function LastOutcome({ outcome, ref }: LastOutcomeProps) {
  const { action, result } = outcome;
  const { error, exchanges, addedKeyId } = result;
  return (
    <section ref={ref} className="outcome" aria-label={t('Last request')}>
      <p className="outcome__title">
        {!error && <CheckIcon size={14} className="outcome__good" />}
        {t(error ? failedWords[action.kind] : doneWords[action.kind])}
      </p>
      {addedKeyId !== null && (
        <p className="soft">{t('The public key is among the keys of this source now.')}</p>
      )}
      {error && <ErrorText error={error} />}
      {exchanges.map((exchange, index) => (
        <ExchangeView
          // Exchanges never move; another outcome brings a list of its own.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          exchange={exchange}
          // What the provider refused is what there is to read.
          isOpenAtFirst={error !== null && index === exchanges.length - 1}
        />
      ))}
    </section>
  );
}

import './first-steps.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FirstEvents, ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { shortNameOf } from '../../lib/provider-name.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/now.tsx';
import { FirstEvent } from './FirstEvent.tsx';
import { firstStepsOf } from './first-steps.ts';
import { keyStepWords } from './key-step-words.ts';
import { type StepName, StepStrip } from './StepStrip.tsx';
import { UrlStep } from './UrlStep.tsx';

type FirstStepsProps = {
  readonly source: SourceInfo;
  /** Null where this version does not know it. */
  readonly provider: ProviderInfo | null;
  /** Null while the way is behind the source: then the parts stand by themselves. */
  readonly events: FirstEvents | null;
  readonly keys: ReactNode;
  readonly portal: ReactNode;
  readonly test: ReactNode;
  readonly onProvider: () => void;
  readonly onConsole: () => void;
  readonly onOpenEvent: (seq: number) => void;
  readonly onChanged: () => void;
};

/** What there is to press in the third step, likeliest first. */
const urlControls = ['.first-steps__ways button', '.url-copy'];

/** The steps to the first event, and what each of them takes. Nothing of it is stored. */
export function FirstSteps(props: FirstStepsProps) {
  const { source, provider, onConsole } = props;
  const events = provider && props.events;
  const nowMs = useNow();
  const [isSkipped, setSkipped] = useState(false);
  const keyPart = useRef<HTMLElement>(null);
  const urlPart = useRef<HTMLElement>(null);
  const steps = events && firstStepsOf(source, events, isSkipped, nowMs);
  const providerName = provider ? shortNameOf(provider) : '';

  const goTo = (name: StepName): void => {
    if (name === 'provider') props.onProvider();
    else if (name === 'key') focusIn(keyPart.current, ['[name="value"]']);
    else focusIn(urlPart.current, urlControls);
  };

  // Who has just done the step before is led to this one; who is elsewhere is left alone.
  const current = steps?.url ?? null;
  const before = useRef(current);
  useEffect(() => {
    const was = before.current;
    before.current = current;
    if (was !== 'later' || current !== 'current') return;
    const { activeElement } = document;
    const isHere = activeElement === document.body || keyPart.current?.contains(activeElement);
    if (isHere) focusIn(urlPart.current, urlControls);
  }, [current]);

  return (
    <div className="stack stack--wide">
      {steps && <StepStrip states={{ provider: 'done', ...steps }} onStep={goTo} />}
      <section
        ref={keyPart}
        className="first-steps__part"
        aria-label={steps ? t('Step 2: key') : undefined}
      >
        {provider && steps && steps.key !== 'done' && (
          <p className="soft">{keyStepWords(provider)}</p>
        )}
        {steps?.key === 'current' && provider?.console != null && (
          <div>
            <Button isSmall onClick={onConsole}>
              {t('Open the console')}
            </Button>
          </div>
        )}
        {props.keys}
        {steps?.key === 'current' && (
          <p className="first-steps__skip soft small">
            <Button look="quiet" isSmall onClick={() => setSkipped(true)}>
              {t('Skip for now')}
            </Button>
            {t(
              'Without a key events are captured, not checked; one that is added later checks them, too.',
            )}
          </p>
        )}
      </section>
      <section
        ref={urlPart}
        className="first-steps__part"
        aria-label={steps ? t('Step 3: public URL') : undefined}
      >
        {events && steps && steps.url !== 'later' && (
          <FirstEvent
            events={events}
            providerName={providerName}
            onOpenEvent={props.onOpenEvent}
            onAddKey={() => goTo('key')}
            onChanged={props.onChanged}
          />
        )}
        {steps && steps.url !== 'done' && <UrlStep source={source} providerName={providerName} />}
        {props.portal}
      </section>
      {props.test}
    </div>
  );
}

const focusIn = (part: HTMLElement | null, selectors: readonly string[]): void => {
  const [target] = selectors.flatMap((one) => part?.querySelector<HTMLElement>(one) ?? []);
  part?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
};

import './first-steps.css';
import { type Message, message, t } from '../../../shared/text.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import type { StepState } from './first-steps.ts';

const names = ['provider', 'key', 'url'] as const;
export type StepName = (typeof names)[number];

const words: Readonly<Record<StepName, Message>> = {
  provider: message('Provider'),
  key: message('Key'),
  url: message('Public URL'),
};

const stateWords: Readonly<Record<StepState, Message>> = {
  done: message('done'),
  current: message('now'),
  skipped: message('skipped'),
  later: message('later'),
};

type StepStripProps = {
  readonly states: Readonly<Record<StepName, StepState>>;
  /** Null where there is nothing to go to yet. */
  readonly onStep: ((name: StepName) => void) | null;
};

/** “1 Provider · 2 Key · 3 Public URL”: where one stands, and a way to each. */
export function StepStrip({ states, onStep }: StepStripProps) {
  return (
    <ol className="step-strip" aria-label={t('Steps to the first event')}>
      {names.map((name, at) => {
        const state = states[name];
        const content = (
          <>
            <span className="step-strip__mark" aria-hidden="true">
              {state === 'done' ? <CheckIcon size={12} /> : at + 1}
            </span>
            <span className="step-strip__word">{t(words[name])}</span>
            <span className="visually-hidden">{t(stateWords[state])}</span>
          </>
        );
        return (
          <li
            key={name}
            className={`step-strip__step step-strip__step--${state}`}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            {onStep ? (
              <button type="button" className="step-strip__go" onClick={() => onStep(name)}>
                {content}
              </button>
            ) : (
              <span className="step-strip__go">{content}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

import { type ReactNode, useEffect } from 'react';
import type { GuideStep } from '../../../shared/console.ts';
import { t } from '../../../shared/text.ts';
import { ErrorText } from '../../ui/Field.tsx';
import { BusyIcon, CheckIcon, CrossIcon, DashIcon, PowerOffIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { stateWords, stepWords } from './console-words.ts';
import { ExchangeView } from './ExchangeView.tsx';

const icons: Readonly<Record<GuideStep['state'], ReactNode>> = {
  waiting: <PowerOffIcon />,
  running: <BusyIcon className="under-way__icon" />,
  done: <CheckIcon />,
  failed: <CrossIcon />,
  skipped: <DashIcon />,
};

/** How far the guide has come: each step with its state, and with what went over the wire. */
export function GuideSteps({ steps }: { readonly steps: readonly GuideStep[] }) {
  const { announce } = useNotices();
  const current = steps.find(({ state }) => state === 'running')?.name ?? null;
  useEffect(() => {
    if (current) announce(t(stepWords[current]));
  }, [announce, current]);
  return (
    <ol className="guide-steps" aria-label={t('Steps of the guide')}>
      {steps.map(({ name, state, exchanges, error }) => (
        <li
          key={name}
          className={`guide-step guide-step--${state}`}
          aria-current={state === 'running' ? 'step' : undefined}
        >
          {icons[state]}
          <div className="guide-step__words">
            <p>
              {t(stepWords[name])} <span className="soft small">{t(stateWords[state])}</span>
            </p>
            {error && <ErrorText error={error} />}
            {exchanges.map((exchange, index) => (
              <ExchangeView
                // Exchanges are only ever added at the end.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                exchange={exchange}
                isOpenAtFirst={error !== null && index === exchanges.length - 1}
              />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

import { useStore } from 'zustand';
import type { EventDetail } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { type Diagnoser, isDiagnosable, namesCause } from './diagnosis.ts';

type NextStepsProps = {
  readonly detail: EventDetail;
  readonly diagnoser: Diagnoser;
  /** What is usually to be done, likeliest first. */
  readonly next: readonly string[];
  /** Opens the scheme builder on this event. */
  readonly onDescribe: () => void;
  /** Unlocks the secrets; null while they are not locked. */
  readonly onUnlock: (() => void) | null;
};

/** Where a cause is proven, that and its action stand above; the usual advice folds away. */
export function NextSteps({ next, ...props }: NextStepsProps) {
  const search = useStore(props.diagnoser.store);
  const hasCause = isDiagnosable(props.detail) && namesCause(search);
  const list = next.length > 0 && (
    <ul className="next-steps">
      {next.map((step) => (
        <li key={step}>
          <VisibleText text={step} />
        </li>
      ))}
    </ul>
  );
  if (!hasCause) {
    return (
      <Section title={t('What to do next')} actions={<NextAction {...props} />}>
        {list}
      </Section>
    );
  }
  return (
    <details className="other-steps">
      <summary>{t('If that is not it')}</summary>
      <div className="stack stack--tight">
        {list}
        <div>
          <NextAction {...props} />
        </div>
      </div>
    </details>
  );
}

function NextAction({ detail, onDescribe, onUnlock }: Omit<NextStepsProps, 'next' | 'diagnoser'>) {
  const { verdict, reason } = detail.summary;
  if (verdict === 'valid') return null;
  if (reason !== 'key_unavailable') {
    return (
      <Button look="quiet" isSmall onClick={onDescribe}>
        {t('Describe this provider’s scheme…')}
      </Button>
    );
  }
  return (
    onUnlock && (
      <Button isSmall onClick={onUnlock}>
        {t('Unlock…')}
      </Button>
    )
  );
}

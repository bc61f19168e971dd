import { useEffect, useState } from 'react';
import type { EventSummary } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';

type GuideVerdictProps = {
  readonly seq: number;
  readonly onOpenEvent: (seq: number) => void;
};

/** How the event came out that the guide waited for, and the way to it. */
export function GuideVerdict({ seq, onOpenEvent }: GuideVerdictProps) {
  const api = useApi();
  const [summary, setSummary] = useState<EventSummary | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const result = await api.call('events.get', { seq });
      // An event that is gone says so itself once it is opened.
      if (isCurrent && result.ok) setSummary(result.value.summary);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [api, seq]);
  return (
    <div className="guide-verdict">
      <span>{t('The event has arrived.')}</span>
      {summary && <VerdictBadge facts={summary} />}
      <Button isSmall onClick={() => onOpenEvent(seq)}>
        {t('Open the event')}
      </Button>
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import type { Reverification } from '../../shared/ipc.ts';
import type { SourceInfo } from '../../shared/provider.ts';
import { t } from '../../shared/text.ts';
import { useApi } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { RepeatIcon } from '../ui/icons.tsx';
import { useNotices } from '../ui/notices.tsx';

type ReverifyingProps = {
  readonly reverification: Reverification | null;
  readonly sources: readonly SourceInfo[];
};

/** What is over sooner is not worth moving the window for. */
const noticeableMs = 500;

/** Whether there are events to judge, and it has taken so long that one may ask what is going on. */
const useNoticeable = (reverification: Reverification | null): boolean => {
  const [isNoticeable, setNoticeable] = useState(false);
  const isRunning = reverification !== null;
  if (!isRunning && isNoticeable) setNoticeable(false);
  const hasEvents = reverification !== null && reverification.total > 0;
  useEffect(() => {
    if (!hasEvents) return;
    const timer = setTimeout(() => setNoticeable(true), noticeableMs);
    return () => clearTimeout(timer);
  }, [hasEvents]);
  return isRunning && isNoticeable;
};

/** Says once that it began and once that it is over, not at every step between. */
const useVoice = (isRunning: boolean): void => {
  const { announce } = useNotices();
  const wasRunning = useRef(false);
  useEffect(() => {
    if (isRunning) announce(t('Judging the stored events again'));
    else if (wasRunning.current) announce(t('The stored events have been judged again'));
    wasRunning.current = isRunning;
  }, [isRunning, announce]);
};

/** Stored events are being judged anew: how far that is, and a way to end it. */
export function Reverifying({ reverification, sources }: ReverifyingProps) {
  const isNoticeable = useNoticeable(reverification);
  useVoice(isNoticeable);
  if (!reverification || !isNoticeable) return null;
  const { sourceId, done, total, changed } = reverification;
  const name = sources.find(({ id }) => id === sourceId)?.name ?? null;
  return (
    <div className="banner banner--calm">
      <RepeatIcon />
      <p>
        <strong>
          {name === null
            ? t('Judging the events of a source again.')
            : t('Judging the events of {source} again.', { source: name })}
        </strong>{' '}
        {t(
          '{done, number} of {total, plural, one {# event} other {# events}}, {changed, number} changed.',
          { done, total, changed },
        )}
      </p>
      <progress
        className="banner__progress"
        aria-label={
          name === null
            ? t('Events of a source judged again')
            : t('Events of {source} judged again', { source: name })
        }
        max={Math.max(1, total)}
        value={done}
      />
      <Cancel />
    </div>
  );
}

function Cancel() {
  const api = useApi();
  const { report } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const cancel = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('reverify.cancel', {});
    setBusy(false);
    if (!result.ok) report(result.error);
  };
  return (
    <Button isSmall isBusy={isBusy} onClick={() => void cancel()}>
      {t('Cancel')}
    </Button>
  );
}

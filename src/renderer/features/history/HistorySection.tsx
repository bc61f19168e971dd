import './history.css';
import type { HistoryInfo, HistoryState } from '../../../shared/history.ts';
import type { Settings } from '../../../shared/settings.ts';
import { t } from '../../../shared/text.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { formatMoment } from '../../lib/time.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { HistoryActions } from './HistoryActions.tsx';
import { LimitsForm } from './LimitsForm.tsx';
import { useHistoryInfo } from './use-history-info.ts';

type HistorySectionProps = {
  readonly history: HistoryState;
  readonly limits: Settings['retention'];
  readonly onChanged: () => void;
};

/** How much history is kept, what there is of it, and what can be done with it. */
export function HistorySection({ history, limits, onChanged }: HistorySectionProps) {
  const { info, error } = useHistoryInfo(history);
  return (
    <Section title={t('History')}>
      <div className="stack stack--tight">
        {info && <HistoryFacts info={info} />}
        {error && <ErrorText error={error} />}
        {info && <HistoryActions info={info} task={history.task} onChanged={onChanged} />}
        <LimitsForm
          // Start over with what was saved.
          key={JSON.stringify(limits)}
          limits={limits}
          info={info}
          onChanged={onChanged}
        />
      </div>
    </Section>
  );
}

function HistoryFacts({ info }: { readonly info: HistoryInfo }) {
  const { folder, events, pinned, oldestAtMs, fileBytes, walBytes, freeBytes } = info;
  const size = formatBytes(fileBytes + walBytes);
  return (
    <Facts>
      <Fact name={t('Events')}>
        {pinned > 0
          ? t('{events, plural, one {# event} other {# events}}, {pinned, number} pinned', {
              events,
              pinned,
            })
          : t('{count, plural, one {# event} other {# events}}', { count: events })}
      </Fact>
      {oldestAtMs !== null && <Fact name={t('Oldest')}>{formatMoment(oldestAtMs)}</Fact>}
      <Fact name={t('On disk')}>
        {freeBytes > 0
          ? t('{size}, {free} of it free for new events', { size, free: formatBytes(freeBytes) })
          : size}
      </Fact>
      <Fact name={t('Folder')}>
        <span className="history-folder">
          <span className="mono">{folder}</span>
          <CopyButton text={folder} what={t('folder')} />
        </span>
      </Fact>
    </Facts>
  );
}

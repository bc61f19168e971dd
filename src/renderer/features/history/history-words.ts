/** What the section about the history says in words. */
import type { HistoryInfo, HistoryTask } from '../../../shared/history.ts';
import type { Settings } from '../../../shared/settings.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import { formatBytes } from '../../lib/bytes.ts';

type Limits = Settings['retention'];

const dayMs = 86_400_000;

/** What saving these limits would remove at once; null when that is nothing. */
export const consequenceOf = (limits: Limits, info: HistoryInfo, nowMs: number): string | null => {
  const { maxEvents, maxAgeDays, maxBytes } = limits;
  const unpinned = info.events - info.pinned;
  if (maxEvents !== null && unpinned > maxEvents) {
    return t(
      'Saving removes the oldest {count, plural, one {# event} other {# events}}, for good.',
      { count: unpinned - maxEvents },
    );
  }
  const isOld =
    maxAgeDays !== null && info.oldestAtMs !== null && info.oldestAtMs < nowMs - maxAgeDays * dayMs;
  if (isOld && unpinned > 0) {
    return t(
      'Saving removes all events older than {days, plural, one {# day} other {# days}}, for good.',
      { days: maxAgeDays },
    );
  }
  return maxBytes !== null && info.fileBytes - info.freeBytes > maxBytes && unpinned > 0
    ? t('Saving removes the oldest events until the history is small enough, for good.')
    : null;
};

const working: Readonly<Record<HistoryTask['kind'], Message>> = {
  clear: message('Clearing the history'),
  compact: message('Compacting the history'),
  backup: message('Backing up the history'),
};

export const taskName = ({ kind }: HistoryTask): string => t(working[kind]);

/** How far a task is: `1,200 of 5,000 events`, `1.2 GiB of 2 GiB`; nothing while nobody knows. */
export const taskProgress = ({ kind, done, total }: HistoryTask): string => {
  if (total === 0) return '';
  if (kind === 'backup') {
    return t('{done} of {total}', { done: formatBytes(done), total: formatBytes(total) });
  }
  return t(
    kind === 'clear'
      ? '{done, number} of {total, plural, one {# event} other {# events}}'
      : '{done, number} of {total, plural, one {# page} other {# pages}}',
    { done, total },
  );
};

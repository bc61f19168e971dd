/** What the section about the history says in words. */
import type { HistoryInfo, HistoryTask } from '../../../shared/history.ts';
import type { Settings } from '../../../shared/settings.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { formatCount, plural } from '../../lib/plural.ts';

type Limits = Settings['retention'];

const dayMs = 86_400_000;

/** What saving these limits would remove at once; null when that is nothing. */
export const consequenceOf = (limits: Limits, info: HistoryInfo, nowMs: number): string | null => {
  const { maxEvents, maxAgeDays, maxBytes } = limits;
  const unpinned = info.events - info.pinned;
  if (maxEvents !== null && unpinned > maxEvents) {
    return `Saving removes the oldest ${plural(unpinned - maxEvents, 'event')}, for good.`;
  }
  const isOld =
    maxAgeDays !== null && info.oldestAtMs !== null && info.oldestAtMs < nowMs - maxAgeDays * dayMs;
  if (isOld && unpinned > 0) {
    return `Saving removes all events older than ${plural(maxAgeDays, 'day')}, for good.`;
  }
  return maxBytes !== null && info.fileBytes - info.freeBytes > maxBytes && unpinned > 0
    ? 'Saving removes the oldest events until the history is small enough, for good.'
    : null;
};

const working: Readonly<Record<HistoryTask['kind'], string>> = {
  clear: 'Clearing the history',
  compact: 'Compacting the history',
  backup: 'Backing up the history',
};

export const taskName = ({ kind }: HistoryTask): string => working[kind];

/** How far a task is: `1,200 of 5,000 events`, `1.2 GiB of 2 GiB`; nothing while nobody knows. */
export const taskProgress = ({ kind, done, total }: HistoryTask): string => {
  if (total === 0) return '';
  if (kind === 'backup') return `${formatBytes(done)} of ${formatBytes(total)}`;
  const unit = kind === 'clear' ? 'event' : 'page';
  return `${formatCount(done)} of ${plural(total, unit)}`;
};

import type { EventSummary } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { CompareIcon, PinIcon, TagIcon, TrashIcon } from '../../ui/icons.tsx';
import { ExportMenu } from '../exchange/ExportMenu.tsx';
import type { ListAction } from './feed-keys.ts';

type SelectionBarProps = {
  readonly events: readonly EventSummary[];
  readonly onAct: (action: ListAction) => void;
  /** Of two events: puts them side by side. */
  readonly onCompare: () => void;
  readonly onClear: () => void;
};

/** What pinning these events would do. */
export const pinWord = (events: readonly EventSummary[]): string =>
  t(events.every(({ isPinned }) => isPinned) ? 'Unpin' : 'Pin');

/** Below the list while several events are selected. */
export function SelectionBar({ events, onAct, onCompare, onClear }: SelectionBarProps) {
  return (
    <section className="selection-bar" aria-label={t('Selected events')}>
      <p className="selection-bar__count">
        {t('{count, number} selected', { count: events.length })}
      </p>
      <Button
        look="quiet"
        isSmall
        action="event.pin"
        icon={<PinIcon size={14} />}
        onClick={() => onAct('pin')}
      >
        {pinWord(events)}
      </Button>
      <Button
        look="quiet"
        isSmall
        action="event.tag"
        icon={<TagIcon size={14} />}
        onClick={() => onAct('tag')}
      >
        {t('Tag…')}
      </Button>
      {events.length === 2 && (
        <Button look="quiet" isSmall icon={<CompareIcon size={14} />} onClick={onCompare}>
          {t('Compare')}
        </Button>
      )}
      <ExportMenu seqs={events.map(({ seq }) => seq)} />
      <Button
        look="quiet"
        isSmall
        action="event.delete"
        icon={<TrashIcon size={14} />}
        onClick={() => onAct('delete')}
      >
        {t('Delete')}
      </Button>
      <Button look="quiet" isSmall onClick={onClear}>
        {t('Clear')}
      </Button>
    </section>
  );
}

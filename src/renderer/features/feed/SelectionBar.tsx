import type { EventSummary } from '../../../shared/event.ts';
import { formatCount } from '../../lib/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { PinIcon, TagIcon, TrashIcon } from '../../ui/icons.tsx';
import { ExportMenu } from '../exchange/ExportMenu.tsx';
import type { ListAction } from './feed-keys.ts';

type SelectionBarProps = {
  readonly events: readonly EventSummary[];
  readonly onAct: (action: ListAction) => void;
  readonly onClear: () => void;
};

/** What pinning these events would do. */
export const pinWord = (events: readonly EventSummary[]): 'Pin' | 'Unpin' =>
  events.every(({ isPinned }) => isPinned) ? 'Unpin' : 'Pin';

/** Below the list while several events are selected. */
export function SelectionBar({ events, onAct, onClear }: SelectionBarProps) {
  return (
    <section className="selection-bar" aria-label="Selected events">
      <p className="selection-bar__count">{formatCount(events.length)} selected</p>
      <Button look="quiet" isSmall icon={<PinIcon size={14} />} onClick={() => onAct('pin')}>
        {pinWord(events)}
      </Button>
      <Button look="quiet" isSmall icon={<TagIcon size={14} />} onClick={() => onAct('tag')}>
        Tag…
      </Button>
      <ExportMenu seqs={events.map(({ seq }) => seq)} />
      <Button look="quiet" isSmall icon={<TrashIcon size={14} />} onClick={() => onAct('delete')}>
        Delete
      </Button>
      <Button look="quiet" isSmall onClick={onClear}>
        Clear
      </Button>
    </section>
  );
}

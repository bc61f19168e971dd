import type { EventSummary } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type GivenTag, TagEditor } from '../event/TagEditor.tsx';

type TagDialogProps = {
  readonly events: readonly EventSummary[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
  readonly onClose: () => void;
};

/** Every tag that any of the events has, and how many have it when not all do. */
export const tagsOf = (events: readonly EventSummary[]): readonly GivenTag[] => {
  const counts = new Map<string, number>();
  for (const tag of events.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({
    name,
    detail:
      count === events.length
        ? null
        : t('{count, number} of {total, number}', { count, total: events.length }),
  }));
};

/** The tags of one event or of several. Each change is made at once. */
export function TagDialog({ events, onAdd, onRemove, onClose }: TagDialogProps) {
  const count = events.length;
  const title =
    count === 1
      ? t('Tags')
      : t('Tags of {count, plural, one {# event} other {# events}}', { count });
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog__text">
        <TagEditor tags={tagsOf(events)} hasFocus onAdd={onAdd} onRemove={onRemove} />
      </div>
      <footer className="dialog__foot">
        <Button look="primary" onClick={onClose}>
          {t('Done')}
        </Button>
      </footer>
    </Dialog>
  );
}

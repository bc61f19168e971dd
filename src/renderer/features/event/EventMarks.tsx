/** What a person said of the open event: pinned or not, its tags, a note. */
import { t } from '../../../shared/text.ts';
import './marks.css';
import type { EventDetail } from '../../../shared/event.ts';
import type { CommandResult } from '../../../shared/ipc.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { PinIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { TagEditor } from './TagEditor.tsx';

type Change = 'events.pin' | 'events.tag' | 'events.note';

export function EventMarks({ detail }: { readonly detail: EventDetail }) {
  const api = useApi();
  const { report } = useNotices();
  const { seq, isPinned, tags } = detail.summary;
  const seqs = [seq];
  /** What came of it is pushed to the window; only a failure is told here. */
  const told = async (change: Promise<CommandResult<Change>>): Promise<void> => {
    const result = await change;
    if (!result.ok) report(result.error);
  };
  const tag = (add: string[], remove: string[]): void =>
    void told(api.call('events.tag', { seqs, add, remove }));
  return (
    <div className="marks">
      <Button
        look="quiet"
        isSmall
        action="event.pin"
        icon={<PinIcon size={14} />}
        aria-label={t('Pin')}
        aria-pressed={isPinned}
        title={t('A pinned event stays whatever the limits of the history')}
        onClick={() => void told(api.call('events.pin', { seqs, isPinned: !isPinned }))}
      >
        {isPinned ? t('Pinned') : t('Pin')}
      </Button>
      <TagEditor
        tags={tags.map((name) => ({ name, detail: null }))}
        onAdd={(name) => tag([name], [])}
        onRemove={(name) => tag([], [name])}
      />
      <NoteEditor
        note={detail.note}
        onSave={(note) => void told(api.call('events.note', { seq, note }))}
      />
    </div>
  );
}

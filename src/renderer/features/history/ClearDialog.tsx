import { useState } from 'react';
import type { HistoryInfo } from '../../../shared/history.ts';
import { t } from '../../../shared/text.ts';
import { useCommand } from '../../lib/use-command.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { useNotices } from '../../ui/notices.tsx';

type ClearDialogProps = {
  readonly info: HistoryInfo;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** Asks before the history is cleared, and what is to become of pinned events. */
export function ClearDialog({ info, onChanged, onClose }: ClearDialogProps) {
  const { events, pinned } = info;
  const { inform } = useNotices();
  const [keepPinned, setKeepPinned] = useState(true);
  const clearing = useCommand('history.clear');
  const isKept = keepPinned && pinned > 0;
  const clear = async (): Promise<void> => {
    const result = await clearing.run({ keepPinned });
    if (!result.ok) return;
    inform(
      t('History cleared'),
      t('{count, plural, one {# event} other {# events}} removed.', {
        count: result.value.removed,
      }),
    );
    onChanged();
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('Clear the history?')}
      action={t('Remove {count, plural, one {# event} other {# events}}', {
        count: isKept ? events - pinned : events,
      })}
      isBusy={clearing.isBusy}
      onConfirm={() => void clear()}
      onClose={onClose}
    >
      <p>
        {t(
          'This removes events with their bodies, notes and verification logs. It cannot be undone, and copies are only in the backups and exports you have made. Sources, keys and settings stay, and so does how often each key has matched.',
        )}
      </p>
      {pinned > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={keepPinned}
            onChange={(event) => setKeepPinned(event.target.checked)}
          />
          <span>{t('Keep the {count, number} pinned', { count: pinned })}</span>
        </label>
      )}
      {clearing.error && <ErrorText error={clearing.error} />}
    </ConfirmDialog>
  );
}

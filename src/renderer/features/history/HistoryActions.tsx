import { useState } from 'react';
import type { HistoryInfo, HistoryTask } from '../../../shared/history.ts';
import { t } from '../../../shared/text.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { ClearDialog } from './ClearDialog.tsx';
import { taskName, taskProgress } from './history-words.ts';

type HistoryActionsProps = {
  readonly info: HistoryInfo;
  readonly task: HistoryTask | null;
  readonly onChanged: () => void;
};

/** Compact, back up, clear; and how far that is. */
export function HistoryActions({ info, task, onChanged }: HistoryActionsProps) {
  const { inform } = useNotices();
  const [isClearing, setClearing] = useState(false);
  const compacting = useCommand('history.compact');
  const backingUp = useCommand('history.backup');
  const isBusy = task !== null;
  const compact = async (): Promise<void> => {
    const result = await compacting.run({});
    if (result.ok && result.value.isDone) inform(t('History compacted'));
    onChanged();
  };
  const backUp = async (): Promise<void> => {
    const result = await backingUp.run({});
    if (result.ok && result.value.isSaved) {
      inform(
        t('Backup written'),
        t('It holds the events, your sources and settings, and sealed secrets.'),
      );
    }
  };
  const error = compacting.error ?? backingUp.error;
  return (
    <>
      {!info.canGiveBack && (
        <Notice>
          {t(
            'This history was made in a way that keeps the space of removed events. Compact rewrites it once. Nothing can be stored meanwhile: requests wait, and are told to come again (503) if it takes long.',
          )}
        </Notice>
      )}
      <div className="history-buttons">
        <Button disabled={isBusy || compacting.isBusy} onClick={() => void compact()}>
          {t('Compact')}
        </Button>
        <Button disabled={isBusy || backingUp.isBusy} onClick={() => void backUp()}>
          {t('Back up…')}
        </Button>
        <Button look="danger" disabled={isBusy} onClick={() => setClearing(true)}>
          {t('Clear…')}
        </Button>
      </div>
      {task && <Task task={task} />}
      {error && <ErrorText error={error} />}
      {isClearing && (
        <ClearDialog info={info} onChanged={onChanged} onClose={() => setClearing(false)} />
      )}
    </>
  );
}

function Task({ task }: { readonly task: HistoryTask }) {
  const cancelling = useCommand('history.cancel');
  const name = taskName(task);
  return (
    <div className="history-task">
      <span>{t('{task}… {progress}', { task: name, progress: taskProgress(task) })}</span>
      <progress
        aria-label={name}
        {...(task.total > 0 && { max: task.total, value: Math.min(task.done, task.total) })}
      />
      <Button isSmall isBusy={cancelling.isBusy} onClick={() => void cancelling.run({})}>
        {t('Cancel')}
      </Button>
    </div>
  );
}

import type { SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useCommand } from '../../lib/use-command.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { RenameDialog } from '../../ui/RenameDialog.tsx';

type SourceDialogProps = {
  readonly source: SourceInfo;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

export function RenameSourceDialog({ source, onDone, onClose }: SourceDialogProps) {
  const { run, isBusy, error } = useCommand('sources.update');
  const rename = async (name: string): Promise<void> => {
    if ((await run({ id: source.id, name })).ok) onDone();
  };
  return (
    <RenameDialog
      title={t('Rename source')}
      name={source.name}
      isBusy={isBusy}
      error={error}
      onRename={(name) => void rename(name)}
      onClose={onClose}
    />
  );
}

export function RemoveSourceDialog({
  source,
  eventCount,
  onDone,
  onClose,
}: SourceDialogProps & { readonly eventCount: number }) {
  const { run, isBusy, error } = useCommand('sources.remove');
  const remove = async (): Promise<void> => {
    if ((await run({ id: source.id })).ok) onDone();
  };
  return (
    <ConfirmDialog
      title={t('Remove “{name}”?', { name: source.name })}
      action={t('Remove source')}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        {lossWords(eventCount, source.keys.length)}{' '}
        {t('It cannot be undone. Requests to its URL will be turned away.')}
      </p>
      {error && <ErrorText error={error} />}
    </ConfirmDialog>
  );
}

const lossWords = (events: number, keys: number): string => {
  if (events > 0 && keys > 0) {
    return t(
      'This removes the source with its {events, plural, one {# event} other {# events}} and its {keys, plural, one {# key} other {# keys}}.',
      { events, keys },
    );
  }
  if (events > 0) {
    return t('This removes the source with its {events, plural, one {# event} other {# events}}.', {
      events,
    });
  }
  return keys > 0
    ? t('This removes the source with its {keys, plural, one {# key} other {# keys}}.', { keys })
    : t('This removes the source.');
};

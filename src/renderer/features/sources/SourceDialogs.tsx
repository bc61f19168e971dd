import type { SourceInfo } from '../../../shared/provider.ts';
import { plural } from '../../lib/plural.ts';
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
      title="Rename source"
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
  const lost = [
    ...(eventCount > 0 ? [`its ${plural(eventCount, 'event')}`] : []),
    ...(source.keys.length > 0 ? [`its ${plural(source.keys.length, 'key')}`] : []),
  ].join(' and ');
  return (
    <ConfirmDialog
      title={`Remove “${source.name}”?`}
      action="Remove source"
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        This removes the source{lost !== '' && ` with ${lost}`}. It cannot be undone. Requests to
        its URL will be turned away.
      </p>
      {error && <ErrorText error={error} />}
    </ConfirmDialog>
  );
}

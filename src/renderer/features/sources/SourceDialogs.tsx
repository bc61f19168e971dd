import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { plural } from '../../lib/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { ErrorText, Field } from '../../ui/Field.tsx';

type SourceDialogProps = {
  readonly source: SourceInfo;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

export function RenameDialog({ source, onDone, onClose }: SourceDialogProps) {
  const api = useApi();
  const [name, setName] = useState(source.name);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('sources.update', { id: source.id, name: name.trim() });
    setBusy(false);
    if (result.ok) onDone();
    else setError(result.error);
  };
  return (
    <Dialog title="Rename source" onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label="Name" error={error}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={name}
              maxLength={80}
              required
              data-initial-focus
              autoComplete="off"
              onFocus={(event) => event.target.select()}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <footer className="dialog__foot">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" isBusy={isBusy} disabled={name.trim() === ''}>
            Rename
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

export function RemoveSourceDialog({
  source,
  eventCount,
  onDone,
  onClose,
}: SourceDialogProps & { readonly eventCount: number }) {
  const api = useApi();
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('sources.remove', { id: source.id });
    setBusy(false);
    if (result.ok) onDone();
    else setError(result.error);
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

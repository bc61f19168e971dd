import type { KeyInfo, KeyMatches } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { keyName, matchedWords } from '../../lib/key-words.ts';
import { useCommand } from '../../lib/use-command.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { useNow } from '../../ui/now.tsx';
import { RenameDialog } from '../../ui/RenameDialog.tsx';

type KeyDialogProps = {
  readonly info: KeyInfo;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

export function RenameKeyDialog({ info, onDone, onClose }: KeyDialogProps) {
  const { run, isBusy, error } = useCommand('keys.rename');
  const rename = async (label: string): Promise<void> => {
    if ((await run({ id: info.id, label })).ok) onDone();
  };
  return (
    <RenameDialog
      title={t('Rename key')}
      name={info.label}
      isBusy={isBusy}
      error={error}
      onRename={(label) => void rename(label)}
      onClose={onClose}
    />
  );
}

type RetireKeyDialogProps = KeyDialogProps & {
  readonly matches: KeyMatches;
};

/** Asked only where the key is still needed. */
export function RetireKeyDialog({ info, matches, onDone, onClose }: RetireKeyDialogProps) {
  const { run, isBusy, error } = useCommand('keys.retire');
  const nowMs = useNow();
  const retire = async (): Promise<void> => {
    if ((await run({ id: info.id, isRetired: true })).ok) onDone();
  };
  return (
    <ConfirmDialog
      title={t('Retire “{key}”?', { key: keyName(info) })}
      action={t('Retire key')}
      isBusy={isBusy}
      onConfirm={() => void retire()}
      onClose={onClose}
    >
      <p>
        {t('{matched}. Whatever the provider still uses it for will come out as invalid.', {
          matched: matchedWords(matches, nowMs),
        })}
      </p>
      <p>{t('It still verifies what arrived before, and it can be put back into use.')}</p>
      {error && <ErrorText error={error} />}
    </ConfirmDialog>
  );
}

export function RemoveKeyDialog({ info, onDone, onClose }: KeyDialogProps) {
  const { run, isBusy, error } = useCommand('keys.remove');
  const remove = async (): Promise<void> => {
    if ((await run({ id: info.id })).ok) onDone();
  };
  return (
    <ConfirmDialog
      title={t('Remove “{key}”?', { key: keyName(info) })}
      action={t('Remove key')}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        {t(
          'Requests made with it will come out as invalid, and stored ones cannot be checked with it any more. To end its use and still check those, retire it instead. Countersign keeps no copy of the key.',
        )}
      </p>
      {error && <ErrorText error={error} />}
    </ConfirmDialog>
  );
}

import { useState } from 'react';
import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { useCommand } from '../../lib/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { NewPassphraseFields } from '../vault/NewPassphraseFields.tsx';
import { useNewPassphrase } from '../vault/secret-field.ts';

type ExportDialogProps = { readonly vault: VaultState; readonly onClose: () => void };

/** Saves a profile, without secrets unless they are wanted. */
export function ExportDialog({ vault, onClose }: ExportDialogProps) {
  const { inform } = useNotices();
  const [hasSecrets, setHasSecrets] = useState(false);
  const passphrase = useNewPassphrase();
  const exporting = useCommand('profile.exportFile');
  const isWeak = exporting.error?.code === 'vault.weak-passphrase';
  const isLocked = vault.status === 'locked';
  const submit = async (): Promise<void> => {
    const result = await exporting.run({ passphrase: hasSecrets ? passphrase.take() : null });
    if (!result.ok) {
      passphrase.first.ref.current?.focus();
      return;
    }
    if (!result.value.isSaved) return;
    inform(
      t('Profile exported'),
      hasSecrets ? t('Its secrets open with the passphrase alone.') : t('It holds no secret.'),
    );
    onClose();
  };
  return (
    <FormDialog
      title={t('Export a profile')}
      action={t('Export…')}
      isBusy={exporting.isBusy}
      isReady={!hasSecrets || (!isLocked && passphrase.isReady)}
      error={isWeak ? null : exporting.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div>
        <Segments
          label={t('What is in the file')}
          options={[
            { value: 'without', label: t('Without secrets') },
            { value: 'with', label: t('With secrets') },
          ]}
          value={hasSecrets ? 'with' : 'without'}
          onChange={(value) => setHasSecrets(value === 'with')}
        />
      </div>
      <p className="soft">
        {hasSecrets
          ? t(
              'Secrets are encrypted with a passphrase for this file. Whoever has both can sign as your providers do, so send them by different ways.',
            )
          : t(
              'Keys are listed by their fingerprints, so that you know which ones to paste on the other machine.',
            )}
      </p>
      {hasSecrets && isLocked && (
        <Notice>{t('Secrets are locked. Unlock them first, or export without them.')}</Notice>
      )}
      {hasSecrets && vault.status === 'lost' && (
        <Notice look="warn">
          {t(
            '{count, plural, one {# secret cannot be opened on this machine and will not be in the file.} other {# secrets cannot be opened on this machine and will not be in the file.}}',
            { count: vault.sealed },
          )}
        </Notice>
      )}
      {hasSecrets && !isLocked && (
        <NewPassphraseFields passphrase={passphrase} error={isWeak ? exporting.error : null} />
      )}
    </FormDialog>
  );
}

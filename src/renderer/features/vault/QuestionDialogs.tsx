import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { useCommand } from '../../lib/use-command.ts';
import { keychainWords } from '../../lib/vault-words.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { strong } from '../../ui/rich-parts.tsx';
import type { StepProps } from './PassphraseDialogs.tsx';

/** Keeps secrets with the system's key store from now on. */
export function KeychainDialog({ vault, onDone, onClose }: StepProps) {
  const { inform } = useNotices();
  const moving = useCommand('vault.moveTo');
  const move = async (): Promise<void> => {
    const result = await moving.run({ place: 'keychain' });
    if (!result.ok) return;
    inform(t('Secrets are encrypted with a key from the system'));
    onDone(result.value.recoveryKey);
  };
  return (
    <FormDialog
      title={t('Use the system’s key store?')}
      action={t('Use it')}
      isBusy={moving.isBusy}
      error={moving.error}
      isQuestion
      onSubmit={() => void move()}
      onClose={onClose}
    >
      <p className="soft">
        {t(
          vault.place === 'passphrase'
            ? 'All secrets are encrypted with a key from {keychain} and stay on this computer. They are open whenever you are logged in, and the passphrase is no longer needed.'
            : 'All secrets are encrypted with a key from {keychain} and stay on this computer. They are open whenever you are logged in.',
          { keychain: keychainWords(vault.keychain) },
        )}
      </p>
    </FormDialog>
  );
}

/** Keeps nothing beyond this run; what is stored is taken off the disk. */
export function SessionDialog({ vault, onDone, onClose }: StepProps) {
  const { inform } = useNotices();
  const moving = useCommand('vault.moveTo');
  const move = async (): Promise<void> => {
    const result = await moving.run({ place: 'session' });
    if (!result.ok) return;
    inform(t('Secrets are kept for this run only'));
    onDone(null);
  };
  const what = t(
    'They are held in memory, and gone when Countersign quits: you will then have to paste signing keys, ngrok’s authtoken and the like again.',
  );
  if (vault.place === 'session') {
    return (
      <FormDialog
        title={t('Keep secrets for this run only?')}
        action={t('Keep for this run only')}
        isBusy={moving.isBusy}
        error={moving.error}
        isQuestion
        onSubmit={() => void move()}
        onClose={onClose}
      >
        <p className="soft">
          {what} {t('You can set a passphrase at any time, in the settings.')}
        </p>
      </FormDialog>
    );
  }
  return (
    <ConfirmDialog
      title={t('Take all secrets off the disk?')}
      action={t('Take off the disk')}
      isBusy={moving.isBusy}
      onConfirm={() => void move()}
      onClose={onClose}
    >
      <p>
        {what} {vault.hasRecoveryKey && t('The recovery key ends with it.')}
      </p>
      {moving.error && <ErrorText error={moving.error} />}
    </ConfirmDialog>
  );
}

/** Makes a recovery key; the old one ends. */
export function NewRecoveryKeyDialog({ vault, onDone, onClose }: StepProps) {
  const making = useCommand('vault.createRecoveryKey');
  const make = async (): Promise<void> => {
    const result = await making.run({});
    if (result.ok) onDone(result.value.recoveryKey);
  };
  return (
    <FormDialog
      title={vault.hasRecoveryKey ? t('Make a new recovery key?') : t('Make a recovery key?')}
      action={vault.hasRecoveryKey ? t('Make a new one') : t('Make it')}
      isBusy={making.isBusy}
      error={making.error}
      isQuestion
      onSubmit={() => void make()}
      onClose={onClose}
    >
      <p className="soft">
        {t(
          'It opens your secrets when nothing else does, and is shown once, so have a pen at hand.',
        )}
        {vault.hasRecoveryKey && ` ${t('The one you have now stops working.')}`}
      </p>
    </FormDialog>
  );
}

/** Gives up what cannot be opened. */
export function StartOverDialog({ vault, onDone, onClose }: StepProps) {
  const { inform } = useNotices();
  const starting = useCommand('vault.startOver');
  const isOpen = vault.status === 'open';
  const startOver = async (): Promise<void> => {
    const result = await starting.run({});
    if (!result.ok) return;
    inform(
      isOpen ? t('Given up') : t('Started over'),
      t('The keys to paste again are listed by fingerprint.'),
    );
    onDone(null);
  };
  return (
    <ConfirmDialog
      title={isOpen ? t('Give up what cannot be opened?') : t('Start over with an empty vault?')}
      action={isOpen ? t('Give up') : t('Start over')}
      isBusy={starting.isBusy}
      onConfirm={() => void startOver()}
      onClose={onClose}
    >
      {vault.sealed > 0 && (
        <p>
          {rich(
            '{count, plural, one {<strong># secret is given up for good.</strong> No passphrase and no recovery key brings it back.} other {<strong># secrets are given up for good.</strong> No passphrase and no recovery key brings them back.}}',
            { count: vault.sealed, strong },
          )}
        </p>
      )}
      <p>
        {t(
          'Sources, events and verdicts stay. So does the list of keys: each is known by its fingerprint, so that you can see which ones to paste again.',
        )}
      </p>
      {starting.error && <ErrorText error={starting.error} />}
    </ConfirmDialog>
  );
}

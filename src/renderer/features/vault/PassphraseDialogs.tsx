import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { useCommand } from '../../lib/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useNewPassphrase, useSecretField } from './secret-field.ts';

export type StepProps = {
  readonly vault: VaultState;
  /** It worked. In: the recovery key that was made on the way, or null. */
  readonly onDone: (recoveryKey: string | null) => void;
  readonly onClose: () => void;
};

/** Keeps secrets with a passphrase of the user's from now on. */
export function SetPassphraseDialog({ vault, onDone, onClose }: StepProps) {
  const { inform } = useNotices();
  const passphrase = useNewPassphrase();
  const moving = useCommand('vault.moveTo');
  const isWeak = moving.error?.code === 'vault.weak-passphrase';
  const submit = async (): Promise<void> => {
    const result = await moving.run({ place: 'passphrase', passphrase: passphrase.take() });
    if (!result.ok) {
      passphrase.first.ref.current?.focus();
      return;
    }
    inform(t('Secrets are encrypted with your passphrase'));
    onDone(result.value.recoveryKey);
  };
  return (
    <FormDialog
      title={t('Set a passphrase')}
      action={t('Set passphrase')}
      isBusy={moving.isBusy}
      isReady={passphrase.isReady}
      error={isWeak ? null : moving.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="soft">
        {vault.place === 'keychain'
          ? t(
              'All secrets are encrypted with it, in place of the key from the system. It is asked for when Countersign starts.',
            )
          : t(
              'All secrets are encrypted with it and stay on this computer. It is asked for when Countersign starts.',
            )}
      </p>
      <NewPassphraseFields passphrase={passphrase} error={isWeak ? moving.error : null} isFirst />
    </FormDialog>
  );
}

/** Another passphrase for the same secrets. */
export function ChangePassphraseDialog({ onDone, onClose }: StepProps) {
  const { inform } = useNotices();
  const current = useSecretField();
  const passphrase = useNewPassphrase();
  const changing = useCommand('vault.changePassphrase');
  const { error } = changing;
  const isWrong = error?.code === 'vault.wrong-passphrase';
  const isWeak = error?.code === 'vault.weak-passphrase';
  const submit = async (): Promise<void> => {
    const input = { current: current.take(), passphrase: passphrase.take() };
    const result = await changing.run(input);
    if (!result.ok) {
      current.ref.current?.focus();
      return;
    }
    inform(t('Passphrase changed'), t('The recovery key stays as it is.'));
    onDone(null);
  };
  return (
    <FormDialog
      title={t('Change the passphrase')}
      action={t('Change passphrase')}
      isBusy={changing.isBusy}
      isReady={current.isFilled && passphrase.isReady}
      error={isWrong || isWeak ? null : error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PassphraseField
        field={current}
        label={t('Current passphrase')}
        error={isWrong ? error : null}
        isFirst
      />
      <NewPassphraseFields passphrase={passphrase} error={isWeak ? error : null} />
    </FormDialog>
  );
}

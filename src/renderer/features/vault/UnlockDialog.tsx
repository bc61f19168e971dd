import { t } from '../../../shared/text.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { lockedRequests } from './locked-words.ts';
import type { StepProps } from './PassphraseDialogs.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useSecretField } from './secret-field.ts';
import type { VaultStep } from './vault-step.ts';

type UnlockDialogProps = StepProps & { readonly onStep: (step: VaultStep) => void };

/** Opens what the passphrase locks; without it there is still the recovery key. */
export function UnlockDialog({ vault, onStep, onDone, onClose }: UnlockDialogProps) {
  const { inform } = useNotices();
  const passphrase = useSecretField();
  const unlocking = useCommand('vault.unlock');
  const isWrong = unlocking.error?.code === 'vault.wrong-passphrase';
  const submit = async (): Promise<void> => {
    const result = await unlocking.run({ passphrase: passphrase.take() });
    if (!result.ok) {
      passphrase.ref.current?.focus();
      return;
    }
    inform(t('Secrets unlocked'), t('What was captured meanwhile is checked now.'));
    onDone(null);
  };
  return (
    <FormDialog
      title={t('Unlock the secrets')}
      action={t('Unlock')}
      isBusy={unlocking.isBusy}
      isReady={passphrase.isFilled}
      error={isWrong ? null : unlocking.error}
      aside={
        vault.hasRecoveryKey ? (
          <Button look="quiet" onClick={() => onStep('recover')}>
            {t('Use the recovery key…')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => onStep('start-over')}>
            {t('Start over…')}
          </Button>
        )
      }
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="soft">
        {lockedRequests()} {t('The tunnel cannot be started until then. The rest works as usual.')}
      </p>
      <PassphraseField
        field={passphrase}
        label={t('Passphrase')}
        error={isWrong ? unlocking.error : null}
        isFirst
      />
    </FormDialog>
  );
}

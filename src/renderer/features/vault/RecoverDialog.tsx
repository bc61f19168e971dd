import { useState } from 'react';
import type { CommandInput } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import { useCommand } from '../../lib/use-command.ts';
import { keychainWords } from '../../lib/vault-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import type { StepProps } from './PassphraseDialogs.tsx';
import { useNewPassphrase, useSecretField } from './secret-field.ts';
import type { VaultStep } from './vault-step.ts';

type RecoverDialogProps = StepProps & { readonly onStep: (step: VaultStep) => void };

type Target = CommandInput<'vault.recover'>['to']['place'];

/** Opens a locked or lost vault with the recovery key, and says how it is locked from then on. */
export function RecoverDialog({ vault, onStep, onDone, onClose }: RecoverDialogProps) {
  const { inform } = useNotices();
  const { keychain } = vault;
  const [target, setTarget] = useState<Target>(
    keychain !== null && vault.place === 'keychain' ? 'keychain' : 'passphrase',
  );
  const recoveryKey = useSecretField();
  const passphrase = useNewPassphrase();
  const recovering = useCommand('vault.recover');
  const { error } = recovering;
  const isWrong = error?.code === 'vault.wrong-recovery-key';
  const isWeak = error?.code === 'vault.weak-passphrase';
  const submit = async (): Promise<void> => {
    // Read, not taken: a typo in a long key must not cost all three fields.
    const result = await recovering.run({
      recoveryKey: recoveryKey.read().trim(),
      to:
        target === 'keychain'
          ? { place: target }
          : { place: target, passphrase: passphrase.read() },
    });
    if (!result.ok) {
      recoveryKey.ref.current?.focus();
      return;
    }
    inform(t('Secrets opened'), t('What was captured meanwhile is checked now.'));
    onDone(null);
  };
  return (
    <FormDialog
      title={t('Use the recovery key')}
      action={t('Open')}
      isBusy={recovering.isBusy}
      isReady={recoveryKey.isFilled && (target === 'keychain' || passphrase.isReady)}
      error={isWrong || isWeak ? null : error}
      aside={
        <Button look="quiet" onClick={() => onStep('start-over')}>
          {t('Start over…')}
        </Button>
      }
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        label={t('Recovery key')}
        hint={t('As you wrote it down. Dashes and small letters make no difference.')}
        error={isWrong ? error : null}
      >
        {(control) => (
          <input
            {...control}
            ref={recoveryKey.ref}
            className="input input--mono input--masked"
            maxLength={200}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            data-initial-focus
            onChange={recoveryKey.onTyped}
          />
        )}
      </Field>
      {keychain !== null && (
        <div className="field">
          <span className="field__label">{t('From then on encrypted with')}</span>
          <div>
            <Segments
              label={t('From then on encrypted with')}
              options={[
                { value: 'keychain', label: t('A key from the system') },
                { value: 'passphrase', label: t('A new passphrase') },
              ]}
              value={target}
              onChange={setTarget}
            />
          </div>
          {target === 'keychain' && (
            <p className="field__hint">
              {t('A key from {keychain}.', { keychain: keychainWords(keychain) })}
            </p>
          )}
        </div>
      )}
      {target === 'passphrase' && (
        <NewPassphraseFields passphrase={passphrase} error={isWeak ? error : null} />
      )}
    </FormDialog>
  );
}

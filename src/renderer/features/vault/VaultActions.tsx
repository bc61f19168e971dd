import './vault.css';
import { type Message, message, t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import type { VaultStep } from './vault-step.ts';

type VaultActionsProps = {
  readonly vault: VaultState;
  readonly onStep: (step: VaultStep) => void;
  readonly onChanged: () => void;
};

/** A button that opens the dialog of a step. */
type StepButton = { readonly step: VaultStep; readonly label: Message };

const withRecoveryKey: StepButton = { step: 'recover', label: message('Use the recovery key…') };
const startOver: StepButton = { step: 'start-over', label: message('Start over…') };
/** Some are sealed although the vault is open: what an older version left behind, or damaged. */
const giveUp: StepButton = {
  step: 'start-over',
  label: message('Give up what cannot be opened…'),
};

/** What can be done, the likeliest first. */
const stepsOf = (vault: VaultState): readonly StepButton[] => {
  const recover = vault.hasRecoveryKey ? [withRecoveryKey] : [];
  switch (vault.status) {
    case 'locked':
      return [{ step: 'unlock', label: message('Unlock…') }, ...recover, startOver];
    case 'lost':
      return [...recover, startOver];
    case 'open':
      return vault.sealed > 0 ? [...openSteps(vault), giveUp] : openSteps(vault);
  }
};

const openSteps = ({ place, isChosen, keychain, hasRecoveryKey }: VaultState): StepButton[] => {
  const toKeychain: StepButton[] =
    keychain === null ? [] : [{ step: 'keychain', label: message('Use the system’s key store…') }];
  const toPassphrase: StepButton = { step: 'passphrase', label: message('Set a passphrase…') };
  const toSession: StepButton = { step: 'session', label: message('Keep for this run only…') };
  const recoveryKey: StepButton = {
    step: 'recovery-key',
    label: hasRecoveryKey ? message('New recovery key…') : message('Make a recovery key…'),
  };
  switch (place) {
    case 'keychain':
      return [
        { ...toPassphrase, label: message('Use a passphrase instead…') },
        recoveryKey,
        toSession,
      ];
    case 'passphrase':
      return [
        { step: 'change', label: message('Change passphrase…') },
        recoveryKey,
        ...toKeychain,
        toSession,
      ];
    case 'session':
      // While nobody has chosen, the question above has the other buttons.
      return isChosen ? [...toKeychain, toPassphrase] : toKeychain;
  }
};

export function VaultActions({ vault, onStep, onChanged }: VaultActionsProps) {
  const locking = useCommand('vault.lock');
  const steps = stepsOf(vault);
  const canLock = vault.place === 'passphrase' && vault.status === 'open';
  const lock = async (): Promise<void> => {
    const result = await locking.run({});
    if (result.ok) onChanged();
  };
  if (steps.length === 0 && !canLock) return null;
  return (
    <>
      <div className="vault-buttons">
        {canLock && (
          <Button isBusy={locking.isBusy} onClick={() => void lock()}>
            {t('Lock now')}
          </Button>
        )}
        {steps.map(({ step, label }) => (
          <Button
            key={step}
            look={step === 'start-over' ? 'quiet' : 'secondary'}
            onClick={() => onStep(step)}
          >
            {t(label)}
          </Button>
        ))}
      </div>
      {locking.error && <ErrorText error={locking.error} />}
    </>
  );
}

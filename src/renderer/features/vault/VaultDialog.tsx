import { useState } from 'react';
import type { VaultState } from '../../../shared/vault.ts';
import {
  ChangePassphraseDialog,
  SetPassphraseDialog,
  type StepProps,
} from './PassphraseDialogs.tsx';
import {
  KeychainDialog,
  NewRecoveryKeyDialog,
  SessionDialog,
  StartOverDialog,
} from './QuestionDialogs.tsx';
import { RecoverDialog } from './RecoverDialog.tsx';
import { RecoveryKeyDialog } from './RecoveryKeyDialog.tsx';
import { UnlockDialog } from './UnlockDialog.tsx';
import type { VaultStep } from './vault-step.ts';

type VaultDialogProps = {
  readonly initialStep: VaultStep;
  readonly vault: VaultState;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** One thing done about where secrets are kept, and then the recovery key, where one was made. */
export function VaultDialog({ initialStep, vault, onChanged, onClose }: VaultDialogProps) {
  const [step, setStep] = useState(initialStep);
  const [isStartingOver, setStartingOver] = useState(false);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const done = (made: string | null): void => {
    onChanged();
    if (made === null) onClose();
    else setRecoveryKey(made);
  };
  // As it was when the dialog opened: the words must not change while it does its work.
  const [before] = useState(vault);
  const props = { vault: before, onDone: done, onClose };
  if (recoveryKey !== null) {
    return (
      <RecoveryKeyDialog
        recoveryKey={recoveryKey}
        isAnother={before.hasRecoveryKey}
        onClose={onClose}
      />
    );
  }
  const goTo = (next: VaultStep): void => {
    if (next === 'start-over') setStartingOver(true);
    else setStep(next);
  };
  return (
    <>
      <StepDialog step={step} onStep={goTo} {...props} />
      {isStartingOver && <StartOverDialog {...props} onClose={() => setStartingOver(false)} />}
    </>
  );
}

type StepDialogProps = StepProps & {
  readonly step: VaultStep;
  /** The question whether to start over comes on top: whoever says no is back where they were. */
  readonly onStep: (step: VaultStep) => void;
};

function StepDialog({ step, onStep, ...props }: StepDialogProps) {
  switch (step) {
    case 'passphrase':
      return <SetPassphraseDialog {...props} />;
    case 'keychain':
      return <KeychainDialog {...props} />;
    case 'session':
      return <SessionDialog {...props} />;
    case 'change':
      return <ChangePassphraseDialog {...props} />;
    case 'unlock':
      return <UnlockDialog {...props} onStep={onStep} />;
    case 'recover':
      return <RecoverDialog {...props} onStep={onStep} />;
    case 'start-over':
      return <StartOverDialog {...props} />;
    case 'recovery-key':
      return <NewRecoveryKeyDialog {...props} />;
  }
}

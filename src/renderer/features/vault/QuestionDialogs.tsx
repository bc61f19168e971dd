import { plural } from '../../lib/plural.ts';
import { useCommand } from '../../lib/use-command.ts';
import { keychainWords } from '../../lib/vault-words.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import type { StepProps } from './PassphraseDialogs.tsx';

/** Keeps secrets with the system's key store from now on. */
export function KeychainDialog({ vault, onDone, onClose }: StepProps) {
  const { inform } = useNotices();
  const moving = useCommand('vault.moveTo');
  const move = async (): Promise<void> => {
    const result = await moving.run({ place: 'keychain' });
    if (!result.ok) return;
    inform('Secrets are encrypted with a key from the system');
    onDone(result.value.recoveryKey);
  };
  return (
    <FormDialog
      title="Use the system’s key store?"
      action="Use it"
      isBusy={moving.isBusy}
      error={moving.error}
      isQuestion
      onSubmit={() => void move()}
      onClose={onClose}
    >
      <p className="soft">
        All secrets are encrypted with a key from {keychainWords(vault.keychain)} and stay on this
        computer. They are open whenever you are logged in
        {vault.place === 'passphrase' ? ', and the passphrase is no longer needed.' : '.'}
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
    inform('Secrets are kept for this run only');
    onDone(null);
  };
  const what =
    'They are held in memory, and gone when Countersign quits: you will then have to paste signing keys, ngrok’s authtoken and the like again.';
  if (vault.place === 'session') {
    return (
      <FormDialog
        title="Keep secrets for this run only?"
        action="Keep for this run only"
        isBusy={moving.isBusy}
        error={moving.error}
        isQuestion
        onSubmit={() => void move()}
        onClose={onClose}
      >
        <p className="soft">{what} You can set a passphrase at any time, in the settings.</p>
      </FormDialog>
    );
  }
  return (
    <ConfirmDialog
      title="Take all secrets off the disk?"
      action="Take off the disk"
      isBusy={moving.isBusy}
      onConfirm={() => void move()}
      onClose={onClose}
    >
      <p>
        {what} {vault.hasRecoveryKey && 'The recovery key ends with it.'}
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
      title={vault.hasRecoveryKey ? 'Make a new recovery key?' : 'Make a recovery key?'}
      action={vault.hasRecoveryKey ? 'Make a new one' : 'Make it'}
      isBusy={making.isBusy}
      error={making.error}
      isQuestion
      onSubmit={() => void make()}
      onClose={onClose}
    >
      <p className="soft">
        It opens your secrets when nothing else does, and is shown once, so have a pen at hand.
        {vault.hasRecoveryKey && ' The one you have now stops working.'}
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
      isOpen ? 'Given up' : 'Started over',
      'The keys to paste again are listed by fingerprint.',
    );
    onDone(null);
  };
  return (
    <ConfirmDialog
      title={isOpen ? 'Give up what cannot be opened?' : 'Start over with an empty vault?'}
      action={isOpen ? 'Give up' : 'Start over'}
      isBusy={starting.isBusy}
      onConfirm={() => void startOver()}
      onClose={onClose}
    >
      {vault.sealed > 0 && (
        <p>
          <strong>{plural(vault.sealed, 'secret is', 'secrets are')} given up for good.</strong> No
          passphrase and no recovery key brings {vault.sealed === 1 ? 'it' : 'them'} back.
        </p>
      )}
      <p>
        Sources, events and verdicts stay. So does the list of keys: each is known by its
        fingerprint, so that you can see which ones to paste again.
      </p>
      {starting.error && <ErrorText error={starting.error} />}
    </ConfirmDialog>
  );
}

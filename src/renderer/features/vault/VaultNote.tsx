import './vault.css';
import { t } from '../../../shared/text.ts';
import { keepsSecrets, type VaultState } from '../../../shared/vault.ts';
import { keysPlace } from '../../lib/vault-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { lockedRequests } from './locked-words.ts';
import type { VaultStep } from './vault-step.ts';

type VaultNoteProps = {
  readonly vault: VaultState;
  /** Opens the dialog of that step; what it offers is up to the vault. */
  readonly onChoose: (step: VaultStep) => void;
};

/** Near keys: where they are kept, or what is in the way and the choice there is. */
export function VaultNote({ vault, onChoose }: VaultNoteProps) {
  if (vault.status === 'locked') {
    return (
      <Notice
        action={
          <Button isSmall onClick={() => onChoose('unlock')}>
            {t('Unlock…')}
          </Button>
        }
      >
        {t('Secrets are locked. Unlock them to add or copy a key.')} {lockedRequests()}
      </Notice>
    );
  }
  if (vault.status === 'lost') {
    return (
      <Notice look="warn">
        {t(
          'Stored keys cannot be opened on this machine. Keys you add now last for this run only: when Countersign quits, you will have to paste them again.',
        )}
      </Notice>
    );
  }
  if (keepsSecrets(vault) && !vault.hasRecoveryKey) {
    return (
      <p className="soft small">
        {keysPlace(vault)}{' '}
        <Button isSmall look="quiet" onClick={() => onChoose('recovery-key')}>
          {t('Make a recovery key…')}
        </Button>
      </p>
    );
  }
  if (keepsSecrets(vault) || vault.isChosen) {
    return <p className="soft small">{keysPlace(vault)}</p>;
  }
  return <VaultChoice onChoose={onChoose} />;
}

/** There is no key store of the system, and nobody has chosen yet: a calm question. */
export function VaultChoice({ onChoose }: Pick<VaultNoteProps, 'onChoose'>) {
  return (
    <Notice>
      <p>
        {t(
          'This system offers no safe place for secrets, so they are kept for this run only: when Countersign quits, you will have to paste them again. A passphrase of yours can keep them.',
        )}
      </p>
      <div className="vault-choice">
        <Button isSmall onClick={() => onChoose('passphrase')}>
          {t('Set a passphrase…')}
        </Button>
        <Button isSmall look="quiet" onClick={() => onChoose('session')}>
          {t('Leave it so, and hide this')}
        </Button>
      </div>
    </Notice>
  );
}

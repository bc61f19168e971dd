import './vault.css';
import { useState } from 'react';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/copy.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

type RecoveryKeyDialogProps = {
  readonly recoveryKey: string;
  /** There was one before, which has ended. */
  readonly isAnother: boolean;
  readonly onClose: () => void;
};

/** Shows the recovery key, this once. Stays until it has been written down. */
export function RecoveryKeyDialog(props: RecoveryKeyDialogProps) {
  const { recoveryKey, isAnother, onClose } = props;
  const [isWritten, setWritten] = useState(false);
  return (
    <Dialog title={t('Your recovery key')} isHeld onClose={onClose}>
      <div className="stack stack--tight">
        <p>
          {t(
            'It opens your secrets when nothing else does: when a passphrase is forgotten, or when this system has lost its key.',
          )}
          {isAnother && ` ${t('An earlier recovery key no longer works.')}`}
        </p>
        <div className="recovery-key">
          <code aria-label={t('Recovery key')}>{recoveryKey}</code>
          <CopyButton text={recoveryKey} what={t('recovery key')} hasLabel />
        </div>
        <p className="soft">
          {t(
            'Write it down and keep it away from this computer. It is shown only now. If you copy it, paste it at once: the clipboard holds it until something else is copied.',
          )}
        </p>
        <label className="check">
          <input
            type="checkbox"
            data-initial-focus
            checked={isWritten}
            onChange={(event) => setWritten(event.target.checked)}
          />
          <span>{t('I have written it down')}</span>
        </label>
      </div>
      <footer className="dialog__foot">
        <Button look="primary" disabled={!isWritten} onClick={onClose}>
          {t('Done')}
        </Button>
      </footer>
    </Dialog>
  );
}

import { useEffect, useRef } from 'react';
import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { lostWords } from '../../lib/vault-words.ts';
import { Button } from '../../ui/Button.tsx';
import { LockIcon, WarningIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { lockedRequests } from './locked-words.ts';
import type { VaultStep } from './vault-step.ts';

type VaultBannerProps = {
  readonly vault: VaultState;
  readonly onStep: (step: VaultStep) => void;
};

/** Says it when secrets lock while the window is open. */
const useLockVoice = (isLocked: boolean): void => {
  const { announce } = useNotices();
  const wasLocked = useRef(isLocked);
  useEffect(() => {
    if (isLocked && !wasLocked.current) announce(t('Secrets are locked'));
    wasLocked.current = isLocked;
  }, [isLocked, announce]);
};

/** Secrets that cannot be used just now: what that means, and the way out. */
export function VaultBanner({ vault, onStep }: VaultBannerProps) {
  useLockVoice(vault.status === 'locked');
  switch (vault.status) {
    case 'open':
      return null;
    case 'locked':
      return (
        <div className="banner banner--calm">
          <LockIcon />
          <p>
            <strong>{t('Secrets are locked.')}</strong> {lockedRequests()}
          </p>
          <Button isSmall look="primary" onClick={() => onStep('unlock')}>
            {t('Unlock…')}
          </Button>
        </div>
      );
    case 'lost':
      return (
        <div className="banner banner--warn" role="alert">
          <WarningIcon />
          <p>
            <strong>{t('These keys cannot be opened on this machine.')}</strong> {lostWords(vault)}
          </p>
          {vault.hasRecoveryKey && (
            <Button isSmall onClick={() => onStep('recover')}>
              {t('Use the recovery key…')}
            </Button>
          )}
          <Button isSmall look="quiet" onClick={() => onStep('start-over')}>
            {t('Start over…')}
          </Button>
        </div>
      );
  }
}

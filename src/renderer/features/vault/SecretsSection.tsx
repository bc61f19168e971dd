import './vault.css';
import { useCallback, useRef, useState } from 'react';
import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { lostWords, placeWords } from '../../lib/vault-words.ts';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { CheckIcon, LockIcon, WarningIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { LockAfter } from './LockAfter.tsx';
import { useVaultFocus } from './use-vault-focus.ts';
import { VaultActions } from './VaultActions.tsx';
import { VaultDialog } from './VaultDialog.tsx';
import { VaultChoice } from './VaultNote.tsx';
import type { VaultStep } from './vault-step.ts';

type SecretsSectionProps = { readonly vault: VaultState; readonly onChanged: () => void };

/** Where secrets are kept, how they are doing, and everything that can be done about it. */
export function SecretsSection({ vault, onChanged }: SecretsSectionProps) {
  const [step, setStep] = useState<VaultStep | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const firstButton = useCallback(() => element.current?.querySelector('button'), []);
  useVaultFocus(vault, step !== null, firstButton);
  const isUndecided = vault.status === 'open' && !vault.isChosen;
  return (
    <Section title={t('Secrets')}>
      <div className="stack stack--tight" ref={element}>
        <p className="soft">
          {t('Signing keys, ngrok’s authtoken, and what logs in to providers’ APIs.')}
        </p>
        <VaultFacts vault={vault} />
        {vault.status === 'lost' && <Notice look="warn">{lostWords(vault)}</Notice>}
        {isUndecided && <VaultChoice onChoose={setStep} />}
        <VaultActions vault={vault} onStep={setStep} onChanged={onChanged} />
        {vault.place === 'passphrase' && vault.status === 'open' && (
          <LockAfter minutes={vault.lockAfterMinutes} onChanged={onChanged} />
        )}
      </div>
      {step !== null && (
        <VaultDialog
          initialStep={step}
          vault={vault}
          onChanged={onChanged}
          onClose={() => setStep(null)}
        />
      )}
    </Section>
  );
}

function VaultFacts({ vault }: { readonly vault: VaultState }) {
  const { place, heldForThisRun, sealed, hasRecoveryKey } = vault;
  return (
    <Facts>
      <Fact name={t('Kept')}>{placeWords(vault)}</Fact>
      <Fact name={t('Status')}>
        <Status vault={vault} />
      </Fact>
      {sealed > 0 && (
        <Fact name={t('Stored')}>
          {t(
            '{count, plural, one {# secret that cannot be opened just now} other {# secrets that cannot be opened just now}}',
            { count: sealed },
          )}
        </Fact>
      )}
      {heldForThisRun > 0 && (
        <Fact name={t('In memory')}>
          {t(
            '{count, plural, one {# secret, gone when Countersign quits} other {# secrets, gone when Countersign quits}}',
            { count: heldForThisRun },
          )}
        </Fact>
      )}
      {place !== 'session' && (
        <Fact name={t('Recovery key')}>
          {hasRecoveryKey ? t('Made, and shown once') : t('None yet')}
        </Fact>
      )}
    </Facts>
  );
}

const statusWords = ({ status }: VaultState): string =>
  t(
    '{status, select, open {Open} locked {Locked: requests are captured, answered as not verified (401 unless set otherwise), and checked once you unlock} other {Cannot be opened on this machine; new secrets last for this run}}',
    { status },
  );

/** In word, icon and colour. */
function Status({ vault }: { readonly vault: VaultState }) {
  switch (vault.status) {
    case 'open':
      return (
        <span className="vault-status vault-status--good">
          <CheckIcon size={14} />
          {statusWords(vault)}
        </span>
      );
    case 'locked':
      return (
        <span className="vault-status">
          <LockIcon size={14} />
          {statusWords(vault)}
        </span>
      );
    case 'lost':
      return (
        <span className="vault-status vault-status--bad">
          <WarningIcon size={14} />
          {statusWords(vault)}
        </span>
      );
  }
}

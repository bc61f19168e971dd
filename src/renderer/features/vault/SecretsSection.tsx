import './vault.css';
import { useCallback, useRef, useState } from 'react';
import type { VaultState } from '../../../shared/vault.ts';
import { lostWords, placeWords, secrets, whileLocked } from '../../lib/vault-words.ts';
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
    <Section title="Secrets">
      <div className="stack stack--tight" ref={element}>
        <p className="soft">
          Signing keys, ngrok’s authtoken, and what logs in to providers’ APIs.
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
      <Fact name="Kept">{placeWords(vault)}</Fact>
      <Fact name="Status">
        <Status vault={vault} />
      </Fact>
      {sealed > 0 && <Fact name="Stored">{secrets(sealed)} that cannot be opened just now</Fact>}
      {heldForThisRun > 0 && (
        <Fact name="In memory">{secrets(heldForThisRun)}, gone when Countersign quits</Fact>
      )}
      {place !== 'session' && (
        <Fact name="Recovery key">{hasRecoveryKey ? 'Made, and shown once' : 'None yet'}</Fact>
      )}
    </Facts>
  );
}

/** In word, icon and colour. */
function Status({ vault }: { readonly vault: VaultState }) {
  switch (vault.status) {
    case 'open':
      return (
        <span className="vault-status vault-status--good">
          <CheckIcon size={14} />
          Open
        </span>
      );
    case 'locked':
      return (
        <span className="vault-status">
          <LockIcon size={14} />
          Locked: requests are {whileLocked}
        </span>
      );
    case 'lost':
      return (
        <span className="vault-status vault-status--bad">
          <WarningIcon size={14} />
          Cannot be opened on this machine; new secrets last for this run
        </span>
      );
  }
}

import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { VaultState } from '../../../shared/ipc.ts';
import type { KeyInfo, ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { activeKeys, keyName } from '../../lib/key-words.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AddKeyForm } from './AddKeyForm.tsx';
import { KeyRow } from './KeyRow.tsx';
import { noVaultWords, vaultWords } from './vault-words.ts';

type KeySectionProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo | null;
  readonly vault: VaultState;
  readonly onChanged: () => void;
};

export function KeySection({ source, provider, vault, onChanged }: KeySectionProps) {
  const [removing, setRemoving] = useState<KeyInfo | null>(null);
  const active = activeKeys(source).length;
  return (
    <Section title="Keys">
      {source.keys.length > 0 && (
        <ul className="keys" aria-label="Keys of this source">
          {source.keys.map((key) => (
            <KeyRow
              key={key.id}
              info={key}
              onChanged={onChanged}
              onRemove={() => setRemoving(key)}
            />
          ))}
        </ul>
      )}
      {active > 1 && (
        <p className="soft small">
          Every active key is tried, so a new one can be added before the old one is retired.
        </p>
      )}
      {active === 0 && source.keys.length > 0 && (
        <Notice look="warn">
          No key is active: what arrives now matches none. Retired keys count only for what arrived
          before.
        </Notice>
      )}
      {provider && <AddKeyForm source={source} provider={provider} onChanged={onChanged} />}
      {vault.isPersistent ? (
        <p className="soft small">{vaultWords(vault)}</p>
      ) : (
        <Notice look="warn">{noVaultWords}</Notice>
      )}
      {removing && (
        <RemoveKeyDialog
          info={removing}
          onDone={() => {
            setRemoving(null);
            onChanged();
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </Section>
  );
}

type RemoveKeyDialogProps = {
  readonly info: KeyInfo;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function RemoveKeyDialog({ info, onDone, onClose }: RemoveKeyDialogProps) {
  const api = useApi();
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('keys.remove', { id: info.id });
    setBusy(false);
    if (result.ok) onDone();
    else setError(result.error);
  };
  return (
    <ConfirmDialog
      title={`Remove “${keyName(info)}”?`}
      action="Remove key"
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        Requests signed with it will come out as invalid, and stored ones cannot be checked with it
        any more. To end its use and still check what it signed, retire it instead. Countersign
        keeps no copy of the key.
      </p>
      {error && <ErrorText error={error} />}
    </ConfirmDialog>
  );
}

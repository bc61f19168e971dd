import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { VaultState } from '../../../shared/ipc.ts';
import type { KeyInfo, ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { formatDate } from '../../lib/time.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { CopyIcon, KeyIcon, TrashIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { AddKeyForm } from './AddKeyForm.tsx';
import { noVaultWords, vaultWords } from './vault-words.ts';

type KeySectionProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo | null;
  readonly vault: VaultState;
  readonly onChanged: () => void;
};

export function KeySection({ source, provider, vault, onChanged }: KeySectionProps) {
  const [removing, setRemoving] = useState<KeyInfo | null>(null);
  return (
    <Section title="Keys">
      {source.keys.length > 0 && (
        <ul className="keys" aria-label="Keys of this source">
          {source.keys.map((key) => (
            <KeyRow key={key.id} info={key} onRemove={() => setRemoving(key)} />
          ))}
        </ul>
      )}
      {source.keys.length > 1 && (
        <p className="soft small">
          Every key is tried, so a new one can be added before the old one goes.
        </p>
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

const kindWords: Readonly<Record<KeyInfo['kind'], string>> = {
  secret: 'Secret',
  'public-key': 'Public key',
  test: 'Test key of Countersign',
};

function KeyRow({ info, onRemove }: { readonly info: KeyInfo; readonly onRemove: () => void }) {
  const api = useApi();
  const { inform, report } = useNotices();
  const copy = async (): Promise<void> => {
    const result = await api.call('keys.copy', { id: info.id });
    if (result.ok) {
      inform('Secret copied', `The clipboard is cleared after ${result.value.clearsInS} seconds.`);
    } else report(result.error);
  };
  const name = info.label || kindWords[info.kind];
  return (
    <li className="key">
      <KeyIcon />
      <div className="key__words">
        <p className="key__name">
          <span title={name}>{name}</span>
          {info.isAvailable && !info.isPersistent && (
            <span className="tag tag--warn">This run only</span>
          )}
        </p>
        <p className="key__facts soft small">
          {name !== kindWords[info.kind] && <span>{kindWords[info.kind]}</span>}
          <span title="The first 8 hex digits of its SHA-256">
            Fingerprint <span className="mono">{info.fingerprint}</span>
          </span>
          {info.last4 !== null && (
            <span>
              ends in <span className="mono">{info.last4}</span>
            </span>
          )}
          <span>added {formatDate(info.createdAtMs)}</span>
        </p>
        {!info.isAvailable && (
          <p className="key__problem small">
            Cannot be opened any more. Remove it and paste it again.
          </p>
        )}
      </div>
      {info.kind === 'secret' && info.isAvailable && (
        <IconButton
          label={`Copy secret ${name}`}
          icon={<CopyIcon size={14} />}
          onClick={() => void copy()}
        />
      )}
      <IconButton label={`Remove key ${name}`} icon={<TrashIcon size={14} />} onClick={onRemove} />
    </li>
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
      title={`Remove “${info.label || kindWords[info.kind]}”?`}
      action="Remove key"
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        Later requests signed with it will come out as invalid. Verdicts that are already there stay
        as they are. Countersign keeps no copy of the key.
      </p>
      {error && <ErrorText error={error} />}
    </ConfirmDialog>
  );
}

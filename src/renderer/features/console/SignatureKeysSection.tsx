import { useState } from 'react';
import { useStore } from 'zustand';
import { type SignatureKey, signatureDigests } from '../../../shared/console.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { Section } from '../../ui/Facts.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { ActionForm } from './ActionForm.tsx';
import { AreaOutcome } from './AreaOutcome.tsx';
import { AskDialog } from './AskDialog.tsx';
import { nothingDone } from './consoles.ts';
import { SignatureKeyRow } from './SignatureKeyRow.tsx';
import { type Place, useAction } from './use-action.ts';

type Digest = (typeof signatureDigests)[number];

const digestChoices = [
  {
    label: '',
    options: signatureDigests.map((digest) => ({ value: digest, label: `${digest} with RSA` })),
  },
];

type SignatureKeysSectionProps = { readonly place: Place; readonly source: SourceInfo };

export function SignatureKeysSection({ place, source }: SignatureKeysSectionProps) {
  const { consoles, sourceId } = place;
  const [digest, setDigest] = useState<Digest>('SHA256');
  const keys = useStore(
    consoles.store,
    ({ sources }) => (sources[sourceId] ?? nothingDone).signatureKeys,
  );
  return (
    <Section title="Signature keys">
      <p className="soft">
        MessageMedia makes a pair of keys, keeps the private one, and signs with it once it is
        enabled. Only one key is enabled at a time. Signing must also be switched on for the account
        as a whole: if events arrive unsigned although a key is enabled, ask MessageMedia’s support.
      </p>
      <ActionForm
        place={place}
        area="keys"
        action={{ kind: 'messagemedia.list' }}
        label={keys ? 'List the keys again' : 'List the keys'}
      />
      {keys && <KeyList place={place} source={source} keys={keys} />}
      <ActionForm
        place={place}
        area="keys"
        action={{ kind: 'messagemedia.create', digest }}
        label="Create a key"
      >
        <Field
          label="Digest of a new key"
          hint="The public key of a new key is added to this source. It signs nothing until it is enabled."
        >
          {(control) => (
            <Select {...control} value={digest} groups={digestChoices} onChange={setDigest} />
          )}
        </Field>
      </ActionForm>
      <AreaOutcome place={place} area="keys" />
    </Section>
  );
}

type KeyListProps = SignatureKeysSectionProps & { readonly keys: readonly SignatureKey[] };

function KeyList({ place, source, keys }: KeyListProps) {
  const flow = useAction(place, 'keys');
  const isBusy = useStore(place.consoles.store, ({ running }) => running !== null);
  if (keys.length === 0) return <p className="soft">The account has no signature key yet.</p>;
  return (
    <>
      <ul className="signature-keys" aria-label="Signature keys of the account">
        {keys.map((key) => (
          <SignatureKeyRow
            key={key.keyId}
            info={key}
            isInSource={
              key.isInSource || source.keys.some((own) => own.providerKeyId === key.keyId)
            }
            isBusy={isBusy}
            onAction={(action) => flow.start(action, true)}
          />
        ))}
      </ul>
      <AskDialog flow={flow} />
    </>
  );
}

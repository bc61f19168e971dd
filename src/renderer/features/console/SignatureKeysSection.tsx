import { useStore } from 'zustand';
import { type SignatureKey, signatureDigests } from '../../../shared/console.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { message, t } from '../../../shared/text.ts';
import { Section } from '../../ui/Facts.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { ActionForm } from './ActionForm.tsx';
import { AreaOutcome } from './AreaOutcome.tsx';
import { AskDialog } from './AskDialog.tsx';
import { nothingDone } from './consoles.ts';
import { useDraft } from './drafts.ts';
import { SignatureKeyRow } from './SignatureKeyRow.tsx';
import { type Place, useAction } from './use-action.ts';

type Digest = (typeof signatureDigests)[number];

const digestChoices = () => [
  {
    label: '',
    options: signatureDigests.map((digest) => ({
      value: digest,
      label: t('{digest} with RSA', { digest }),
    })),
  },
];

type SignatureKeysSectionProps = { readonly place: Place; readonly source: SourceInfo };

export function SignatureKeysSection({ place, source }: SignatureKeysSectionProps) {
  const { consoles, sourceId } = place;
  const [digest, setDigest] = useDraft<Digest>('digest', 'SHA256');
  const keys = useStore(
    consoles.store,
    ({ sources }) => (sources[sourceId] ?? nothingDone).signatureKeys,
  );
  return (
    <Section title={t('Signature keys')}>
      <p className="soft">
        {t(
          'MessageMedia makes a pair of keys, keeps the private one, and signs with it once it is enabled. Only one key is enabled at a time. Signing must also be switched on for the account as a whole: if events arrive unsigned although a key is enabled, ask MessageMedia’s support.',
        )}
      </p>
      <ActionForm
        place={place}
        area="keys"
        action={{ kind: 'messagemedia.list' }}
        label={keys ? t('List the keys again') : t('List the keys')}
        request={
          keys
            ? message('Request<hidden> to list the keys again</hidden>')
            : message('Request<hidden> to list the keys</hidden>')
        }
      />
      {keys && <KeyList place={place} source={source} keys={keys} />}
      <ActionForm
        place={place}
        area="keys"
        action={{ kind: 'messagemedia.create', digest }}
        label={t('Create a key')}
        request={message('Request<hidden> to create a key</hidden>')}
      >
        <Field
          label={t('Digest of a new key')}
          hint={t(
            'The public key of a new key is added to this source. It signs nothing until it is enabled.',
          )}
        >
          {(control) => (
            <Select {...control} value={digest} groups={digestChoices()} onChange={setDigest} />
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
  if (keys.length === 0) {
    return <p className="soft">{t('The account has no signature key yet.')}</p>;
  }
  return (
    <>
      <ul className="signature-keys" aria-label={t('Signature keys of the account')}>
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

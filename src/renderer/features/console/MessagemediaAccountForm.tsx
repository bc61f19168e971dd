import { useRef, useState } from 'react';
import { type ConsoleAccount, messagemediaHosts } from '../../../shared/console.ts';
import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { Field } from '../../ui/Field.tsx';
import { strong } from '../../ui/rich-parts.tsx';
import { Select } from '../../ui/Select.tsx';
import { type AccountFormProps, AccountFrame } from './AccountForm.tsx';
import { hostOf } from './console-words.ts';
import { useDraft } from './drafts.ts';
import { SecretField, secretHint, takeSecret } from './SecretField.tsx';

const other = 'other';
const knownHosts: readonly string[] = messagemediaHosts;
const hostChoices = () => [
  {
    label: '',
    options: [
      ...knownHosts.map((url) => ({ value: url, label: url })),
      { value: other, label: t('Another URL…') },
    ],
  },
];

type MessagemediaAccountFormProps = AccountFormProps & {
  readonly account: Extract<ConsoleAccount, { kind: 'messagemedia' }> | null;
};

export function MessagemediaAccountForm(props: MessagemediaAccountFormProps) {
  const { account } = props;
  const [host, setHost] = useDraft<string>('account.host', account?.host ?? messagemediaHosts[0]);
  const [isOther, setOther] = useState(!knownHosts.includes(host));
  const [apiKey, setApiKey] = useDraft('account.key', account?.apiKey ?? '');
  const secret = useRef<HTMLInputElement>(null);
  const isKept = account?.hasSecret === true;
  const isElsewhere = account !== null && hostOf(account.host) !== hostOf(host);
  return (
    <AccountFrame
      {...props}
      take={() => {
        const apiSecret = takeSecret(secret);
        return {
          kind: 'messagemedia',
          host: host.trim(),
          apiKey: apiKey.trim(),
          ...(apiSecret !== '' && { apiSecret }),
        };
      }}
      told={rich(
        'API key and secret are sent to <strong>{host, select, none {the host above} other {{host}}}</strong>, and to no other host.',
        {
          host: hostOf(host) ?? 'none',
          strong,
        },
      )}
    >
      <Field label={t('API host')} hint={t('The one your account belongs to.')}>
        {(control) => (
          <Select
            {...control}
            value={isOther ? other : host}
            groups={hostChoices()}
            onChange={(choice) => {
              setOther(choice === other);
              setHost(choice === other ? '' : choice);
            }}
          />
        )}
      </Field>
      {isOther && (
        <Field label={t('URL of the API')} hint={t('https, or plain http for this computer only.')}>
          {(control) => (
            <input
              {...control}
              className="input input--mono"
              type="url"
              maxLength={2048}
              required
              placeholder="https://"
              value={host}
              onChange={(event) => setHost(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label={t('API key')} hint={t('As it stands in your account’s API settings.')}>
        {(control) => (
          <input
            {...control}
            className="input input--mono"
            maxLength={200}
            required
            autoComplete="off"
            spellCheck={false}
            value={apiKey}
            onChange={(event) => setApiKey(event.target.value)}
          />
        )}
      </Field>
      <SecretField
        label={t('API secret')}
        hint={secretHint(isKept, isElsewhere)}
        isRequired={!isKept || isElsewhere}
        field={secret}
      />
    </AccountFrame>
  );
}

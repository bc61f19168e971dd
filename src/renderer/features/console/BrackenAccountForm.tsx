import { useRef } from 'react';
import { brackenApiUrl, brackenTokenUrl, type ConsoleAccount } from '../../../shared/console.ts';
import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { Field } from '../../ui/Field.tsx';
import { strong } from '../../ui/rich-parts.tsx';
import { type AccountFormProps, AccountFrame } from './AccountForm.tsx';
import { hostOf } from './console-words.ts';
import { useDraft } from './drafts.ts';
import { SecretField, secretHint, takeSecret } from './SecretField.tsx';

type BrackenAccount = Extract<ConsoleAccount, { kind: 'bracken' }>;
type Draft = Pick<BrackenAccount, 'domainKey' | 'clientId' | 'tokenUrl' | 'apiUrl'>;

const blank: Draft = {
  domainKey: '',
  clientId: '',
  tokenUrl: brackenTokenUrl,
  apiUrl: brackenApiUrl,
};

type BrackenAccountFormProps = AccountFormProps & { readonly account: BrackenAccount | null };

export function BrackenAccountForm(props: BrackenAccountFormProps) {
  const { account } = props;
  const [draft, setDraft] = useDraft<Draft>('account', account ?? blank);
  const secret = useRef<HTMLInputElement>(null);
  const { domainKey, clientId, tokenUrl, apiUrl } = draft;
  const isKept = account?.hasSecret === true;
  const isElsewhere =
    account !== null &&
    (hostOf(account.tokenUrl) !== hostOf(tokenUrl) || hostOf(account.apiUrl) !== hostOf(apiUrl));
  const bound = (name: keyof Draft) => ({
    value: draft[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: event.target.value }),
    className: 'input input--mono',
    autoComplete: 'off',
    spellCheck: false,
    required: true,
  });
  return (
    <AccountFrame
      {...props}
      take={() => {
        const clientSecret = takeSecret(secret);
        return {
          kind: 'bracken',
          domainKey: domainKey.trim(),
          clientId: clientId.trim(),
          tokenUrl: tokenUrl.trim(),
          apiUrl: apiUrl.trim(),
          ...(clientSecret !== '' && { clientSecret }),
        };
      }}
      told={rich(
        'Client id and client secret are sent to <strong>{tokenHost, select, none {the token URL} other {{tokenHost}}}</strong>, and the access token it gives to <strong>{apiHost, select, none {the API URL} other {{apiHost}}}</strong>; to no other host.',
        {
          tokenHost: hostOf(tokenUrl) ?? 'none',
          apiHost: hostOf(apiUrl) ?? 'none',
          strong,
        },
      )}
    >
      <Field label={t('Domain key')} hint={t('The number of your Bracken domain.')}>
        {(control) => (
          <input
            {...control}
            {...bound('domainKey')}
            inputMode="numeric"
            pattern="[0-9]{1,12}"
            title={t('A number of up to 12 digits')}
            maxLength={12}
          />
        )}
      </Field>
      <Field label={t('Client id')}>
        {(control) => <input {...control} {...bound('clientId')} maxLength={200} />}
      </Field>
      <SecretField
        label={t('Client secret')}
        hint={secretHint(isKept, isElsewhere)}
        isRequired={!isKept || isElsewhere}
        field={secret}
      />
      <fieldset className="form addresses">
        <legend className="field-legend">{t('Addresses')}</legend>
        <Field label={t('Token URL')}>
          {(control) => <input {...control} {...bound('tokenUrl')} type="url" maxLength={2048} />}
        </Field>
        <Field label={t('API URL')}>
          {(control) => <input {...control} {...bound('apiUrl')} type="url" maxLength={2048} />}
        </Field>
      </fieldset>
    </AccountFrame>
  );
}

import { useRef, useState } from 'react';
import { brackenApiUrl, brackenTokenUrl, type ConsoleAccount } from '../../../shared/console.ts';
import { Field } from '../../ui/Field.tsx';
import { type AccountFormProps, AccountFrame } from './AccountForm.tsx';
import { hostOf } from './console-words.ts';
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
  const [draft, setDraft] = useState<Draft>(account ?? blank);
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
      told={
        <>
          Client id and client secret are sent to{' '}
          <strong>{hostOf(tokenUrl) ?? 'the token URL'}</strong>, and the access token it gives to{' '}
          <strong>{hostOf(apiUrl) ?? 'the API URL'}</strong>; to no other host.
        </>
      }
    >
      <Field label="Domain key" hint="The number of your Bracken domain.">
        {(control) => (
          <input
            {...control}
            {...bound('domainKey')}
            inputMode="numeric"
            pattern="[0-9]{1,12}"
            title="A number of up to 12 digits"
            maxLength={12}
          />
        )}
      </Field>
      <Field label="Client id">
        {(control) => <input {...control} {...bound('clientId')} maxLength={200} />}
      </Field>
      <SecretField
        label="Client secret"
        hint={secretHint(isKept, isElsewhere)}
        isRequired={!isKept || isElsewhere}
        field={secret}
      />
      <fieldset className="form addresses">
        <legend className="field-legend">Addresses</legend>
        <Field label="Token URL">
          {(control) => <input {...control} {...bound('tokenUrl')} type="url" maxLength={2048} />}
        </Field>
        <Field label="API URL">
          {(control) => <input {...control} {...bound('apiUrl')} type="url" maxLength={2048} />}
        </Field>
      </fieldset>
    </AccountFrame>
  );
}

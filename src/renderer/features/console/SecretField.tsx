import type { RefObject } from 'react';
import { t } from '../../../shared/text.ts';
import { Field } from '../../ui/Field.tsx';

type SecretFieldProps = {
  readonly label: string;
  readonly hint: string | undefined;
  readonly isRequired: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
};

/** Takes a secret. Its text is in the field alone, never in state. */
export function SecretField({ label, hint, isRequired, field }: SecretFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          ref={field}
          className="input input--mono"
          type="password"
          maxLength={1024}
          required={isRequired}
          spellCheck={false}
          autoComplete="off"
          placeholder={t('Paste it here')}
        />
      )}
    </Field>
  );
}

/** Takes the secret out of its field, which is empty afterwards. */
export const takeSecret = (field: RefObject<HTMLInputElement | null>): string => {
  const secret = field.current?.value ?? '';
  if (field.current) field.current.value = '';
  return secret;
};

/** Why a secret that is kept must be entered again, or need not be. */
export const secretHint = (isKept: boolean, isElsewhere: boolean): string | undefined => {
  if (!isKept) return undefined;
  return isElsewhere
    ? t('The address has changed, so enter the secret again: it goes to no other host unasked.')
    : t('Leave it empty to keep the one you entered before.');
};

import { message, t } from '../../../shared/text.ts';
import { Section } from '../../ui/Facts.tsx';
import { Field } from '../../ui/Field.tsx';
import { choicesOf, Select } from '../../ui/Select.tsx';
import { headerListId } from './HeaderNames.tsx';
import type { FieldsProps } from './SchemeForm.tsx';
import { hashes, keyFormsOf } from './scheme-draft.ts';
import {
  algorithmWords,
  ecdsaWords,
  encodingWords,
  formWords,
  hashNames,
  keyWords,
  separatorWords,
} from './scheme-words.ts';

const hashChoices = [
  { label: '', options: hashes.map((value) => ({ value, label: hashNames[value] })) },
];

/** How the signature is made, where it stands, and how it is written. */
export function SignatureFields({ draft, errorOf, onChange }: FieldsProps) {
  const { algorithm } = draft;
  return (
    <>
      <Section title={t('Algorithm')}>
        <div className="builder__pair">
          <Field label={t('Algorithm')}>
            {(control) => (
              <Select
                {...control}
                value={algorithm}
                groups={choicesOf(algorithmWords)}
                onChange={(next) => onChange({ algorithm: next })}
              />
            )}
          </Field>
          {algorithm !== 'ed25519' && algorithm !== 'token' && (
            <Field label={t('Hash')}>
              {(control) => (
                <Select
                  {...control}
                  value={draft.hash}
                  groups={hashChoices}
                  onChange={(hash) => onChange({ hash })}
                />
              )}
            </Field>
          )}
          {algorithm === 'ecdsa' && (
            <Field label={t('Signature’s form')}>
              {(control) => (
                <Select
                  {...control}
                  value={draft.ecdsaForm}
                  groups={choicesOf(ecdsaWords)}
                  onChange={(ecdsaForm) => onChange({ ecdsaForm })}
                />
              )}
            </Field>
          )}
          <Field label={t('Key')}>
            {(control) => (
              <Select
                {...control}
                value={draft.key}
                groups={choicesOf(keyWords, keyFormsOf[algorithm])}
                onChange={(key) => onChange({ key })}
              />
            )}
          </Field>
        </div>
        {algorithm === 'token' && (
          <p className="soft small">
            {t(
              'A token is compared with the key and covers nothing of the request: whoever sees it once can send anything.',
            )}
          </p>
        )}
      </Section>
      <Section title={t('Signature in the request')}>
        <div className="builder__pair">
          <Field label={t('Signature header')} error={errorOf('header', draft.header)}>
            {(control) => (
              <input
                {...control}
                className="input input--mono"
                value={draft.header}
                maxLength={100}
                list={headerListId}
                placeholder="x-signature"
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => onChange({ header: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('Encoding')}>
            {(control) => (
              <Select
                {...control}
                value={draft.encoding}
                groups={choicesOf(encodingWords)}
                onChange={(encoding) => onChange({ encoding })}
              />
            )}
          </Field>
          <Field label={t('Form')}>
            {(control) => (
              <Select
                {...control}
                value={draft.form}
                groups={choicesOf(formWords)}
                onChange={(form) => onChange({ form })}
              />
            )}
          </Field>
          <FormDetail draft={draft} errorOf={errorOf} onChange={onChange} />
        </div>
      </Section>
    </>
  );
}

const detailFields = {
  prefix: { field: 'prefix', label: message('Prefix') },
  'auth-scheme': { field: 'authScheme', label: message('Name of the scheme') },
  'kv-list': { field: 'field', label: message('Name of the signature') },
  'versioned-list': { field: 'version', label: message('Version') },
} as const;

/** What a form of signature needs besides. */
function FormDetail({ draft, errorOf, onChange }: FieldsProps) {
  const { form } = draft;
  const detail = form === 'whole' || form === 'list' ? null : detailFields[form];
  return (
    <>
      {detail && (
        <Field label={t(detail.label)} error={errorOf(detail.field, draft[detail.field])}>
          {(control) => (
            <input
              {...control}
              className="input input--mono"
              value={draft[detail.field]}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onChange({ [detail.field]: event.target.value })}
            />
          )}
        </Field>
      )}
      {(form === 'kv-list' || form === 'list') && (
        <Field label={t('Separator')}>
          {(control) => (
            <Select
              {...control}
              value={draft.separator}
              groups={choicesOf(separatorWords)}
              onChange={(separator) => onChange({ separator })}
            />
          )}
        </Field>
      )}
    </>
  );
}

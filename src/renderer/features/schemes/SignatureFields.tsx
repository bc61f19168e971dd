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
  hashWords,
  keyWords,
  separatorWords,
} from './scheme-words.ts';

/** How the signature is made, where it stands, and how it is written. */
export function SignatureFields({ draft, errorOf, onChange }: FieldsProps) {
  const { algorithm } = draft;
  return (
    <>
      <Section title="Algorithm">
        <div className="builder__pair">
          <Field label="Algorithm">
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
            <Field label="Hash">
              {(control) => (
                <Select
                  {...control}
                  value={draft.hash}
                  groups={choicesOf(hashWords, hashes)}
                  onChange={(hash) => onChange({ hash })}
                />
              )}
            </Field>
          )}
          {algorithm === 'ecdsa' && (
            <Field label="Signature’s form">
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
          <Field label="Key">
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
            A token is compared with the key and covers nothing of the request: whoever sees it once
            can send anything.
          </p>
        )}
      </Section>
      <Section title="Signature in the request">
        <div className="builder__pair">
          <Field label="Signature header" error={errorOf('header', draft.header)}>
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
          <Field label="Encoding">
            {(control) => (
              <Select
                {...control}
                value={draft.encoding}
                groups={choicesOf(encodingWords)}
                onChange={(encoding) => onChange({ encoding })}
              />
            )}
          </Field>
          <Field label="Form">
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
  prefix: { field: 'prefix', label: 'Prefix' },
  'auth-scheme': { field: 'authScheme', label: 'Name of the scheme' },
  'kv-list': { field: 'field', label: 'Name of the signature' },
  'versioned-list': { field: 'version', label: 'Version' },
} as const;

/** What a form of signature needs besides. */
function FormDetail({ draft, errorOf, onChange }: FieldsProps) {
  const { form } = draft;
  const detail = form === 'whole' || form === 'list' ? null : detailFields[form];
  return (
    <>
      {detail && (
        <Field label={detail.label} error={errorOf(detail.field, draft[detail.field])}>
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
        <Field label="Separator">
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

import { t } from '../../../shared/text.ts';
import { Section } from '../../ui/Facts.tsx';
import { Field } from '../../ui/Field.tsx';
import { choicesOf, Select } from '../../ui/Select.tsx';
import { Locator } from './Locator.tsx';
import type { FieldsProps } from './SchemeForm.tsx';
import type { SchemeDraft } from './scheme-draft.ts';
import { timeAtWords, timeWords, unitWords } from './scheme-words.ts';

const placesOf = ({ form }: SchemeDraft): readonly SchemeDraft['timeFrom'][] =>
  form === 'kv-list' ? ['none', 'header', 'field', 'json'] : ['none', 'header', 'json'];

/** Where the signed time stands, how it is written, and how far off it may be. */
export function TimeFields({ draft, errorOf, onChange }: FieldsProps) {
  return (
    <Section title={t('Signed time')}>
      <div className="builder__pair">
        <Locator
          label={t('Timestamp')}
          words={timeWords}
          atWords={timeAtWords}
          values={placesOf(draft)}
          from={draft.timeFrom}
          at={draft.timeAt}
          error={errorOf('timeAt', draft.timeAt)}
          onChange={({ from, at }) => onChange({ timeFrom: from, timeAt: at })}
        />
        {draft.timeFrom !== 'none' && (
          <>
            <Field label={t('Unit')}>
              {(control) => (
                <Select
                  {...control}
                  value={draft.unit}
                  groups={choicesOf(unitWords)}
                  onChange={(unit) => onChange({ unit })}
                />
              )}
            </Field>
            <Field
              label={t('Allowed age in seconds')}
              error={errorOf('tolerance', draft.tolerance)}
            >
              {(control) => (
                <input
                  {...control}
                  className="input"
                  inputMode="numeric"
                  value={draft.tolerance}
                  maxLength={8}
                  autoComplete="off"
                  onChange={(event) => onChange({ tolerance: event.target.value })}
                />
              )}
            </Field>
          </>
        )}
      </div>
    </Section>
  );
}

import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { Field, type FieldError } from '../../ui/Field.tsx';
import { ContentFields } from './ContentFields.tsx';
import { Locator } from './Locator.tsx';
import type { FieldName } from './read-draft.ts';
import { SignatureFields } from './SignatureFields.tsx';
import type { SchemeDraft } from './scheme-draft.ts';
import { nameAtWords, nameWords } from './scheme-words.ts';
import { startingPoints } from './starting-points.ts';
import { TimeFields } from './TimeFields.tsx';

export type FieldsProps = {
  readonly draft: SchemeDraft;
  /** What is wrong with a field; nothing while it is empty and was not tried to be saved. */
  readonly errorOf: (field: FieldName, text: string) => FieldError | null;
  readonly onChange: (change: Partial<SchemeDraft>) => void;
};

/** Everything a scheme consists of. */
export function SchemeForm(props: FieldsProps) {
  const { draft, errorOf, onChange } = props;
  return (
    <div className="stack stack--wide">
      <Section title={t('Start')}>
        <Field label={t('Name')} error={errorOf('name', draft.name)}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={draft.name}
              maxLength={80}
              placeholder={t('The provider’s name')}
              autoComplete="off"
              data-initial-focus
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <fieldset className="builder__starts" aria-label={t('Start from')}>
          <span className="soft small">{t('Fill in as')}</span>
          {startingPoints.map((point) => (
            <Button
              key={point.draft.header}
              isSmall
              onClick={() => onChange({ ...point.draft, name: draft.name })}
            >
              {t(point.label)}
            </Button>
          ))}
        </fieldset>
      </Section>
      <SignatureFields {...props} />
      <TimeFields {...props} />
      {draft.algorithm !== 'token' && <ContentFields {...props} />}
      <Section title={t('Name of an event')}>
        <div className="builder__pair">
          <Locator
            label={t('Event name')}
            words={nameWords}
            atWords={nameAtWords}
            from={draft.nameFrom}
            at={draft.nameAt}
            error={errorOf('nameAt', draft.nameAt)}
            onChange={({ from, at }) => onChange({ nameFrom: from, nameAt: at })}
          />
        </div>
      </Section>
    </div>
  );
}

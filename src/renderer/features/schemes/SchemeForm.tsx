import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { Field, type FieldError } from '../../ui/Field.tsx';
import { ContentFields } from './ContentFields.tsx';
import { Locator } from './Locator.tsx';
import type { FieldName } from './read-draft.ts';
import { SignatureFields } from './SignatureFields.tsx';
import type { SchemeDraft } from './scheme-draft.ts';
import { nameWords } from './scheme-words.ts';
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
      <Section title="Start">
        <Field label="Name" error={errorOf('name', draft.name)}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={draft.name}
              maxLength={80}
              placeholder="The provider’s name"
              autoComplete="off"
              data-initial-focus
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <fieldset className="builder__starts" aria-label="Start from">
          <span className="soft small">Fill in as</span>
          {startingPoints.map((point) => (
            <Button
              key={point.label}
              isSmall
              onClick={() => onChange({ ...point.draft, name: draft.name })}
            >
              {point.label}
            </Button>
          ))}
        </fieldset>
      </Section>
      <SignatureFields {...props} />
      <TimeFields {...props} />
      {draft.algorithm !== 'token' && <ContentFields {...props} />}
      <Section title="Name of an event">
        <div className="builder__pair">
          <Locator
            label="Event name"
            words={nameWords}
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

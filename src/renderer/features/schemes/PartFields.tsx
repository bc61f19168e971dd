import { useId } from 'react';
import { t } from '../../../shared/text.ts';
import { ErrorText, type FieldError } from '../../ui/Field.tsx';
import { choicesOf, Select } from '../../ui/Select.tsx';
import { headerListId } from './HeaderNames.tsx';
import type { PartDraft } from './scheme-draft.ts';
import { partWords } from './scheme-words.ts';

type PartFieldsProps = {
  readonly part: PartDraft;
  /** Counted from 1. */
  readonly place: number;
  readonly error: FieldError | null;
  readonly onChange: (part: PartDraft) => void;
};

/** One part: what it is, and the text or the header's name where it has one. */
export function PartFields({ part, place, error, onChange }: PartFieldsProps) {
  const id = useId();
  const { kind, text } = part;
  const described = [kind === 'literal' && `${id}-hint`, error && `${id}-error`];
  return (
    <div className="parts__fields">
      <Select
        aria-label={t('Part {place}', { place })}
        data-control="kind"
        value={kind}
        groups={choicesOf(partWords)}
        aria-invalid={error && !hasText(part) ? true : undefined}
        aria-describedby={error && !hasText(part) ? `${id}-error` : undefined}
        onChange={(next) => onChange({ ...part, kind: next, text: '' })}
      />
      {hasText(part) && (
        <input
          className="input input--mono"
          aria-label={t(kind === 'literal' ? 'Text of part {place}' : 'Header of part {place}', {
            place,
          })}
          aria-invalid={error ? true : undefined}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          value={text}
          maxLength={400}
          list={kind === 'header' ? headerListId : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ ...part, text: event.target.value })}
        />
      )}
      {kind === 'literal' && (
        <p className="field__hint parts__hint" id={`${id}-hint`}>
          {t('\\n is a line feed, \\t a tab, \\\\ a backslash.')}
        </p>
      )}
      {error && (
        <div className="parts__hint">
          <ErrorText id={`${id}-error`} error={error} />
        </div>
      )}
    </div>
  );
}

/** Whether the kind of part needs a text besides. */
export const hasText = ({ kind }: PartDraft): boolean => kind === 'literal' || kind === 'header';

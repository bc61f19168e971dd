import { useId } from 'react';
import type { Answer } from '../../../shared/provider.ts';
import { message, t } from '../../../shared/text.ts';
import { ErrorText } from '../../ui/Field.tsx';
import { useProblem } from '../../ui/form-problems.ts';

/** What was typed; empty means the provider's own value. */
export type AnswerDraft = { readonly status: string; readonly body: string };

/** Null when nothing was typed; what is missing comes from the provider's answer. */
export const readAnswer = (draft: AnswerDraft, standard: Answer): Answer | null =>
  draft.status === '' && draft.body === ''
    ? null
    : {
        status: draft.status === '' ? standard.status : Number(draft.status),
        body: draft.body === '' ? standard.body : draft.body,
      };

const words = {
  accept: {
    title: message('When verified'),
    status: message('Status, when verified'),
    text: message('Text, when verified'),
  },
  reject: {
    title: message('Otherwise'),
    status: message('Status, otherwise'),
    text: message('Text, otherwise'),
  },
} as const;

type AnswerFieldsProps = {
  /** Which of the two answers it is. */
  readonly kind: keyof typeof words;
  readonly draft: AnswerDraft;
  readonly standard: Answer;
  readonly onChange: (draft: AnswerDraft) => void;
};

export function AnswerFields({ kind, draft, standard, onChange }: AnswerFieldsProps) {
  const { title, status, text } = words[kind];
  const id = useId();
  const problem = useProblem(id);
  return (
    <fieldset className="answer">
      <legend>{t(title)}</legend>
      <input
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        className="input answer__status"
        type="number"
        aria-label={t(status)}
        min={200}
        max={599}
        step={1}
        placeholder={String(standard.status)}
        value={draft.status}
        onChange={(event) => onChange({ ...draft, status: event.target.value })}
      />
      <input
        className="input"
        aria-label={t(text)}
        maxLength={1024}
        placeholder={standard.body}
        value={draft.body}
        onChange={(event) => onChange({ ...draft, body: event.target.value })}
      />
      {problem && <ErrorText id={`${id}-error`} error={problem} />}
    </fieldset>
  );
}

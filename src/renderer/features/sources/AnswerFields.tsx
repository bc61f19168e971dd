import type { Answer } from '../../../shared/provider.ts';

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

type AnswerFieldsProps = {
  readonly title: string;
  readonly draft: AnswerDraft;
  readonly standard: Answer;
  readonly onChange: (draft: AnswerDraft) => void;
};

export function AnswerFields({ title, draft, standard, onChange }: AnswerFieldsProps) {
  return (
    <fieldset className="answer">
      <legend>{title}</legend>
      <input
        className="input answer__status"
        type="number"
        aria-label={`Status, ${title.toLowerCase()}`}
        min={200}
        max={599}
        step={1}
        placeholder={String(standard.status)}
        value={draft.status}
        onChange={(event) => onChange({ ...draft, status: event.target.value })}
      />
      <input
        className="input"
        aria-label={`Text, ${title.toLowerCase()}`}
        maxLength={1024}
        placeholder={standard.body}
        value={draft.body}
        onChange={(event) => onChange({ ...draft, body: event.target.value })}
      />
    </fieldset>
  );
}

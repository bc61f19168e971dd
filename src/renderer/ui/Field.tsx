import './field.css';
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { useProblem } from './form-problems.ts';
import { WarningIcon } from './icons.tsx';

export type FieldError = Pick<AppError, 'message' | 'hint'>;

/** What a control needs to be tied to its label, hint and error. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: FieldError | null;
  readonly children: (control: ControlProps) => ReactNode;
};

/** A labelled control with its hint and, next to it, what was wrong. */
export function Field({ label, hint, error: own, children }: FieldProps) {
  const id = useId();
  const problem = useProblem(id);
  const error = own ?? problem;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <ErrorText id={`${id}-error`} error={error} />}
    </div>
  );
}

/** An error beside the control it is about. */
export function ErrorText({ error, id }: { readonly error: FieldError; readonly id?: string }) {
  return (
    <p className="field__error" id={id} role="alert">
      <WarningIcon size={14} />
      <span>
        {error.message}
        {error.hint !== undefined && ` ${error.hint}`}
      </span>
    </p>
  );
}

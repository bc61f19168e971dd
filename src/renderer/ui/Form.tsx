import { type ComponentProps, type FormEvent, type SubmitEvent, useState } from 'react';
import { type FieldProblem, FormProblemsContext, problemsIn } from './form-problems.ts';

const noProblems: ReadonlyMap<string, FieldProblem> = new Map();

type FormProps = Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate' | 'onInput'> & {
  /** The fields keep to their constraints. */
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
};

/** A form that says itself, at each field, what is wrong; the first of them gets the focus. */
export function Form({ onSubmit, children, ...rest }: FormProps) {
  const [problems, setProblems] = useState(noProblems);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = problemsIn(event.currentTarget);
    setProblems(new Map(found.map(({ control, problem }) => [control.id, problem])));
    const [first] = found;
    if (first) first.control.focus();
    else onSubmit(event);
  };
  // A field that is being corrected is not complained about any more.
  const onInput = ({ target }: FormEvent): void => {
    const { id } = target as HTMLElement;
    if (problems.has(id)) setProblems(new Map([...problems].filter(([name]) => name !== id)));
  };
  return (
    <FormProblemsContext value={problems}>
      <form {...rest} noValidate onSubmit={submit} onInput={onInput}>
        {children}
      </form>
    </FormProblemsContext>
  );
}

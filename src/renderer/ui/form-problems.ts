/** What is wrong with the fields of a form, in our own words instead of the browser's bubbles. */
import { createContext, useContext } from 'react';
import { t } from '../../shared/text.ts';

export type FieldProblem = { readonly message: string; readonly hint?: string };

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

const rangeWords = (min: string, max: string): string => {
  if (min === '') return t('Enter a number of at most {max, number}.', { max: Number(max) });
  return max === ''
    ? t('Enter a number of at least {min, number}.', { min: Number(min) })
    : t('Enter a number from {min, number} to {max, number}.', {
        min: Number(min),
        max: Number(max),
      });
};

/** By the first of the field's own constraints that its value breaks. */
const problemOf = (control: Control): FieldProblem | null => {
  const { validity } = control;
  if (validity.valid) return null;
  const { min = '', max = '' } = control instanceof HTMLInputElement ? control : {};
  if (validity.badInput) return { message: t('This is no number.') };
  if (validity.valueMissing) return { message: t('Fill in this field.') };
  if (validity.rangeUnderflow || validity.rangeOverflow) return { message: rangeWords(min, max) };
  if (validity.stepMismatch) return { message: t('Enter a whole number.') };
  if (validity.typeMismatch && control.type === 'url') {
    return { message: t('This is no whole URL.'), hint: t('Begin with https://.') };
  }
  const form = control.title === '' ? null : { hint: `${control.title}.` };
  return { message: t('This does not have the right form.'), ...form };
};

/** The fields that break their constraints, in their order. */
export const problemsIn = (
  form: HTMLFormElement,
): readonly { readonly control: Control; readonly problem: FieldProblem }[] =>
  [...form.elements].filter(isControl).flatMap((control) => {
    const problem = problemOf(control);
    return problem ? [{ control, problem }] : [];
  });

export const FormProblemsContext = createContext<ReadonlyMap<string, FieldProblem>>(new Map());

/** What is wrong with the control of that id. */
export const useProblem = (id: string): FieldProblem | null =>
  useContext(FormProblemsContext).get(id) ?? null;

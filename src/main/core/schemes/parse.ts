/** From the text of an exported scheme to a definition that can be used. */
import { failure } from '../../../shared/errors.ts';
import {
  type SchemeDefinition,
  schemeDefinitionSchema,
} from '../../../shared/scheme-definition.ts';
import { t } from '../../../shared/text.ts';
import { definitionProblem } from './problem.ts';

/** Checks a definition in full. Errors: `scheme.bad-definition`, with what is wrong. */
export const requireSound = (definition: SchemeDefinition): SchemeDefinition => {
  const problem = definitionProblem(definition);
  if (problem !== null) {
    throw failure('scheme.bad-definition', problem, t('Change the scheme, then save it again.'));
  }
  return definition;
};

/** Reads the text of an exported scheme. Errors: `scheme.bad-definition`. */
export const parseDefinition = (json: string): SchemeDefinition => {
  const hint = t('Choose a file that Countersign has exported.');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw failure('scheme.bad-definition', t('This file is not JSON.'), hint, cause);
  }
  const parsed = schemeDefinitionSchema.safeParse(value);
  if (parsed.success) return requireSound(parsed.data);
  const [issue] = parsed.error.issues;
  const words =
    issue && issue.path.length > 0
      ? t('This is not a scheme of Countersign (at “{place}”).', { place: issue.path.join('.') })
      : t('This is not a scheme of Countersign.');
  throw failure('scheme.bad-definition', words, hint);
};

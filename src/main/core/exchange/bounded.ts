/**
 * Schemas for lists from strangers: counted before their items are looked at, as every bad one
 * costs an error message.
 */
import { z } from 'zod';
import { t } from '../../../shared/text.ts';

/** Any array, its items left as they are. */
export const anyArray = z.custom<readonly unknown[]>(Array.isArray, {
  error: () => t('Invalid input: expected array'),
});

const tooMany = (most: number) => ({ error: () => t('Too many: more than {most}', { most }) });

/** At most `most` items. */
export const shortList = <T extends z.ZodType>(item: T, most: number) =>
  anyArray.refine((items) => items.length <= most, tooMany(most)).pipe(z.array(item));

/** At most `most` members, each a text. */
export const shortRecord = (most: number, maxChars: number) => {
  const text = z.string().max(maxChars);
  return z
    .custom<object>((value) => typeof value === 'object' && value !== null, {
      error: () => t('Expected an object'),
    })
    .refine((value) => Object.keys(value).length <= most, tooMany(most))
    .pipe(z.record(text, text));
};

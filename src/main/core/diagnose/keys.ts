/** The key axis: other keys, and the same text read or pasted otherwise. */
import type { KeyObject } from 'node:crypto';
import { language, t } from '../../../shared/text.ts';
import { isPublicForm, type KeyForm, loadKey } from '../verify/keys.ts';
import { type Belongs, type Change, isOrdinary, type KnownKey, type Variant } from './change.ts';
import { type Edit, edits } from './key-edits.ts';
import { type KeyReading, readingsOf } from './key-readings.ts';

/** Most keys of other sources tried, newest first. */
const maxForeignKeys = 100;

export type KeyVariant = Variant<KeyObject> & {
  /** Of the key it is, or was made of. */
  readonly label: string;
  /** Where it comes from: pairs take the likeliest of each. */
  readonly origin: 'own' | 'edited' | 'foreign' | 'read';
};

const sameKey = (a: KeyObject, b: KeyObject): boolean => a.type === b.type && a.equals(b);

const dayOf = (ms: number, nowS: number): string => {
  const [day, now] = [new Date(ms), new Date(nowS * 1000)];
  const isThisYear = day.getFullYear() === now.getFullYear();
  return day.toLocaleDateString(language() === 'en' ? 'en-GB' : language(), {
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  });
};

const retired = (key: KnownKey, nowS: number): Change => ({
  code: 'key.retired',
  weight: 1,
  title: t('Matches key “{key}” that you retired on {day}', {
    key: key.label,
    day: dayOf((key.retiredAtS ?? 0) * 1000, nowS),
  }),
  phrase: t('the retired key “{key}” is used', { key: key.label }),
  detail: t(
    'The provider still signs with the old key. Finish the rotation there, or use the key again until it has.',
  ),
  fix: {
    label: t('Use this key again'),
    next: t('then use this key again'),
    plan: { kind: 'use-key-again', keyId: key.id },
  },
});

const disabled = (key: KnownKey): Change => ({
  code: 'key.disabled',
  weight: 1,
  title: t('Matches the disabled key “{key}”', { key: key.label }),
  phrase: t('the disabled key “{key}” is used', { key: key.label }),
  detail: t(
    'The provider still signs with a key that was taken out of use here. Change it there, or use the key again.',
  ),
  fix: {
    label: t('Use this key again'),
    next: t('then use this key again'),
    plan: { kind: 'use-key-again', keyId: key.id },
  },
});

const foreign = (key: KnownKey): Change => ({
  code: 'key.other-source',
  weight: 2,
  title: t('Matches key “{key}” of the source “{source}”', {
    key: key.label,
    source: key.ofSource ?? '',
  }),
  phrase: t('key “{key}” of the source “{source}” is used', {
    key: key.label,
    source: key.ofSource ?? '',
  }),
  detail: t(
    'The secret of another endpoint, account or mode signed this: test for live, or the URL of one endpoint entered for another.',
  ),
  fix: {
    label: t('Add this key here'),
    next: t('then add this key here'),
    plan: { kind: 'add-key', label: key.label, text: key.text },
  },
});

const corrected = (edit: Edit, { label }: KnownKey, text: string): Change => ({
  code: `key.${edit.code}`,
  weight: edit.weight,
  title: t(edit.title, edit.values),
  phrase: t(edit.phrase, edit.values),
  detail: edit.details.map((sentence) => t(sentence)).join(' '),
  // A line end that the provider has too many is mended there, not here.
  ...(edit.code !== 'newline-at-provider' && {
    fix: {
      label: t('Add the corrected key'),
      next: t('then add the corrected key'),
      plan: { kind: 'add-key' as const, label: `${label} (corrected)`.slice(0, 80), text },
    },
  }),
});

const readAs = ({ code, words, text }: KeyReading, { label }: KnownKey, form: KeyForm): Change => ({
  code: `key.${code}`,
  weight: 3,
  ...words(),
  detail: isPublicForm(form)
    ? t('It is the right key in another form than this provider hands it out in.')
    : t(
        'The sender reads this secret differently from what its scheme says: check that the right provider and scheme are chosen.',
      ),
  ...(text !== null && {
    fix: {
      label: t('Add the key in that form'),
      next: t('then add the key in that form'),
      plan: { kind: 'add-key', label: `${label} (${code.replace('as-', '')})`.slice(0, 80), text },
    },
  }),
});

/** The keys that count as things are. */
export const ordinaryKeys = (
  keys: readonly KnownKey[],
  form: KeyForm,
  nowS: number,
  belongs: Belongs,
): readonly KeyVariant[] =>
  keys.flatMap((known) => {
    const key = isOrdinary(known, nowS) && belongs(known) ? loadKey(known.text, form) : null;
    return key ? [{ changes: [], value: key, label: known.label, origin: 'own' as const }] : [];
  });

/**
 * Every other key that may have been meant, likeliest first. In: `known`, the keys that count as
 * things are.
 */
export function* keyVariants(
  keys: readonly KnownKey[],
  form: KeyForm,
  nowS: number,
  belongs: Belongs,
): Generator<KeyVariant> {
  const tried = ordinaryKeys(keys, form, nowS, belongs).map(({ value }) => value);
  const isNew = (key: KeyObject | null): key is KeyObject => {
    if (!key || tried.some((known) => sameKey(known, key))) return false;
    tried.push(key);
    return true;
  };
  const own = keys.filter((known) => isOrdinary(known, nowS));
  for (const known of keys) {
    if (known.ofSource !== null || own.includes(known) || !belongs(known)) continue;
    const value = loadKey(known.text, form);
    if (!isNew(value)) continue;
    const change = known.isDisabled ? disabled(known) : retired(known, nowS);
    yield { changes: [change], value, label: known.label, origin: 'own' };
  }
  for (const known of own) {
    const trimmed = known.text.trim();
    for (const edit of edits) {
      const text = edit.mend(known.text, trimmed);
      if (text === null || text === known.text || !belongs({ ...known, text })) continue;
      const value = loadKey(text, form);
      if (!isNew(value)) continue;
      yield {
        changes: [corrected(edit, known, text)],
        value,
        label: known.label,
        origin: 'edited',
      };
    }
  }
  const others = keys.filter(({ ofSource }) => ofSource !== null);
  for (const known of others.toSorted((a, b) => b.id - a.id).slice(0, maxForeignKeys)) {
    const value = belongs(known) ? loadKey(known.text, form) : null;
    if (!isNew(value)) continue;
    yield { changes: [foreign(known)], value, label: known.label, origin: 'foreign' };
  }
  for (const known of own) {
    for (const reading of readingsOf(known.text, form)) {
      const text = reading.text ?? known.text;
      if (!belongs({ ...known, text }) || !isNew(reading.key)) continue;
      const changes = [readAs(reading, known, form)];
      yield { changes, value: reading.key, label: known.label, origin: 'read' };
    }
  }
}

/** Keys in memory, and a plausible look at what is pasted. */
import type { keyCommands } from '../../../src/shared/contract/keys.ts';
import type { KeyLint, LintNote } from '../../../src/shared/key-lint.ts';
import type { KeyInfo, SourceInfo } from '../../../src/shared/provider.ts';
import { keepsSecrets } from '../../../src/shared/vault.ts';
import { makeKey } from '../fake-window-data.ts';
import { type AnswersTo, type FakeState, Refusal } from './state.ts';

type KeyCommand = keyof typeof keyCommands;

type Pasted = { readonly isConfirmed?: boolean | undefined; readonly value?: string | undefined };

/** The fingerprint of every text that can be kept. */
export const fakeFingerprint = '9f86d081';

const found: readonly (readonly [pattern: RegExp, note: LintNote])[] = [
  [/BEGIN PRIVATE KEY/, { level: 'refusal', code: 'private-key', detail: null }],
  [/^https:/, { level: 'refusal', code: 'url', detail: 'example.com' }],
  [/^sk_live_/, { level: 'doubt', code: 'api-key', detail: 'sk_live_' }],
  [/^short$/, { level: 'doubt', code: 'short', detail: '5 bytes' }],
  [/[\r\n]"$/, { level: 'cleaning', code: 'line-break', detail: null }],
  [/^"/, { level: 'cleaning', code: 'quotes', detail: null }],
];

const readingOf = (value: string): string =>
  value.includes('BEGIN PUBLIC KEY')
    ? 'RSA public key, 2048 bit'
    : `text, ${value.length} characters`;

/** What is found in a text, and whether it is the one of a key whose text is missing. */
export const fakeLint = (value: string, missing: KeyInfo | undefined): KeyLint => {
  const notes = found.flatMap(([pattern, note]) => (pattern.test(value) ? [note] : []));
  if (notes.some(({ level }) => level === 'refusal')) {
    return { reading: null, fingerprint: null, notes };
  }
  const known: LintNote[] = missing
    ? [{ level: 'remark', code: 'known-missing', detail: missing.label }]
    : [];
  return {
    reading: readingOf(value),
    fingerprint: fakeFingerprint,
    notes: [...notes, ...known],
  };
};

const needsConfirmation = new Refusal({
  code: 'key.needs-confirmation',
  message: 'Is this the secret? It looks like something else.',
  hint: 'Look again where it comes from, or say that it is right.',
});

/** Errors: `key.needs-confirmation` for a text with doubts. */
const check = ({ value, isConfirmed = false }: Pasted): void => {
  if (value === undefined || isConfirmed) return;
  if (fakeLint(value, undefined).notes.some(({ level }) => level === 'doubt')) {
    throw needsConfirmation;
  }
};

const missingOf = ({ keys }: SourceInfo): KeyInfo | undefined =>
  keys.find(({ isAvailable, fingerprint }) => !isAvailable && fingerprint === fakeFingerprint);

export const keyAnswers = (state: FakeState): AnswersTo<KeyCommand> => {
  const find = (id: number): { source: SourceInfo; key: KeyInfo } => {
    for (const source of state.app().sources) {
      const key = source.keys.find((one) => one.id === id);
      if (key) return { source, key };
    }
    throw new Refusal({ code: 'key.not-found', message: 'No such key.' });
  };
  const replace = (id: number, changed: Partial<KeyInfo>): KeyInfo => {
    const { source, key } = find(id);
    const next = { ...key, ...changed };
    state.replaceSource({
      ...source,
      keys: source.keys.map((one) => (one.id === id ? next : one)),
    });
    return next;
  };
  const add = (sourceId: number, label: string): KeyInfo => {
    const source = state.findSource(sourceId);
    const isPersistent = keepsSecrets(state.app().vault);
    const missing = missingOf(source);
    if (missing) return replace(missing.id, { isAvailable: true, isPersistent });
    const createdAtMs = state.now();
    const key = makeKey({ id: state.nextId(), sourceId, label, isPersistent, createdAtMs });
    state.replaceSource({ ...source, keys: [...source.keys, key] });
    return key;
  };
  return {
    'keys.lint': ({ sourceId, value }) => fakeLint(value, missingOf(state.findSource(sourceId))),
    'keys.put': ({ sourceId, label, ...pasted }) => {
      check(pasted);
      return add(sourceId, label);
    },
    'keys.generate': ({ sourceId, label }) => add(sourceId, label),
    'keys.rotate': ({ id, label, overlapS, ...pasted }) => {
      check(pasted);
      const { source } = find(id);
      const key = add(source.id, label);
      if (overlapS !== null) replace(id, { retiredAtMs: state.now() + overlapS * 1000 });
      return key;
    },
    'keys.copy': () => ({ clearsInS: 60 }),
    'keys.rename': ({ id, label }) => replace(id, { label }),
    'keys.retire': ({ id, isRetired }) =>
      replace(id, { retiredAtMs: isRetired ? state.now() : null }),
    'keys.disable': ({ id, isDisabled }) => replace(id, { isDisabled }),
    'keys.remove': ({ id }) => {
      const { source } = find(id);
      state.replaceSource({ ...source, keys: source.keys.filter((key) => key.id !== id) });
      return null;
    },
  };
};

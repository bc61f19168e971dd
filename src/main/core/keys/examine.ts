/**
 * Looks at a pasted key: what would be kept of it, and all that is to be said. `lintKey` shows the
 * outcome, `takeKey` acts on it, so that the two cannot disagree. Total: any text has an outcome.
 */
import type { LintNote } from '../../../shared/key-lint.ts';
import { t } from '../../../shared/text.ts';
import type { Provider } from '../providers/define.ts';
import type { KeyKind } from '../store/schema.ts';
import { isPublicForm, type KeyForm, loadKey } from '../verify/keys.ts';
import { takesKey } from '../verify/scheme.ts';
import { cleanKey } from './clean.ts';
import { faultOf } from './faults.ts';
import { note } from './note.ts';
import { privateKind } from './private-key.ts';
import { type PublicKey, publicText, readPublicKey } from './public-key.ts';
import { bitWords, publicReading, secretReading, validUntilMs } from './reading.ts';
import {
  foreignPrefix,
  foreignWriting,
  isOfSandbox,
  otherThing,
  withoutPrefix,
} from './recognise.ts';
import { weaknessesOf } from './strength.ts';

/** As many characters as the contract lets through. */
const maxKeyLength = 16_384;
const minRsaBits = 2048;

export type KeptKey = { readonly text: string; readonly kind: KeyKind };

export type Examination = {
  /** Null where there is a refusal among the notes, and only there. */
  readonly kept: KeptKey | null;
  readonly reading: string | null;
  /** The end of a certificate, Unix milliseconds. */
  readonly validUntilMs: number | null;
  readonly notes: readonly LintNote[];
};

const outcome = (
  notes: readonly LintNote[],
  reading: string | null = null,
  kept: KeptKey | null = null,
): Examination => ({ kept, reading, validUntilMs: null, notes });

/** A certificate is kept where a scheme wants one; elsewhere the scheme's own form of the key. */
const textFor = ({ key, certificate }: PublicKey, form: KeyForm): string | null =>
  form === 'certificate' ? (certificate?.toString().trimEnd() ?? null) : publicText(key, form);

/** What is kept of a public key: the text itself where a scheme reads it, else in its form. */
const publicFit = (
  { schemes }: Provider,
  text: string,
  found: PublicKey,
): { readonly text: string; readonly form: KeyForm } | null => {
  for (const scheme of schemes) {
    const { key: form } = scheme;
    if (!isPublicForm(form)) continue;
    const kept = loadKey(text, form) ? text : textFor(found, form);
    if (kept !== null && takesKey(scheme, kept) && loadKey(kept, form)) return { text: kept, form };
  }
  return null;
};

const sameAlgorithm: Readonly<Partial<Record<KeyForm, string>>> = {
  'rsa-public': 'rsa',
  certificate: 'rsa',
  'ec-public': 'ec',
  'ed25519-hex': 'ed25519',
  'ed25519-base64': 'ed25519',
  whpk: 'ed25519',
};

/** A public key that no scheme takes: of another kind, with something around it, or uncertified. */
const publicRefusal = (provider: Provider, cleaned: string, found: PublicKey): LintNote => {
  const isRight = provider.schemes.some(
    ({ key }) => sameAlgorithm[key] === found.key.asymmetricKeyType,
  );
  if (!isRight) return note('wrong-algorithm', publicReading(found));
  return publicFit(provider, cleaned, found)
    ? note('undecodable', t('there is more than the key'))
    : note('not-a-key', publicReading(found));
};

const publicNotes = (found: PublicKey, form: KeyForm): readonly LintNote[] => {
  const bits = found.key.asymmetricKeyDetails?.modulusLength ?? minRsaBits;
  return [
    ...(bits < minRsaBits ? [note('weak-rsa', bitWords(bits))] : []),
    ...(found.certificate && form !== 'certificate' ? [note('certificate')] : []),
    ...(found.wrapping === 'pem' ? [] : [note(found.wrapping)]),
  ];
};

/** In: `found`, the public key that is there once the text is clean. */
const ofPublicKey = (
  provider: Provider,
  text: string,
  cleaned: string,
  found: PublicKey,
): Examination => {
  const reading = publicReading(found);
  const asPasted = text === cleaned ? found : readPublicKey(text);
  const fit = asPasted && publicFit(provider, text, asPasted);
  if (!fit) return outcome([publicRefusal(provider, cleaned, found)], reading);
  const kept: KeptKey = { text: fit.text, kind: 'public-key' };
  return {
    ...outcome(publicNotes(found, fit.form), reading, kept),
    validUntilMs: found.certificate && validUntilMs(found.certificate),
  };
};

/** A secret, or the bare bytes of an Ed25519 key. */
const ofOtherText = (provider: Provider, text: string): Examination => {
  const fits = provider.schemes.filter((scheme) => takesKey(scheme, text));
  for (const { key: form } of fits) {
    const key = loadKey(text, form);
    if (!key) continue;
    if (isPublicForm(form)) {
      return outcome([], publicReading({ key, certificate: null }), { text, kind: 'public-key' });
    }
    const bare = withoutPrefix(text);
    const bytes = form === 'utf8' ? Buffer.from(bare) : key.export();
    const doubts = weaknessesOf(provider.id, bare, bytes);
    return outcome(doubts, secretReading(text, form, key), { text, kind: 'secret' });
  }
  const { code, detail } = faultOf(text, (fits[0] ?? provider.schemes[0]).key);
  return outcome([note(code, detail)]);
};

/** What the beginning of a text says of where it comes from. */
const originNotes = (provider: Provider, cleaned: string): readonly LintNote[] => {
  const other = otherThing(cleaned);
  const prefix = foreignPrefix(provider, cleaned);
  return [
    ...(other ? [note(other.code, other.detail)] : []),
    ...(other && isOfSandbox(other) ? [note('sandbox-prefix', other.detail)] : []),
    ...(prefix === null ? [] : [note('other-provider', prefix)]),
  ];
};

const ofCleaned = (provider: Provider, text: string, cleaned: string): Examination => {
  const found = readPublicKey(cleaned);
  if (found) return ofPublicKey(provider, text, cleaned, found);
  const foreign = foreignWriting(cleaned);
  if (foreign) return outcome([note(foreign.code, foreign.detail)]);
  const origin = originNotes(provider, cleaned);
  if (origin.some(({ level }) => level === 'refusal')) return outcome(origin);
  const other = ofOtherText(provider, text);
  return { ...other, notes: [...other.notes, ...origin] };
};

/** By hand: a pattern would look at each of many line ends inside again and again. */
const withoutLineEnds = (text: string): string => {
  let end = text.length;
  while (end > 0 && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** Examines a key as pasted. Line ends at its end never count; the rest only if it is cleaned. */
export const examine = (provider: Provider, pasted: string, isCleaned: boolean): Examination => {
  if (pasted.length > maxKeyLength) {
    return outcome([note('not-a-key', t('{count} characters', { count: pasted.length }))]);
  }
  const whole = withoutLineEnds(pasted);
  const cleaned = cleanKey(whole);
  if (cleaned.text === '') return outcome([note('empty')]);
  const secret = privateKind(whole) ?? privateKind(cleaned.text);
  if (secret) return outcome([note(secret)]);
  const examined = ofCleaned(provider, isCleaned ? cleaned.text : whole, cleaned.text);
  const cleanings = cleaned.found.map((cleaning) => note(cleaning));
  return { ...examined, notes: [...examined.notes, ...cleanings] };
};

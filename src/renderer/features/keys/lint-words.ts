/** The sentence for everything that can be said of a pasted key. */
import { cleanings, type LintCode, type LintNote } from '../../../shared/key-lint.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';

export type LintContext = {
  readonly provider: ProviderInfo;
  /** Of the text that would be kept; null if none would be. */
  readonly fingerprint: string | null;
};

type Cleaning = (typeof cleanings)[number];
type Sentence = (detail: string | null, context: LintContext) => string;

/** The detail between the words around it; nothing where there is none, such as an empty name. */
const put = (detail: string | null, before: string, after = ''): string =>
  detail === null || detail === '' ? '' : `${before}${detail}${after}`;

const sshHint = 'ssh-keygen -e -m PKCS8 -f FILE writes it as PEM, which can be pasted here.';

/** What belongs into the field. */
const instead = ({ provider }: LintContext): string =>
  provider.secretKind === 'public-key'
    ? `Paste the public key of ${provider.name} instead.`
    : `Paste the “${provider.secretLabel}” of ${provider.name} instead.`;

const sentences: Readonly<Record<Exclude<LintCode, Cleaning>, Sentence>> = {
  empty: () => 'There is nothing here but blanks.',
  'private-key': (_, context) =>
    `That was a private key, so the field has been emptied: it must stay with the one who signs. ${instead(context)}`,
  'encrypted-private-key': (_, context) =>
    `That was an encrypted private key, so the field has been emptied: it must stay with the one who signs. ${instead(context)}`,
  'ssh-key': (_, context) =>
    `This is a key for SSH, written in a way of its own. ${context.provider.secretKind === 'public-key' ? sshHint : instead(context)}`,
  'not-a-key': (detail, context) =>
    `This is not a key that ${context.provider.name} signs with${put(detail, ' (', ')')}. ${instead(context)}`,
  undecodable: (detail) =>
    `This cannot be decoded${put(detail, ': ')}. Copy all of it and paste it again.`,
  'wrong-algorithm': (detail, context) =>
    `${context.provider.name} does not sign with this kind of key${put(detail, ' (', ')')}. ${instead(context)}`,
  duplicate: (detail) => `This source has this key already${put(detail, ': “', '”')}.`,
  url: (detail, context) =>
    `This is a URL${put(detail, ' (', ')')}, not a key. ${instead(context)}`,
  short: (detail) =>
    `It is short${put(detail, ' (', ')')} and could be guessed. Is a part of it missing?`,
  'low-entropy': (detail) =>
    `It repeats itself or has few different characters${put(detail, ' (', ')')}, so it could be guessed.`,
  'api-key': (detail, { provider }) =>
    `It looks like an API key${put(detail, ' (“', '…”)')}. Those open an account; ${provider.name} signs webhooks with another secret.`,
  'other-provider': (detail, { provider }) =>
    `It begins like a secret of another provider than ${provider.name}${put(detail, ' (“', '…”)')}.`,
  'weak-rsa': (detail) =>
    `As an RSA key it is short${put(detail, ' (', ')')}: under 2048 bit, signatures could be forged.`,
  placeholder: (detail) =>
    `It looks like a placeholder from an example${put(detail, ' (“', '”)')}.`,
  'known-missing': (detail, { fingerprint }) =>
    `It is the key${put(detail, ' “', '”')}${put(fingerprint, ' with fingerprint ')} that is listed here without its text, and takes that place.`,
  certificate: (detail) => `It is a certificate${put(detail, ' (', ')')}: its public key is used.`,
  'expired-certificate': (detail) =>
    `The certificate expired${put(detail, ' on ')}. Its public key still verifies.`,
  jwk: (detail) => `It is a JSON Web Key${put(detail, ' (', ')')}.`,
  der: () => 'It is a key in DER, written as Base64.',
  'bare-spki': () => 'The BEGIN and END lines are missing; it can be read without them.',
  'sandbox-prefix': (detail) =>
    `It is for tests${put(detail, ' (“', '…”)')}: what the live account sends is signed with another one.`,
};

/** Completes “There …”; the verb goes with the first of several. */
const finds: Readonly<Record<Cleaning, readonly [verb: 'is' | 'are', what: string]>> = {
  'line-break': ['is', 'a line break at the end'],
  whitespace: ['is', 'blank space around it'],
  'inner-whitespace': ['is', 'blank space inside it'],
  quotes: ['are', 'quotes around it'],
  invisible: ['are', 'invisible characters in it'],
  assignment: ['is', 'a name with an equals sign in front of it'],
  bearer: ['is', 'the word “Bearer” in front of it'],
};

const isCleaning = (code: LintCode): code is Cleaning =>
  (cleanings as readonly LintCode[]).includes(code);

const list = new Intl.ListFormat('en-GB');

const findWords = ({ code, detail }: LintNote): string => {
  if (!isCleaning(code)) return '';
  if (code === 'assignment' && detail) return `“${detail}” in front of it`;
  return finds[code][1] + (code === 'invisible' ? put(detail, ' (', ')') : '');
};

const verbOf = ([first]: readonly LintNote[]): 'is' | 'are' =>
  first && isCleaning(first.code) ? finds[first.code][0] : 'is';

/** `There is a line break at the end and quotes around it.` In: one or more cleanings. */
export const cleaningWords = (notes: readonly LintNote[]): string =>
  `There ${verbOf(notes)} ${list.format(notes.map(findWords))}.`;

/** The offer to take what was found away. */
export const takeAwayWords = (notes: readonly LintNote[]): string =>
  notes.length > 1 || verbOf(notes) === 'are' ? 'Take them away' : 'Take it away';

/** One or two whole sentences for one note. */
export const noteWords = (note: LintNote, context: LintContext): string =>
  isCleaning(note.code) ? cleaningWords([note]) : sentences[note.code](note.detail, context);

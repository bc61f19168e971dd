/** The sentence for everything that can be said of a pasted key. */
import { cleanings, type LintCode, type LintNote } from '../../../shared/key-lint.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { type Message, message, perLanguage, t } from '../../../shared/text.ts';

export type LintContext = {
  readonly provider: ProviderInfo;
  /** Of the text that would be kept; null if none would be. */
  readonly fingerprint: string | null;
};

type Cleaning = (typeof cleanings)[number];

/** Each with its `{detail}`, and without where there is none, such as an empty name. */
const sentences: Readonly<Record<Exclude<LintCode, Cleaning>, Message>> = {
  empty: message('There is nothing here but blanks.'),
  'private-key': message(
    'That was a private key, so the field has been emptied: it must stay with the one who signs.',
  ),
  'encrypted-private-key': message(
    'That was an encrypted private key, so the field has been emptied: it must stay with the one who signs.',
  ),
  'ssh-key': message('This is a key for SSH, written in a way of its own.'),
  'not-a-key': message(
    'This is not a key that {provider} signs with{has, select, detail { ({detail})} other {}}.',
  ),
  undecodable: message(
    'This cannot be decoded{has, select, detail {: {detail}} other {}}. Copy all of it and paste it again.',
  ),
  'wrong-algorithm': message(
    '{provider} does not sign with this kind of key{has, select, detail { ({detail})} other {}}.',
  ),
  duplicate: message(
    'This source has this key already{has, select, detail {: “{detail}”} other {}}.',
  ),
  url: message('This is a URL{has, select, detail { ({detail})} other {}}, not a key.'),
  short: message(
    'It is short{has, select, detail { ({detail})} other {}} and could be guessed. Is a part of it missing?',
  ),
  'low-entropy': message(
    'It follows a pattern or has few different characters{has, select, detail { ({detail})} other {}}, so it could be guessed.',
  ),
  'api-key': message(
    'It looks like an API key{has, select, detail { (“{detail}…”)} other {}}. Those open an account; for its webhooks {provider} uses another secret.',
  ),
  'other-provider': message(
    'It begins like a secret of another provider than {provider}{has, select, detail { (“{detail}…”)} other {}}.',
  ),
  'weak-rsa': message(
    'As an RSA key it is short{has, select, detail { ({detail})} other {}}: under 2048 bit, signatures could be forged.',
  ),
  placeholder: message(
    'It looks like a placeholder from an example{has, select, detail { (“{detail}”)} other {}}.',
  ),
  'known-missing': message(
    'It is the key{has, select, detail { “{detail}”} other {}}{identified, select, yes { with fingerprint {fingerprint}} other {}} that is listed here without its text, and takes that place.',
  ),
  certificate: message(
    'It is a certificate{has, select, detail { ({detail})} other {}}: its public key is used.',
  ),
  'expired-certificate': message(
    'The certificate expired{has, select, detail { on {detail}} other {}}. Its public key still verifies.',
  ),
  jwk: message('It is a JSON Web Key{has, select, detail { ({detail})} other {}}.'),
  der: message('It is a key in DER, written as Base64.'),
  'bare-spki': message('The BEGIN and END lines are missing; it can be read without them.'),
  'unusual-form': message(
    '{provider} gives out secrets of another form{has, select, detail {: {detail}} other {}}. Was all of it copied, and nothing else?',
  ),
  'sandbox-prefix': message(
    'It is for tests{has, select, detail { (“{detail}…”)} other {}}: what the live account sends is signed with another one.',
  ),
};

/** After these it is said what belongs into the field. */
const misplaced: ReadonlySet<LintCode> = new Set([
  'private-key',
  'encrypted-private-key',
  'ssh-key',
  'not-a-key',
  'wrong-algorithm',
  'url',
]);

/** What to do instead. */
const insteadOf = (code: LintCode, { provider }: LintContext): string => {
  if (provider.secretKind !== 'public-key') {
    return t('Paste the “{secret}” of {provider} instead.', {
      secret: provider.secretLabel,
      provider: provider.name,
    });
  }
  return code === 'ssh-key'
    ? t('ssh-keygen -e -m PKCS8 -f FILE writes it as PEM, which can be pasted here.')
    : t('Paste the public key of {provider} instead.', { provider: provider.name });
};

type Find = { readonly isSeveral?: true; readonly what: Message };

/** Completes “There is …”, or “There are …” with the first of several. */
const finds: Readonly<Record<Cleaning, Find>> = {
  'line-break': { what: message('a line break at the end') },
  whitespace: { what: message('blank space around it') },
  'inner-whitespace': { what: message('blank space inside it') },
  quotes: { isSeveral: true, what: message('quotes around it') },
  invisible: {
    isSeveral: true,
    what: message('invisible characters in it{has, select, detail { ({detail})} other {}}'),
  },
  assignment: {
    what: message(
      '{has, select, detail {“{detail}”} other {a name with an equals sign}} in front of it',
    ),
  },
  bearer: { what: message('the word “Bearer” in front of it') },
};

const isCleaning = (code: LintCode): code is Cleaning =>
  (cleanings as readonly LintCode[]).includes(code);

/** What tells a message whether there is a detail, and which. */
const detailOf = ({ detail }: LintNote) => ({
  has: detail ? 'detail' : 'none',
  detail: detail ?? '',
});

const findWords = (note: LintNote): string =>
  isCleaning(note.code) ? t(finds[note.code].what, detailOf(note)) : '';

const isSeveral = ([first]: readonly LintNote[]): boolean =>
  first !== undefined && isCleaning(first.code) && finds[first.code].isSeveral === true;

const lists = perLanguage(
  (language) => new Intl.ListFormat(language === 'en' ? 'en-GB' : language),
);

/** `There is a line break at the end and quotes around it.` In: one or more cleanings. */
export const cleaningWords = (notes: readonly LintNote[]): string =>
  t(isSeveral(notes) ? 'There are {finds}.' : 'There is {finds}.', {
    finds: lists().format(notes.map(findWords)),
  });

/** The offer to take what was found away. */
export const takeAwayWords = (notes: readonly LintNote[]): string =>
  notes.length > 1 || isSeveral(notes) ? t('Take them away') : t('Take it away');

/** Whole sentences for one note. */
export const noteWords = (note: LintNote, context: LintContext): string => {
  if (isCleaning(note.code)) return cleaningWords([note]);
  const { provider, fingerprint } = context;
  const sentence = t(sentences[note.code], {
    ...detailOf(note),
    provider: provider.name,
    identified: fingerprint ? 'yes' : 'no',
    fingerprint: fingerprint ?? '',
  });
  return misplaced.has(note.code) ? `${sentence} ${insteadOf(note.code, context)}` : sentence;
};

/** Whether a secret can be guessed: too short, too regular, or the placeholder of an example. */
import type { LintNote } from '../../../shared/key-lint.ts';
import { note } from './note.ts';
import { byteWords } from './reading.ts';

/** RFC 2104 wants as many bytes as the hash has; this is what nobody can guess. */
const minSecretBytes = 16;

/** Providers that hand out shorter ones. Dropbox: 15 letters and digits. */
const issuedBytes: Readonly<Record<string, number>> = { dropbox: 15 };

/** Random text has 2.9 bit a character from 16 decimal digits on, random bytes have more. */
const minEntropyBits = 2.5;

/** Shannon's entropy, bits a byte. */
const entropyOf = (bytes: Uint8Array): number => {
  const counts = new Map<number, number>();
  for (const byte of bytes) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / bytes.length) * Math.log2(count / bytes.length);
  return bits;
};

/** True of a piece that comes twice or more and nothing else: by the failure function of KMP. */
const isRepeated = (bytes: Uint8Array): boolean => {
  const borders = new Uint32Array(bytes.length);
  for (let i = 1, length = 0; i < bytes.length; i += 1) {
    while (length > 0 && bytes[i] !== bytes[length]) length = borders[length - 1] ?? 0;
    if (bytes[i] === bytes[length]) length += 1;
    borders[i] = length;
  }
  return bytes.length > 1 && 2 * (borders.at(-1) ?? 0) >= bytes.length;
};

/** True where most steps from byte to byte are the same, as in “abcdef…” and “aaaa…”. */
const isRun = (bytes: Uint8Array): boolean => {
  const steps = new Map<number, number>();
  for (let i = 1; i < bytes.length; i += 1) {
    const step = (bytes[i] ?? 0) - (bytes[i - 1] ?? 0);
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  return bytes.length > 3 && Math.max(...steps.values()) >= 0.7 * (bytes.length - 1);
};

const isGuessable = (bytes: Uint8Array): boolean =>
  isRepeated(bytes) ||
  isRun(bytes) ||
  (bytes.length >= minSecretBytes && entropyOf(bytes) < minEntropyBits);

const maxPlaceholder = 80;

/** Words that examples are made of. */
const placeholderWords =
  /^(?:your|my|our|the|this|that|enter|insert|paste|put|add|type|replace|change|me|with|from|in|here|goes|real|actual|own|secret|key|token|password|passphrase|value|string|text|signing|signature|webhook|endpoint|shared|client|app|api|auth|public|hmac|example|sample|dummy|placeholder|fake|test|testing|for|foo|bar|todo|tbd|none|null|undefined|[\s_.:-])+$/i;

/** Dots, stars or crosses, in part or whole; a name in brackets. */
const blanked = /^[x*•.…·●_#?-]{3,}$|[•*…·●]{3,}$|^[•*…·●]{3,}|x{8}|^<[^<>]*>$|^\[[^[\]]*\]$/i;
const variable = /^\$\{?\w+\}?$|^\{\{?[^{}":]*\}?\}$|^%\w+%$/;

const isPlaceholder = (text: string): boolean =>
  text.length <= maxPlaceholder &&
  (placeholderWords.test(text) || blanked.test(text) || variable.test(text));

/**
 * Doubts about a secret. In: `bytes`, what the provider signs with, a prefix of the provider’s
 * aside; `text`, the same as it was pasted.
 */
export const weaknessesOf = (
  providerId: string,
  text: string,
  bytes: Uint8Array,
): readonly LintNote[] => [
  ...(bytes.length < (issuedBytes[providerId] ?? minSecretBytes)
    ? [note('short', byteWords(bytes.length))]
    : []),
  ...(isGuessable(bytes) ? [note('low-entropy')] : []),
  ...(isPlaceholder(text.trim()) ? [note('placeholder')] : []),
];

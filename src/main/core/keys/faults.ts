/** Why a text cannot be read as the key a scheme takes, to the first character that is wrong. */
import type { LintCode } from '../../../shared/key-lint.ts';
import { t } from '../../../shared/text.ts';
import { decodeBase64, decodeHex } from '../verify/encoding.ts';
import type { KeyForm } from '../verify/keys.ts';

export type Fault = { readonly code: LintCode; readonly detail: string | null };

const ed25519Bytes = 32;

const undecodable = (detail: string): Fault => ({ code: 'undecodable', detail });
const notAKey = (detail: string | null = null): Fault => ({ code: 'not-a-key', detail });

const atCharacter = (text: string, index: number, alphabet: 'hex' | 'base64'): string => {
  const character = text.charAt(index);
  const number = index + 1;
  if (/\s/.test(character)) return t('character {number} is a blank or a line break', { number });
  if (alphabet === 'hex') return t('character {number} is not a hex digit', { number });
  return /[-_]/.test(character)
    ? t('character {number} is not Base64, but Base64url', { number })
    : t('character {number} is not Base64', { number });
};

const hexFault = (text: string): string | null => {
  if (decodeHex(text)) return null;
  const bad = text.search(/[^0-9a-f]/i);
  return bad === -1
    ? t('an odd number of hex digits: {count}', { count: text.length })
    : atCharacter(text, bad, 'hex');
};

/** In: `from`, where the Base64 begins. Characters are counted from the beginning of the text. */
const base64Fault = (text: string, from = 0): string | null => {
  const base64 = text.slice(from);
  if (decodeBase64(base64)) return null;
  if (base64 === '') return t('nothing comes after {text}', { text });
  const bad = base64.search(/[^A-Za-z0-9+/=]|=(?!=?$)/);
  if (bad !== -1) return atCharacter(text, from + bad, 'base64');
  return base64.length % 4 === 0
    ? t('the last character is wrong, or one is missing')
    : t('{count} characters of Base64: some are missing at the end, “=” perhaps', {
        count: base64.length,
      });
};

/** Of an Ed25519 key, which has no more than its bytes. */
const bytesFault = (fault: string | null, bytes: Buffer | null): Fault => {
  if (fault !== null) return undecodable(fault);
  return notAKey(
    t('{count} bytes, not {expected}', { count: bytes?.length ?? 0, expected: ed25519Bytes }),
  );
};

/** Of Base64 without the lines of a PEM. DER begins with a sequence, whose Base64 begins with M. */
const spkiFault = (text: string): Fault => {
  const joined = text.replace(/\s+/g, '');
  if (!joined.startsWith('M')) return notAKey();
  return undecodable(base64Fault(joined) ?? t('it is damaged, or not all of it'));
};

/** In: a text that `loadKey` does not take in this form. */
export const faultOf = (text: string, form: KeyForm): Fault => {
  const trimmed = text.trim();
  switch (form) {
    case 'hex':
      return undecodable(hexFault(text) ?? '');
    case 'base64':
      return undecodable(base64Fault(text) ?? '');
    case 'whsec':
      return undecodable(base64Fault(text, text.startsWith('whsec_') ? 6 : 0) ?? '');
    case 'whpk':
      return text.startsWith('whpk_')
        ? bytesFault(base64Fault(text, 5), decodeBase64(text.slice(5)))
        : notAKey();
    case 'ed25519-hex':
      return bytesFault(hexFault(trimmed), decodeHex(trimmed));
    case 'ed25519-base64':
      return bytesFault(base64Fault(trimmed), decodeBase64(trimmed));
    case 'rsa-public':
    case 'ec-public':
      return spkiFault(text);
    case 'certificate':
    case 'utf8':
      return notAKey();
  }
};

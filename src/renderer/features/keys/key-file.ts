/** Reads a key from a file that was chosen or dropped. What it says is judged in main, as pasted text is. */
import { err, ok, type Result } from '../../../shared/result.ts';
import { t } from '../../../shared/text.ts';
import type { FieldError } from '../../ui/Field.tsx';

export const keyFileTypes = '.pem,.pub,.crt,.cer,.der,.key,.txt,.json';

const maxFileBytes = 64 * 1024;
/** The most that `keys.lint` takes. */
const maxLength = 65_536;

const tooLarge = (): FieldError => ({
  message: t('This file is larger than 64 KiB, so it is no key file.'),
  hint: t('Choose the file that holds the key alone.'),
});
const blank = (): FieldError => ({ message: t('This file is empty.'), hint: t('Choose another.') });
const unreadable = (): FieldError => ({
  message: t('This file cannot be read.'),
  hint: t('Choose another.'),
});
const notAKey = (): FieldError => ({
  message: t('This file holds neither text nor a key in DER.'),
  hint: t('Choose the key as a PEM, DER or text file.'),
});

/** What ASN.1 begins every key and certificate with: a sequence. */
const derSequence = 0x30;

/** UTF-16 with its mark is what PowerShell writes. Null for bytes that are no text. */
const textOf = (bytes: Uint8Array): string | null => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    // The bytes are not in that encoding.
    return null;
  }
};

/** Text as it is, without its byte order mark; DER as Base64. */
const keyTextOf = (bytes: Uint8Array): Result<string, FieldError> => {
  const text = textOf(bytes);
  if (text !== null) return text.trim() === '' ? err(blank()) : ok(text);
  if (bytes[0] !== derSequence) return err(notAKey());
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.length > maxLength ? err(tooLarge()) : ok(base64);
};

/** In: at most 64 KiB. */
export const readKeyFile = async (file: Blob): Promise<Result<string, FieldError>> => {
  if (file.size > maxFileBytes) return err(tooLarge());
  try {
    return keyTextOf(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that has gone since.
    return err(unreadable());
  }
};

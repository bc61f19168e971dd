/** One key's text read as other bytes, or as another kind of public key, than the scheme reads it. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import { t } from '../../../shared/text.ts';
import { publicText, readPublicKey } from '../keys/public-key.ts';
import { decodeBase64, decodeBase64Url, decodeHex, decodeUtf8 } from '../verify/encoding.ts';
import { isPublicForm, type KeyForm, loadKey } from '../verify/keys.ts';
import type { Change } from './change.ts';

/** A key with the text that makes the scheme read it so; null where no text does. */
export type KeyReading = {
  readonly code: string;
  readonly words: () => Pick<Change, 'title' | 'phrase'>;
  readonly key: KeyObject;
  readonly text: string | null;
};

type Decoder = (text: string) => Buffer | null;

type Words = KeyReading['words'];

const asText: Words = () => ({
  title: t('Matches if the secret is taken as text, as it is'),
  phrase: t('the secret is taken as text, as it is'),
});
const decodedFrom =
  (encoding: string): Words =>
  () => ({
    title: t('Matches if the secret is decoded from {encoding}', { encoding }),
    phrase: t('the secret is decoded from {encoding}', { encoding }),
  });

const readings: readonly (readonly [code: string, words: Words, decode: Decoder])[] = [
  ['as-text', asText, (text) => Buffer.from(text)],
  ['as-base64', decodedFrom('base64'), decodeBase64],
  ['as-hex', decodedFrom('hex'), decodeHex],
  ['as-base64url', decodedFrom('base64url'), decodeBase64Url],
];

/** The text that a scheme would read as these bytes. */
const secretText = (bytes: Buffer, form: KeyForm): string | null => {
  switch (form) {
    case 'utf8':
      return decodeUtf8(bytes);
    case 'hex':
      return bytes.toString('hex');
    case 'base64':
      return bytes.toString('base64');
    case 'whsec':
      return `whsec_${bytes.toString('base64')}`;
    default:
      return null;
  }
};

function* secretReadings(text: string, form: KeyForm): Generator<KeyReading> {
  const trimmed = text.trim();
  const bare = trimmed.replace(/^(?:whsec_|whpk_)/, '');
  for (const [code, words, decode] of readings) {
    for (const source of [text, trimmed, bare]) {
      const bytes = decode(source);
      if (!bytes || bytes.length === 0) continue;
      yield { code, words, key: createSecretKey(bytes), text: secretText(bytes, form) };
    }
  }
}

/** A public key in any of the wrappings that portals hand out, its bare bytes among them. */
const publicKeyOf = (text: string): KeyObject | null => {
  const found = readPublicKey(text);
  if (found) return found.key;
  const joined = text.replace(/\s+/g, '');
  const bytes = decodeHex(joined) ?? decodeBase64(joined) ?? decodeBase64Url(joined);
  return bytes?.length === 32 ? loadKey(bytes.toString('hex'), 'ed25519-hex') : null;
};

/** All other readings of a key's text. None has been compared with the scheme's own. */
export function* readingsOf(text: string, form: KeyForm): Generator<KeyReading> {
  if (!isPublicForm(form)) {
    yield* secretReadings(text, form);
    return;
  }
  const key = publicKeyOf(text);
  if (!key) return;
  yield {
    code: 'as-other-form',
    words: () => ({
      title: t('Matches if the key is read as another form of public key'),
      phrase: t('the key is read as another form of public key'),
    }),
    key,
    text: publicText(key, form),
  };
}

/**
 * EnableX does not sign: it encrypts the payload under a key derived from the App ID. Code, not
 * data, because three headers of the request say how to decrypt, each from a fixed list.
 * Source: developer.enablex.io/docs/guides/voice-guide/handle-webhook and enxVoicelib.js.
 */

import { message, t } from '../../../shared/text.ts';
import type { Reason } from '../../../shared/verdict.ts';
import { decodeText, decodeUtf8, type TextEncoding } from '../verify/encoding.ts';
import { isObject, parseJson } from '../verify/json.ts';
import { type CbcCipher, decryptCbc, encryptCbc } from '../verify/openssl-kdf.ts';
import { bodyPairs } from '../verify/parameters.ts';
import { isForm, readHeader, type WireRequest } from '../verify/request.ts';
import type {
  Decryption,
  DecryptionFault,
  DecryptionProblem,
  EncryptionScheme,
} from '../verify/scheme.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';

const ciphers: Readonly<Record<string, CbcCipher>> = {
  'aes-128-cbc': 'aes-128-cbc',
  'aes-192-cbc': 'aes-192-cbc',
  'aes-256-cbc': 'aes-256-cbc',
  aes128: 'aes-128-cbc',
  aes192: 'aes-192-cbc',
  aes256: 'aes-256-cbc',
};
const formats: Readonly<Record<string, TextEncoding>> = { hex: 'hex', base64: 'base64' };
const encodings: Readonly<Record<string, 'utf8'>> = { utf8: 'utf8', 'utf-8': 'utf8' };
const blockBytes = 16;
/** What stands behind the cipher in the name of the algorithm. */
const keyDerivation = ', key from the App ID by EVP_BytesToKey (MD5)';

const fail = (reason: Reason, subject: string | null = null) =>
  ({ ok: false, reason, subject }) as const;

const explained = (
  reason: Reason,
  subject: string | null,
  fault: DecryptionFault,
  detail: string,
): DecryptionProblem => ({ ...fail(reason, subject), fault, detail });

/** A header's value as it may be shown: it may be anything, of any length. */
const shown = (value: string): string => value.slice(0, 40);

const lookUp = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The algorithm header as code spells it (`x-algoritm`) or as the prose does (`x-algorithm`). */
const readAlgorithm = (request: WireRequest): string | null => {
  const asCoded = readHeader(request.rawHeaders, 'x-algoritm')?.toLowerCase();
  const asWritten = readHeader(request.rawHeaders, 'x-algorithm')?.toLowerCase();
  if (asCoded === undefined || asWritten === undefined) return null;
  if (asCoded !== '' && asWritten !== '' && asCoded !== asWritten) return null;
  return asCoded || asWritten;
};

const encryptedText = (request: WireRequest): string | null => {
  if (isForm(request)) {
    const pairs = bodyPairs(request.body) ?? [];
    const [pair, ...more] = pairs.filter(([name]) => name === 'encrypted_data');
    return pair && more.length === 0 ? pair[1] : null;
  }
  const value = parseJson(request.body)?.value;
  const text = isObject(value) ? value['encrypted_data'] : null;
  return typeof text === 'string' ? text : null;
};

/**
 * Decrypts and insists on strict UTF-8 and a JSON object: the only integrity there is. All that can
 * go wrong is one reason, so that the sender cannot tell bad padding from bad text.
 */
const decrypt = (cipher: CbcCipher, appId: string, ciphertext: Buffer): Decryption => {
  if (appId === '') return fail('bad_key');
  const failed = (fault: DecryptionFault, detail: string): DecryptionProblem =>
    explained('decrypt_failed', null, fault, detail);
  const plaintext = decryptCbc(cipher, appId, ciphertext);
  if (plaintext === null) return failed('padding', t('wrong App ID or corrupted: bad padding'));
  if (decodeUtf8(plaintext) === null) {
    return failed('not-utf8', t('decrypted, but it is not UTF-8: corrupted or another App ID'));
  }
  return isObject(parseJson(plaintext)?.value)
    ? { ok: true, plaintext }
    : failed('not-json', t('decrypted, but it is no JSON object'));
};

const open: EncryptionScheme['open'] = (request) => {
  const algorithm = readAlgorithm(request);
  if (algorithm === null) return fail('ambiguous_header', 'x-algoritm');
  if (algorithm === '') return fail('missing_header', 'x-algoritm');
  const format = readHeader(request.rawHeaders, 'x-format');
  const encoding = readHeader(request.rawHeaders, 'x-encoding');
  if (format === null) return fail('ambiguous_header', 'x-format');
  if (encoding === null) return fail('ambiguous_header', 'x-encoding');
  if (format === '') return fail('missing_header', 'x-format');
  if (encoding === '') return fail('missing_header', 'x-encoding');
  const cipher = lookUp(ciphers, algorithm);
  const textEncoding = lookUp(formats, format.toLowerCase());
  const unknown = (header: string, fault: DecryptionFault, detail: string): DecryptionProblem =>
    explained('unsupported_algorithm', header, fault, detail);
  if (!cipher) {
    const detail = t('unknown cipher name “{name}”; EnableX uses aes-128/192/256-cbc', {
      name: shown(algorithm),
    });
    return unknown('x-algoritm', 'unknown-cipher', detail);
  }
  if (!textEncoding) {
    const detail = t('unknown format “{name}”; EnableX uses hex and base64', {
      name: shown(format),
    });
    return unknown('x-format', 'unknown-format', detail);
  }
  if (!lookUp(encodings, encoding.toLowerCase())) {
    const detail = t('unknown encoding “{name}”; EnableX uses utf8', { name: shown(encoding) });
    return unknown('x-encoding', 'unknown-format', detail);
  }
  const unreadable = (detail: string): DecryptionProblem =>
    explained('malformed_payload', 'encrypted_data', 'not-encrypted', detail);
  const text = encryptedText(request);
  if (text === null) return unreadable(t('the body has no member encrypted_data'));
  const ciphertext = decodeText(text, textEncoding);
  if (!ciphertext)
    return unreadable(t('the member encrypted_data is not {encoding}', { encoding: textEncoding }));
  if (ciphertext.length % blockBytes !== 0) {
    return unreadable(t('the member encrypted_data is not of whole blocks: its end is missing'));
  }
  return {
    ok: true,
    algorithm: `${cipher}${keyDerivation}`,
    decrypt: (appId) => decrypt(cipher, appId, ciphertext),
  };
};

const algorithmWords = (name: string): string =>
  t('{cipher}, key from the App ID by EVP_BytesToKey (MD5)', {
    cipher: name.replace(keyDerivation, ''),
  });

const seal: EncryptionScheme['seal'] = (plaintext, appId) => ({
  headers: [
    ['x-algoritm', 'aes-256-cbc'],
    ['x-format', 'hex'],
    ['x-encoding', 'utf8'],
  ],
  body: JSON.stringify({
    encrypted_data: encryptCbc('aes-256-cbc', appId, plaintext).toString('hex'),
  }),
});

export const enablex = defineProvider({
  id: 'enablex',
  name: 'EnableX',
  summary: message('Payload encrypted with the App ID (AES-CBC); not signed'),
  docsUrl: 'https://developer.enablex.io/docs/guides/voice-guide/handle-webhook/index/',
  secret: {
    label: message('App ID'),
    hint: message('The App ID of your EnableX project, as shown in its portal.'),
    canGenerate: false,
  },
  steps: [
    message('Open your project in the EnableX portal and copy its App ID.'),
    message('Paste the App ID as the key of this source: it is the password of the encryption.'),
    message('Set the event URL of your Voice application, or of the call you make, to: {url}'),
    message(
      'Make a call. Each change of its state arrives here encrypted, with three headers that say how to read it: x-algoritm (so spelled; x-algorithm counts, too) names the cipher, x-format how the encrypted text is written, and x-encoding how the text inside is.',
    ),
  ],
  caveat: message(
    'Encrypted, not signed: the App ID is no real secret, and encryption without a signature lets an attacker change parts of the text unseen. Treat the content as unproven.',
  ),
  schemes: [{ kind: 'encryption', id: 'enablex', key: 'utf8', open, algorithmWords, seal }],
  answers: standardAnswers,
  samples: [
    {
      name: 'connected',
      label: message('Call connected'),
      headers: () => jsonHeaders('EnableX-Voice/1.0'),
      body: (fresh) =>
        JSON.stringify({
          version: '1.0.0.0',
          voice_id: fresh.uuid(),
          state: 'connected',
          timestamp: fresh.now.toISOString(),
          from: '+15550100',
          to: '+15550199',
          prompt_ref: '1',
        }),
    },
  ],
});

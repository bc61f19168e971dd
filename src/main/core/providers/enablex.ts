/**
 * EnableX does not sign: it encrypts the payload under a key derived from the App ID. Code, not
 * data, because three headers of the request say how to decrypt, each from a fixed list.
 * Source: developer.enablex.io/docs/guides/voice-guide/handle-webhook and enxVoicelib.js.
 */

import type { Reason } from '../../../shared/verdict.ts';
import { decodeText, decodeUtf8, type TextEncoding } from '../verify/encoding.ts';
import { isObject, parseJson } from '../verify/json.ts';
import { type CbcCipher, decryptCbc, encryptCbc } from '../verify/openssl-kdf.ts';
import { isForm, readHeader, type WireRequest } from '../verify/request.ts';
import type { Decryption, EncryptionScheme } from '../verify/scheme.ts';
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

const fail = (reason: Reason, subject: string | null = null) =>
  ({ ok: false, reason, subject }) as const;

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
    const body = decodeUtf8(request.body);
    const values = body === null ? [] : new URLSearchParams(body).getAll('encrypted_data');
    return values.length === 1 ? (values[0] ?? null) : null;
  }
  const value = parseJson(request.body)?.value;
  const text = isObject(value) ? value['encrypted_data'] : null;
  return typeof text === 'string' ? text : null;
};

/** Decrypts and insists on strict UTF-8 and a JSON object: the only integrity there is. */
const decrypt = (cipher: CbcCipher, appId: string, ciphertext: Buffer): Decryption => {
  if (appId === '') return fail('bad_key');
  const plaintext = decryptCbc(cipher, appId, ciphertext);
  const isDocument = plaintext !== null && isObject(parseJson(plaintext)?.value);
  return isDocument ? { ok: true, plaintext } : fail('decrypt_failed');
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
  if (!cipher) return fail('unsupported_algorithm', 'x-algoritm');
  if (!textEncoding) return fail('unsupported_algorithm', 'x-format');
  if (!lookUp(encodings, encoding.toLowerCase()))
    return fail('unsupported_algorithm', 'x-encoding');
  const text = encryptedText(request);
  const ciphertext = text === null ? null : decodeText(text, textEncoding);
  if (!ciphertext || ciphertext.length % blockBytes !== 0) {
    return fail('malformed_payload', 'encrypted_data');
  }
  return {
    ok: true,
    algorithm: `${cipher}, key from the App ID by EVP_BytesToKey (MD5)`,
    decrypt: (appId) => decrypt(cipher, appId, ciphertext),
  };
};

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
  summary: 'Payload encrypted with the App ID (AES-CBC); not signed',
  docsUrl: 'https://developer.enablex.io/docs/guides/voice-guide/handle-webhook/index/',
  secret: {
    label: 'App ID',
    hint: 'The App ID of your EnableX project, as shown in its portal.',
    canGenerate: false,
  },
  steps: [
    'Open your project in the EnableX portal and copy its App ID.',
    'Add the App ID as the key of this source.',
    'Set the event URL of your Voice application, or of the call you make, to: {url}',
    'Make a call. Each change of its state arrives here encrypted, with the headers x-algoritm, x-format and x-encoding.',
  ],
  caveat:
    'Encrypted, not signed: the App ID is no real secret, and encryption without a signature lets an attacker change parts of the text unseen. Treat the content as unproven.',
  schemes: [{ kind: 'encryption', id: 'enablex', key: 'utf8', open, seal }],
  answers: standardAnswers,
  samples: [
    {
      name: 'Call connected',
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

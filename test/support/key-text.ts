/** Texts that somebody may paste as a key, for property tests. */
import * as fc from 'fast-check';
import {
  ec,
  ed25519,
  filler,
  jwk,
  pkcs1Base64,
  pkcs1Pem,
  privateKeys,
  rawBytes,
  rsa,
  smallRsa,
  spkiBase64,
  spkiDer,
  spkiPem,
  sshPublicKey,
  wrapped,
} from './key-material.ts';

/** Of every kind of key, a few that are right for some provider. */
export const keyTexts: readonly string[] = [
  filler(40),
  'a'.repeat(20),
  'YOUR_SECRET',
  '12345',
  Buffer.from(filler(32)).toString('hex'),
  Buffer.from(filler(32)).toString('base64'),
  `whsec_${Buffer.from(filler(32)).toString('base64')}`,
  `pdl_ntfset_${filler(32)}`,
  `lin_wh_${filler(32)}`,
  `sk_live_${filler(32)}`,
  `whpk_${rawBytes(ed25519.publicKey).toString('base64')}`,
  rawBytes(ed25519.publicKey).toString('hex'),
  rawBytes(ed25519.publicKey).toString('base64'),
  ...[rsa, smallRsa, ec, ed25519].flatMap(({ publicKey }) => [
    spkiPem(publicKey),
    spkiBase64(publicKey),
    wrapped(spkiBase64(publicKey)),
    spkiPem(publicKey).replaceAll('\n', '\\n'),
    spkiPem(publicKey).replaceAll('\n', ' '),
    spkiDer(publicKey).toString('hex'),
    jwk(publicKey),
  ]),
  pkcs1Pem(rsa.publicKey),
  pkcs1Base64(rsa.publicKey),
  sshPublicKey,
  'https://example.com/hook',
  ...privateKeys.map(([, text]) => text),
];

/** Text of the characters and words that cleaning and recognising look for. */
export const typedKeyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({
    unit: fc.constantFrom(
      ...`"'\`“” \t\r\n\u200b=:;,{}[]/+-_.`.split(''),
      'secret',
      'Bearer ',
      'A_B',
    ),
    maxLength: 30,
  }),
  fc.base64String({ maxLength: 100 }),
  fc.json(),
);

const around = fc.constantFrom('', '', ' ', '\n', '"', "'", '\u200b', 'SECRET=', 'Bearer ', ',');

/** A key with something around it, cut off, or changed; or any text. */
export const pastedKeyText: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(around, around, fc.constantFrom(...keyTexts), around, around)
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...keyTexts), fc.nat(), fc.nat(2)).map(([text, at, gone]) => {
    const cut = at % (text.length + 1);
    return text.slice(0, cut) + text.slice(cut + gone);
  }),
  typedKeyText,
);

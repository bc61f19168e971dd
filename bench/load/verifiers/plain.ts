/** What the same takes with node:crypto alone. */
import {
  createDecipheriv,
  createHash,
  createHmac,
  createPublicKey,
  createSecretKey,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { headerOf } from '../../../test/support/official/package.ts';
import { jsonBody } from '../../lib/signed-request.ts';
import { signedSample } from '../../lib/signed-sample.ts';
import type { Candidates, MakeVerify } from './candidate.ts';

/** The least there is to do: one MAC with a key that is loaded, one comparison. */
const plainHmac =
  (hash: string): MakeVerify =>
  (bytes) => {
    const key = createSecretKey(Buffer.alloc(32, 7));
    const body = jsonBody(bytes);
    const mac = (): Buffer => createHmac(hash, key).update(body).digest();
    const expected = mac();
    return () => timingSafeEqual(mac(), expected);
  };

/** The key made anew for each request, as the samples of providers do. */
const parsingRsa: MakeVerify = (bytes) => {
  const { key, request } = signedSample({ provider: 'messagemedia' }, bytes);
  const pem = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    .export({ type: 'spki', format: 'pem' })
    .toString();
  const start = `POST ${request.target} HTTP/1.1${headerOf(request, 'date')}`;
  const signature = headerOf(request, 'x-messagemedia-signature');
  return () => {
    const content = Buffer.concat([Buffer.from(start), request.body]);
    return verify('sha256', content, createPublicKey(pem), Buffer.from(signature, 'base64'));
  };
};

const parsingEcdsa: MakeVerify = (bytes) => {
  const { key, request } = signedSample({ provider: 'sendgrid' }, bytes);
  const der = Buffer.from(key, 'base64');
  const timestamp = headerOf(request, 'x-twilio-email-event-webhook-timestamp');
  const signature = headerOf(request, 'x-twilio-email-event-webhook-signature');
  return () => {
    const content = Buffer.concat([Buffer.from(timestamp), request.body]);
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify('sha256', content, publicKey, Buffer.from(signature, 'base64'));
  };
};

const parsingEd25519: MakeVerify = (bytes) => {
  const { key, request } = signedSample({ provider: 'discord' }, bytes);
  const der = Buffer.from(`302a300506032b6570032100${key}`, 'hex');
  const timestamp = headerOf(request, 'x-signature-timestamp');
  const signature = headerOf(request, 'x-signature-ed25519');
  return () => {
    const content = Buffer.concat([Buffer.from(timestamp), request.body]);
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, content, publicKey, Buffer.from(signature, 'hex'));
  };
};

/** As EnableX's sample does it, with the derivation that Node no longer has. */
const sampleDecryption: MakeVerify = (bytes) => {
  const { key: appId, request } = signedSample({ provider: 'enablex' }, bytes);
  const md5 = (...parts: (Buffer | string)[]): Buffer => {
    const hash = createHash('md5');
    for (const part of parts) hash.update(part);
    return hash.digest();
  };
  const text = Buffer.from(request.body).toString();
  return () => {
    const first = md5(appId);
    const second = md5(first, appId);
    const iv = md5(second, appId);
    const decipher = createDecipheriv('aes-256-cbc', Buffer.concat([first, second]), iv);
    const { encrypted_data: data } = JSON.parse(text) as { readonly encrypted_data: string };
    const plaintext = decipher.update(data, 'hex', 'utf8') + decipher.final('utf8');
    return typeof JSON.parse(plaintext) === 'object';
  };
};

export const plainVerifiers: Candidates = {
  'plain HMAC-SHA1': plainHmac('sha1'),
  'plain HMAC-SHA256': plainHmac('sha256'),
  'plain HMAC-SHA512': plainHmac('sha512'),
  'parsing an RSA key': parsingRsa,
  'parsing an ECDSA key': parsingEcdsa,
  'parsing an Ed25519 key': parsingEd25519,
  'EnableX sample': sampleDecryption,
};

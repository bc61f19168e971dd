/** A key of every provider in the form that its portal shows, made up. */

import { makeCertificate } from './certificate.ts';
import { ec, ed25519, filler, rawBytes, rsa, spkiBase64 } from './key-material.ts';

const hex = (bytes: number): string => Buffer.from(filler(bytes)).toString('hex');
const base64 = (bytes: number): string => Buffer.from(filler(bytes)).toString('base64');

/** Valid until 2027-03-01. */
export const rsaCertificate = makeCertificate({
  rsaBits: 2048,
  toMs: Date.UTC(2027, 2, 1),
}).cert.trimEnd();

/** Provider, key, and how it is read. */
export const providerSecrets: readonly (readonly [id: string, text: string, reading: string])[] = [
  ['adyen', hex(32).toUpperCase(), '32 bytes, hex'],
  ['avaya-spaces', hex(20), 'text, 40 characters'],
  ['bird', 'd2255517-594f-9143-022e-152d7490ed70', 'text, 36 characters'],
  ['bitbucket', 'It’s a Secret to Everybody', 'text, 26 characters'],
  ['bracken', filler(32), 'text, 32 characters'],
  ['calendly', base64(32), 'text, 44 characters'],
  ['comapi', 'correct horse battery staple', 'text, 28 characters'],
  ['discord', rawBytes(ed25519.publicKey).toString('hex'), 'Ed25519 public key'],
  ['docusign', base64(32), 'text, 44 characters'],
  ['dropbox', 'n2fy5bc1rzhgmif', 'text, 15 characters'],
  ['enablex', '5f3c9ab2d1e04f7788c6a0b4', 'text, 24 characters'],
  ['github', filler(40), 'text, 40 characters'],
  ['gitlab', `whsec_${base64(32)}`, '32 bytes, Base64'],
  ['gitlab', filler(20), 'text, 20 characters'],
  ['hubspot', '36efdd1a-ace2-4e26-8d49-0f0d95113825', 'text, 36 characters'],
  ['infobip', filler(24), 'text, 24 characters'],
  ['intercom', '52f0c503-9397-4b41-8eca-a9d81e19e4ff', 'text, 36 characters'],
  ['linear', `lin_wh_${filler(32)}`, 'text, 39 characters'],
  ['mailgun', hex(16), 'text, 32 characters'],
  ['messagebird', filler(32), 'text, 32 characters'],
  ['messagemedia', spkiBase64(rsa.publicKey), 'RSA public key, 2048 bit'],
  ['meta', hex(16), 'text, 32 characters'],
  ['paddle', `pdl_ntfset_01gtgztp8f4kek3yd4g1wrksa3_${filler(32)}`, 'text, 70 characters'],
  ['paypal', rsaCertificate, 'X.509 certificate, RSA 2048 bit, until 2027-03-01'],
  ['plivo', base64(30), 'text, 40 characters'],
  ['sendgrid', spkiBase64(ec.publicKey), 'EC public key, P-256'],
  ['shopify', `shpss_${hex(16)}`, 'text, 38 characters'],
  ['sinch', base64(16), 'text, 24 characters'],
  ['slack', hex(16), 'text, 32 characters'],
  ['square', 'Ibxx_5AKakO-3qeNVR61Dw', 'text, 22 characters'],
  ['standard-webhooks', `whsec_${base64(24)}`, '24 bytes, Base64'],
  ['standard-webhooks', base64(24), '24 bytes, Base64'],
  [
    'standard-webhooks',
    `whpk_${rawBytes(ed25519.publicKey).toString('base64')}`,
    'Ed25519 public key',
  ],
  ['stripe', `whsec_${filler(32)}`, 'text, 38 characters'],
  ['svix', `whsec_${base64(24)}`, '24 bytes, Base64'],
  ['telnyx', rawBytes(ed25519.publicKey).toString('base64'), 'Ed25519 public key'],
  ['twilio', hex(16), 'text, 32 characters'],
  ['typeform', filler(32), 'text, 32 characters'],
  ['vonage', filler(50), 'text, 50 characters'],
  ['zoom', filler(22), 'text, 22 characters'],
];

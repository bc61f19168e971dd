/** Keys that were pasted wrongly, belong elsewhere, or are read as other bytes. */
import { createPublicKey } from 'node:crypto';
import { type Broken, keyAs, makeBroken, makeCurable, signedWithKey, wrongKey } from './break.ts';
import { type Genuine, knownKey, nowMs, type Scene } from './genuine.ts';

const wrapped = (text: string): string => text.replace(/(.{16})/g, '$1\n');
const oldOne = 'the-old-Secret-of-last-year';
const retiredAtS = Date.UTC(2025, 4, 12, 12) / 1000;

const edited: readonly Broken[] = [
  makeCurable(
    'trailing newline',
    'stripe',
    'key.trailing-newline',
    keyAs((key) => `${key}\n`),
  ),
  makeCurable(
    'trailing CRLF',
    'zoom',
    'key.trailing-newline',
    keyAs((key) => `${key}\r\n`),
  ),
  makeCurable(
    'leading blank',
    'slack',
    'key.blanks',
    keyAs((key) => ` ${key}`),
  ),
  makeCurable(
    'quotation marks',
    'paddle',
    'key.quotes',
    keyAs((key) => `"${key}"`),
  ),
  makeCurable(
    'typographic quotes',
    'calendly',
    'key.quotes',
    keyAs((key) => `“${key}”`),
  ),
  makeCurable(
    'quotes and a newline',
    'telnyx',
    'key.quotes',
    keyAs((key) => `'${key}'\n`),
  ),
  makeCurable(
    'NAME=secret',
    'github',
    'key.assignment',
    keyAs((key) => `HOOK_SECRET=${key}`),
  ),
  makeCurable(
    'export K="…"',
    'square',
    'key.assignment',
    keyAs((key) => `export K="${key}"`),
  ),
  makeCurable(
    '"secret": "…",',
    'dropbox',
    'key.assignment',
    keyAs((key) => `"secret": "${key}",`),
  ),
  makeCurable(
    'Bearer …',
    'comapi',
    'key.auth-word',
    keyAs((key) => `Bearer ${key}`),
  ),
  makeCurable(
    'zero-width space',
    'intercom',
    'key.invisible-characters',
    keyAs((key) => `${key}\u200b`),
  ),
  makeCurable(
    'no-break space inside',
    'meta',
    'key.invisible-characters',
    keyAs((key) => `${key.slice(0, 5)}\u00a0${key.slice(5)}`),
  ),
  makeCurable('wrapped lines', 'docusign', 'key.inner-blanks', keyAs(wrapped)),
  makeCurable('wrapped base64', 'svix', 'key.inner-blanks', keyAs(wrapped)),
  makeCurable(
    'prefix left out',
    'stripe',
    'key.prefix-missing',
    keyAs((key) => key.slice(6)),
  ),
  makeCurable(
    'pdl_ntfset_ left out',
    'paddle',
    'key.prefix-missing',
    keyAs((key) => key.slice(11)),
  ),
  makeCurable(
    'whpk_ left out',
    'standard-webhooks',
    'key.prefix-missing',
    keyAs((key) => key.slice(5)),
    { scheme: 'v1a' },
  ),
  makeBroken(
    'prefix left at the sender',
    'linear',
    'key.prefix-not-signed',
    signedWithKey((key) => key.slice(7)),
  ),
  makeBroken(
    'lower case at the sender',
    'bird',
    'key.lower-case',
    signedWithKey((key) => key.toLowerCase()),
  ),
  makeCurable(
    'upper case',
    'bitbucket',
    'key.lower-case',
    keyAs((key) => key.toUpperCase()),
    {
      secret: 'all-lower-case-4711-secret',
    },
  ),
  makeCurable(
    'percent-encoded',
    'hubspot',
    'key.percent-encoded',
    keyAs((key) => key.replaceAll('-', '%2D')),
  ),
  makeCurable(
    'HTML entities',
    'shopify',
    'key.html-entities',
    keyAs((key) => key.replace('&', '&amp;')),
    { secret: 'shp&s3cret-of-the-app-4711' },
  ),
  makeCurable(
    'escaped slashes',
    'twilio',
    'key.escapes',
    keyAs((key) => key.replaceAll('/', '\\/')),
    { secret: 'a/b4c/d5e6f7081923a4b5c6d7e8f901' },
  ),
  makeCurable(
    'typographic dashes',
    'typeform',
    'key.typographic-dashes',
    keyAs((key) => key.replaceAll('-', '\u2013')),
  ),
  makeBroken(
    'newline at the provider',
    'bracken',
    'key.newline-at-provider',
    signedWithKey((key) => `${key}\n`),
  ),
];

const bytesOf = (base64: string): string => Buffer.from(base64, 'base64').toString('latin1');

const read: readonly Broken[] = [
  makeCurable(
    'decoded secret used as text',
    'standard-webhooks',
    'key.as-text',
    ({ sign, keyText }) => ({
      // The sender takes the whole text, prefix and all, for the bytes of the secret.
      request: sign({ key: `whsec_${Buffer.from(keyText).toString('base64')}` }),
    }),
  ),
  makeBroken(
    'base64 decoded by the sender',
    'docusign',
    'key.as-base64',
    ({ sign }) => ({ request: sign({ key: bytesOf('c2VjcmV0LW9mLTMyLWJ5dGVz') }) }),
    { options: { secret: 'c2VjcmV0LW9mLTMyLWJ5dGVz' } },
  ),
  makeBroken(
    'hex decoded by the sender',
    'avaya-spaces',
    'key.as-hex',
    ({ sign }) => ({ request: sign({ key: 'abcdefghij' }) }),
    { options: { secret: Buffer.from('abcdefghij').toString('hex') } },
  ),
  makeCurable('hex used as text', 'adyen', 'key.as-text', ({ sign, keyText }) => ({
    request: sign({ key: Buffer.from(keyText).toString('hex') }),
  })),
  makeCurable('hex in place of base64', 'svix', 'key.as-hex', ({ keyText }) => ({
    keys: [knownKey(Buffer.from(keyText.slice(6), 'base64').toString('hex'))],
  })),
];

const otherForm =
  (make: (spki: Buffer) => string) =>
  (genuine: Genuine): Partial<Scene> => {
    const { keyText } = genuine;
    const raw = /^[0-9a-f]{64}$/.test(keyText)
      ? Buffer.from(keyText, 'hex')
      : Buffer.from(keyText.replace('whpk_', ''), 'base64');
    const spki =
      raw.length === 32
        ? Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw])
        : raw;
    return { keys: [knownKey(make(spki))] };
  };

const pemOf = (spki: Buffer): string =>
  createPublicKey({ key: spki, format: 'der', type: 'spki' })
    .export({ type: 'spki', format: 'pem' })
    .toString();

const publicForms: readonly Broken[] = [
  makeCurable(
    'Ed25519 in base64 for hex',
    'discord',
    'key.as-other-form',
    otherForm((spki) => spki.subarray(-32).toString('base64')),
  ),
  makeCurable('Ed25519 in PEM', 'telnyx', 'key.as-other-form', otherForm(pemOf)),
  makeCurable(
    'RSA in PKCS#1',
    'messagemedia',
    'key.as-other-form',
    otherForm((spki) =>
      createPublicKey({ key: spki, format: 'der', type: 'spki' })
        .export({ type: 'pkcs1', format: 'der' })
        .toString('base64'),
    ),
  ),
  makeCurable(
    'PEM on one line',
    'sendgrid',
    'key.as-other-form',
    otherForm((spki) => pemOf(spki).replaceAll('\n', ' ')),
  ),
  makeCurable(
    'PEM with \\n',
    'sendgrid',
    'key.escapes',
    otherForm((spki) => pemOf(spki).trim().replaceAll('\n', '\\n')),
  ),
  makeCurable(
    'JWK',
    'discord',
    'key.as-other-form',
    otherForm((spki) =>
      JSON.stringify(
        createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({ format: 'jwk' }),
      ),
    ),
  ),
];

const elsewhere: readonly Broken[] = [
  makeCurable('retired key', 'slack', 'key.retired', ({ sign, keyText }) => ({
    request: sign({ key: oldOne }),
    keys: [knownKey(keyText), knownKey(oldOne, { id: 7, label: 'old', retiredAtS })],
  })),
  makeCurable('key of another source', 'github', 'key.other-source', ({ sign, keyText }) => ({
    request: sign({ key: oldOne }),
    keys: [knownKey(keyText), knownKey(oldOne, { id: 7, label: 'test', ofSource: 'Staging' })],
  })),
  makeCurable('no key here, but there', 'stripe', 'key.other-source', ({ keyText }) => ({
    keys: [knownKey(keyText, { ofSource: 'Staging' })],
  })),
  makeBroken('no key at all', 'github', 'key.none', () => ({ keys: [] })),
  makeBroken('retired key that signed nothing', 'comapi', '', ({ sign }) => ({
    request: sign({ key: 'somebody else' }),
    keys: [wrongKey, knownKey(oldOne, { id: 7, retiredAtS: nowMs / 1000 - 1 })],
  })),
  makeBroken('API key', 'stripe', 'key.wrong-kind', () => ({
    keys: [knownKey('sk_test_51Hb3Xk2mRtYw1LzNc8PdHs4Ug6J')],
  })),
  makeBroken('masked dots', 'shopify', 'key.masked', () => ({ keys: [knownKey('••••••••••••')] })),
  makeBroken('a URL for a key', 'calendly', 'key.wrong-kind', () => ({
    keys: [knownKey('https://calendly.com/integrations')],
  })),
  makeBroken('a key that is none', 'discord', 'key.unusable', () => ({
    keys: [knownKey('not a public key')],
  })),
];

export const brokenKeys: readonly Broken[] = [...edited, ...read, ...publicForms, ...elsewhere];

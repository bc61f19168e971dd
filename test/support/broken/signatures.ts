/** Signatures, algorithms and headers that are not as the provider has them. */
import {
  type Broken,
  headerOnTheWay,
  makeBroken,
  makeCurable,
  signedOver,
  withAlgorithm,
  withHeaders,
} from './break.ts';

const hexToBase64 = (text: string): string => Buffer.from(text, 'hex').toString('base64');
const base64ToHex = (text: string): string => Buffer.from(text, 'base64').toString('hex');

const written: readonly Broken[] = [
  makeBroken(
    'base64 for hex',
    'comapi',
    'signature.encoding-base64',
    headerOnTheWay('x-comapi-signature', hexToBase64),
  ),
  makeBroken(
    'hex for base64',
    'shopify',
    'signature.encoding-hex',
    headerOnTheWay('x-shopify-hmac-sha256', base64ToHex),
  ),
  makeBroken(
    'hex for base64 behind a prefix',
    'typeform',
    'signature.encoding-hex',
    headerOnTheWay('typeform-signature', (value) => `sha256=${base64ToHex(value.slice(7))}`),
  ),
  makeBroken(
    'base64url',
    'square',
    'signature.encoding-base64url',
    headerOnTheWay('x-square-hmacsha256-signature', (value) =>
      Buffer.from(value, 'base64').toString('base64url'),
    ),
  ),
  makeBroken(
    'padding lost',
    'bracken',
    'signature.padding',
    headerOnTheWay('authorization', (value) => value.replaceAll('=', '')),
  ),
  makeBroken(
    'quotation marks',
    'dropbox',
    'signature.quotes',
    headerOnTheWay('x-dropbox-signature', (value) => `"${value}"`),
  ),
  makeBroken(
    'percent-encoded',
    'docusign',
    'signature.percent-encoded',
    headerOnTheWay('x-docusign-signature-1', (value) => encodeURIComponent(value)),
  ),
  makeBroken(
    'encoded twice',
    'bird',
    'signature.encoded-twice',
    headerOnTheWay('messagebird-signature', (value) =>
      Buffer.from(base64ToHex(value)).toString('base64'),
    ),
  ),
  makeBroken(
    'prefix missing',
    'github',
    'signature.prefix-missing',
    headerOnTheWay('x-hub-signature-256', (value) => value.slice(7)),
  ),
  makeBroken(
    'v1= missing',
    'stripe',
    'signature.other-prefix',
    headerOnTheWay('stripe-signature', (value) => value.replace('v1=', 'sig=')),
  ),
  makeBroken(
    'another prefix',
    'slack',
    'signature.other-prefix',
    headerOnTheWay('x-slack-signature', (value) => value.replace('v0=', 'v1=')),
  ),
  makeBroken(
    'capital prefix',
    'meta',
    'signature.other-prefix',
    headerOnTheWay('x-hub-signature-256', (value) => value.replace('sha256', 'SHA256')),
  ),
  makeBroken(
    'another word in front',
    'bracken',
    'signature.in-list',
    headerOnTheWay('authorization', (value) => value.replace('HMACSHA256', 'Bearer')),
  ),
  makeBroken(
    'cut off',
    'zoom',
    'signature.truncated',
    headerOnTheWay('x-zm-signature', (value) => value.slice(0, 42)),
  ),
  makeBroken(
    'cut off, odd',
    'intercom',
    'signature.truncated',
    headerOnTheWay('x-hub-signature', (value) => value.slice(0, -3)),
  ),
  makeBroken(
    'too short and wrong',
    'linear',
    'signature.too-short',
    headerOnTheWay('linear-signature', () => 'abcdef0123456789abcdef0123456789'),
  ),
  makeBroken(
    'no signature at all in the header',
    'calendly',
    'signature.malformed',
    headerOnTheWay('calendly-webhook-signature', () => 'none'),
  ),
  makeBroken(
    'twice, with different values',
    'comapi',
    'signature.duplicate-header',
    ({ scene }) => ({
      request: {
        ...scene.request,
        rawHeaders: [...scene.request.rawHeaders, 'X-Comapi-Signature', 'a'.repeat(40)],
      },
    }),
  ),
];

const named: readonly Broken[] = [
  makeBroken(
    'renamed header',
    'shopify',
    'header.renamed',
    headerOnTheWay('x-shopify-hmac-sha256', (value) => value, 'x-forwarded-shopify-hmac'),
  ),
  makeBroken(
    'renamed with the time in it',
    'paddle',
    'header.renamed',
    headerOnTheWay('paddle-signature', (value) => value, 'x-original-signature'),
  ),
  makeCurable(
    'another configured header',
    'infobip',
    'header.renamed',
    headerOnTheWay('x-signature', (value) => value, 'x-our-signature'),
    { scheme: 'body' },
  ),
  makeBroken(
    'signature header taken away',
    'github',
    'header.no-signature',
    headerOnTheWay('x-hub-signature-256', () => null),
  ),
  makeBroken(
    'time header taken away',
    'slack',
    'header.missing',
    headerOnTheWay('x-slack-request-timestamp', () => null),
  ),
  makeBroken('opened in a browser', 'stripe', 'request.from-browser', ({ scene }) => ({
    request: {
      ...scene.request,
      method: 'GET',
      rawHeaders: ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64)', 'Accept', 'text/html'],
      body: Buffer.alloc(0),
    },
  })),
  makeBroken('time header twice', 'zoom', 'header.twice', ({ scene }) => ({
    request: {
      ...scene.request,
      rawHeaders: [...scene.request.rawHeaders, 'X-Zm-Request-Timestamp', '1'],
    },
  })),
  makeCurable(
    'another key’s name',
    'sinch',
    'key.other-id',
    ({ sign }) => ({
      request: sign({ parameters: { applicationKey: '5F5C418A-0F91-4BBC-8234-A9BF5EDDAD97' } }),
    }),
    { scheme: 'application' },
  ),
  makeBroken(
    'another key’s name and secret',
    'sinch',
    'key.unknown-id',
    ({ sign }) => ({
      request: sign({ parameters: { applicationKey: 'other' }, key: 'c29tZSBvdGhlciBzZWNyZXQ=' }),
    }),
    { options: { scheme: 'application' } },
  ),
  makeBroken(
    'only an unsupported version',
    'standard-webhooks',
    'signature.other-version',
    headerOnTheWay('webhook-signature', () => 'v2,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='),
  ),
];

const algorithms: readonly Broken[] = [
  makeBroken(
    'SHA-1',
    'dropbox',
    'algorithm.hmac-sha1',
    withAlgorithm({ kind: 'hmac', hash: 'sha1' }),
  ),
  makeBroken(
    'SHA-512',
    'square',
    'algorithm.hmac-sha512',
    withAlgorithm({ kind: 'hmac', hash: 'sha512' }),
  ),
  makeBroken(
    'SHA-256 for SHA-1',
    'comapi',
    'algorithm.hmac-sha256',
    withAlgorithm({ kind: 'hmac', hash: 'sha256' }),
  ),
  makeBroken('MD5', 'linear', 'algorithm.hmac-md5', withAlgorithm({ kind: 'hmac', hash: 'md5' })),
  makeCurable(
    'another configured algorithm',
    'infobip',
    'algorithm.hmac-sha512',
    withAlgorithm({ kind: 'hmac', hash: 'sha512' }),
    { scheme: 'body' },
  ),
  makeBroken(
    'PSS for PKCS#1',
    'messagemedia',
    'algorithm.rsa-pss-sha256',
    withAlgorithm({ kind: 'rsa-pss', hash: 'sha256' }),
  ),
  makeBroken(
    'another digest than the header says',
    'messagemedia',
    'algorithm.rsa-pkcs1-sha512',
    withAlgorithm({ kind: 'rsa-pkcs1', hash: 'sha512' }),
  ),
  makeBroken(
    'P1363 for DER',
    'sendgrid',
    'algorithm.ecdsa-sha256-p1363',
    withAlgorithm({ kind: 'ecdsa', hash: 'sha256', form: 'p1363' }),
  ),
  makeBroken(
    'an algorithm that is not on the list',
    'paypal',
    'algorithm.not-on-list',
    headerOnTheWay('paypal-auth-algo', () => 'SHA1withRSA'),
  ),
  makeBroken(
    'another cipher type, rightly signed',
    'messagemedia',
    'algorithm.not-on-list',
    headerOnTheWay('x-messagemedia-cipher-type', () => 'DSA'),
  ),
  makeBroken(
    'a certificate from elsewhere',
    'paypal',
    'signature.foreign-certificate',
    headerOnTheWay('paypal-cert-url', () => 'https://paypal.com.evil.example/cert'),
  ),
];

const contents: readonly Broken[] = [
  makeBroken('without the time', 'stripe', 'content.body', signedOver([{ from: 'body' }])),
  makeBroken(
    'another separator',
    'calendly',
    'content.time-body.colon',
    signedOver([{ from: 'timestamp' }, { literal: ':' }, { from: 'body' }]),
  ),
  makeBroken(
    'no separator',
    'telnyx',
    'content.time-body.joined',
    signedOver([{ from: 'timestamp' }, { from: 'body' }]),
  ),
  makeBroken(
    'another order',
    'paddle',
    'content.body-time.colon',
    signedOver([{ from: 'body' }, { literal: ':' }, { from: 'timestamp' }]),
  ),
  makeBroken(
    'without the id',
    'svix',
    'content.time-body.dot',
    signedOver([{ from: 'timestamp' }, { literal: '.' }, { from: 'body' }]),
  ),
  makeBroken('without the URL', 'square', 'content.body', signedOver([{ from: 'body' }])),
  makeBroken(
    'with the time that GitHub does not sign',
    'linear',
    'content.time-body.dot',
    ({ sign, scene }) => ({
      request: sign({
        scheme: (scheme) => ({
          ...scheme,
          content: [
            {
              name: 'other',
              content: [{ header: 'linear-timestamp' }, { literal: '.' }, { from: 'body' }],
            },
          ],
        }),
        headers: withHeaders(scene.request, (name, value) =>
          name === 'linear-signature' ? [] : [[name, value]],
        ).rawHeaders,
      }),
    }),
  ),
];

export const brokenSignatures: readonly Broken[] = [
  ...written,
  ...named,
  ...algorithms,
  ...contents,
];

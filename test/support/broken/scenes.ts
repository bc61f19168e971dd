/** URLs, times, providers and bodies' own claims that do not agree, and two things at once. */
import { createHash, createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { json } from './bodies.ts';
import {
  type Broken,
  bodyOnTheWay,
  both,
  headerOnTheWay,
  keyAs,
  makeBroken,
  makeCurable,
  sentToSourceOf,
  signedOtherwise,
  withAlgorithm,
} from './break.ts';
import { type Genuine, genuine, knownKey, nowMs, origin, type Scene, target } from './genuine.ts';

const minute = 60_000;
const oldPlace = 'https://old-name.example';

const urls: readonly Broken[] = [
  makeCurable(
    'http for https',
    'square',
    'url.scheme',
    signedOtherwise({
      url: origin.replace('https', 'http') + target,
    }),
  ),
  makeCurable('a port', 'bird', 'url.port', signedOtherwise({ url: `${origin}:443${target}` })),
  makeCurable(
    'trailing slash',
    'hubspot',
    'url.trailing-slash',
    signedOtherwise({ url: `${origin}${target}/` }),
  ),
  makeCurable('old tunnel host', 'square', 'url.former', ({ sign }) => ({
    request: sign({ url: oldPlace + target }),
    knownUrls: [origin, oldPlace],
  })),
  makeCurable('old tunnel host, Twilio', 'twilio', 'url.former', ({ sign }) => ({
    request: sign({ url: oldPlace + target }),
    knownUrls: [oldPlace],
  })),
  makeBroken('query dropped', 'square', 'url.no-query', ({ sign }) => ({
    request: sign({ url: origin + target, target: `${target}?source=1` }),
  })),
  makeCurable('host of the Host header', 'plivo', 'url.other-host', ({ sign, scene }) => {
    const made = sign({ url: `https://hooks.example.com${target}` });
    return {
      request: {
        ...made,
        rawHeaders: [...made.rawHeaders, 'X-Forwarded-Host', 'hooks.example.com'],
      },
      knownUrls: scene.knownUrls,
    };
  }),
  makeCurable('a public URL that is not right', 'square', 'url.former', () => ({
    settings: { ...genuine('square').scene.settings, publicUrl: 'https://wrong.example/hook' },
  })),
  makeCurable('another URL in a JWT', 'messagebird', 'url.former', ({ sign }) => ({
    request: sign({ url: oldPlace + target }),
    knownUrls: [oldPlace],
  })),
];

const at = (signedAtMs: number) => signedOtherwise({ signedAtMs });

const times: readonly Broken[] = [
  makeCurable('41 minutes old', 'stripe', 'time.too-old', at(nowMs - 41 * minute)),
  makeCurable('in the future', 'slack', 'time.in-future', at(nowMs + 20 * minute)),
  makeCurable('old, in the body', 'linear', 'time.too-old', at(nowMs - 5 * minute)),
  makeCurable('old, HTTP date', 'messagemedia', 'time.too-old', at(nowMs - 3 * 24 * 60 * minute)),
  makeCurable('old, in the body’s signature', 'mailgun', 'time.too-old', at(nowMs - 60 * minute)),
  makeBroken('years old', 'zoom', 'time.too-old', at(nowMs - 1000 * 24 * 60 * minute)),
  makeBroken('milliseconds', 'svix', 'time.milliseconds', ({ sign }) => ({
    request: sign({ scheme: (scheme) => inUnit(scheme, 'ms') }),
  })),
  makeBroken('ISO date', 'calendly', 'time.iso', ({ sign }) => ({
    request: sign({ scheme: (scheme) => inUnit(scheme, 'iso') }),
  })),
  makeBroken('HTTP date', 'discord', 'time.http-date', ({ sign }) => ({
    request: sign({ scheme: (scheme) => inUnit(scheme, 'http-date') }),
  })),
  makeBroken(
    'number for a date',
    'sinch',
    'time.number',
    ({ sign }) => ({
      request: sign({ scheme: (scheme) => inUnit(scheme, 's') }),
    }),
    { options: { scheme: 'application' } },
  ),
  makeBroken('fraction', 'telnyx', 'time.fraction', (made) => withTime(made, '1750000000.123')),
  makeBroken(
    'nonsense',
    'slack',
    'time.malformed',
    headerOnTheWay('x-slack-request-timestamp', () => 'soon'),
  ),
];

type Unit = 's' | 'ms' | 'iso' | 'http-date';
const inUnit = <T extends { readonly timestamp?: { readonly unit: string } | undefined }>(
  scheme: T,
  unit: Unit,
): T => ({ ...scheme, timestamp: { ...scheme.timestamp, unit } });

/** Signed with a time written by hand. */
const withTime = ({ sign }: Genuine, text: string): Partial<Scene> => ({
  request: {
    ...sign({
      scheme: (scheme) => {
        const { timestamp: _timestamp, ...rest } = scheme;
        return {
          ...rest,
          content: [{ name: 'other', content: [{ literal: `${text}|` }, { from: 'body' }] }],
        };
      },
      headers: ['telnyx-timestamp', text],
    }),
  },
});

const schemes: readonly Broken[] = [
  makeCurable(
    'Standard Webhooks at Stripe’s source',
    'standard-webhooks',
    'scheme.other-provider',
    sentToSourceOf('stripe'),
  ),
  makeCurable('Svix at GitHub’s source', 'svix', 'scheme.other-provider', sentToSourceOf('github')),
  makeCurable(
    'Intercom at Bitbucket’s source',
    'intercom',
    'scheme.other-provider',
    sentToSourceOf('bitbucket'),
  ),
  makeCurable(
    'EnableX at Comapi’s source',
    'enablex',
    'scheme.other-provider',
    sentToSourceOf('comapi'),
  ),
  makeBroken(
    'Slack’s at Zoom’s source, without its key',
    'slack',
    'scheme.looks-like',
    both(sentToSourceOf('zoom'), () => ({ keys: [knownKey('a key of Zoom')] })),
  ),
  makeBroken(
    'GitHub’s at Stripe’s source, without its key',
    'github',
    'scheme.looks-like',
    both(sentToSourceOf('stripe'), () => ({ keys: [knownKey('whsec_stripe')] })),
  ),
  makeCurable(
    'another version of HubSpot',
    'hubspot',
    'scheme.other-of-provider',
    ({ scene }) => ({
      settings: { ...scene.settings, scheme: 'v3' },
    }),
    { scheme: 'v2' },
  ),
  makeCurable(
    'another product of Sinch',
    'sinch',
    'scheme.other-of-provider',
    ({ scene }) => ({
      settings: { ...scene.settings, scheme: 'conversation' },
    }),
    { scheme: 'numbers' },
  ),
  makeCurable(
    'another method of Vonage',
    'vonage',
    'scheme.other-of-provider',
    ({ scene }) => ({
      settings: { ...scene.settings, scheme: 'sig-md5hash' },
    }),
    { scheme: 'sig-sha256hmac' },
  ),
  makeBroken(
    'a token where a signing token is set',
    'gitlab',
    'scheme.superseded',
    ({ scene }) => ({
      settings: { ...scene.settings, scheme: null },
      keys: [...scene.keys, knownKey('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', { id: 2 })],
    }),
    { options: { scheme: 'token' } },
  ),
  makeCurable(
    'a wrong token',
    'gitlab',
    'key.trailing-newline',
    keyAs((key) => `${key}\n`),
    { scheme: 'token' },
  ),
];

const base64url = (value: object): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token for this source's URL that another service made. */
const jwtOf = (secret: string): string => {
  const nowS = nowMs / 1000;
  const hash = createHash('sha256')
    .update(origin + target)
    .digest('hex');
  const claims = { iss: 'Somebody', nbf: nowS, exp: nowS + 60, jti: '1', url_hash: hash };
  const text = `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};

const claims: readonly Broken[] = [
  makeBroken('weak reading', 'avaya-spaces', 'content.weak', ({ sign }) => ({
    request: sign({
      scheme: (scheme) => ({
        ...scheme,
        content: [
          {
            name: 'weak',
            content: [{ literal: 'v0:' }, { from: 'timestamp' }, { literal: ':[object Object]' }],
          },
        ],
      }),
    }),
  })),
  makeCurable('body only', 'messagemedia', 'content.weak', ({ sign }) => ({
    request: sign({
      scheme: (scheme) => ({ ...scheme, content: [{ name: 'body', content: [{ from: 'body' }] }] }),
    }),
  })),
  makeBroken(
    'a member twice',
    'bracken',
    'body.duplicate-members',
    bodyOnTheWay(() => '{"a":0,"a":1}'),
    {
      options: { body: '{"a":1}' },
    },
  ),
  makeBroken(
    'another body in a JWT',
    'vonage',
    'body.hash-mismatch',
    bodyOnTheWay(() => '{"a":2}'),
    {
      options: { scheme: 'jwt' },
    },
  ),
  makeBroken('another URL in a JWT, unknown', 'messagebird', 'url.hash-mismatch', ({ sign }) => ({
    request: sign({ url: 'https://nobody.knows.example/x' }),
  })),
  makeBroken(
    'a body that the JWT does not know',
    'messagebird',
    'body.not-signed',
    ({ scene }) => ({
      request: { ...scene.request, body: Buffer.from('{"more":1}') },
    }),
    { options: { sample: 'SMS delivery report (GET)' } },
  ),
  makeBroken('JWT of another issuer', 'messagebird', 'signature.claims', (made) => ({
    request: {
      ...made.scene.request,
      rawHeaders: ['MessageBird-Signature-JWT', jwtOf(made.keyText)],
    },
  })),
  makeBroken('no signature in the body', 'adyen', 'signature.missing-in-body', ({ scene }) => ({
    request: {
      ...scene.request,
      body: Buffer.from('{"notificationItems":[{"NotificationRequestItem":{"success":"true"}}]}'),
    },
  })),
  makeBroken(
    'a body of another shape',
    'adyen',
    'body.malformed',
    bodyOnTheWay(() => '{"a":1}'),
  ),
  makeBroken(
    'a parameter that is not set',
    'paypal',
    'settings.missing-parameter',
    ({ scene }) => ({
      settings: { ...scene.settings, parameters: {} },
    }),
  ),
  makeBroken('a wrong verify token', 'meta', 'handshake.verify-token', ({ scene }) => ({
    request: {
      ...scene.request,
      method: 'GET',
      target: `${target}?hub.mode=subscribe&hub.challenge=1&hub.verify_token=x`,
      body: Buffer.alloc(0),
      rawHeaders: [],
    },
    settings: { ...scene.settings, parameters: { verifyToken: 'right' } },
  })),
];

const decryption: readonly Broken[] = [
  makeCurable(
    'App ID with a blank',
    'enablex',
    'key.blanks',
    keyAs((key) => `${key} `),
  ),
  makeCurable('App ID of another source', 'enablex', 'key.other-source', ({ keyText }) => ({
    keys: [knownKey('another-app'), knownKey(keyText, { id: 2, ofSource: 'Other project' })],
  })),
  makeBroken('wrong App ID', 'enablex', 'decrypt.padding', () => ({
    keys: [knownKey('another-app-id')],
  })),
  makeBroken(
    'no JSON inside',
    'enablex',
    'decrypt.not-json',
    signedOtherwise({ body: 'state=connected' }),
  ),
  makeBroken(
    'unknown cipher',
    'enablex',
    'decrypt.unknown-cipher',
    headerOnTheWay('x-algoritm', () => 'aes-256-gcm'),
  ),
  makeBroken(
    'unknown format',
    'enablex',
    'decrypt.unknown-format',
    headerOnTheWay('x-format', () => 'latin1'),
  ),
  makeBroken(
    'not encrypted',
    'enablex',
    'decrypt.not-encrypted',
    bodyOnTheWay(() => '{"state":"connected"}'),
  ),
  makeBroken(
    'no header',
    'enablex',
    'decrypt.header-missing',
    headerOnTheWay('x-algoritm', () => null),
  ),
];

const twice: readonly Broken[] = [
  makeBroken(
    'newline in the key, body indented',
    'github',
    'key.trailing-newline+body.json-compact',
    both(
      keyAs((key) => `${key}\n`),
      bodyOnTheWay((body) => JSON.stringify(JSON.parse(body.toString()), null, 2)),
    ),
    { options: { body: json } },
  ),
  makeBroken(
    'another source’s key, newline lost',
    'sendgrid',
    'key.other-source+body.final-newline-lost',
    both(
      ({ keyText, scene }) => ({
        keys: [
          knownKey(genuine('sendgrid').keyText.replace(/.{10}$/, 'AAAAAAAA=='), { id: 3 }),
          knownKey(keyText, { ofSource: 'Other' }),
        ],
        request: scene.request,
      }),
      bodyOnTheWay((body) => body.toString().trimEnd()),
    ),
  ),
  makeCurable('retired and too old', 'slack', 'key.retired+time.too-old', ({ sign, keyText }) => ({
    request: sign({ signedAtMs: nowMs - 41 * minute }),
    keys: [
      knownKey('the new one', { id: 2 }),
      knownKey(keyText, { label: 'old', retiredAtMs: nowMs - 864e5 }),
    ],
  })),
  makeCurable(
    'quotes around the key, old URL',
    'square',
    'key.quotes+url.former',
    ({ sign, keyText }) => ({
      request: sign({ url: oldPlace + target }),
      knownUrls: [oldPlace],
      keys: [knownKey(`"${keyText}"`)],
    }),
  ),
  makeBroken(
    'SHA-1 and a blank in the key',
    'dropbox',
    'key.blanks+algorithm.hmac-sha1',
    both(
      withAlgorithm({ kind: 'hmac', hash: 'sha1' }),
      keyAs((key) => ` ${key}`),
    ),
  ),
  makeBroken(
    'renamed header, base64 for hex',
    'comapi',
    'header.renamed+signature.encoding-base64',
    headerOnTheWay(
      'x-comapi-signature',
      (value) => Buffer.from(value, 'hex').toString('base64'),
      'x-our-signature',
    ),
  ),
  makeBroken(
    'blank in the key, another prefix',
    'slack',
    'key.blanks+signature.other-prefix',
    both(
      keyAs((key) => `${key} `),
      headerOnTheWay('x-slack-signature', (value) => value.replace('v0=', 'sha256=')),
    ),
  ),
  makeCurable(
    'Svix at GitHub’s, with a newline in the key',
    'svix',
    'scheme.other-provider+key.trailing-newline',
    both(
      sentToSourceOf('github'),
      keyAs((key) => `${key}\n`),
    ),
  ),
  makeBroken(
    'compressed and re-serialised',
    'shopify',
    'body.ungzip+body.json-compact',
    bodyOnTheWay((body) => gzipSync(JSON.stringify(JSON.parse(body.toString()), null, 2))),
    { options: { body: json } },
  ),
  makeBroken(
    'without the time, SHA-512',
    'stripe',
    'content.body+algorithm.hmac-sha512',
    ({ sign }) => ({
      request: sign({
        scheme: (scheme) => ({
          ...scheme,
          algorithm: { kind: 'hmac', hash: 'sha512' },
          content: [{ name: 'other', content: [{ from: 'body' }] }],
        }),
      }),
    }),
  ),
  makeBroken(
    'body indented and too old',
    'zoom',
    'body.json-compact+time.too-old',
    both(
      signedOtherwise({ signedAtMs: nowMs - 41 * minute }),
      bodyOnTheWay((body) => JSON.stringify(JSON.parse(body.toString()), null, 2)),
    ),
  ),
  makeBroken(
    'old URL and newline added',
    'bird',
    'url.former+body.final-newline-added',
    both(
      ({ sign }) => ({ request: sign({ url: oldPlace + target }), knownUrls: [oldPlace] }),
      bodyOnTheWay((body) => `${body.toString()}\n`),
    ),
  ),
  makeBroken(
    'quotes around key and signature',
    'dropbox',
    'key.quotes+signature.quotes',
    both(
      keyAs((key) => `"${key}"`),
      headerOnTheWay('x-dropbox-signature', (value) => `"${value}"`),
    ),
  ),
];

export const brokenScenes: readonly Broken[] = [
  ...urls,
  ...times,
  ...schemes,
  ...claims,
  ...decryption,
  ...twice,
];

/** Requests of another provider or scheme, claims that are not met, and bodies that do not open. */
import { createHash, createHmac } from 'node:crypto';
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
} from './break.ts';
import { knownKey, nowMs, origin, target } from './genuine.ts';

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
  ...[
    ['hubspot', 'v2'],
    ['sinch', 'numbers'],
    ['vonage', 'sig-sha512hmac'],
    ['messagebird', 'legacy'],
    ['infobip', 'body'],
  ].map(([provider = '', scheme = '']) =>
    makeCurable(
      `a scheme that is not the first, ${scheme}`,
      provider,
      'scheme.other-of-provider',
      ({ scene }) => ({ settings: { ...scene.settings, scheme: null } }),
      { scheme },
    ),
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
    { options: { sample: 'delivery-report' } },
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

export const brokenSchemes: readonly Broken[] = [...schemes, ...claims, ...decryption];

/** Two things at once. */
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
import { genuine, knownKey, nowMs, target } from './genuine.ts';

const minute = 60_000;
const oldPlace = 'https://old-name.example';

export const brokenTwice: readonly Broken[] = [
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
      knownKey(keyText, { label: 'old', retiredAtS: (nowMs - 864e5) / 1000 }),
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

/** Bodies that were changed on their way, or signed in another form than sent. */
import { deflateSync, gzipSync } from 'node:zlib';
import { type Broken, bodyOnTheWay, bodySignedAs, makeBroken } from './break.ts';

/** Compact JSON with everything that serialisers treat differently. */
export const json =
  '{"id":"evt_1","name":"Zoë <b>&</b>","url":"https://a.example/x","n":15,"list":[],"o":{},"b":{"z":1,"a":["ü",true]}}';
const options = { body: json };

const parsed = (text: string): unknown => JSON.parse(text) as unknown;
const indented = (indent: number | string) => (text: string) =>
  JSON.stringify(parsed(text), null, indent);
const ascii = (text: string): string =>
  text.replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
const slashes = (text: string): string => text.replaceAll('/', '\\/');
const python = (text: string): string =>
  ascii(text).replaceAll('":', '": ').replaceAll(',"', ', "').replaceAll(',true', ', true');
const go = (text: string): string =>
  text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
const sorted =
  '{"b":{"a":["ü",true],"z":1},"id":"evt_1","list":[],"n":15,"name":"Zoë <b>&</b>","o":{},"url":"https://a.example/x"}';

const styled = (
  name: string,
  provider: string,
  code: string,
  sign: (text: string) => string,
): Broken => makeBroken(name, provider, `body.${code}`, bodySignedAs(sign), { options });

const styles: readonly Broken[] = [
  makeBroken(
    'pretty-printed on the way',
    'github',
    'body.json-compact',
    bodyOnTheWay((body) => indented(2)(body.toString())),
    { options },
  ),
  styled('indented by two', 'shopify', 'json-pretty-2', indented(2)),
  styled('indented by four', 'slack', 'json-pretty-4', indented(4)),
  styled('indented by tabs', 'zoom', 'json-pretty-tab', indented('\t')),
  styled('spaced', 'bitbucket', 'json-spaced', (text) =>
    text.replaceAll('":', '": ').replaceAll(',"', ', "').replaceAll(',true', ', true'),
  ),
  styled('Python', 'intercom', 'json-spaced-ascii', python),
  styled('ASCII', 'meta', 'json-compact-ascii', ascii),
  styled('PHP', 'typeform', 'json-compact-php', (text) => slashes(ascii(text))),
  styled('slashes escaped', 'dropbox', 'json-compact-slash', slashes),
  styled('Go', 'calendly', 'json-compact-html', go),
  styled('members sorted', 'comapi', 'json-compact-sorted', () => sorted),
  styled('members sorted, Python', 'paddle', 'json-spaced-sorted-ascii', () => python(sorted)),
  makeBroken(
    'unescaped on the way',
    'square',
    'body.json-compact-slash',
    bodyOnTheWay((body) => body.toString().replaceAll('\\/', '/')),
    { options: { body: slashes(json) } },
  ),
  makeBroken(
    'numbers rewritten',
    'docusign',
    'body.json-compact-rewritten',
    bodySignedAs(() => '{"amount":1.5,"rate":100}'),
    { options: { body: '{"amount": 1.50, "rate": 1e2}' } },
  ),
  makeBroken(
    're-serialised for MessageMedia',
    'messagemedia',
    'body.json-pretty-2',
    bodySignedAs(indented(2)),
    { options },
  ),
  makeBroken(
    'numbers rewritten for a JWT',
    'vonage',
    'body.json-pretty-2',
    bodySignedAs((text) => JSON.stringify(parsed(text), null, 2)),
    { options: { body: json, scheme: 'jwt' } },
  ),
];

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const multiline = '{\n  "name": "Zoë"\n}';

const textual: readonly Broken[] = [
  makeBroken(
    'newline added',
    'stripe',
    'body.final-newline-added',
    bodyOnTheWay((body) => `${body.toString()}\n`),
  ),
  makeBroken(
    'newline lost',
    'sendgrid',
    'body.final-newline-lost',
    bodyOnTheWay((body) => body.toString().trimEnd()),
  ),
  makeBroken(
    'LF to CRLF',
    'github',
    'body.crlf-to-lf',
    bodyOnTheWay((body) => body.toString().replaceAll('\n', '\r\n')),
    { options: { body: multiline } },
  ),
  makeBroken(
    'CRLF to LF',
    'telnyx',
    'body.lf-to-crlf',
    bodyOnTheWay((body) => body.toString().replaceAll('\r\n', '\n')),
    { options: { body: multiline.replaceAll('\n', '\r\n') } },
  ),
  makeBroken(
    'byte order mark',
    'discord',
    'body.bom-added',
    bodyOnTheWay((body) => `\ufeff${body.toString()}`),
  ),
  makeBroken(
    'byte order mark lost',
    'comapi',
    'body.bom-lost',
    bodySignedAs((text) => `\ufeff${text}`),
  ),
  makeBroken(
    'blanks around',
    'slack',
    'body.blanks-added',
    bodyOnTheWay((body) => `  ${body.toString()} `),
    { options: { body: 'token=1&text=hello' } },
  ),
  makeBroken(
    'UTF-8 twice',
    'meta',
    'body.utf8-twice',
    bodyOnTheWay((body) => Buffer.from(body.toString('latin1'))),
    { options },
  ),
  makeBroken(
    'turned into Latin-1',
    'bird',
    'body.latin1',
    bodyOnTheWay((body) => latin1(body.toString())),
    { options },
  ),
  makeBroken('signed in Latin-1', 'shopify', 'body.signed-latin1', bodySignedAs(latin1), {
    options: { body: 'name=Zoë' },
  }),
];

const wrapped: readonly Broken[] = [
  makeBroken(
    'compressed after signing',
    'github',
    'body.ungzip',
    bodyOnTheWay((body) => gzipSync(body)),
  ),
  makeBroken(
    'deflated after signing',
    'zoom',
    'body.undeflate',
    bodyOnTheWay((body) => deflateSync(body)),
  ),
  makeBroken('unpacked on the way', 'dropbox', 'body.gzip', ({ sign, scene: { request } }) => ({
    request: {
      ...sign({ body: gzipSync(request.body) }),
      rawHeaders: [
        ...sign({ body: gzipSync(request.body) }).rawHeaders,
        'Content-Encoding',
        'gzip',
      ],
      body: request.body,
    },
  })),
  makeBroken(
    'unpacked, by another compressor',
    'intercom',
    'body.unpacked-on-way',
    ({ sign, scene: { request } }) => ({
      request: {
        ...sign({ body: 'the packed bytes of somebody else' }),
        rawHeaders: [
          ...sign({ body: 'the packed bytes of somebody else' }).rawHeaders,
          'Content-Encoding',
          'gzip',
        ],
        body: request.body,
      },
    }),
  ),
  makeBroken(
    'a JSON string around it',
    'shopify',
    'body.json-string',
    bodyOnTheWay((body) => JSON.stringify(body.toString())),
  ),
  makeBroken(
    'base64 around it',
    'svix',
    'body.base64',
    bodyOnTheWay((body) => body.toString('base64')),
  ),
  makeBroken(
    'form encoded anew',
    'slack',
    'body.form-reencoded',
    bodyOnTheWay((body) => body.toString().replaceAll('%20', '+')),
    { options: { sample: 'slash-command', body: 'command=%2Fweather&text=New%20York' } },
  ),
  makeBroken(
    'form field around it',
    'typeform',
    'body.form-value',
    bodyOnTheWay((body) => new URLSearchParams({ payload: body.toString() }).toString()),
  ),
  makeBroken(
    'form field taken away',
    'bitbucket',
    'body.form-lost',
    bodySignedAs((text) => new URLSearchParams({ payload: text }).toString()),
    { options },
  ),
  makeBroken(
    '{} made of nothing',
    'comapi',
    'body.empty',
    bodyOnTheWay(() => '{}'),
    { options: { body: '' } },
  ),
  makeBroken(
    'nothing made of {}',
    'calendly',
    'body.empty-object',
    bodyOnTheWay(() => ''),
    { options: { body: '{}' } },
  ),
  makeBroken(
    'really another body',
    'paddle',
    '',
    bodyOnTheWay((body) => body.toString().replace('completed', 'cancelled')),
  ),
];

export const brokenBodies: readonly Broken[] = [...styles, ...textual, ...wrapped];

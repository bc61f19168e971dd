/** The body axis: content that was packed, wrapped or encoded, or no longer is. */
import { brotliDecompressSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { t } from '../../../shared/text.ts';
import { decodeBase64 } from '../verify/encoding.ts';
import { isForm, readHeader, type WireRequest } from '../verify/request.ts';
import { bodyChange, type OtherBody } from './body-change.ts';

const maxUnpackedBytes = 4 * 1024 * 1024;

const options = { maxOutputLength: maxUnpackedBytes };
const unpackers: readonly (readonly [string, (body: Uint8Array) => Buffer])[] = [
  ['gzip', (body) => gunzipSync(body, options)],
  ['deflate', (body) => inflateSync(body, options)],
  ['brotli', (body) => brotliDecompressSync(body, options)],
];

/** What the body begins with; Brotli has no mark of its own and is tried on what is not text. */
const packingOf = (body: Uint8Array, isText: boolean): string | null => {
  if (body[0] === 0x1f && body[1] === 0x8b) return 'gzip';
  if (body[0] === 0x78) return 'deflate';
  return isText ? null : 'brotli';
};

/** The content before compression, where it arrives compressed. */
export function* unpackedBodies(body: Uint8Array, isText: boolean): Generator<OtherBody> {
  const packing = packingOf(body, isText);
  for (const [name, unpack] of unpackers) {
    if (name !== packing) continue;
    const change = bodyChange(
      `un${name}`,
      1,
      t('Matches the unpacked body: the provider signs before it compresses ({name})', { name }),
      t('the body is unpacked ({name})', { name }),
      t('The signature is over the content before compression. Unpack the body, then verify it.'),
    );
    try {
      yield [change, unpack(body)];
    } catch {
      // Not packed this way, or too large.
    }
  }
}

/** The content as zlib would have compressed it, where a header says that it was. */
export function* packedBodies(request: WireRequest): Generator<OtherBody> {
  const coding = readHeader(request.rawHeaders, 'content-encoding') ?? '';
  if (!/gzip/i.test(coding) || packingOf(request.body, true) === 'gzip') return;
  if (request.body.length > maxUnpackedBytes) return;
  const change = bodyChange(
    'gzip',
    4,
    t(
      'Matches the compressed body: it was unpacked on its way, and the provider signs the packed bytes',
    ),
    t('the body is compressed (gzip)'),
    t(
      'A proxy or framework unpacks bodies before they reach you. Verify the bytes as they were sent.',
    ),
  );
  for (const level of [6, 9, 1]) yield [change, gzipSync(request.body, { level })];
}

const emptyTexts = ['{}', '[]', 'null', '""'];

function* emptyBodies(text: string): Generator<OtherBody> {
  for (const whole of text === '' ? emptyTexts : []) {
    const change = bodyChange(
      'empty-object',
      2,
      t('Matches {whole} in place of the empty body', { whole }),
      t('{whole} takes the place of the empty body', { whole }),
      t(
        'A body parser made something of nothing, and that was signed. An empty body should be signed as empty.',
      ),
    );
    yield [change, Buffer.from(whole)];
  }
  if (emptyTexts.includes(text)) {
    const change = bodyChange(
      'empty',
      2,
      t('Matches an empty body: {text} was made of nothing on the way', { text }),
      t('the body is empty'),
      t(
        'A body parser turned an empty body into something. Verify the raw bytes before anything parses them.',
      ),
    );
    yield [change, Buffer.alloc(0)];
  }
}

const inJsonString = (text: string): string | null => {
  if (!text.startsWith('"')) return null;
  try {
    const inner: unknown = JSON.parse(text);
    return typeof inner === 'string' ? inner : null;
  } catch {
    // Not a JSON string after all.
    return null;
  }
};

/** The content without what was put around it. */
export function* unwrappedBodies(text: string): Generator<OtherBody> {
  yield* emptyBodies(text);
  const bare = text.trim();
  const inner = inJsonString(bare);
  if (inner !== null) {
    const change = bodyChange(
      'json-string',
      2,
      t('Matches the text inside the JSON string: the body was serialised twice'),
      t('the JSON string is unwrapped'),
      t('A program called JSON.stringify on text that was JSON already. Send the text itself.'),
    );
    yield [change, Buffer.from(inner)];
  }
  const decoded = bare.length <= maxUnpackedBytes ? decodeBase64(bare) : null;
  if (decoded) {
    const change = bodyChange(
      'base64',
      2,
      t('Matches the body decoded from base64: a gateway encoded it'),
      t('the body is decoded from base64'),
      t(
        'API gateways hand binary bodies on as base64 (isBase64Encoded). Decode it before verifying.',
      ),
    );
    yield [change, decoded];
  }
}

const looksLikeForm = (text: string): boolean => /^[A-Za-z_][\w.%[\]-]{0,60}=[^\s{]/.test(text);

/** A form encoded by other rules or in another order, or its one value. */
export function* formBodies(request: WireRequest, text: string): Generator<OtherBody> {
  if (!isForm(request) && !looksLikeForm(text)) return;
  const change = bodyChange(
    'form-reencoded',
    4,
    t('Matches if the form is encoded differently: something on the way parses and rewrites it'),
    t('the form is encoded differently'),
    t(
      'A framework parsed the form and wrote it again, with other escapes or in another order. Verify the raw body.',
    ),
  );
  const fields = new URLSearchParams(text);
  for (const other of [
    text.replaceAll('+', '%20'),
    text.replaceAll('%20', '+'),
    text.replace(/%[0-9a-f]{2}/gi, (code) => code.toLowerCase()),
    text.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase()),
    fields.toString(),
    fields.toString().replaceAll('+', '%20'),
    text.split('&').toSorted().join('&'),
  ]) {
    yield [change, Buffer.from(other)];
  }
  const [only, ...more] = fields.values();
  if (only === undefined || more.length > 0) return;
  const unwrapped = bodyChange(
    'form-value',
    4,
    t(
      'Matches the one value of the form, decoded: the body was wrapped into a form field on its way',
    ),
    t('only the decoded value of the form is taken'),
    t(
      'The content is signed, the form around it is not. Set the content type at the provider to JSON, or verify the decoded value.',
    ),
  );
  yield [unwrapped, Buffer.from(only)];
}

/** The form field that GitHub and others put their JSON into, where the JSON arrives alone. */
export function* formsAround(text: string): Generator<OtherBody> {
  if (!/^\s*[{[]/.test(text)) return;
  const change = bodyChange(
    'form-lost',
    5,
    t('Matches the JSON inside a form field: it was taken out of the form on its way'),
    t('the body is put into the form field “payload”'),
    t(
      'The provider sends and signs a form. Set its content type to JSON, or verify the form as it was sent.',
    ),
  );
  yield [change, Buffer.from(new URLSearchParams({ payload: text }).toString())];
  yield [change, Buffer.from(`payload=${encodeURIComponent(text)}`)];
}

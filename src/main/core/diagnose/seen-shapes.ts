/** Signatures and times that are not written as the provider writes them. */
import { type Message, message, t } from '../../../shared/text.ts';
import type { Hash } from '../verify/algorithm.ts';
import { factsOf, signatureHeaderNames } from '../verify/reading.ts';
import { readHeader } from '../verify/request.ts';
import type { SignatureScheme } from '../verify/scheme.ts';
import { timestampText } from './look.ts';
import { headerSchemes, type Observation, type ObservedInput, seen } from './observation.ts';
import { headerValues } from './signatures.ts';

const maxIdChars = 80;
const maxVersions = 6;

const lengths: Readonly<Record<Hash, number>> = {
  md5: 16,
  sha1: 20,
  sha224: 28,
  sha256: 32,
  sha384: 48,
  sha512: 64,
};

/** Hex digits the provider's signatures have; null where their number is not fixed or not hex. */
const digitsOf = ({ algorithm, signature }: SignatureScheme): number | null =>
  'kind' in algorithm && algorithm.kind === 'hmac' && signature.encoding.startsWith('hex')
    ? lengths[algorithm.hash] * 2
    : null;

/** Signatures of another length than the provider's. */
export function* seenInSignature({
  provider,
  request,
  settings,
}: ObservedInput): Generator<Observation> {
  for (const scheme of headerSchemes(provider)) {
    const digits = digitsOf(scheme);
    const [name = ''] = signatureHeaderNames(scheme, settings);
    const [value = ''] = headerValues(request.rawHeaders, name);
    // Looked for once in each run of digits, however long.
    const hex = /(?<![0-9a-f])[0-9a-f]{16,}$/i.exec(value)?.[0] ?? '';
    if (digits === null || hex.length === 0 || hex.length >= digits) continue;
    yield seen(
      'signature.too-short',
      t('The signature has {found} hex digits; this provider’s have {digits}', {
        found: hex.length,
        digits,
      }),
      t(
        'It was cut off on the way, or another algorithm made it: 32 digits are MD5, 40 SHA-1, 64 SHA-256, 128 SHA-512.',
      ),
      2,
    );
  }
}

const otherTimes: readonly (readonly [RegExp, what: string, title: Message, detail: Message])[] = [
  [
    /^\d+\.\d+$/,
    'fraction',
    message('The signed time has a decimal fraction: this provider sends whole numbers'),
    message('The sender writes it with time.time() or the like. Round it before signing.'),
  ],
  [
    /^\d{4}-\d{2}-\d{2}/,
    'iso',
    message('The signed time is an ISO date: this provider sends Unix seconds'),
    message('The sender is another program than this source is for, or is configured wrongly.'),
  ],
  [
    /^[A-Z][a-z]{2}, \d{1,2} /,
    'http-date',
    message('The signed time is an HTTP date: this provider sends Unix seconds'),
    message('The sender is another program than this source is for, or is configured wrongly.'),
  ],
  [
    /^\d{10,16}$/,
    'number',
    message('The signed time is a number: this provider sends a date'),
    message('The sender is another program than this source is for, or is configured wrongly.'),
  ],
];

/** How the signed time is written, where that is not the provider's way. */
export const seenInTime = ({ request, provider, settings }: ObservedInput): Observation => {
  for (const scheme of headerSchemes(provider)) {
    const text = timestampText(scheme, request, factsOf(request, '', settings));
    const [, what, title, detail] = otherTimes.find(([pattern]) => pattern.test(text)) ?? [];
    if (what !== undefined && title !== undefined && detail !== undefined) {
      return seen(`time.${what}`, t(title), t(detail));
    }
  }
  return seen(
    'time.malformed',
    t('The signed time cannot be read'),
    t('Compare the timestamp under Headers with the provider’s documentation.'),
    1,
  );
};

/** The key's name in `Application key:signature`, to be taken over as it is. */
export const seenKeyName = ({ request, provider }: ObservedInput): Observation | null => {
  for (const { signature } of headerSchemes(provider)) {
    if (signature.form.kind !== 'keyed-auth') continue;
    const value = readHeader(request.rawHeaders, signature.headers[0] ?? '') ?? '';
    const id = /^\S+ (.+):[^:]*$/.exec(value)?.[1];
    if (id === undefined) continue;
    return seen(
      'key.unknown-id',
      t('The request is signed with the key of “{name}”, which is not the one set here', {
        name: id.slice(0, maxIdChars),
      }),
      t('It belongs to another application. Enter its name and its secret, or ignore it.'),
    );
  }
  return null;
};

/** The versions that a request is signed in, none of which the keys can check; empty: none known. */
export const versionsIn = ({ request, provider, settings }: ObservedInput): string => {
  const versions = headerSchemes(provider).flatMap((scheme) =>
    signatureHeaderNames(scheme, settings).flatMap((name) =>
      headerValues(request.rawHeaders, name).flatMap((value) =>
        Array.from(value.matchAll(/(?:^|[\s,;])(v\d[a-z]?)[,=]/g), ([, version = '']) => version),
      ),
    ),
  );
  return [...new Set(versions)].slice(0, maxVersions).join(', ');
};

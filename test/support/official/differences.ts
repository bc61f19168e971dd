/**
 * Where official packages judge otherwise than we do, each with its reason. Nothing else may
 * differ, and everything here must: a package that changes its mind is found out, too.
 */

export type Difference = {
  readonly reason: string;
  /** What the package does, where we do the opposite. */
  readonly official: 'accepts' | 'refuses';
  /** Test vectors in which it shows. */
  readonly vectors: readonly string[];
};

export const differences: readonly Difference[] = [
  {
    reason: 'It hashes a decoded string, which bytes that are not UTF-8 do not survive.',
    official: 'refuses',
    vectors: [
      'github/valid-non-utf8-bytes',
      'hubspot/valid-non-utf8-bytes',
      'paddle/valid-non-utf8-bytes',
      'sendgrid/valid-non-utf8-bytes',
      'slack/valid-non-utf8-bytes',
      'square/valid-non-utf8-bytes',
      'standard-webhooks/valid-non-utf8-bytes',
      'stripe/valid-non-utf8-bytes',
      'svix/valid-non-utf8-bytes',
      'telnyx/valid-non-utf8-bytes',
    ],
  },
  {
    reason: 'It asks for a body, or parses it as JSON, though an empty one can be signed.',
    official: 'refuses',
    vectors: ['github/valid-empty-body', 'stripe/valid-empty-body', 'svix/valid-empty-body'],
  },
  {
    reason: 'It compares hex as text, in lower case.',
    official: 'refuses',
    vectors: [
      'github/valid-uppercase-hex',
      'linear/valid-uppercase-hex',
      'paddle/valid-uppercase-hex',
      'slack/valid-uppercase-hex',
      'stripe/valid-uppercase-hex',
    ],
  },
  {
    reason: 'It decodes base64 with a decoder that skips what it does not know.',
    official: 'accepts',
    vectors: [
      'adyen/payments-malformed-signature-base64-illegal-char',
      'messagebird/legacy-malformed-signature',
      'sendgrid/malformed-signature-base64-illegal-char',
    ],
  },
  {
    reason: 'It honours only the last of several h1.',
    official: 'refuses',
    vectors: ['paddle/valid-first-h1'],
  },
  {
    reason: 'It leaves it to its user to decode the characters of the URL that HubSpot decodes.',
    official: 'refuses',
    vectors: ['hubspot/valid-encoded-url'],
  },
  {
    reason: 'It cannot be told to do without the time in the body.',
    official: 'refuses',
    vectors: ['linear/valid-empty-body-tolerance-off'],
  },
  {
    reason:
      'It checks the token alone; the hash is compared here with that of the body as it came.',
    official: 'refuses',
    vectors: ['vonage/jwt-valid-whitespace-body-compact-hash'],
  },
  {
    reason: 'It checks the token alone: its age is left to its user.',
    official: 'accepts',
    vectors: ['vonage/jwt-stale-iat'],
  },
];

/** Schemes whose package takes requests from an hour ahead, though their time is signed. */
export const acceptsFuture: Readonly<Record<string, string>> = {
  'hubspot v3': 'It only checks that the time is not too old.',
  'messagebird legacy': 'It only checks that the time is not too old.',
  paddle: 'It only checks that the time is not too old.',
  slack: 'It only checks that the time is not too old.',
  stripe: 'It only checks that the time is not too old.',
  'vonage jwt': 'It does not check when the token was issued.',
};

/** Schemes whose package takes requests that are an hour old. */
export const acceptsPast: Readonly<Record<string, string>> = {
  'vonage jwt': 'It does not check when the token was issued.',
};

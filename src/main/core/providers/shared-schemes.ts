/** Schemes, or most of one, that several providers have in common. */
import { type Hash, hmac } from '../verify/algorithm.ts';
import type { SignatureScheme } from '../verify/scheme.ts';

/** An HMAC of the body as it came, with a secret that is taken as text. */
export const bodyHmac = (
  id: string,
  hash: Hash,
  signature: SignatureScheme['signature'],
): SignatureScheme => ({
  kind: 'signature',
  id,
  algorithm: hmac(hash),
  key: 'utf8',
  signature,
  content: [{ name: 'raw-body', content: [{ from: 'body' }] }],
});

/**
 * One version of Standard Webhooks, but for its key: `id.timestamp.body`, each in a header of its
 * own. Source: github.com/standard-webhooks/standard-webhooks spec/standard-webhooks.md.
 */
export const standardScheme = (prefix: 'webhook' | 'svix', version: 'v1' | 'v1a') =>
  ({
    kind: 'signature',
    signature: {
      headers: [`${prefix}-signature`],
      form: { kind: 'versioned-list', version },
      encoding: 'base64',
    },
    timestamp: { from: { header: `${prefix}-timestamp` }, unit: 's', toleranceS: 300 },
    content: [
      {
        name: 'id.timestamp.body',
        content: [
          { header: `${prefix}-id`, without: '.' },
          { literal: '.' },
          { from: 'timestamp' },
          { literal: '.' },
          { from: 'body' },
        ],
      },
    ],
  }) as const satisfies Partial<SignatureScheme>;

/** A made-up scheme that uses much of what a scheme may have, a key, and a good signature. */
import { createHmac } from 'node:crypto';
import { createVerifier, type VerifierKey } from '../../src/main/core/verify/engine.ts';
import type { WireRequest } from '../../src/main/core/verify/request.ts';
import type { Scheme, SignatureScheme } from '../../src/main/core/verify/scheme.ts';
import { defaultSourceSettings as settings } from '../../src/shared/provider.ts';

export const nowS = 1_750_000_000;

export const mac = (key: string, text: string): string =>
  createHmac('sha256', key).update(text, 'latin1').digest('hex');

export const scheme: SignatureScheme = {
  kind: 'signature',
  id: 'test',
  algorithm: { kind: 'hmac', hash: 'sha256' },
  key: 'utf8',
  signature: {
    headers: ['x-sig', 'x-old-sig'],
    form: { kind: 'kv-list', separator: ',', key: 'v1' },
    encoding: 'hex',
  },
  fixedHeaders: { 'x-cipher': 'ONE' },
  timestamp: { from: { signatureField: 't' }, unit: 's', toleranceS: 300 },
  content: [
    {
      name: 'id.time.body',
      content: [
        { header: 'x-id' },
        { literal: '.' },
        { from: 'timestamp' },
        { literal: '.' },
        { from: 'body' },
      ],
    },
    {
      name: 'public',
      content: [{ from: 'public-target' }, { from: 'body' }],
      assurance: 'partial',
    },
    { name: 'body only', content: [{ from: 'body' }], isBodyOnly: true },
  ],
};

export const request = (
  headers: Readonly<Record<string, string>>,
  body = 'hello',
): WireRequest => ({
  method: 'POST',
  target: '/x',
  rawHeaders: Object.entries(headers).flat(),
  body: Buffer.from(body),
});

export const key: VerifierKey = { id: 5, text: 'secret' };
export const good = mac('secret', `id-1.${nowS}.hello`);

export const judge = (
  headers: Readonly<Record<string, string>>,
  more: {
    keys?: readonly VerifierKey[];
    schemes?: readonly Scheme[];
    body?: string;
    toleranceS?: number | null;
    publicUrl?: string | null;
    allowBodyOnly?: boolean;
    scheme?: string | null;
    atS?: number;
  } = {},
) => {
  const { keys = [key], schemes = [scheme], body, atS = nowS, ...changed } = more;
  return createVerifier(schemes, keys, { ...settings, ...changed })(request(headers, body), atS);
};

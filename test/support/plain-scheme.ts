/** The plainest scheme, and a way to judge by it or by what a test makes of it. */
import { createHmac } from 'node:crypto';
import { createVerifier } from '../../src/main/core/verify/engine.ts';
import type { WireRequest } from '../../src/main/core/verify/request.ts';
import type { SignatureScheme } from '../../src/main/core/verify/scheme.ts';
import { defaultSourceSettings, type SourceSettings } from '../../src/shared/provider.ts';

export const nowS = 1_750_000_000;
export const hex = (text: string, hash = 'sha256'): string =>
  createHmac(hash, 'secret').update(text, 'latin1').digest('hex');

export const plain: SignatureScheme = {
  kind: 'signature',
  id: 'plain',
  algorithm: { kind: 'hmac', hash: 'sha256' },
  key: 'utf8',
  signature: { headers: ['x-sig'], form: { kind: 'whole' }, encoding: 'hex' },
  content: [{ name: 'body', content: [{ from: 'body' }] }],
};

export const judge = (
  scheme: SignatureScheme,
  rawHeaders: readonly string[],
  settings: Partial<SourceSettings> = {},
  changes: Partial<WireRequest> = {},
) =>
  createVerifier([scheme], [{ id: 1, text: 'secret' }], { ...defaultSourceSettings, ...settings })(
    { method: 'POST', target: '/x?a=1', rawHeaders, body: Buffer.from('hello'), ...changes },
    nowS,
  );

import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KnownKey } from '../../../../../src/main/core/diagnose/change.ts';
import { diagnose } from '../../../../../src/main/core/diagnose/diagnose.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { deriveKeyAndIv } from '../../../../../src/main/core/verify/openssl-kdf.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';
import { genuine, knownKey } from '../../../../support/broken/genuine.ts';

const appId = '5f1a2b3c4d5e6f7a8b9c0d1e';
const { provider } = genuine('enablex').scene;

const sealed = (plaintext: Uint8Array): string => {
  const { key, iv } = deriveKeyAndIv(appId, 32, 16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([cipher.update(plaintext), cipher.final()]).toString('hex');
};

const good = sealed(Buffer.from('{"state":"connected"}'));
const usual = { 'x-algoritm': 'aes-256-cbc', 'x-format': 'hex', 'x-encoding': 'utf8' };

const judged = (
  body: string,
  headers: Readonly<Record<string, string>> = usual,
  keys: readonly KnownKey[] = [knownKey(appId)],
) => {
  const request = {
    method: 'POST',
    target: '/',
    rawHeaders: Object.entries(headers).flat(),
    body: Buffer.from(body),
  };
  const verify = createVerifier(provider.schemes, keys, defaultSourceSettings);
  const verification = verify(request, 0);
  const input = { seq: 1, provider, providers, request, keys, knownUrls: [], nowS: 0 };
  const { diagnosis } = diagnose({ ...input, settings: defaultSourceSettings, verification });
  return { reason: verification.reason, findings: diagnosis.findings };
};

const body = (data: string): string => JSON.stringify({ encrypted_data: data });

describe('what keeps EnableX’s body from being read', () => {
  it.each([
    ['padding', good, 'another app', 'Wrong App ID or corrupted: bad padding'],
    [
      'not-utf8',
      sealed(Buffer.from([0xff, 0xfe])),
      appId,
      'Decrypted, but it is not UTF-8: corrupted or another App ID',
    ],
    ['not-json', sealed(Buffer.from('hello')), appId, 'Decrypted, but it is no JSON object'],
    ['not-json', sealed(Buffer.from('[1]')), appId, 'Decrypted, but it is no JSON object'],
  ])('%s', (fault, data, key, title) => {
    const { reason, findings } = judged(body(data), usual, [knownKey(key)]);
    // One reason for all: the sender must not learn what went wrong.
    expect(reason).toBe('decrypt_failed');
    expect(findings[0]).toMatchObject({ code: `decrypt.${fault}`, title, isProven: false });
  });

  it.each([
    [
      { 'x-algoritm': 'aes-256-gcm' },
      'unknown-cipher',
      'Unknown cipher name “aes-256-gcm”; EnableX uses aes-128/192/256-cbc',
    ],
    [
      { 'x-format': 'latin1' },
      'unknown-format',
      'Unknown format “latin1”; EnableX uses hex and base64',
    ],
    [{ 'x-encoding': 'utf16' }, 'unknown-format', 'Unknown encoding “utf16”; EnableX uses utf8'],
  ])('%o', (headers, fault, title) => {
    const { reason, findings } = judged(body(good), { ...usual, ...headers });
    expect(reason).toBe('unsupported_algorithm');
    expect(findings[0]).toMatchObject({ code: `decrypt.${fault}`, title });
  });

  it.each([
    ['{"state":"connected"}', 'The body has no member encrypted_data'],
    [body('zz'), 'The member encrypted_data is not hex'],
    [body(good.slice(2)), 'The member encrypted_data is not of whole blocks: its end is missing'],
  ])('%s', (text, title) => {
    const { reason, findings } = judged(text);
    expect(reason).toBe('malformed_payload');
    expect(findings[0]).toMatchObject({ code: 'decrypt.not-encrypted', title });
  });

  it('shows no more than the beginning of a header', () => {
    const [finding] = judged(body(good), { ...usual, 'x-algoritm': 'x'.repeat(500) }).findings;
    expect(finding?.title.length).toBeLessThan(120);
  });

  it('tells of the key that got furthest', () => {
    const keys = [knownKey('another app'), knownKey(appId, { id: 2 })];
    const { findings } = judged(body(sealed(Buffer.from('hello'))), usual, keys);
    expect(findings.map(({ code }) => code)).toEqual(['decrypt.not-json']);
  });
});

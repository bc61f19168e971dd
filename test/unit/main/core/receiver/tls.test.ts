import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadTls } from '../../../../../src/main/core/receiver/tls.ts';
import { AppFailure } from '../../../../../src/shared/errors.ts';
import { makeCertificate } from '../../../../support/certificate.ts';
import { tempFile } from '../../../../support/temp.ts';

const nowMs = Date.now();
const day = 86_400_000;
const good = makeCertificate();
const garbage =
  '-----BEGIN CERTIFICATE-----\nbm90IGEgY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n';

const load = (cert: string, key: string, passphrase: string | null = null) =>
  loadTls(
    { certFile: tempFile('cert.pem', cert), keyFile: tempFile('key.pem', key), passphrase },
    nowMs,
  );

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'no error';
  } catch (error) {
    return error instanceof AppFailure ? error.appError.code : `not foreseen: ${String(error)}`;
  }
};

describe('loadTls', () => {
  it('takes a certificate with its key', () => {
    expect(load(good.cert, good.key)).toEqual({ cert: good.cert, key: good.key });
  });

  it('opens a key that is protected by a passphrase', () => {
    const material = load(good.cert, good.encryptedKey('correct horse'), 'correct horse');
    expect(material.key).toBe(good.key);
  });

  it('takes the first certificate of a chain', () => {
    const chain = good.cert + makeCertificate().cert;
    expect(load(chain, good.key).cert).toBe(chain);
  });

  it('ignores a passphrase that is not needed', () => {
    expect(load(good.cert, good.key, 'not needed').key).toBe(good.key);
  });

  const encrypted = good.encryptedKey('correct horse');
  const weak = makeCertificate({ rsaBits: 1024 });
  const ecdh = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  it.each<readonly [what: string, code: string, cert: string, key: string, pass: string | null]>([
    ['a wrong passphrase', 'tls.wrong-passphrase', good.cert, encrypted, 'wrong horse'],
    ['an empty passphrase', 'tls.wrong-passphrase', good.cert, encrypted, ''],
    ['an endless passphrase', 'tls.wrong-passphrase', good.cert, encrypted, 'x'.repeat(5000)],
    ['no passphrase', 'tls.passphrase-needed', good.cert, encrypted, null],
    ['the key of another certificate', 'tls.mismatch', good.cert, makeCertificate().key, null],
    ['a key that cannot sign', 'tls.mismatch', good.cert, ecdh.toString(), null],
    ['an empty certificate', 'tls.bad-certificate', '', good.key, null],
    ['garbage as certificate', 'tls.bad-certificate', garbage, good.key, null],
    ['the key in place of the certificate', 'tls.bad-certificate', good.key, good.key, null],
    ['an empty key', 'tls.bad-key', good.cert, '', null],
    ['garbage as key', 'tls.bad-key', good.cert, garbage, null],
    ['the certificate in place of the key', 'tls.bad-key', good.cert, good.cert, null],
    ['a key too weak to serve with', 'tls.bad-certificate', weak.cert, weak.key, null],
  ])('tells %s apart: %s', (_what, code, cert, key, pass) => {
    expect(codeOf(() => load(cert, key, pass))).toBe(code);
  });

  it('tells a certificate that has expired apart', () => {
    const old = makeCertificate({ fromMs: nowMs - 20 * day, toMs: nowMs - day });
    expect(codeOf(() => load(old.cert, old.key))).toBe('tls.expired');
  });

  it('tells a certificate that is not valid yet apart', () => {
    const early = makeCertificate({ fromMs: nowMs + day, toMs: nowMs + 20 * day });
    expect(codeOf(() => load(early.cert, early.key))).toBe('tls.not-yet-valid');
  });

  it.each(['certFile', 'keyFile'] as const)('tells an unreadable %s apart', (which) => {
    const files = {
      certFile: tempFile('cert.pem', good.cert),
      keyFile: tempFile('key.pem', good.key),
      passphrase: null,
      [which]: '/nowhere/at/all.pem',
    };
    expect(codeOf(() => loadTls(files, nowMs))).toBe('file.unreadable');
  });
});

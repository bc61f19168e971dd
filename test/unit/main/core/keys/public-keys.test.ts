import { describe, expect, it } from 'vitest';
import { lintKey } from '../../../../../src/main/core/keys/lint.ts';
import { privateKind } from '../../../../../src/main/core/keys/private-key.ts';
import { readPublicKey } from '../../../../../src/main/core/keys/public-key.ts';
import { takeKey } from '../../../../../src/main/core/keys/take.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import { isPublicForm, loadKey } from '../../../../../src/main/core/verify/keys.ts';
import type { LintCode } from '../../../../../src/shared/key-lint.ts';
import { makeCertificate } from '../../../../support/certificate.ts';
import {
  ec,
  ed25519,
  jwk,
  p384,
  pkcs1Base64,
  pkcs1Pem,
  privateKeys,
  rawBytes,
  rsa,
  smallRsa,
  spkiBase64,
  spkiDer,
  spkiPem,
  sshPublicKey,
  wrapped,
} from '../../../../support/key-material.ts';
import { knownProvider } from '../../../../support/known-provider.ts';
import { rsaCertificate } from '../../../../support/provider-secrets.ts';

const nowMs = Date.UTC(2026, 0, 1);
const lint = (id: string, text: string, isCleaned = false) =>
  lintKey(knownProvider(id), text, isCleaned, [], nowMs);
const codes = (id: string, text: string, isCleaned = false): readonly LintCode[] =>
  lint(id, text, isCleaned).notes.map(({ code }) => code);
const taken = (id: string, text: string) =>
  takeKey(knownProvider(id), text, { isCleaned: false, isConfirmed: true });

const derOf = (pem: string): string => pem.replace(/-----.*-----|\s/g, '');

describe('a private key', () => {
  it.each(privateKeys)('is refused by every provider: %s', (_name, text, isEncrypted) => {
    const code = isEncrypted ? 'encrypted-private-key' : 'private-key';
    const quoted = `KEY="${text}"`;
    for (const { id } of providers) {
      expect(lint(id, text)).toMatchObject({
        fingerprint: null,
        notes: [{ level: 'refusal', code }],
      });
      expect(codes(id, quoted)[0]).toBe(code);
      expect(codes(id, quoted, true)[0]).toBe(code);
    }
  });

  it.each([
    ['a secret', 'c2VjcmV0'],
    ['a public key', spkiBase64(rsa.publicKey)],
    ['PKCS#1 of a public key', pkcs1Base64(rsa.publicKey)],
    ['a certificate', derOf(rsaCertificate)],
    ['a public JSON Web Key', jwk(ec.publicKey)],
    ['another JSON text', '{"d":1}'],
    ['what PayMongo calls its webhook secret', `whsk_${'a1B2'.repeat(6)}`],
  ])('is not %s', (_what, text) => {
    expect(privateKind(text)).toBeNull();
  });
});

describe('an RSA key in any wrapping', () => {
  const { publicKey } = rsa;
  it.each<readonly [what: string, text: string, ...codes: LintCode[]]>([
    ['PEM', spkiPem(publicKey)],
    ['PEM with Windows’ line ends', spkiPem(publicKey).replaceAll('\n', '\r\n')],
    ['PEM in one line', spkiPem(publicKey).replaceAll('\n', '')],
    ['PEM with blanks for line ends', spkiPem(publicKey).replaceAll('\n', ' ')],
    ['PEM with escaped line ends', spkiPem(publicKey).replaceAll('\n', '\\n')],
    ['PKCS#1 in PEM', pkcs1Pem(publicKey)],
    ['bare base64', spkiBase64(publicKey), 'bare-spki'],
    ['PKCS#1 in base64', pkcs1Base64(publicKey), 'der'],
    ['DER in hex', spkiDer(publicKey).toString('hex'), 'der'],
    ['JWK', jwk(publicKey), 'jwk'],
    ['JWK in a set', `{"keys":[${jwk(publicKey)}]}`, 'jwk'],
    ['PEM in base64', Buffer.from(spkiPem(publicKey)).toString('base64')],
  ])('is taken by MessageMedia as %s', (_what, text, ...expected) => {
    expect(lint('messagemedia', text)).toMatchObject({ reading: 'RSA public key, 2048 bit' });
    expect(codes('messagemedia', text)).toEqual(expected);
    const kept = taken('messagemedia', text);
    expect(kept.kind).toBe('public-key');
    expect(loadKey(kept.text, 'rsa-public')?.equals(publicKey)).toBe(true);
  });

  it('is kept as it is where the scheme reads it so', () => {
    const lines = wrapped(spkiBase64(publicKey));
    for (const text of [spkiPem(publicKey), spkiBase64(publicKey), lines, rsaCertificate]) {
      expect(taken('messagemedia', text).text).toBe(text);
    }
  });

  it('is kept as the provider shows it where the scheme does not', () => {
    expect(taken('messagemedia', jwk(publicKey)).text).toBe(spkiBase64(publicKey));
    expect(taken('sendgrid', jwk(ec.publicKey)).text).toBe(spkiBase64(ec.publicKey));
  });

  it('is doubted below 2048 bit', () => {
    expect(lint('messagemedia', spkiPem(smallRsa.publicKey))).toMatchObject({
      reading: 'RSA public key, 1024 bit',
      notes: [{ level: 'doubt', code: 'weak-rsa', detail: '1024 bit' }],
    });
  });
});

describe('an Ed25519 key in any wrapping', () => {
  const { publicKey } = ed25519;
  const raw = rawBytes(publicKey);
  const whpk = `whpk_${raw.toString('base64')}`;

  it.each([
    ['discord', raw.toString('hex')],
    ['telnyx', raw.toString('base64')],
    ['standard-webhooks', whpk],
  ])('is kept as %s shows it', (id, shown) => {
    for (const text of [shown, spkiPem(publicKey), spkiBase64(publicKey), jwk(publicKey), whpk]) {
      expect(taken(id, text)).toEqual({ text: shown, kind: 'public-key' });
    }
  });
});

describe('a certificate', () => {
  it('is what PayPal hands out', () => {
    expect(codes('paypal', rsaCertificate)).toEqual([]);
    expect(taken('paypal', rsaCertificate).text).toBe(rsaCertificate);
  });

  it('is taken as DER as well', () => {
    const { text } = taken('paypal', derOf(rsaCertificate));
    expect(text).toBe(rsaCertificate);
    expect(codes('paypal', derOf(rsaCertificate))).toEqual(['der']);
  });

  it('is taken for its public key elsewhere', () => {
    expect(codes('messagemedia', rsaCertificate)).toEqual(['certificate']);
    expect(taken('messagemedia', derOf(rsaCertificate)).text).toMatch(/^MIIBIjAN/);
    expect(codes('sendgrid', makeCertificate().cert)).toEqual(['certificate']);
  });

  it('is remarked on when it has expired', () => {
    const { cert } = makeCertificate({ rsaBits: 2048, toMs: Date.UTC(2024, 4, 6) });
    expect(lint('paypal', cert)).toMatchObject({
      reading: 'X.509 certificate, RSA 2048 bit, until 2024-05-06',
      notes: [{ level: 'remark', code: 'expired-certificate', detail: '2024-05-06' }],
    });
  });

  it('cannot be replaced by a bare key at PayPal', () => {
    expect(lint('paypal', spkiPem(rsa.publicKey)).notes).toEqual([
      { level: 'refusal', code: 'not-a-key', detail: 'RSA public key, 2048 bit' },
    ]);
  });
});

describe('a public key of another kind', () => {
  it.each([
    ['messagemedia', spkiPem(ec.publicKey), 'EC public key, P-256'],
    ['messagemedia', spkiBase64(p384.publicKey), 'EC public key, P-384'],
    ['messagemedia', jwk(ed25519.publicKey), 'Ed25519 public key'],
    ['messagemedia', makeCertificate().cert, /^X\.509 certificate, EC P-256, until /],
    ['sendgrid', spkiPem(rsa.publicKey), 'RSA public key, 2048 bit'],
    ['discord', spkiPem(rsa.publicKey), 'RSA public key, 2048 bit'],
    ['telnyx', spkiBase64(ec.publicKey), 'EC public key, P-256'],
    ['standard-webhooks', spkiBase64(rsa.publicKey), 'RSA public key, 2048 bit'],
    ['paypal', spkiPem(ed25519.publicKey), 'Ed25519 public key'],
    ['github', spkiPem(rsa.publicKey), 'RSA public key, 2048 bit'],
    ['stripe', spkiBase64(ec.publicKey), 'EC public key, P-256'],
    ['gitlab', `whpk_${rawBytes(ed25519.publicKey).toString('base64')}`, 'Ed25519 public key'],
  ])('is refused by %s', (id, text, detail) => {
    expect(lint(id, text).notes[0]).toEqual({
      level: 'refusal',
      code: 'wrong-algorithm',
      detail: typeof detail === 'string' ? detail : expect.stringMatching(detail),
    });
  });

  it('is never a secret', () => {
    const others = providers.filter(({ schemes }) => !schemes.some(({ key }) => isPublicForm(key)));
    for (const { id } of others) {
      for (const { publicKey } of [rsa, ec, ed25519]) {
        expect(codes(id, spkiBase64(publicKey))).toEqual(['wrong-algorithm']);
      }
    }
  });
});

describe('a key of another program', () => {
  it.each([
    [sshPublicKey],
    ['ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ== me@example.com'],
    ['ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY= x'],
    ['---- BEGIN SSH2 PUBLIC KEY ----\nAAAAB3NzaC1yc2E\n---- END SSH2 PUBLIC KEY ----'],
  ])('is refused by every provider: %s', (text) => {
    for (const { id } of providers) {
      expect(lint(id, text).notes[0]).toEqual({ level: 'refusal', code: 'ssh-key', detail: null });
    }
  });

  it.each([
    ['several JSON Web Keys', `{"keys":[${jwk(rsa.publicKey)},${jwk(ec.publicKey)}]}`],
    ['a private JSON Web Key', jwk(rsa.privateKey)],
    ['a symmetric JSON Web Key', '{"kty":"oct","k":"c2VjcmV0"}'],
    ['an empty set', '{"keys":[]}'],
    ['half a JSON text', '{"kty":'],
    ['the bare bytes of an Ed25519 key', rawBytes(ed25519.publicKey).toString('hex')],
  ])('is no public key: %s', (_what, text) => {
    expect(readPublicKey(text)).toBeNull();
  });
});

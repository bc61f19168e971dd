import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Algorithm,
  algorithmName,
  expectedSignature,
  isSymmetric,
  makeSignature,
  matches,
} from '../../../../../src/main/core/verify/algorithm.ts';
import type { Candidate } from '../../../../../src/main/core/verify/content.ts';

const candidate: Candidate = {
  name: 'test',
  assurance: 'body',
  segments: [
    { origin: 'literal', label: 'text', data: 'caf\xe9.' },
    { origin: 'body', label: 'body', data: Buffer.from([0, 255]) },
  ],
};
const contentOf = Buffer.from('636166e92e00ff', 'hex');
const secret: KeyObject = createSecretKey('key', 'utf8');
const sha512: Algorithm = { kind: 'rsa-pkcs1', hash: 'sha512' };

describe('an HMAC', () => {
  const hmac: Algorithm = { kind: 'hmac', hash: 'sha256' };
  const key = createSecretKey('key', 'utf8');
  const mac = makeSignature(hmac, key, candidate);

  it('is made over latin1 text and bytes alike', () => {
    const joined = Buffer.from('636166e92e00ff', 'hex');
    const whole: Candidate = {
      ...candidate,
      segments: [{ origin: 'body', label: 'body', data: joined }],
    };
    expect(makeSignature(hmac, key, whole)).toEqual(mac);
  });

  it.each([
    ['it is there alone', [mac], true],
    ['it is there among others', [Buffer.alloc(32), mac], true],
    ['it is cut', [mac.subarray(1)], false],
    ['it is longer', [Buffer.concat([mac, mac])], false],
    ['there is none', [], false],
  ])('matches when %s: %3$s', (_when, signatures, expected) => {
    expect(matches(hmac, key, candidate, signatures)).toBe(expected);
  });
});

describe('a plain hash', () => {
  const hash: Algorithm = { kind: 'hash', hash: 'sha1' };
  const withSecret = (...where: readonly number[]): Candidate => ({
    ...candidate,
    segments: where.reduce(
      (segments, at) => segments.toSpliced(at, 0, { origin: 'secret', label: 'secret', data: '' }),
      [...candidate.segments],
    ),
  });
  const sha1 = (...parts: readonly (string | Uint8Array)[]): Buffer =>
    createHash('sha1')
      .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
      .digest();

  it.each([
    ['in front', [0], sha1('key', contentOf)],
    ['behind', [2], sha1(contentOf, 'key')],
    ['in between', [1], sha1(contentOf.subarray(0, 5), 'key', contentOf.subarray(5))],
    ['twice', [2, 0], sha1('key', contentOf, 'key')],
  ])('is taken with the secret %s', (_where, at, expected) => {
    const made = withSecret(...at);
    expect(makeSignature(hash, secret, made)).toEqual(expected);
    expect(matches(hash, secret, made, [expected])).toBe(true);
    expect(matches(hash, createSecretKey('kex', 'utf8'), made, [expected])).toBe(false);
  });
});

describe('a token', () => {
  const token: Algorithm = { kind: 'token' };
  it.each([
    ['key', true],
    ['kex', false],
    ['ke', false],
    ['keyy', false],
    ['', false],
  ])('is compared, whatever the content: “%s” is %s', (sent, expected) => {
    expect(matches(token, secret, candidate, [Buffer.from(sent)])).toBe(expected);
    const other = { ...candidate, segments: [] };
    expect(matches(token, secret, other, [Buffer.from(sent)])).toBe(expected);
    expect(expectedSignature(token, secret, other)).toEqual(Buffer.from('key'));
  });
});

describe('ECDSA', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [der, p1363] = (['der', 'p1363'] as const).map(
    (form): Algorithm => ({ kind: 'ecdsa', hash: 'sha256', form }),
  ) as [Algorithm, Algorithm];
  const made = (dsaEncoding: 'der' | 'ieee-p1363') =>
    sign('sha256', contentOf, { key: ec.privateKey, dsaEncoding });

  it('takes the form it is told, and not the other', () => {
    const [asDer, sideBySide] = [made('der'), made('ieee-p1363')];
    expect(matches(der, ec.publicKey, candidate, [asDer])).toBe(true);
    expect(matches(p1363, ec.publicKey, candidate, [sideBySide])).toBe(true);
    expect(matches(der, ec.publicKey, candidate, [sideBySide])).toBe(false);
    expect(matches(p1363, ec.publicKey, candidate, [asDer])).toBe(false);
    const content = { ...candidate, segments: [] };
    expect(matches(der, ec.publicKey, content, [asDer])).toBe(false);
  });

  it('makes what it takes: of 64 bytes side by side', () => {
    for (const algorithm of [der, p1363]) {
      const signature = makeSignature(algorithm, ec.privateKey, candidate);
      expect(matches(algorithm, ec.publicKey, candidate, [signature])).toBe(true);
    }
    expect(makeSignature(p1363, ec.privateKey, candidate)).toHaveLength(64);
  });

  it('takes other curves', () => {
    const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' });
    const signature = sign('sha256', contentOf, p521.privateKey);
    expect(matches(der, p521.publicKey, candidate, [signature])).toBe(true);
    expect(matches(der, ec.publicKey, candidate, [signature])).toBe(false);
  });
});

describe('RSA-PSS', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pss: Algorithm = { kind: 'rsa-pss', hash: 'sha256' };
  const made = (saltLength: number) =>
    sign('sha256', contentOf, {
      key: rsa.privateKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength,
    });

  it.each([
    ['none', 0],
    ['as long as the digest', 32],
    ['as long as there is room for', constants.RSA_PSS_SALTLEN_MAX_SIGN],
  ])('takes a salt of any length: %s', (_what, length) => {
    expect(matches(pss, rsa.publicKey, candidate, [made(length)])).toBe(true);
  });

  it('is not PKCS#1 v1.5', () => {
    const pkcs1: Algorithm = { kind: 'rsa-pkcs1', hash: 'sha256' };
    const plain = sign('sha256', contentOf, rsa.privateKey);
    expect(matches(pkcs1, rsa.publicKey, candidate, [plain])).toBe(true);
    expect(matches(pss, rsa.publicKey, candidate, [plain])).toBe(false);
    expect(matches(pkcs1, rsa.publicKey, candidate, [made(32)])).toBe(false);
  });

  it('takes what it makes', () => {
    const signature = makeSignature(pss, rsa.privateKey, candidate);
    expect(matches(pss, rsa.publicKey, candidate, [signature])).toBe(true);
  });
});

describe('a public key', () => {
  it.each<readonly [Algorithm, ReturnType<typeof generateKeyPairSync>]>([
    [{ kind: 'ed25519' }, generateKeyPairSync('ed25519')],
    [sha512, generateKeyPairSync('rsa', { modulusLength: 1024 })],
  ])('matches for %j what its private key signed, and nothing else', (algorithm, pair) => {
    const privateKey = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const publicKey = createPublicKey(privateKey);
    const signature = makeSignature(algorithm, privateKey, candidate);
    expect(matches(algorithm, publicKey, candidate, [Buffer.from('x'), signature])).toBe(true);
    expect(matches(algorithm, publicKey, candidate, [signature.subarray(1), Buffer.alloc(0)])).toBe(
      false,
    );
    const other = { ...candidate, segments: candidate.segments.slice(1) };
    expect(matches(algorithm, publicKey, other, [signature])).toBe(false);
  });

  it('too small for the digest never matches and never throws', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 512 });
    expect(matches(sha512, publicKey, candidate, [Buffer.alloc(64)])).toBe(false);
  });

  it('with a digest that OpenSSL does not offer, as where a policy forbids MD5, never throws', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const forbidden = { kind: 'rsa-pkcs1', hash: 'no-such-digest' } as unknown as Algorithm;
    expect(matches(forbidden, publicKey, candidate, [Buffer.alloc(128)])).toBe(false);
  });

  it('of another kind than the algorithm never matches and never throws', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(matches({ kind: 'ed25519' }, publicKey, candidate, [Buffer.alloc(64)])).toBe(false);
    const dh = generateKeyPairSync('x25519').publicKey;
    expect(matches(sha512, dh, candidate, [Buffer.alloc(64)])).toBe(false);
    const hmac: Algorithm = { kind: 'hmac', hash: 'sha256' };
    expect(matches(hmac, publicKey, candidate, [Buffer.alloc(32)])).toBe(false);
    expect(matches({ kind: 'ed25519' }, secret, candidate, [Buffer.alloc(64)])).toBe(false);
  });
});

describe('algorithmName', () => {
  it.each<readonly [Algorithm, string]>([
    [{ kind: 'hmac', hash: 'sha1' }, 'HMAC-SHA1'],
    [sha512, 'RSA PKCS#1 v1.5 with SHA512'],
    [{ kind: 'ed25519' }, 'Ed25519'],
    [{ kind: 'hash', hash: 'sha256' }, 'plain SHA256 with the secret inside'],
    [{ kind: 'rsa-pss', hash: 'sha384' }, 'RSA-PSS with SHA384'],
    [{ kind: 'ecdsa', hash: 'sha256', form: 'der' }, 'ECDSA with SHA256'],
    [{ kind: 'ecdsa', hash: 'sha256', form: 'p1363' }, 'ECDSA with SHA256, r and s side by side'],
    [{ kind: 'token' }, 'comparison with the token'],
  ])('of %j is %s', (algorithm, name) => {
    expect(algorithmName(algorithm)).toBe(name);
    expect(isSymmetric(algorithm)).toBe(/HMAC|secret|token/.test(name));
  });
});

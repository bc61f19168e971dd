import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Algorithm,
  algorithmName,
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

  it('of another kind than the algorithm never matches and never throws', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(matches({ kind: 'ed25519' }, publicKey, candidate, [Buffer.alloc(64)])).toBe(false);
    const dh = generateKeyPairSync('x25519').publicKey;
    expect(matches(sha512, dh, candidate, [Buffer.alloc(64)])).toBe(false);
  });
});

describe('algorithmName', () => {
  it.each<readonly [Algorithm, string]>([
    [{ kind: 'hmac', hash: 'sha1' }, 'HMAC-SHA1'],
    [sha512, 'RSA PKCS#1 v1.5 with SHA512'],
    [{ kind: 'ed25519' }, 'Ed25519'],
  ])('of %j is %s', (algorithm, name) => {
    expect(algorithmName(algorithm)).toBe(name);
  });
});

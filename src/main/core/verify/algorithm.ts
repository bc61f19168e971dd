/** The keyed functions behind the schemes: one call to sign, one to check. */
import { createHmac, type KeyObject, sign, timingSafeEqual, verify } from 'node:crypto';
import { type Candidate, contentBytes } from './content.ts';

export type Hash = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

export type Algorithm =
  | { readonly kind: 'hmac'; readonly hash: Hash }
  | { readonly kind: 'rsa-pkcs1'; readonly hash: Hash }
  | { readonly kind: 'ed25519' };

export const algorithmName = (algorithm: Algorithm): string => {
  switch (algorithm.kind) {
    case 'hmac':
      return `HMAC-${algorithm.hash.toUpperCase()}`;
    case 'rsa-pkcs1':
      return `RSA PKCS#1 v1.5 with ${algorithm.hash.toUpperCase()}`;
    case 'ed25519':
      return 'Ed25519';
  }
};

/** HMAC over the candidate's content, the body not copied. Cost: one pass over the bytes. */
export const hmac = (hash: Hash, key: KeyObject, candidate: Candidate): Buffer => {
  const mac = createHmac(hash, key);
  // Neighbouring texts together: each update has a price of its own.
  let text = '';
  for (const { data } of candidate.segments) {
    if (typeof data === 'string') {
      text += data;
      continue;
    }
    if (text !== '') mac.update(text, 'latin1');
    text = '';
    mac.update(data);
  }
  if (text !== '') mac.update(text, 'latin1');
  return mac.digest();
};

const digestName = (algorithm: Algorithm): string | null =>
  algorithm.kind === 'ed25519' ? null : algorithm.hash;

const equals = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

/**
 * Whether any of the signatures was made over this candidate with this key.
 * A signature of the wrong length never matches; nothing throws (rules P5, P7).
 */
export const matches = (
  algorithm: Algorithm,
  key: KeyObject,
  candidate: Candidate,
  signatures: readonly Buffer[],
): boolean => {
  if (algorithm.kind === 'hmac') {
    const expected = hmac(algorithm.hash, key, candidate);
    for (const signature of signatures) if (equals(expected, signature)) return true;
    return false;
  }
  const content = contentBytes(candidate);
  return signatures.some((signature) => isSignedBy(algorithm, key, content, signature));
};

const isSignedBy = (
  algorithm: Algorithm,
  key: KeyObject,
  content: Buffer,
  signature: Buffer,
): boolean => {
  try {
    return verify(digestName(algorithm), content, key, signature);
  } catch {
    // OpenSSL throws for combinations it refuses, such as a modulus too small for the digest.
    return false;
  }
};

/** Makes the signature; `key` is a secret or a private key. */
export const makeSignature = (
  algorithm: Algorithm,
  key: KeyObject,
  candidate: Candidate,
): Buffer =>
  algorithm.kind === 'hmac'
    ? hmac(algorithm.hash, key, candidate)
    : sign(digestName(algorithm), contentBytes(candidate), key);

/**
 * JSON Web Tokens with a shared secret (RFC 7515, RFC 7519), read strictly: three parts in
 * canonical base64url, two JSON objects without repeated keys, an algorithm from a list of the
 * caller's. Nothing in a token is believed before its signature has been checked.
 */
import { createHash, type KeyObject } from 'node:crypto';
import type { Assurance, Reason } from '../../../shared/verdict.ts';
import { type Algorithm, makeSignature } from './algorithm.ts';
import type { Candidate } from './content.ts';
import { decodeBase64Url, decodeHex } from './encoding.ts';
import { isObject, parseJson } from './json.ts';
import { partLabels } from './part-labels.ts';
import { type Problem, problem, type Reading } from './scheme.ts';

export const hmacJwtAlgorithms = {
  HS256: { kind: 'hmac', hash: 'sha256' },
  HS384: { kind: 'hmac', hash: 'sha384' },
  HS512: { kind: 'hmac', hash: 'sha512' },
} as const satisfies Record<string, Algorithm>;

export type Jwt = {
  readonly algorithm: Algorithm;
  /** Header and claims, as signed. */
  readonly signedText: string;
  readonly signatureText: string;
  readonly signature: Buffer;
  readonly claims: Readonly<Record<string, unknown>>;
};

const readPart = (text: string): Record<string, unknown> | null => {
  const bytes = decodeBase64Url(text);
  const json = bytes && parseJson(bytes);
  return json && !json.hasDuplicateKeys && isObject(json.value) ? json.value : null;
};

/** Reads a token. In: `algorithms`, those allowed, by their `alg`; `subject`, where it stood. */
export const parseJwt = (
  text: string,
  algorithms: Readonly<Record<string, Algorithm>>,
  subject: string,
): { readonly ok: true; readonly jwt: Jwt } | Problem => {
  const malformed = problem('malformed_signature', subject);
  const parts = text.split('.', 4);
  const [headerText = '', claimsText = '', signatureText = ''] = parts;
  const header = parts.length === 3 ? readPart(headerText) : null;
  if (!header) return malformed;
  const { alg } = header;
  // A critical extension must be understood or refused; none is understood.
  const isKnown = typeof alg === 'string' && Object.hasOwn(algorithms, alg) && !('crit' in header);
  const algorithm = isKnown ? algorithms[alg] : undefined;
  if (!algorithm) return problem('unsupported_algorithm', subject);
  const claims = readPart(claimsText);
  const signature = decodeBase64Url(signatureText);
  if (!claims || !signature) return malformed;
  const signedText = `${headerText}.${claimsText}`;
  return { ok: true, jwt: { algorithm, signedText, signatureText, signature, claims } };
};

const candidateOver = (
  signedText: string,
  name: string,
  assurance: Assurance,
  refusal?: Reason,
): Candidate => ({
  name,
  segments: [{ origin: 'header', label: partLabels.token, data: signedText }],
  assurance,
  ...(refusal && { refusal }),
});

/** What a token's claims make of the request, once its signature is good. */
export type ClaimsVerdict = {
  readonly name: string;
  readonly assurance: Assurance;
  readonly refusal?: Reason;
};

/** The reading of a request that carries a token. In: `judge`, called once a key is at hand. */
export const jwtReading = (
  jwt: Jwt,
  judge: () => ClaimsVerdict,
  time: Reading['time'],
): { readonly ok: true; readonly reading: Reading } => ({
  ok: true,
  reading: {
    algorithm: jwt.algorithm,
    encoding: 'base64url',
    received: [jwt.signatureText],
    checks: [
      {
        signatures: [jwt.signature],
        candidates: () => {
          const { name, assurance, refusal } = judge();
          return [candidateOver(jwt.signedText, name, assurance, refusal)];
        },
      },
    ],
    time,
  },
});

const encodePart = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** Makes an HS256 token. */
export const signJwt = (claims: Readonly<Record<string, unknown>>, key: KeyObject): string => {
  const signedText = `${encodePart({ alg: 'HS256', typ: 'JWT' })}.${encodePart(claims)}`;
  const candidate = candidateOver(signedText, 'token', 'body');
  const signature = makeSignature(hmacJwtAlgorithms.HS256, key, candidate);
  return `${signedText}.${signature.toString('base64url')}`;
};

/** A numeric claim, such as a time in Unix seconds; null when it is absent or anything else. */
export const numberClaim = ({ claims }: Jwt, name: string): number | null => {
  const value = claims[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

/** True when a claim is the SHA-256 of the data in hex, of either case (rule P3). */
export const isSha256Claim = (claim: unknown, data: string | Uint8Array): boolean =>
  typeof claim === 'string' &&
  decodeHex(claim)?.equals(createHash('sha256').update(data).digest()) === true;

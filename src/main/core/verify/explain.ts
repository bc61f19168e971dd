/** The long form of a verification: every reading, its bytes, and what was expected. */
import type { CandidateReport, Explanation } from '../../../shared/verdict.ts';
import { algorithmName, hmac, matches } from './algorithm.ts';
import { type Candidate, contentBytes, describeParts, sha256Hex } from './content.ts';
import { decodeUtf8 } from './encoding.ts';
import {
  candidatesOf,
  createVerifier,
  isSignatureScheme,
  type PreparedScheme,
  prepareSchemes,
  type Reading,
  readRequest,
  type VerifierKey,
  type VerifierSettings,
} from './engine.ts';
import type { WireRequest } from './request.ts';
import type { EncryptionScheme, Scheme, SignatureScheme } from './scheme.ts';

const describe = (
  prepared: PreparedScheme<SignatureScheme>,
  reading: Reading,
  candidate: Candidate,
  preferredKey: number | null,
): CandidateReport => {
  const { algorithm, signatures } = reading;
  const content = contentBytes(candidate);
  const shown = prepared.keys.find(({ id }) => id === preferredKey) ?? prepared.keys[0];
  const expected =
    algorithm.kind === 'hmac' && shown
      ? hmac(algorithm.hash, shown.key, candidate).toString(prepared.scheme.signature.encoding)
      : null;
  return {
    name: candidate.name,
    isWeak: candidate.isWeak === true,
    isMatch: prepared.keys.some(({ key }) => matches(algorithm, key, candidate, signatures)),
    parts: describeParts(candidate),
    length: content.length,
    sha256: sha256Hex(content),
    expected,
  };
};

type Detail = Omit<Explanation, 'verification'>;

const nothing: Detail = {
  received: [],
  algorithm: null,
  candidates: [],
  plaintext: null,
  notes: [],
};

const explainSignature = (
  prepared: PreparedScheme<SignatureScheme>,
  request: WireRequest,
  settings: VerifierSettings,
  keyId: number | null,
): Detail => {
  const notes = prepared.scheme.notes?.(request) ?? [];
  const read = readRequest(prepared.scheme, request, settings);
  if (!read.ok) return { ...nothing, notes };
  const { reading } = read;
  return {
    received: reading.received,
    algorithm: algorithmName(reading.algorithm),
    candidates: Array.from(candidatesOf(prepared.scheme, reading.facts), (candidate) =>
      describe(prepared, reading, candidate, keyId),
    ),
    plaintext: null,
    notes,
  };
};

const explainEncryption = (
  prepared: PreparedScheme<EncryptionScheme>,
  request: WireRequest,
): Detail => {
  const opened = prepared.scheme.open(request);
  if (!opened.ok) return nothing;
  for (const { text } of prepared.keys) {
    const result = opened.decrypt(text);
    if (result.ok && decodeUtf8(result.plaintext) !== null) {
      return {
        ...nothing,
        algorithm: opened.algorithm,
        plaintext: Uint8Array.from(result.plaintext),
      };
    }
  }
  return { ...nothing, algorithm: opened.algorithm };
};

/**
 * Verifies again and keeps everything a person may want to see.
 * In: nowS — Unix seconds at which the request arrived, not the present.
 * Cost: all candidates with all keys; for a click, not for the receive path.
 */
export const explain = (
  schemes: readonly Scheme[],
  keys: readonly VerifierKey[],
  settings: VerifierSettings,
  request: WireRequest,
  nowS: number,
): Explanation => {
  const verification = createVerifier(schemes, keys, settings)(request, nowS);
  const prepared = prepareSchemes(schemes, keys);
  const chosen = prepared.find(({ scheme }) => scheme.id === verification.scheme) ?? prepared[0];
  if (!chosen) return { verification, ...nothing };
  const detail = isSignatureScheme(chosen)
    ? explainSignature(chosen, request, settings, verification.keyId)
    : explainEncryption(chosen as PreparedScheme<EncryptionScheme>, request);
  return { verification, ...detail };
};

/** The long form of a verification: every reading, its bytes, and what was expected. */
import type { CandidateReport, Explanation } from '../../../shared/verdict.ts';
import { algorithmName, expectedSignature, isSymmetric, matches } from './algorithm.ts';
import { type Candidate, contentBytes, describeParts, sha256Hex } from './content.ts';
import { decodeUtf8, encodeText } from './encoding.ts';
import {
  createVerifier,
  isInUse,
  isSigning,
  type PreparedScheme,
  prepareSchemes,
  schemesInUse,
  type VerifierKey,
} from './engine.ts';
import type { Recognise } from './handshake.ts';
import { createReader } from './reading.ts';
import type { WireRequest } from './request.ts';
import type {
  Check,
  EncryptionScheme,
  Reading,
  Scheme,
  SigningScheme,
  VerifierSettings,
} from './scheme.ts';

/** Most readings described: a batch may hold thousands of signatures. */
const maxReports = 24;

const describe = (
  prepared: PreparedScheme<SigningScheme>,
  { algorithm, encoding }: Reading,
  { signatures }: Check,
  candidate: Candidate,
  preferredKey: number | null,
): CandidateReport => {
  const content = contentBytes(candidate);
  const shown = prepared.keys.find(({ id }) => id === preferredKey) ?? prepared.keys[0];
  // A token is compared, not computed: what was expected is the secret itself.
  const expected =
    isSymmetric(algorithm) && algorithm.kind !== 'token' && shown?.key.type === 'secret'
      ? encodeText(expectedSignature(algorithm, shown.key, candidate), encoding)
      : null;
  return {
    name: candidate.name,
    isWeak: candidate.isWeak === true,
    isMatch: prepared.keys.some(({ key }) =>
      matches(algorithm, key, candidate, candidate.signatures ?? signatures),
    ),
    parts: describeParts(candidate),
    length: content.length,
    sha256: sha256Hex(content),
    expected,
  };
};

type Detail = Omit<Explanation, 'verification'>;

/** Of what cannot be looked at. */
export const unexplained: Detail = {
  received: [],
  algorithm: null,
  candidates: [],
  plaintext: null,
  decryption: null,
  notes: [],
};

const explainSignature = (
  prepared: PreparedScheme<SigningScheme>,
  request: WireRequest,
  settings: VerifierSettings,
  keyId: number | null,
): Detail => {
  const notes = prepared.scheme.notes?.(request) ?? [];
  const read = createReader(prepared.scheme, settings)(request);
  if (!read.ok) return { ...unexplained, notes };
  const { reading } = read;
  const candidates: CandidateReport[] = [];
  for (const check of reading.checks) {
    for (const candidate of check.candidates()) {
      if (candidates.length === maxReports) break;
      candidates.push(describe(prepared, reading, check, candidate, keyId));
    }
  }
  return {
    ...unexplained,
    // A token is a secret: what was sent may be one of ours, or nearly.
    received: reading.algorithm.kind === 'token' ? [] : reading.received,
    algorithm: algorithmName(reading.algorithm),
    candidates,
    notes,
  };
};

const explainEncryption = (
  prepared: PreparedScheme<EncryptionScheme>,
  request: WireRequest,
): Detail => {
  const opened = prepared.scheme.open(request);
  if (!opened.ok) {
    return { ...unexplained, decryption: { keyId: null, detail: opened.detail ?? null } };
  }
  let detail: string | null = null;
  for (const { id, text } of prepared.keys) {
    const result = opened.decrypt(text);
    if (result.ok && decodeUtf8(result.plaintext) !== null) {
      return {
        ...unexplained,
        algorithm: opened.algorithm,
        plaintext: Uint8Array.from(result.plaintext),
        decryption: { keyId: id, detail: null },
      };
    }
    if (!result.ok) detail = result.detail ?? null;
  }
  return { ...unexplained, algorithm: opened.algorithm, decryption: { keyId: null, detail } };
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
  recognise?: Recognise,
): Explanation => {
  const verification = createVerifier(schemes, keys, settings, recognise)(request, nowS);
  const inUse = keys.filter((key) => isInUse(key, nowS));
  const prepared = prepareSchemes(schemesInUse(schemes, settings), inUse);
  const chosen = prepared.find(({ scheme }) => scheme.id === verification.scheme) ?? prepared[0];
  if (!chosen || verification.assurance === 'handshake') return { verification, ...unexplained };
  const detail = isSigning(chosen)
    ? explainSignature(chosen, request, settings, verification.keyId)
    : explainEncryption(chosen as PreparedScheme<EncryptionScheme>, request);
  return { verification, ...detail };
};

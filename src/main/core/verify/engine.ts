/**
 * Runs a scheme over one request with every key of a source.
 *
 * Order: locate the signature, parse the timestamp, load the key, compute, compare, and judge
 * freshness last, so that "genuine but too old" can be told from "not genuine".
 * Total: any request gives a Verification, nothing throws.
 */
import type { KeyObject } from 'node:crypto';
import type { Reason, SignedTime, Verdict, Verification } from '../../../shared/verdict.ts';
import { type Algorithm, matches } from './algorithm.ts';
import { type Candidate, type Facts, fromTemplates } from './content.ts';
import { loadKey } from './keys.ts';
import { readHeader, type WireRequest } from './request.ts';
import type { EncryptionScheme, Scheme, SignatureScheme, TimestampSpec } from './scheme.ts';
import { decodeSignatures, findSignatures, listValues } from './signature.ts';
import { parseTimestamp } from './timestamp.ts';

/** A key as the verifier is given it: the text as pasted. */
export type VerifierKey = { readonly id: number; readonly text: string };

export type VerifierSettings = {
  /** Seconds; null takes the scheme's own value, 0 switches the check off. */
  readonly toleranceS: number | null;
  readonly publicUrl: string | null;
  readonly allowBodyOnly: boolean;
};

export type LoadedKey = { readonly id: number; readonly text: string; readonly key: KeyObject };

/** A scheme with the keys that belong to it, loaded once. */
export type PreparedScheme<S extends Scheme = Scheme> = {
  readonly scheme: S;
  readonly keys: readonly LoadedKey[];
  /** Keys given for this scheme that could not be loaded. */
  readonly badKeys: number;
};

/** What a signature scheme found in a request before any key is used. */
export type Reading = {
  readonly algorithm: Algorithm;
  readonly received: readonly string[];
  readonly signatures: readonly Buffer[];
  readonly facts: Facts;
  readonly signedAtS: number | null;
};

type Problem = { readonly ok: false; readonly reason: Reason; readonly subject: string | null };

const problem = (reason: Reason, subject: string | null = null): Problem => ({
  ok: false,
  reason,
  subject,
});

const invalidReasons: ReadonlySet<Reason> = new Set([
  'signature_mismatch',
  'timestamp_out_of_tolerance',
  'weak_match_only',
  'ambiguous_json',
  'decrypt_failed',
]);

const verdictOf = (reason: Reason): Verdict => {
  if (reason === 'ok') return 'valid';
  if (reason === 'no_key' || reason === 'unknown_provider') return 'unchecked';
  return invalidReasons.has(reason) ? 'invalid' : 'error';
};

/** A verification that stopped before or without a match. */
export const refused = (
  reason: Reason,
  subject: string | null,
  scheme: string | null,
  extra: Partial<Verification> = {},
): Verification => ({
  verdict: verdictOf(reason),
  reason,
  subject,
  isSignatureGood: false,
  assurance: null,
  keyId: null,
  scheme,
  matched: null,
  time: null,
  ...extra,
});

/** Loads each key into the schemes that accept it. */
export const prepareSchemes = (
  schemes: readonly Scheme[],
  keys: readonly VerifierKey[],
): PreparedScheme[] =>
  schemes.map((scheme) => {
    const accepted = keys.filter(
      ({ text }) => scheme.kind !== 'signature' || (scheme.acceptsKey?.(text) ?? true),
    );
    const loaded = accepted.flatMap(({ id, text }) => {
      const key = loadKey(text, scheme.key);
      return key ? [{ id, text, key }] : [];
    });
    return { scheme, keys: loaded, badKeys: accepted.length - loaded.length };
  });

const readTimestamp = (
  spec: TimestampSpec | undefined,
  request: WireRequest,
  signatureHeader: string,
  form: SignatureScheme['signature']['form'],
): { text: string; signedAtS: number | null } | Problem => {
  if (!spec) return { text: '', signedAtS: null };
  let text: string | null;
  if ('header' in spec.from) {
    text = readHeader(request.rawHeaders, spec.from.header);
    if (text === '') return problem('missing_header', spec.from.header);
    if (text === null) return problem('ambiguous_header', spec.from.header);
  } else {
    const separator = form.kind === 'kv-list' ? form.separator : ',';
    text = listValues(signatureHeader, separator, spec.from.signatureField)[0] ?? '';
  }
  const signedAtS = parseTimestamp(text, spec.unit);
  return signedAtS === null ? problem('malformed_timestamp') : { text, signedAtS };
};

/** The algorithm: fixed by the scheme, or named by the request from a fixed list. */
export const chooseAlgorithm = (
  scheme: SignatureScheme,
  request: WireRequest,
): Algorithm | Problem => {
  if ('kind' in scheme.algorithm) return scheme.algorithm;
  const { header, normalise, names } = scheme.algorithm;
  const name = readHeader(request.rawHeaders, header);
  if (name === '') return problem('missing_header', header);
  if (name === null) return problem('ambiguous_header', header);
  const key = normalise(name);
  const algorithm = Object.hasOwn(names, key) ? names[key] : undefined;
  return algorithm ?? problem('unsupported_algorithm', header);
};

const headerProblem = (request: WireRequest, name: string): Problem | null => {
  const value = readHeader(request.rawHeaders, name);
  if (value === '') return problem('missing_header', name);
  return value === null ? problem('ambiguous_header', name) : null;
};

/** The headers that the timestamp and the first reading of the content need. */
const missingHeader = (
  { timestamp, content }: SignatureScheme,
  request: WireRequest,
): Problem | null => {
  if (timestamp && 'header' in timestamp.from) {
    const missing = headerProblem(request, timestamp.from.header);
    if (missing) return missing;
  }
  const parts = typeof content === 'function' ? [] : (content[0]?.content ?? []);
  for (const part of parts) {
    const missing = 'header' in part ? headerProblem(request, part.header) : null;
    if (missing) return missing;
  }
  return null;
};

const wrongFixedHeader = (scheme: SignatureScheme, request: WireRequest): Problem | null => {
  if (!scheme.fixedHeaders) return null;
  for (const [name, allowed] of Object.entries(scheme.fixedHeaders)) {
    const value = readHeader(request.rawHeaders, name);
    if (value !== '' && value?.toLowerCase() !== allowed.toLowerCase()) {
      return problem('unsupported_algorithm', name);
    }
  }
  return null;
};

/** Reads everything of the request that does not need a key. */
export const readRequest = (
  scheme: SignatureScheme,
  request: WireRequest,
  settings: VerifierSettings,
): { readonly ok: true; readonly reading: Reading } | Problem => {
  const { headers, form, encoding } = scheme.signature;
  let header = '';
  for (const name of headers) {
    const value = readHeader(request.rawHeaders, name);
    if (value === null) return problem('ambiguous_header', name);
    header = value;
    if (header !== '') break;
  }
  if (header === '') return problem('missing_header', headers[0] ?? null);
  const early = missingHeader(scheme, request) ?? wrongFixedHeader(scheme, request);
  if (early) return early;
  const algorithm = chooseAlgorithm(scheme, request);
  if ('reason' in algorithm) return algorithm;
  const found = findSignatures(header, form);
  if (!found.ok) return problem(found.reason, headers[0] ?? null);
  const signatures = decodeSignatures(found.texts, encoding);
  if (signatures.length === 0) return problem('malformed_signature', headers[0] ?? null);
  const time = readTimestamp(scheme.timestamp, request, header, form);
  if ('reason' in time) return time;
  const facts: Facts = {
    request,
    timestamp: time.text,
    publicUrl: settings.publicUrl,
    allowBodyOnly: settings.allowBodyOnly,
  };
  const reading = {
    algorithm,
    received: found.texts,
    signatures,
    facts,
    signedAtS: time.signedAtS,
  };
  return { ok: true, reading };
};

/** The candidates of a scheme for one request, strongest first. */
export const candidatesOf = (scheme: SignatureScheme, facts: Facts): Iterable<Candidate> =>
  typeof scheme.content === 'function'
    ? scheme.content(facts)
    : fromTemplates(scheme.content, facts);

/** Judges the signed time alone. */
export const judgeTime = (
  spec: TimestampSpec | undefined,
  signedAtS: number | null,
  nowS: number,
  toleranceS: number | null,
): SignedTime | null => {
  if (!spec || signedAtS === null) return null;
  const allowed = toleranceS ?? spec.toleranceS;
  const skewS = nowS - signedAtS;
  return {
    signedAtS,
    skewS,
    toleranceS: allowed,
    isFresh: allowed === 0 || Math.abs(skewS) <= allowed,
  };
};

type Match = { readonly candidate: Candidate; readonly keyId: number };

/** The strongest match: one that counts ends the search, refused and weak ones are remembered. */
const findMatch = (prepared: PreparedScheme<SignatureScheme>, reading: Reading): Match | null => {
  let best: Match | null = null;
  for (const candidate of candidatesOf(prepared.scheme, reading.facts)) {
    for (const { id, key } of prepared.keys) {
      if (!matches(reading.algorithm, key, candidate, reading.signatures)) continue;
      const match = { candidate, keyId: id };
      if (!candidate.isWeak && !candidate.refusal) return match;
      if (!best || (best.candidate.isWeak && candidate.refusal)) best = match;
    }
  }
  return best;
};

const verifySignature = (
  prepared: PreparedScheme<SignatureScheme>,
  request: WireRequest,
  nowS: number,
  settings: VerifierSettings,
): Verification => {
  const { scheme } = prepared;
  const read = readRequest(scheme, request, settings);
  if (!read.ok) return refused(read.reason, read.subject, scheme.id);
  const time = judgeTime(scheme.timestamp, read.reading.signedAtS, nowS, settings.toleranceS);
  if (prepared.keys.length === 0) return refused('bad_key', null, scheme.id, { time });
  const match = findMatch(prepared, read.reading);
  if (!match) return refused('signature_mismatch', null, scheme.id, { time });
  const { candidate, keyId } = match;
  const found = { isSignatureGood: true, keyId, matched: candidate.name, time };
  if (candidate.isWeak) return refused('weak_match_only', null, scheme.id, found);
  if (candidate.refusal) return refused(candidate.refusal, null, scheme.id, found);
  if (time && !time.isFresh) {
    return refused('timestamp_out_of_tolerance', null, scheme.id, {
      ...found,
      assurance: candidate.assurance,
    });
  }
  return {
    verdict: 'valid',
    reason: 'ok',
    subject: null,
    isSignatureGood: true,
    assurance: candidate.assurance,
    keyId,
    scheme: scheme.id,
    matched: candidate.name,
    time,
  };
};

const verifyEncryption = (
  prepared: PreparedScheme<EncryptionScheme>,
  request: WireRequest,
): Verification => {
  const { scheme } = prepared;
  const opened = scheme.open(request);
  if (!opened.ok) return refused(opened.reason, opened.subject, scheme.id);
  let last: Verification = refused('bad_key', null, scheme.id);
  for (const { id, text } of prepared.keys) {
    const result = opened.decrypt(text);
    if (result.ok) {
      return {
        verdict: 'valid',
        reason: 'ok',
        subject: null,
        isSignatureGood: true,
        assurance: 'encryption-only',
        keyId: id,
        scheme: scheme.id,
        matched: 'decrypted',
        time: null,
      };
    }
    last = refused(result.reason, result.subject, scheme.id);
  }
  return last;
};

const rank: Readonly<Record<Verdict, number>> = { valid: 3, invalid: 2, error: 1, unchecked: 0 };

/** Runs one scheme. */
export const runScheme = (
  prepared: PreparedScheme,
  request: WireRequest,
  nowS: number,
  settings: VerifierSettings,
): Verification =>
  isSignatureScheme(prepared)
    ? verifySignature(prepared, request, nowS, settings)
    : verifyEncryption(prepared as PreparedScheme<EncryptionScheme>, request);

export const isSignatureScheme = (
  prepared: PreparedScheme,
): prepared is PreparedScheme<SignatureScheme> => prepared.scheme.kind === 'signature';

export type Verifier = (request: WireRequest, nowS: number) => Verification;

/**
 * Prepares verification for one source.
 *
 * In: the provider's schemes, all keys of the source. Out: a function from request and Unix
 * seconds to the verification; of several schemes the one that got furthest is reported.
 * Cost: one keyed hash per key and candidate until one matches.
 */
export const createVerifier = (
  schemes: readonly Scheme[],
  keys: readonly VerifierKey[],
  settings: VerifierSettings,
): Verifier => {
  if (keys.length === 0) return () => refused('no_key', null, schemes[0]?.id ?? null);
  const prepared = prepareSchemes(schemes, keys);
  const usable = prepared.filter(({ keys: loaded, badKeys }) => loaded.length + badKeys > 0);
  const [only] = usable;
  if (!only) return () => refused('bad_key', null, schemes[0]?.id ?? null);
  if (usable.length === 1) return (request, nowS) => runScheme(only, request, nowS, settings);
  return (request, nowS) => {
    let best = runScheme(only, request, nowS, settings);
    for (const scheme of usable.slice(1)) {
      const next = runScheme(scheme, request, nowS, settings);
      if (rank[next.verdict] > rank[best.verdict]) best = next;
    }
    return best;
  };
};

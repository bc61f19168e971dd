/**
 * Runs a scheme over one request with every key of a source.
 *
 * Order: locate the signature, parse the timestamp, load the key, compute, compare, and judge
 * freshness last, so that "genuine but too old" can be told from "not genuine".
 * Total: any request gives a Verification, nothing throws.
 */
import type { KeyObject } from 'node:crypto';
import {
  invalidReasons,
  type Reason,
  type SignedTime,
  uncheckedReasons,
  type Verdict,
  type Verification,
} from '../../../shared/verdict.ts';
import { matches } from './algorithm.ts';
import type { Candidate } from './content.ts';
import type { Recognise } from './handshake.ts';
import { loadKey } from './keys.ts';
import { createReader } from './reading.ts';
import type { WireRequest } from './request.ts';
import {
  type Check,
  type EncryptionScheme,
  type Reading,
  type Scheme,
  type SigningScheme,
  suits,
  type VerifierSettings,
} from './scheme.ts';

/**
 * Grows whenever the same bytes, keys and settings may be judged differently than before; kept
 * with every entry of an event's verification log.
 */
export const engineVersion = 3;

/** A key as the verifier is given it: the text as pasted. */
export type VerifierKey = {
  readonly id: number;
  readonly text: string;
  /** Unix seconds after which it verifies nothing any more, past or to come; null or absent: none. */
  readonly retiredAtS?: number | null;
  /** True for a public key, which anybody may know: it never is a shared secret. */
  readonly isPublic?: boolean;
};

export type Verifier = (request: WireRequest, nowS: number) => Verification;

export type LoadedKey = VerifierKey & { readonly key: KeyObject };

/** A scheme with the keys that belong to it, loaded once. */
export type PreparedScheme<S extends Scheme = Scheme> = {
  readonly scheme: S;
  readonly keys: readonly LoadedKey[];
  /** Keys given for this scheme that could not be loaded. */
  readonly badKeys: number;
};

const invalid: ReadonlySet<Reason> = new Set(invalidReasons);
const unchecked: ReadonlySet<Reason> = new Set(uncheckedReasons);

const verdictOf = (reason: Reason): Verdict => {
  if (reason === 'ok') return 'valid';
  if (unchecked.has(reason)) return 'unchecked';
  return invalid.has(reason) ? 'invalid' : 'error';
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
  handshake: null,
  ...extra,
});

/** The schemes that may judge: the one the user chose, or else all in their order. */
export const schemesInUse = (
  schemes: readonly Scheme[],
  settings: Pick<VerifierSettings, 'scheme'>,
): readonly Scheme[] =>
  settings.scheme === null ? schemes : schemes.filter(({ id }) => id === settings.scheme);

/**
 * Loads each key into the one scheme it belongs to: the first that accepts it. Never into two,
 * because what is signed under one scheme may read as something else under another.
 */
export const prepareSchemes = (
  schemes: readonly Scheme[],
  keys: readonly VerifierKey[],
): PreparedScheme[] =>
  schemes.map((scheme) => {
    const own = keys.filter((key) => schemes.find((candidate) => suits(candidate, key)) === scheme);
    const loaded = own.flatMap((key) => {
      const object = loadKey(key.text, scheme.key);
      return object ? [{ ...key, key: object }] : [];
    });
    return { scheme, keys: loaded, badKeys: own.length - loaded.length };
  });

type Match = { readonly candidate: Candidate; readonly keyId: number };

const counts = ({ isWeak, refusal }: Candidate): boolean =>
  isWeak !== true && refusal === undefined;

/** True while a key verifies what arrives at that time: it may be retired only later. */
export const isInUse = ({ retiredAtS }: VerifierKey, nowS: number): boolean =>
  retiredAtS == null || nowS <= retiredAtS;

/** The strongest match: one that counts ends the search, refused and weak ones are remembered. */
const findMatch = (
  keys: readonly LoadedKey[],
  { algorithm }: Reading,
  check: Check,
  nowS: number,
): Match | null => {
  let best: Match | null = null;
  for (const candidate of check.candidates()) {
    for (const loaded of keys) {
      if (!isInUse(loaded, nowS)) continue;
      const signatures = candidate.signatures ?? check.signatures;
      if (!matches(algorithm, loaded.key, candidate, signatures)) continue;
      const match = { candidate, keyId: loaded.id };
      if (counts(candidate)) return match;
      if (!best || (best.candidate.isWeak && candidate.refusal)) best = match;
    }
  }
  return best;
};

/** The match of the first check, once every check has one; the worst of them decides. */
const findMatches = (keys: readonly LoadedKey[], reading: Reading, nowS: number): Match | null => {
  let result: Match | null = null;
  for (const check of reading.checks) {
    const match = findMatch(keys, reading, check, nowS);
    if (!match) return null;
    if (!result || !counts(match.candidate)) result = match;
  }
  return result;
};

const reasonOf = ({ isWeak, refusal }: Candidate, time: SignedTime | null): Reason => {
  if (isWeak) return 'weak_match_only';
  if (refusal) return refusal;
  return time && !time.isFresh ? 'timestamp_out_of_tolerance' : 'ok';
};

const signatureVerifier = (
  { scheme, keys }: PreparedScheme<SigningScheme>,
  settings: VerifierSettings,
): Verifier => {
  const read = createReader(scheme, settings);
  return (request, nowS) => {
    const result = read(request);
    if (!result.ok) return refused(result.reason, result.subject, scheme.id);
    const time = result.reading.time(nowS, settings.toleranceS);
    if (keys.length === 0) return refused('bad_key', null, scheme.id, { time });
    const match = findMatches(keys, result.reading, nowS);
    if (!match) return refused('signature_mismatch', null, scheme.id, { time });
    const { candidate, keyId } = match;
    const signedTime = candidate.isTimeUnsigned === true ? null : time;
    const reason = reasonOf(candidate, signedTime);
    return {
      verdict: verdictOf(reason),
      reason,
      subject: null,
      isSignatureGood: true,
      assurance: counts(candidate) ? candidate.assurance : null,
      keyId,
      scheme: scheme.id,
      matched: candidate.name,
      time: signedTime,
      handshake: null,
    };
  };
};

const encryptionVerifier =
  ({ scheme, keys }: PreparedScheme<EncryptionScheme>): Verifier =>
  (request, nowS) => {
    const opened = scheme.open(request);
    if (!opened.ok) return refused(opened.reason, opened.subject, scheme.id);
    let last: Verification = refused('bad_key', null, scheme.id);
    for (const loaded of keys) {
      if (!isInUse(loaded, nowS)) continue;
      const result = opened.decrypt(loaded.text);
      if (result.ok) {
        return refused('ok', null, scheme.id, {
          isSignatureGood: true,
          assurance: 'encryption-only',
          keyId: loaded.id,
          matched: 'decrypted',
        });
      }
      last = refused(result.reason, result.subject, scheme.id);
    }
    return last;
  };

const rank: Readonly<Record<Verdict, number>> = { valid: 3, invalid: 2, error: 1, unchecked: 0 };

export const isSigning = (prepared: PreparedScheme): prepared is PreparedScheme<SigningScheme> =>
  prepared.scheme.kind !== 'encryption';

/** Verifies by one scheme, with its keys. */
const verifierOf = (prepared: PreparedScheme, settings: VerifierSettings): Verifier =>
  isSigning(prepared)
    ? signatureVerifier(prepared, settings)
    : encryptionVerifier(prepared as PreparedScheme<EncryptionScheme>);

/** The schemes alone: without the provider's checks of the URL. */
const createSchemeVerifier = (
  schemes: readonly Scheme[],
  keys: readonly VerifierKey[],
  settings: VerifierSettings,
): Verifier => {
  const inUse = schemesInUse(schemes, settings);
  const firstId = inUse[0]?.id ?? null;
  if (keys.length === 0) return () => refused('no_key', null, firstId);
  const prepared = prepareSchemes(inUse, keys);
  const withKeys = prepared.filter(({ keys: loaded, badKeys }) => loaded.length + badKeys > 0);
  const usable = withKeys.map((each) => ({
    verify: verifierOf(each, settings),
    stronger: withKeys.filter(({ scheme }) => scheme.supersedes?.includes(each.scheme.id)),
  }));
  const [first, ...others] = usable;
  if (!first) return () => refused('bad_key', null, firstId);
  if (others.length === 0) return first.verify;
  return (request, nowS) => {
    let best: Verification | null = null;
    for (const { verify, stronger } of usable) {
      if (stronger.some((other) => isConfigured(other, nowS))) continue;
      const next = verify(request, nowS);
      if (!best || rank[next.verdict] > rank[best.verdict]) best = next;
    }
    return best ?? refused('bad_key', null, firstId);
  };
};

/** True while a scheme has a key in use, or one that cannot be used: it is what the user wants. */
const isConfigured = ({ keys, badKeys }: PreparedScheme, nowS: number): boolean =>
  badKeys > 0 || keys.some((key) => isInUse(key, nowS));

/**
 * Prepares verification for one source.
 *
 * In: the provider's schemes, all keys of the source, and how the provider checks a URL. Out: a
 * function from request and Unix seconds to the verification; of several schemes the one that got
 * furthest is reported. Cost: one keyed hash per key and candidate until one matches.
 */
export const createVerifier = (
  schemes: readonly Scheme[],
  keys: readonly VerifierKey[],
  settings: VerifierSettings,
  recognise?: Recognise,
): Verifier => {
  const verify = createSchemeVerifier(schemes, keys, settings);
  if (!recognise) return verify;
  return (request, nowS) => {
    const challenge = recognise(request, settings);
    // What is not signed is a check only while it brings nothing.
    if (!challenge || (!challenge.isSigned && request.body.length > 0)) {
      return verify(request, nowS);
    }
    const { name: handshake } = challenge;
    if (challenge.isSigned) return { ...verify(request, nowS), handshake };
    const { reason, subject } = challenge;
    return refused(reason, subject, null, {
      handshake,
      ...(reason === 'ok' && { assurance: 'handshake' as const, matched: 'handshake' }),
    });
  };
};

/** One scheme's view of a request, read leniently: what to match, and what may have been signed. */
import type { KeyObject } from 'node:crypto';
import type { SignedTime } from '../../../shared/verdict.ts';
import { type Algorithm, expectedSignature, isSymmetric, matches } from '../verify/algorithm.ts';
import { type Candidate, type Facts, follow, fromTemplates } from '../verify/content.ts';
import { chooseAlgorithm, factsOf, judgeTime } from '../verify/reading.ts';
import type { WireRequest } from '../verify/request.ts';
import type { SignatureScheme, SigningScheme } from '../verify/scheme.ts';
import { listValues, separatorOf } from '../verify/signature.ts';
import { parseTimestamp } from '../verify/timestamp.ts';
import type { SearchSettings } from './change.ts';
import { isTruncated, truncated } from './signature-changes.ts';
import { type Goal, goalsOf, goalsOfCheck, headerValues } from './signatures.ts';

export type Look = {
  readonly algorithm: Algorithm;
  /** Every group must have a match; one group but for batches. */
  readonly groups: readonly {
    readonly goals: readonly Goal[];
    readonly candidates: readonly Candidate[];
  }[];
  /** For other readings of the content; null for schemes in code. */
  readonly facts: Facts | null;
  /** The signed time; null where there is none or it cannot be read. */
  readonly time: (nowS: number) => SignedTime | null;
};

/** The signed time as text, however it is written; empty when there is none. */
export const timestampText = (
  { timestamp, signature }: SignatureScheme,
  request: WireRequest,
  facts: Facts,
): string => {
  if (!timestamp) return '';
  const { from } = timestamp;
  if ('header' in from) return facts.header(from.header) ?? '';
  if ('json' in from) {
    const value = follow(facts.json()?.value, from.json);
    return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  }
  const [value = ''] = signature.headers.flatMap((name) => headerValues(request.rawHeaders, name));
  return listValues(value, separatorOf(signature.form), from.signatureField)[0] ?? '';
};

const fallbackAlgorithm = ({ algorithm }: SignatureScheme): Algorithm | null =>
  'kind' in algorithm ? algorithm : (Object.values(algorithm.names)[0] ?? null);

/** Header names with their aliases where those are what the request carries. */
const headerReader = (scheme: SignatureScheme, plain: Facts['header']): Facts['header'] => {
  const aliases = scheme.headerAliases;
  if (!aliases) return plain;
  return (name) => plain(name) || plain(aliases[name] ?? name);
};

const lookDeclared = (
  scheme: SignatureScheme,
  request: WireRequest,
  settings: SearchSettings,
  goals: readonly Goal[],
): Look | null => {
  const chosen = chooseAlgorithm(scheme, request, settings);
  const algorithm = 'reason' in chosen ? fallbackAlgorithm(scheme) : chosen;
  if (!algorithm || goals.length === 0) return null;
  const plain = factsOf(request, '', settings);
  const facts = { ...plain, header: headerReader(scheme, plain.header) };
  const text = timestampText(scheme, request, facts);
  const withTime = { ...facts, timestamp: text };
  const { content, timestamp: spec } = scheme;
  const candidates =
    typeof content === 'function' ? [...content(withTime)] : fromTemplates(content, withTime);
  const signedAtS = spec ? parseTimestamp(text, spec.unit) : null;
  const allowedS = settings.toleranceS ?? spec?.toleranceS ?? 0;
  return {
    algorithm,
    groups: [{ goals, candidates }],
    facts: withTime,
    time: (nowS) => (signedAtS === null ? null : judgeTime(signedAtS, nowS, allowedS)),
  };
};

/**
 * Reads the request as a scheme would. In: `goals`, to look for others than the scheme's own.
 * Out: null when there is nothing to match.
 */
export const lookAt = (
  scheme: SigningScheme,
  request: WireRequest,
  settings: SearchSettings,
  goals?: readonly Goal[],
): Look | null => {
  if (scheme.kind === 'signature') {
    return lookDeclared(scheme, request, settings, goals ?? goalsOf(scheme, request, settings));
  }
  const read = scheme.read(request, settings);
  if (!read.ok) return null;
  const { algorithm, checks, time } = read.reading;
  const groups = checks.map((check) => ({
    goals: goalsOfCheck(check),
    candidates: [...check.candidates()],
  }));
  return { algorithm, groups, facts: null, time: (nowS) => time(nowS, settings.toleranceS) };
};

/** A reading that may count as the answer: neither weak nor refused. Asked once it matches. */
export const counts = ({ isWeak, refusal }: Candidate): boolean =>
  isWeak !== true && refusal === undefined;

/** Whether bytes may be a signature of that kind: for public keys each costs an operation. */
const fits =
  (algorithm: Algorithm) =>
  ({ value, changes }: Goal): boolean => {
    // Only a signature that we can make ourselves can be known by its beginning.
    if (changes.some(isTruncated)) return isSymmetric(algorithm);
    switch (algorithm.kind) {
      case 'ed25519':
        return value.length === 64;
      case 'rsa-pkcs1':
      case 'rsa-pss':
        return value.length >= 128 && value.length % 8 === 0;
      case 'ecdsa':
        return value[0] === 0x30 || [64, 96, 132].includes(value.length);
      case 'hmac':
      case 'hash':
      case 'token':
        return true;
    }
  };

/** Keyed hashes that one comparison costs. */
export const costOf = (algorithm: Algorithm, goals: readonly Goal[]): number =>
  isSymmetric(algorithm) ? 1 : goals.filter(fits(algorithm)).length;

/** Too short a beginning would match by chance. */
const minBeginning = 8;

const asReached = ({ kind }: Algorithm, goal: Goal, expected: Buffer): Goal | null => {
  const { value, changes } = goal;
  if (value.equals(expected)) return goal;
  const isBeginning =
    kind !== 'token' &&
    value.length >= minBeginning &&
    value.length < expected.length &&
    expected.subarray(0, value.length).equals(value);
  if (!isBeginning) return null;
  return changes.some(isTruncated) ? goal : { value, changes: [...changes, truncated()] };
};

/** The goal that this key makes of this content, by the fewest changes. */
export const reached = (
  algorithm: Algorithm,
  key: KeyObject,
  candidate: Candidate,
  goals: readonly Goal[],
): Goal | null => {
  const own = candidate.signatures;
  const wanted = own ? own.map((value): Goal => ({ changes: [], value })) : goals;
  if (!isSymmetric(algorithm)) {
    return (
      wanted
        .filter(fits(algorithm))
        .find(({ value }) => matches(algorithm, key, candidate, [value])) ?? null
    );
  }
  if (key.type !== 'secret') return null;
  const expected = expectedSignature(algorithm, key, candidate);
  for (const goal of wanted) {
    const found = asReached(algorithm, goal, expected);
    if (found) return found;
  }
  return null;
};

/** From a failed verification to ranked findings. Bounded by hashes and time, and cancellable. */
import type { Diagnosis, Finding } from '../../../shared/diagnosis.ts';
import { t } from '../../../shared/text.ts';
import type { Verification } from '../../../shared/verdict.ts';
import { contentBytes, describeParts, sha256Hex } from '../verify/content.ts';
import { shownParts } from '../verify/part-labels.ts';
import type { Fix, FixPlan, SearchInput } from './change.ts';
import { cures } from './cure.ts';
import type { Observation } from './observation.ts';
import { isOfOtherContent, observe } from './observe.ts';
import { search } from './search.ts';
import type { Found, Step } from './trial.ts';

export type Limits = { readonly hashes: number; readonly ms: number };
export const defaultLimits: Limits = { hashes: 2000, ms: 250 };

const maxFindings = 12;
const maxShownBytes = 256 * 1024;

export type DiagnosisInput = SearchInput & {
  readonly seq: number;
  readonly verification: Verification;
};

/** A diagnosis with what its fixes do, which the window must not see. */
export type FullDiagnosis = {
  readonly diagnosis: Diagnosis;
  readonly plans: ReadonlyMap<string, readonly FixPlan[]>;
};

type Ranked = Omit<Finding, 'id'> & { readonly weight: number; readonly plans: readonly FixPlan[] };

/** Verdicts that the search can say something about. */
const needsSearch = (verification: Verification): boolean => {
  const { reason, verdict, isSignatureGood, handshake, scheme } = verification;
  if (verdict === 'valid' || reason === 'body_truncated' || reason === 'unknown_provider') {
    return false;
  }
  const isUnsigned = handshake !== null && scheme === null;
  return !isUnsigned && (!isSignatureGood || isOfOtherContent(verification));
};

const titleOf = ({ changes }: Found): string => {
  const [first] = changes;
  if (changes.length === 1 && first) return first.title;
  return t(
    'Matches with {count, plural, =2 {two} =3 {three} =4 {four} other {#}} changes: {changes}',
    { count: changes.length, changes: changes.map(({ phrase }) => phrase).join('; ') },
  );
};

/** "Change this, then add that". */
const labelOf = (fixes: readonly Fix[]): string =>
  fixes.map(({ label, next }, i) => (i === 0 ? label : next)).join(', ');

const contentOf = ({ candidate, request }: Found, stored: Uint8Array): Finding['content'] => {
  if (!candidate) return null;
  const bytes = contentBytes(candidate);
  const isChanged = request.body !== stored;
  return {
    parts: shownParts(describeParts(candidate)).map((part) =>
      part.origin === 'body' ? part : { ...part, bytes: part.bytes.slice(0, maxShownBytes) },
    ),
    length: bytes.length,
    sha256: sha256Hex(bytes),
    body: isChanged ? Uint8Array.from(request.body.subarray(0, maxShownBytes)) : null,
  };
};

const fromSearch = (found: Found, input: DiagnosisInput): Ranked => {
  const { changes } = found;
  const fixes = changes.flatMap(({ fix }) => fix ?? []);
  const plans = fixes.map(({ plan }) => plan);
  const [first] = plans;
  // Half of a cure would change the source and mend nothing.
  const isWhole = first !== undefined && cures(input, plans);
  return {
    code: changes.map(({ code }) => code).join('+'),
    title: titleOf(found),
    detail: [...new Set(changes.map(({ detail }) => detail))].join(' '),
    changes: changes.length,
    weight: changes.reduce((sum, { weight }) => sum + weight, 0),
    isProven: true,
    fix: isWhole ? { kind: first.kind, label: labelOf(fixes) } : null,
    plans: isWhole ? plans : [],
    content: contentOf(found, input.request.body),
  };
};

const fromObservation = (seen: Observation, input: DiagnosisInput): Ranked => {
  const { fix, isProven = false } = seen;
  // What only looks so is a step to take; what is proven must be mended by it.
  const isOffered = fix !== undefined && (!isProven || cures(input, [fix.plan]));
  return {
    code: seen.code,
    title: seen.title,
    detail: seen.detail,
    changes: 0,
    weight: seen.weight,
    isProven,
    fix: isOffered ? { kind: fix.plan.kind, label: fix.label } : null,
    plans: isOffered ? [fix.plan] : [],
    content: null,
  };
};

const byRank = (a: Ranked, b: Ranked): number =>
  Number(b.isProven) - Number(a.isProven) || a.changes - b.changes || a.weight - b.weight;

/** The smallest of what is proven, or else all that was seen; the same sentence only once. */
const chosen = (ranked: readonly Ranked[]): readonly Ranked[] => {
  const sorted = ranked.toSorted(byRank);
  const [best] = sorted;
  const titles = new Set<string>();
  return sorted.filter(({ title, isProven, changes }) => {
    const isAsGood = isProven === best?.isProven && changes === best.changes;
    return isAsGood && !titles.has(title) && titles.add(title);
  });
};

const finish = (
  seq: number,
  ranked: readonly Ranked[],
  spent: Pick<Diagnosis, 'hashes' | 'elapsedMs' | 'isComplete'>,
): FullDiagnosis => {
  const plans = new Map<string, readonly FixPlan[]>();
  const findings = chosen(ranked)
    .slice(0, maxFindings)
    .map(({ weight: _weight, plans: own, ...finding }, i): Finding => {
      const id = `${i + 1}:${finding.code}`;
      if (own.length > 0) plans.set(id, own);
      return { id, ...finding };
    });
  return { diagnosis: { seq, findings, ...spent }, plans };
};

/** A diagnosis under way: run in slices, so that a thread can listen in between. */
export type Running = {
  /** Works for at most that long, milliseconds. Out: true once it is done. */
  readonly work: (ms: number) => boolean;
  /** What has been found so far; the answer once `work` has said that it is done. */
  readonly result: () => FullDiagnosis;
};

/** Begins a diagnosis. In: `clock`, monotonic milliseconds. */
export const startDiagnosis = (
  input: DiagnosisInput,
  limits: Limits = defaultLimits,
  clock: () => number = () => performance.now(),
): Running => {
  const steps: Iterator<Step, unknown> = needsSearch(input.verification)
    ? search(input)
    : [].values();
  const found: Ranked[] = [];
  let isSignatureGood = false;
  let hashes = 0;
  let elapsedMs = 0;
  let isDone = false;
  let isComplete = false;

  const work = (ms: number): boolean => {
    const startedMs = clock();
    const spentBefore = elapsedMs;
    while (!isDone && elapsedMs - spentBefore < ms) {
      const { value, done } = steps.next();
      elapsedMs = spentBefore + (clock() - startedMs);
      if (done) {
        isDone = true;
        isComplete = true;
        break;
      }
      hashes += value.cost;
      if (value.found?.changes.length === 0) isSignatureGood = true;
      else if (value.found) found.push(fromSearch(value.found, input));
      // The next step will probably cost as much.
      isDone = hashes + value.cost > limits.hashes || elapsedMs >= limits.ms;
    }
    return isDone;
  };

  const result = (): FullDiagnosis => {
    const seen = observe(input, isSignatureGood).map((one) => fromObservation(one, input));
    return finish(input.seq, [...seen, ...found], { hashes, elapsedMs, isComplete });
  };
  return { work, result };
};

/** The whole diagnosis at once, for programs that have nothing else to do. */
export const diagnose = (input: DiagnosisInput, limits?: Limits): FullDiagnosis => {
  const running = startDiagnosis(input, limits);
  running.work(Number.POSITIVE_INFINITY);
  return running.result();
};

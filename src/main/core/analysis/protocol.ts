/** Messages between the main thread and the analysis thread. Secrets pass, in memory only. */
import type { Diagnosis } from '../../../shared/diagnosis.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { SavedScheme } from '../../../shared/scheme-definition.ts';
import type { Verification } from '../../../shared/verdict.ts';
import type { FixPlan, KnownKey, SearchSettings } from '../diagnose/change.ts';
import type { VerifierKey } from '../verify/engine.ts';
import type { WireRequest } from '../verify/request.ts';

/** A job's source: the provider by id, because functions do not pass between threads. */
type JobSource = {
  readonly provider: string;
  /** The user's own schemes: the provider may be one of them. */
  readonly schemes: readonly SavedScheme[];
  readonly settings: SearchSettings;
};

export type DiagnosisJob = JobSource & {
  readonly kind: 'diagnose';
  readonly id: number;
  readonly seq: number;
  readonly request: WireRequest;
  readonly keys: readonly KnownKey[];
  readonly knownUrls: readonly string[];
  readonly verification: Verification;
  readonly nowS: number;
  /** Nobody waits for it any more: it ends before it begins. */
  readonly isCancelled: boolean;
};

export type ReverifyJob = JobSource & {
  readonly kind: 'reverify';
  readonly id: number;
  readonly sourceId: number;
  readonly keys: readonly VerifierKey[];
  /** Leaves alone what is valid: a new key cannot change it. */
  readonly skipsValid: boolean;
  /** Keys of the source that are not at hand: what they verified is left as it was. */
  readonly closedKeyIds: readonly number[];
};

export type AnalysisMessage =
  | DiagnosisJob
  | ReverifyJob
  /** The slice has been stored: the next one may come. */
  | { readonly kind: 'continue'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close' };

/** A stored event judged anew. */
export type Rejudged = {
  readonly seq: number;
  readonly verification: Pick<
    Verification,
    'verdict' | 'reason' | 'isSignatureGood' | 'assurance' | 'keyId' | 'matched'
  > & { readonly skewS: number | null };
};

export type AnalysisReply =
  | { readonly kind: 'opened' }
  | {
      readonly kind: 'diagnosed';
      readonly id: number;
      readonly diagnosis: Diagnosis;
      readonly plans: readonly (readonly [finding: string, plans: readonly FixPlan[]])[];
    }
  | {
      readonly kind: 'slice';
      readonly id: number;
      readonly rows: readonly Rejudged[];
      /** Events looked at so far, and in all. */
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number | null; readonly error: AppError };

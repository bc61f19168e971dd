/** Why an event is not verified: what the search found, ranked, in words for a person. */
import type { SignedPart } from './verdict.ts';

/** What a click can change. The values themselves, such as a corrected secret, stay in main. */
export const fixKinds = [
  'add-key',
  'use-key-again',
  'set-provider',
  'set-scheme',
  'set-url',
  'set-tolerance',
  'set-parameter',
  'allow-body-only',
] as const;
export type FixKind = (typeof fixKinds)[number];

export type Finding = {
  /** Unique within its diagnosis; names the finding whose fix is to be applied. */
  readonly id: string;
  /** What was found, as `area.what`, such as `body.json-compact` or `key.trailing-newline`. */
  readonly code: string;
  /** One sentence: the smallest change that would make it match. */
  readonly title: string;
  /** What that means and what to do. */
  readonly detail: string;
  /** Changes that had to be made together for a match; 0 for an observation. */
  readonly changes: number;
  /** True when a signature was computed and matched; false for something seen in the request. */
  readonly isProven: boolean;
  readonly fix: { readonly kind: FixKind; readonly label: string } | null;
  /** The bytes that match, with the signature they give; null for an observation. */
  readonly content: {
    readonly parts: readonly SignedPart[];
    /** The whole length; `parts` may hold less of a large body. */
    readonly length: number;
    readonly sha256: string;
    /** The body of `body` parts, where it is not the stored one; at most 256 KiB. */
    readonly body: Uint8Array | null;
  } | null;
};

export type Diagnosis = {
  readonly seq: number;
  /** Best first: fewest and likeliest changes. */
  readonly findings: readonly Finding[];
  /** Keyed hashes computed. */
  readonly hashes: number;
  readonly elapsedMs: number;
  /** False when hashes or time ran out, or the search was cancelled, before all was tried. */
  readonly isComplete: boolean;
};

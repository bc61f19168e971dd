/** What can be said of a pasted key before it is kept. The window words each code. */

/** With these nothing is kept: it is no key of this provider, or must not be here. */
export const refusals = [
  'empty',
  'private-key',
  'encrypted-private-key',
  'ssh-key',
  'not-a-key',
  'undecodable',
  'wrong-algorithm',
  'duplicate',
  'url',
] as const;

/** Kept only when the user says so. */
export const doubts = [
  'short',
  'low-entropy',
  'api-key',
  'other-provider',
  'weak-rsa',
  'placeholder',
] as const;

/** Taken away on request before the key is kept. */
export const cleanings = [
  'line-break',
  'whitespace',
  'inner-whitespace',
  'quotes',
  'invisible',
  'assignment',
  'bearer',
] as const;

/** Worth knowing. */
export const remarks = [
  'known-missing',
  'certificate',
  'expired-certificate',
  'jwk',
  'der',
  'bare-spki',
  'sandbox-prefix',
  'unusual-form',
] as const;

export type LintCode =
  | (typeof refusals)[number]
  | (typeof doubts)[number]
  | (typeof cleanings)[number]
  | (typeof remarks)[number];

export type LintNote = {
  readonly level: 'refusal' | 'doubt' | 'cleaning' | 'remark';
  readonly code: LintCode;
  /** What the sentence needs besides the code, such as "sk_live_", "1024 bit" or a key's name. */
  readonly detail: string | null;
};

export type KeyLint = {
  /** What it is, in a few words: "32 bytes, Base64", "RSA public key, 2048 bit"; null if unknown. */
  readonly reading: string | null;
  /** First 8 hex digits of the SHA-256 of the text that would be kept; null if none would be. */
  readonly fingerprint: string | null;
  /** Refusals first, then doubts, cleanings and remarks. */
  readonly notes: readonly LintNote[];
};

/**
 * What verification can say about a request. Names and reasons follow one rule: `invalid` was
 * evaluated and refused, `error` could not be evaluated, `unchecked` was never tried. All three
 * mean "do not trust".
 */

export const verdicts = ['valid', 'invalid', 'error', 'unchecked'] as const;
export type Verdict = (typeof verdicts)[number];

/** Evaluated and refused. */
export const invalidReasons = [
  'signature_mismatch',
  'timestamp_out_of_tolerance',
  'weak_match_only',
  'ambiguous_json',
  'decrypt_failed',
  'body_hash_mismatch',
  'body_not_authenticated',
  'url_hash_mismatch',
  'claim_mismatch',
  'key_id_mismatch',
] as const;

/** Could not be evaluated: something needed is absent, malformed or unsupported. */
export const errorReasons = [
  'missing_header',
  'missing_signature',
  'missing_parameter',
  'ambiguous_header',
  'malformed_signature',
  'malformed_timestamp',
  'malformed_payload',
  'no_supported_signature',
  'unsupported_algorithm',
  'untrusted_cert_url',
  'bad_key',
  'body_truncated',
] as const;

/** Never tried. */
export const uncheckedReasons = ['no_key', 'key_unavailable', 'unknown_provider'] as const;

export const reasons = ['ok', ...invalidReasons, ...errorReasons, ...uncheckedReasons] as const;
export type Reason = (typeof reasons)[number];

/**
 * What a valid signature proves: the whole body, some of its fields, a checksum of it that can be
 * forged (`crc32`), that it was made by someone who knows the key used for encryption, or nothing
 * about the content. `handshake` is a check of the URL that carries no event.
 */
export const assurances = [
  'body',
  'partial',
  'none',
  'crc32',
  'encryption-only',
  'handshake',
] as const;
export type Assurance = (typeof assurances)[number];

/** Where a run of signed bytes came from. */
export const partOrigins = [
  'literal',
  'method',
  'target',
  'url',
  'header',
  'body',
  'derived',
  'secret',
  'parameter',
] as const;
export type PartOrigin = (typeof partOrigins)[number];

/** One run of the signed content. `body` parts point into the request body instead of copying it. */
export type SignedPart =
  | {
      readonly origin: 'body';
      readonly label: string;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly origin: Exclude<PartOrigin, 'body'>;
      readonly label: string;
      readonly bytes: Uint8Array;
    };

/** The signed time, judged apart from the signature. */
export type SignedTime = {
  /** Unix seconds, as claimed by the request. */
  readonly signedAtS: number;
  /** Receiver's clock minus signed time, seconds; positive means old. */
  readonly skewS: number;
  /** Allowed distance in either direction, seconds; 0 means not checked. */
  readonly toleranceS: number;
  readonly isFresh: boolean;
};

/** The result of one verification, as kept with the event. */
export type Verification = {
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** The header, field or algorithm the reason is about. */
  readonly subject: string | null;
  /** True when a signature matched, whatever else was refused: stale time, weak candidate. */
  readonly isSignatureGood: boolean;
  readonly assurance: Assurance | null;
  /** The key that matched. */
  readonly keyId: number | null;
  /** The scheme that was evaluated: a provider may have several. */
  readonly scheme: string | null;
  /** The reading of the signed content that matched; on a weak match, that one. */
  readonly matched: string | null;
  readonly time: SignedTime | null;
  /** The provider's name for its check of the URL, when the request is one. */
  readonly handshake: string | null;
};

/** One reading of what was signed, with what it would have had to be signed with. */
export type CandidateReport = {
  readonly name: string;
  readonly isWeak: boolean;
  readonly isMatch: boolean;
  readonly parts: readonly SignedPart[];
  /** Bytes in all parts. */
  readonly length: number;
  /** SHA-256 of the whole signed content, hex. */
  readonly sha256: string;
  /** The signature our key would have made, in the provider's encoding; null for public keys. */
  readonly expected: string | null;
};

/** Everything a person needs to see why: recomputed from the stored bytes on demand. */
export type Explanation = {
  readonly verification: Verification;
  /** The signature values found, as sent. */
  readonly received: readonly string[];
  readonly algorithm: string | null;
  readonly candidates: readonly CandidateReport[];
  /** The decrypted body, where the provider encrypts. */
  readonly plaintext: Uint8Array | null;
  /** Where the provider encrypts: the key that opened the body, or what went wrong, precisely. */
  readonly decryption: { readonly keyId: number | null; readonly detail: string | null } | null;
  /** Things worth knowing that do not change the verdict. */
  readonly notes: readonly string[];
};

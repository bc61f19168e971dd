/** A reason in a few words, for lists and previews; the Verdict tab says it at length. */
import type { Reason, Verification } from '../../shared/verdict.ts';

const named = (subject: string | null, otherwise: string): string => subject ?? otherwise;

const words: Readonly<Record<Reason, (subject: string | null) => string>> = {
  ok: () => 'the signature matches',
  signature_mismatch: () => 'the signature matches no key',
  timestamp_out_of_tolerance: () => 'the signed time is too far off',
  weak_match_only: () => 'only a weak reading matches',
  ambiguous_json: () => 'the JSON names a member twice',
  decrypt_failed: () => 'no key decrypts it',
  body_hash_mismatch: () => 'the body is not the one that was hashed',
  body_not_authenticated: () => 'the signature does not cover the body',
  url_hash_mismatch: () => 'it was signed for another URL',
  claim_mismatch: (subject) => `${named(subject, 'a signed claim')} is another one`,
  key_id_mismatch: () => 'it names another key',
  missing_header: (subject) => `the ${named(subject, 'signature')} header is missing`,
  missing_signature: (subject) => `there is no signature in ${named(subject, 'the request')}`,
  missing_parameter: (subject) => `a setting is missing: ${named(subject, 'see the settings')}`,
  ambiguous_header: (subject) => `the ${named(subject, 'signature')} header is there twice`,
  malformed_signature: (subject) => `${named(subject, 'the header')} holds no such signature`,
  malformed_timestamp: () => 'the signed time cannot be read',
  malformed_payload: (subject) => `${named(subject, 'the payload')} cannot be read`,
  no_supported_signature: () => 'no signature of the right kind',
  unsupported_algorithm: (subject) => `${named(subject, 'the request')} asks for another algorithm`,
  untrusted_cert_url: () => 'the certificate’s URL is not the provider’s',
  bad_key: () => 'no key can be used',
  body_truncated: () => 'the body was not kept whole',
  no_key: () => 'there is no key',
  key_unavailable: () => 'its keys cannot be opened',
  unknown_provider: () => 'the provider is not known',
};

/** In lower case and without a full stop, to read on in a sentence. */
export const shortReason = ({
  reason,
  subject,
}: Pick<Verification, 'reason' | 'subject'>): string => words[reason](subject);

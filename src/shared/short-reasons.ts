/** A reason in a few words, for lists, previews and exports; the Verdict tab says it at length. */
import { type Message, message, t } from './text.ts';
import type { Reason, Verification } from './verdict.ts';

const words: Readonly<Record<Reason, Message>> = {
  ok: message('the signature matches'),
  signature_mismatch: message('the signature matches no key'),
  timestamp_out_of_tolerance: message('the signed time is too far off'),
  weak_match_only: message('only a weak reading matches'),
  ambiguous_json: message('the JSON names a member twice'),
  decrypt_failed: message('no key decrypts it'),
  body_hash_mismatch: message('the body is not the one that was hashed'),
  body_not_authenticated: message('the signature does not cover the body'),
  url_hash_mismatch: message('it was signed for another URL'),
  claim_mismatch: message('a signed claim is another one'),
  key_id_mismatch: message('it names another key'),
  missing_header: message('a header is missing'),
  missing_signature: message('there is no signature in the request'),
  missing_parameter: message('a setting is missing: see the settings'),
  ambiguous_header: message('a header is there twice'),
  malformed_signature: message('the header holds no such signature'),
  malformed_timestamp: message('the signed time cannot be read'),
  malformed_payload: message('the payload cannot be read'),
  no_supported_signature: message('no signature of the right kind'),
  unsupported_algorithm: message('the request asks for another algorithm'),
  untrusted_cert_url: message('the certificate’s URL is not the provider’s'),
  bad_key: message('no key can be used'),
  body_truncated: message('the body was not kept whole'),
  no_key: message('there is no key'),
  key_unavailable: message('its keys cannot be opened'),
  unknown_provider: message('the provider is not known'),
};

/** The same where the header, the part or the setting in question is known. */
const wordsWithSubject: Readonly<Partial<Record<Reason, Message>>> = {
  claim_mismatch: message('{subject} is another one'),
  missing_header: message('the {subject} header is missing'),
  missing_signature: message('there is no signature in {subject}'),
  missing_parameter: message('a setting is missing: {subject}'),
  ambiguous_header: message('the {subject} header is there twice'),
  malformed_signature: message('{subject} holds no such signature'),
  malformed_payload: message('{subject} cannot be read'),
  unsupported_algorithm: message('{subject} asks for another algorithm'),
};

type Judged = Pick<Verification, 'reason' | 'subject'> & Partial<Pick<Verification, 'matched'>>;

/**
 * A clause without a capital letter and a full stop, to read on in a sentence. In: `subject` is
 * null and `matched` absent where they are not known.
 */
export const shortReason = ({ reason, subject, matched }: Judged): string => {
  // What was only decrypted has no signature that could match.
  if (reason === 'ok' && matched === 'decrypted') return t('it could be decrypted');
  const named = wordsWithSubject[reason];
  return named === undefined || subject === null ? t(words[reason]) : t(named, { subject });
};

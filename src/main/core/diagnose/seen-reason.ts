/** What the reason of a verification explains by itself. */
import { t } from '../../../shared/text.ts';
import type { Provider } from '../providers/define.ts';
import { headerSchemes, type Observation, type ObservedInput, seen } from './observation.ts';
import { seenInDecryption } from './seen-decryption.ts';
import { seenMissing } from './seen-headers.ts';
import { seenInTime, seenKeyName, versionsIn } from './seen-shapes.ts';
import { staleness } from './time.ts';

const stale = ({ verification: { time }, request, nowS }: ObservedInput): Observation | null => {
  const change = time && staleness(time, request, nowS);
  return change ? { ...change, weight: 0 } : null;
};

const hasBodyOnly = (provider: Provider): boolean =>
  headerSchemes(provider).some(
    ({ content }) =>
      typeof content !== 'function' && content.some(({ isBodyOnly }) => isBodyOnly === true),
  );

const weakMatch = ({ verification, provider }: ObservedInput): Observation => ({
  ...seen(
    'content.weak',
    t('Matches only “{reading}”, which leaves parts of the request unprotected', {
      reading: verification.matched ?? t('a weak reading'),
    }),
    t(
      'A match of this kind proves less than the provider promises, so it is never enough by itself.',
    ),
  ),
  ...(hasBodyOnly(provider) && {
    fix: { label: t('Accept it for this source'), plan: { kind: 'allow-body-only' } },
  }),
});

const labelOf = (provider: Provider, name: string): string => {
  const parameter = provider.parameters?.find((known) => known.name === name);
  if (parameter) return t(parameter.label);
  return name === 'url' ? t('the public URL') : name;
};

const missingParameter = ({ verification, provider }: ObservedInput): Observation =>
  verification.handshake === null
    ? seen(
        'settings.missing-parameter',
        t('A value that {provider} signs along is not set: {value}', {
          provider: provider.name,
          value: labelOf(provider, verification.subject ?? ''),
        }),
        t('Enter it in the settings of this source; stored events are then judged again.'),
      )
    : seen(
        'handshake.incomplete',
        t('the check of the URL by {provider} lacks {value}', {
          provider: provider.name,
          value: verification.subject ?? t('a value'),
        }),
        t('Compare the query of the request with the provider’s documentation.'),
      );

/** A mismatch of the one thing that an unsigned check of the URL carries. */
const verifyToken = ({ verification }: ObservedInput): Observation | null =>
  verification.handshake !== null && verification.scheme === null
    ? seen(
        'handshake.verify-token',
        t('The verify token of the request is not the one set for this source'),
        t(
          'Enter the same text here and in the provider’s portal, then let it check the URL again.',
        ),
      )
    : null;

const malformed = ({ provider, request, verification }: ObservedInput): Observation => {
  if (verification.subject === 'url') {
    return seen(
      'url.malformed',
      t('The URL of the request has characters or escapes in it that no URL has'),
      t(
        "Whatever made this URL must escape them, such as '{' as %7B. Where URL and body are signed side by side, a part of the body may also have been moved into the URL.",
      ),
    );
  }
  return seen(
    'body.malformed',
    t('The body does not have the form that {provider} sends', { provider: provider.name }),
    request.body.length === 0
      ? t('The body is empty.')
      : t('Look at the body: encryption or signing may be switched off at the provider.'),
  );
};

/** The finding that the reason by itself allows; null where only the search can tell. */
export const seenByReason = (input: ObservedInput): Observation | null => {
  const { verification, provider } = input;
  const subject = verification.subject ?? '';
  switch (verification.reason) {
    case 'timestamp_out_of_tolerance':
      return stale(input);
    case 'weak_match_only':
      return weakMatch(input);
    case 'ambiguous_json':
      return seen(
        'body.duplicate-members',
        t(
          'Good signature, but the JSON names a member twice: two programs could read two documents',
        ),
        t('An honest sender has no reason to repeat a member. It must be mended at the sender.'),
      );
    case 'body_hash_mismatch':
      return seen(
        'body.hash-mismatch',
        t('The signature is good, but the body is not the one it was made for'),
        t(
          'The signature holds a hash of the body, and another body arrived: it was changed or written anew on the way.',
        ),
      );
    case 'url_hash_mismatch':
      return seen(
        'url.hash-mismatch',
        t('The signature is good, but for another URL'),
        t(
          'Enter the URL exactly as it is registered at the provider as the public URL of this source.',
        ),
      );
    case 'body_not_authenticated':
      return seen(
        'body.not-signed',
        t('The signature is good, but it does not cover the body'),
        t('A body came with a signature that has no hash of it: anyone could have put it there.'),
      );
    case 'claim_mismatch':
      return seen(
        'signature.claims',
        t('The token is signed, but its claims are not those of this provider'),
        t(
          'Another service with the same secret may have made it. Compare issuer and claims under Headers.',
        ),
      );
    case 'key_id_mismatch':
      return seenKeyName(input);
    case 'missing_header':
      return verification.handshake === null ? seenMissing(input) : null;
    case 'missing_signature':
      return seen(
        'signature.missing-in-body',
        t('The body carries no signature where this provider puts it'),
        t('Check that signing is switched on at {provider}, and that the right scheme is chosen.', {
          provider: provider.name,
        }),
      );
    case 'missing_parameter':
      return missingParameter(input);
    case 'ambiguous_header':
      return seen(
        'header.twice',
        t('The header {header} came more than once with different values', { header: subject }),
        t('A proxy may have added a second one. An honest sender sends it once.'),
        2,
      );
    case 'malformed_signature':
      return seen(
        'signature.malformed',
        subject === ''
          ? t('The signature in the request is not written as {provider} writes it', {
              provider: provider.name,
            })
          : t('The signature in {header} is not written as {provider} writes it', {
              header: subject,
              provider: provider.name,
            }),
        t('Compare prefix, encoding and length with the provider’s documentation.'),
        3,
      );
    case 'malformed_timestamp':
      return seenInTime(input);
    case 'malformed_payload':
      return seenInDecryption(input) ?? malformed(input);
    case 'no_supported_signature': {
      const versions = versionsIn(input);
      return seen(
        'signature.other-version',
        t('The request is signed, but only in versions that the keys of this source cannot check'),
        versions === ''
          ? t('Found: none that is known. Add the kind of key that belongs to it.')
          : t('Found: {versions}. Add the kind of key that belongs to it.', { versions }),
      );
    }
    case 'unsupported_algorithm':
      return (
        seenInDecryption(input) ??
        seen(
          'algorithm.not-on-list',
          subject === ''
            ? t('The request asks for an algorithm that {provider} does not use', {
                provider: provider.name,
              })
            : t('The request asks for an algorithm that {provider} does not use ({algorithm})', {
                provider: provider.name,
                algorithm: subject,
              }),
          t(
            'A request may not choose a weaker algorithm for itself. Choose a documented one at the provider.',
          ),
        )
      );
    case 'untrusted_cert_url':
      return seen(
        'signature.foreign-certificate',
        t('The request names a certificate that is not on the provider’s own host'),
        t('Anyone can sign with a certificate of their own. Do not trust this request.'),
      );
    case 'bad_key':
      return seen(
        'key.unusable',
        t('No key of this source can be used for the scheme it is checked by'),
        `${t('Paste it again, all of it.')} ${t(provider.secret.hint)}`,
        3,
      );
    case 'body_truncated':
      return seen(
        'body.truncated',
        t('The body was larger than the limit, so its end is not there to be checked'),
        t('Raise “Largest body” in the settings, and have the event sent again.'),
      );
    case 'no_key':
      return seen(
        'key.none',
        t('This source has no key'),
        t('Add the secret; what is stored is then judged again.'),
      );
    case 'key_unavailable':
      return seen(
        'key.unavailable',
        t(
          'The keys of this source cannot be used now: they are locked, or were kept for an earlier run',
        ),
        t('Unlock the vault, or paste the key again; what is stored is then judged again.'),
      );
    case 'signature_mismatch':
      return verifyToken(input);
    case 'decrypt_failed':
      return seenInDecryption(input);
    case 'unknown_provider':
    case 'ok':
      return null;
  }
};

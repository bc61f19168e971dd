/** Words for what could not be evaluated. */
import { t } from '../../../shared/text.ts';
import type { Reason } from '../../../shared/verdict.ts';
import { formatBytes } from '../../lib/bytes.ts';
import {
  namesOf,
  type ReasonContext,
  type ReasonWords,
  subjectOf,
  type Words,
} from './reason-context.ts';

/** What a parameter is called in the settings; the URL has a field of its own. */
const settingName = (context: ReasonContext): string => {
  const { subject } = context.verification;
  if (subject === 'url') return t('URL as registered at the provider');
  const known = context.provider?.parameters.find(({ name }) => name === subject);
  return known?.label ?? subject ?? t('a setting');
};

/** A character that a URL never holds as it is could be the beginning of the body. */
const malformedUrl = (): ReasonWords => ({
  what: t(
    'The URL of the request holds a bracket, a quote or a control character that a URL never holds as it is. The URL is signed directly before the body, so where the one ends and the other begins cannot be told.',
  ),
  next: [
    t(
      'An honest sender writes such characters as %7B and the like. If it came through a proxy, check that the proxy does not rewrite the URL.',
    ),
  ],
});

export const troubleWords = {
  missing_header: (context) => ({
    what: t(
      'The request has no {subject} header, so there is nothing to check it by.',
      namesOf(context),
    ),
    next: [
      t(
        'Check that a secret is set in the portal of {provider}: without one, requests are sent unsigned.',
        namesOf(context),
      ),
      t('If it came through a proxy, check that the proxy passes this header on.'),
      t('If it did not come from the provider at all, do not trust it.'),
    ],
  }),
  ambiguous_header: (context) => ({
    what: t(
      'The {subject} header was sent more than once with different values, or holds a character that separates the signed parts, so it can be read in two ways.',
      namesOf(context),
    ),
    next: [
      t('A proxy may have added a second one. An honest sender sends it once, in one meaning.'),
    ],
  }),
  malformed_signature: (context) => ({
    what: t(
      'The {subject} header does not hold a signature in the form that {provider} uses.',
      namesOf(context),
    ),
    next: [
      t('Compare the header with the provider’s documentation: prefix, hex or base64, length.'),
      t('Check that this URL belongs to the provider you chose for this source.'),
    ],
  }),
  malformed_timestamp: () => ({
    what: t(
      'The signed time is not written as a time that the provider would send, so the signature could not be computed.',
    ),
    next: [
      t('Look at the timestamp under Headers, and compare it with the provider’s documentation.'),
    ],
  }),
  malformed_payload: (context) => {
    if (context.verification.subject === 'url') return malformedUrl();
    return {
      what: t(
        'The body does not hold {payload} in the expected form, so there is nothing to decrypt.',
        { payload: subjectOf(context, t('the payload')) },
      ),
      next: [
        t('Look at the body: the provider sends JSON or a form with exactly one such field.'),
        t('Check that encryption is switched on at the provider.'),
      ],
    };
  },
  no_supported_signature: (context) => ({
    what: t(
      'The {subject} header holds signatures, but only of a kind that the keys of this source cannot check.',
      namesOf(context),
    ),
    next: [
      t(
        'Check which kind of key the sender uses, and add that one: a shared secret and a public key are not the same.',
      ),
    ],
  }),
  unsupported_algorithm: (context) => ({
    what: t(
      'The {header} header asks for an algorithm that is not on the list of {provider}, so it was not tried.',
      { ...namesOf(context), header: subjectOf(context, t('algorithm')) },
    ),
    next: [
      t(
        'Choose one of the documented algorithms at the provider. A request may not choose a weaker one for itself.',
      ),
    ],
  }),
  bad_key: (context) => ({
    what: t(
      'No key of this source can be used as a {secret}, so nothing could be checked.',
      namesOf(context),
    ),
    next: [
      [t('Remove the key and paste it again, all of it.'), context.provider?.secretHint ?? '']
        .join(' ')
        .trim(),
      t('A key kept for an earlier run only must be pasted again, too.'),
    ],
  }),
  body_truncated: ({ detail }) => ({
    what: t(
      'Only the first {stored} of {total} were kept, and a signature covers all of it, so it could not be checked.',
      { stored: formatBytes(detail.storedBytes), total: formatBytes(detail.summary.bodyBytes) },
    ),
    next: [
      t('Raise “Largest body” in the settings of Countersign, and let the sender send it again.'),
    ],
  }),
  missing_signature: (context) => ({
    what: t('The request holds no signature where {provider} puts one: {place}.', {
      ...namesOf(context),
      place: subjectOf(context, t('it is not there')),
    }),
    next: [
      t(
        'Check in the portal of {provider} that signing is switched on for this webhook.',
        namesOf(context),
      ),
      t('If it did not come from the provider at all, do not trust it.'),
    ],
  }),
  missing_parameter: (context) => ({
    what: t(
      'A setting of this source is missing, and it is part of what {provider} signs: {setting}.',
      { ...namesOf(context), setting: settingName(context) },
    ),
    next: [
      t(
        'Enter “{setting}” in the settings of this source, as it stands in the portal of {provider}. The events that are here are then judged again.',
        { ...namesOf(context), setting: settingName(context) },
      ),
    ],
  }),
  untrusted_cert_url: (context) => ({
    what: t(
      'The request says where to get the certificate it was signed with, and that is not a place of {provider}. So it was not followed.',
      namesOf(context),
    ),
    next: [
      t('An honest sender has no reason to do that. Do not trust this request.'),
      t('If the provider moved its certificates, a newer Countersign knows the new place.'),
    ],
  }),
} satisfies Partial<Record<Reason, Words>>;

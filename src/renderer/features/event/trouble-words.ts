/** Words for what could not be evaluated. */
import type { Reason } from '../../../shared/verdict.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { providerName, secretName, subjectOf, type Words } from './reason-context.ts';

/** What a parameter is called in the settings; the URL has a field of its own. */
const settingName: (context: Parameters<Words>[0]) => string = (context) => {
  const { subject } = context.verification;
  if (subject === 'url') return 'URL as registered at the provider';
  const known = context.provider?.parameters.find(({ name }) => name === subject);
  return known?.label ?? subject ?? 'a setting';
};

/** A character that a URL never holds as it is could be the beginning of the body. */
const malformedUrl = {
  what: 'The URL of the request holds a bracket, a quote or a control character that a URL never holds as it is. The URL is signed directly before the body, so where the one ends and the other begins cannot be told.',
  next: [
    'An honest sender writes such characters as %7B and the like. If it came through a proxy, check that the proxy does not rewrite the URL.',
  ],
};

export const troubleWords = {
  missing_header: (context) => ({
    what: `The request has no ${subjectOf(context)} header, so there is nothing to check it by.`,
    next: [
      `Check that a secret is set in ${providerName(context)}’s portal: without one, requests are sent unsigned.`,
      'If it came through a proxy, check that the proxy passes this header on.',
      'If it did not come from the provider at all, do not trust it.',
    ],
  }),
  ambiguous_header: (context) => ({
    what: `The ${subjectOf(context)} header was sent more than once with different values, or holds a character that separates the signed parts, so it can be read in two ways.`,
    next: ['A proxy may have added a second one. An honest sender sends it once, in one meaning.'],
  }),
  malformed_signature: (context) => ({
    what: `The ${subjectOf(context)} header does not hold a signature in the form that ${providerName(context)} uses.`,
    next: [
      'Compare the header with the provider’s documentation: prefix, hex or base64, length.',
      'Check that this URL belongs to the provider you chose for this source.',
    ],
  }),
  malformed_timestamp: () => ({
    what: 'The signed time is not written as a time that the provider would send, so the signature could not be computed.',
    next: [
      'Look at the timestamp under Headers, and compare it with the provider’s documentation.',
    ],
  }),
  malformed_payload: (context) => {
    if (context.verification.subject === 'url') return malformedUrl;
    return {
      what: `The body does not hold ${subjectOf(context, 'the payload')} in the expected form, so there is nothing to decrypt.`,
      next: [
        'Look at the body: the provider sends JSON or a form with exactly one such field.',
        'Check that encryption is switched on at the provider.',
      ],
    };
  },
  no_supported_signature: (context) => ({
    what: `The ${subjectOf(context)} header holds signatures, but only of a kind that the keys of this source cannot check.`,
    next: [
      'Check which kind of key the sender uses, and add that one: a shared secret and a public key are not the same.',
    ],
  }),
  unsupported_algorithm: (context) => ({
    what: `The ${subjectOf(context, 'algorithm')} header asks for an algorithm that is not on ${providerName(context)}’s list, so it was not tried.`,
    next: [
      'Choose one of the documented algorithms at the provider. A request may not choose a weaker one for itself.',
    ],
  }),
  bad_key: (context) => ({
    what: `No key of this source can be used as a ${secretName(context)}, so nothing could be checked.`,
    next: [
      `Remove the key and paste it again, all of it. ${context.provider?.secretHint ?? ''}`.trim(),
      'A key kept for an earlier run only must be pasted again, too.',
    ],
  }),
  body_truncated: ({ detail }) => ({
    what: `Only the first ${formatBytes(detail.storedBytes)} of ${formatBytes(detail.summary.bodyBytes)} were kept, and a signature covers all of it, so it could not be checked.`,
    next: [
      'Raise “Largest body” in the settings of Countersign, and let the sender send it again.',
    ],
  }),
  missing_signature: (context) => ({
    what: `The request holds no signature where ${providerName(context)} puts one: ${subjectOf(context, 'it is not there')}.`,
    next: [
      `Check in ${providerName(context)}’s portal that signing is switched on for this webhook.`,
      'If it did not come from the provider at all, do not trust it.',
    ],
  }),
  missing_parameter: (context) => ({
    what: `A setting of this source is missing, and it is part of what ${providerName(context)} signs: ${settingName(context)}.`,
    next: [
      `Enter “${settingName(context)}” in the settings of this source, as it stands in ${providerName(context)}’s portal. The events that are here are then judged again.`,
    ],
  }),
  untrusted_cert_url: (context) => ({
    what: `The request says where to get the certificate it was signed with, and that is not a place of ${providerName(context)}’s. So it was not followed.`,
    next: [
      'An honest sender has no reason to do that. Do not trust this request.',
      'If the provider moved its certificates, a newer Countersign knows the new place.',
    ],
  }),
} satisfies Partial<Record<Reason, Words>>;

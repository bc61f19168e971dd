/**
 * Why an event was judged the way it was, in plain words, with what to do next. One entry for
 * every reason; a new reason does not compile until it has its words.
 */
import type { EventDetail } from '../../../shared/event.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import type { Reason, Verification } from '../../../shared/verdict.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { plural } from '../../lib/plural.ts';
import { formatDuration } from '../../lib/time.ts';

export type ReasonContext = {
  readonly verification: Verification;
  readonly detail: EventDetail;
  /** Null when the source or its provider is gone. */
  readonly source: SourceInfo | null;
  readonly provider: ProviderInfo | null;
};

export type ReasonWords = {
  /** One sentence or two: what was found. */
  readonly what: string;
  /** What to do about it, likeliest first. */
  readonly next: readonly string[];
};

type Words = (context: ReasonContext) => ReasonWords;

const providerName = ({ provider }: ReasonContext): string => provider?.name ?? 'the provider';
/** "Signing secret" reads on in a sentence as "signing secret"; "App ID" is a name and stays. */
const secretName = ({ provider }: ReasonContext): string => {
  const label = provider?.secretLabel ?? 'key';
  return /\bID\b/.test(label) ? label : label.toLowerCase();
};
const headerName = ({ verification }: ReasonContext, otherwise = 'signature'): string =>
  verification.subject ?? otherwise;

const good: Words = (context) => {
  const { assurance } = context.verification;
  switch (assurance) {
    case 'encryption-only':
      return {
        what: `The payload could be decrypted with the ${secretName(context)} of this source. It is not signed, so this does not prove who sent it.`,
        next: ['Treat the content as unproven: look it up at the provider before acting on it.'],
      };
    case 'partial':
      return {
        what: 'The signature is good, but it covers only a part of the request.',
        next: ['Use only the signed part; see “What this proves” below.'],
      };
    case 'none':
      return {
        what: 'The signature is good, but it does not cover what the request says.',
        next: ['Do not act on the content of this request alone.'],
      };
    case 'handshake':
      return {
        what: 'This was the provider’s own check of the URL, and it was answered.',
        next: [],
      };
    case 'body':
    case null:
      return {
        what: 'The signature matches a key of this source: the request was made by someone who has that key, and its body was not changed on the way.',
        next: [],
      };
  }
};

const wrongTime: Words = ({ verification: { time } }) => {
  const length = formatDuration(time?.skewS ?? 0);
  const allowed = formatDuration(time?.toleranceS ?? 0);
  if ((time?.skewS ?? 0) < 0) {
    return {
      what: `The signature is good, but its time is ${length} in the future. That is too far: ${allowed} are allowed.`,
      next: [
        'One of the two clocks is wrong. Check the date and time of this computer first.',
        'If the sender’s clock is known to be ahead, allow more time in the settings of this source.',
      ],
    };
  }
  return {
    what: `The signature is good, but it was made ${length} before it arrived. That is too old: ${allowed} are allowed.`,
    next: [
      'Usually an old request was sent again: by a retry, by a replay tool, or by someone who recorded it.',
      'If every request is about this old, the clock of this computer is probably wrong.',
      'To test with recorded requests, allow more time in the settings of this source.',
    ],
  };
};

export const reasonWords: Readonly<Record<Reason, Words>> = {
  ok: good,
  signature_mismatch: (context) => ({
    what: 'The signature does not match any key of this source. Wrong key, or the body was changed on the way.',
    next: [
      `Compare the ${secretName(context)} in ${providerName(context)}’s portal with the key here. Each endpoint often has its own.`,
      'If the key is right, something between the sender and here changed the body: a proxy, a gateway or a framework that parses JSON and writes it again.',
      'If neither explains it, someone else may have sent this. Do not trust it.',
    ],
  }),
  timestamp_out_of_tolerance: wrongTime,
  weak_match_only: (context) => ({
    what: `The signature matches only a weak reading of the request${context.verification.matched === null ? '' : ` (“${context.verification.matched}”)`}: one that leaves parts unprotected that matter. So it is not accepted.`,
    next:
      context.provider?.hasBodyOnlyReading === true
        ? [
            'The signature covers the body alone, not the request line and the date. A proxy that changes the path does that: enter the URL as registered in the settings of this source.',
            'If your sender really signs only the body, you may accept that in the settings of this source.',
          ]
        : [
            'Anyone who recorded one such request could put other content under the same signature. Ask the sender to sign the whole body.',
          ],
  }),
  ambiguous_json: () => ({
    what: 'The signature matches, but the JSON body names a member twice. Two programs could read two different documents from it, so it is not accepted.',
    next: [
      'Look at the body for the repeated name. An honest sender has no reason to repeat one.',
      'If your sender does this by mistake, it must be fixed there.',
    ],
  }),
  decrypt_failed: (context) => ({
    what: `The payload could not be decrypted with any key of this source: the ${secretName(context)} is another one, or the payload was damaged or made by someone else.`,
    next: [
      `Compare the ${secretName(context)} in ${providerName(context)}’s portal with the key here.`,
      'If it is the same, do not trust this request.',
    ],
  }),
  missing_header: (context) => ({
    what: `The request has no ${headerName(context)} header, so there is nothing to check it by.`,
    next: [
      `Check that a secret is set in ${providerName(context)}’s portal: without one, requests are sent unsigned.`,
      'If it came through a proxy, check that the proxy passes this header on.',
      'If it did not come from the provider at all, do not trust it.',
    ],
  }),
  ambiguous_header: (context) => ({
    what: `The ${headerName(context)} header was sent more than once with different values, so it is not clear which one counts.`,
    next: ['A proxy may have added a second one. An honest sender sends it once.'],
  }),
  malformed_signature: (context) => ({
    what: `The ${headerName(context)} header does not hold a signature in the form that ${providerName(context)} uses.`,
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
  malformed_payload: (context) => ({
    what: `The body does not hold ${headerName(context, 'the payload')} in the expected form, so there is nothing to decrypt.`,
    next: [
      'Look at the body: the provider sends JSON or a form with exactly one such field.',
      'Check that encryption is switched on at the provider.',
    ],
  }),
  no_supported_signature: (context) => ({
    what: `The ${headerName(context)} header holds signatures, but only of a kind that the keys of this source cannot check.`,
    next: [
      'Check which kind of key the sender uses, and add that one: a shared secret and a public key are not the same.',
    ],
  }),
  unsupported_algorithm: (context) => ({
    what: `The ${headerName(context, 'algorithm')} header asks for an algorithm that is not on ${providerName(context)}’s list, so it was not tried.`,
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
  no_key: (context) => ({
    what: `Captured, not checked: this source has no key${(context.source?.keys.length ?? 0) > 0 ? ' when this arrived' : ' yet'}.`,
    next:
      (context.source?.keys.length ?? 0) > 0
        ? [
            `It has ${plural(context.source?.keys.length ?? 0, 'key')} now. Later requests are checked.`,
          ]
        : [`Add the ${secretName(context)} to this source. Later requests are then checked.`],
  }),
  unknown_provider: () => ({
    what: 'Not checked: this version of Countersign does not know the provider of this source.',
    next: ['Update Countersign, or add a new source for a provider that it knows.'],
  }),
};

export const wordsFor = (context: ReasonContext): ReasonWords =>
  reasonWords[context.verification.reason](context);

/** Words for what was evaluated and refused. */
import { t } from '../../../shared/text.ts';
import type { Reason } from '../../../shared/verdict.ts';
import { formatDuration } from '../../lib/time.ts';
import { namesOf, subjectOf, type Words } from './reason-context.ts';

const wrongTime: Words = ({ verification: { time } }) => {
  const length = formatDuration(time?.skewS ?? 0);
  const allowed = formatDuration(time?.toleranceS ?? 0);
  if ((time?.skewS ?? 0) < 0) {
    return {
      what: t(
        'The signature is good, but its time is {length} in the future. That is too far: {allowed} are allowed.',
        { length, allowed },
      ),
      next: [
        t('One of the two clocks is wrong. Check the date and time of this computer first.'),
        t(
          'If the sender’s clock is known to be ahead, allow more time in the settings of this source.',
        ),
      ],
    };
  }
  return {
    what: t(
      'The signature is good, but it was made {length} before it arrived. That is too old: {allowed} are allowed.',
      { length, allowed },
    ),
    next: [
      t(
        'Usually an old request was sent again: by a retry, by a replay tool, or by someone who recorded it.',
      ),
      t('If every request is about this old, the clock of this computer is probably wrong.'),
      t('To test with recorded requests, allow more time in the settings of this source.'),
    ],
  };
};

export const refusalWords = {
  timestamp_out_of_tolerance: wrongTime,
  signature_mismatch: (context) => ({
    what: t(
      'The signature does not match any key of this source. Wrong key, or the body was changed on the way.',
    ),
    next: [
      t(
        'Compare the {secret} in the portal of {provider} with the key here. Each endpoint often has its own.',
        namesOf(context),
      ),
      t(
        'If the key is right, something between the sender and here changed the body: a proxy, a gateway or a framework that parses JSON and writes it again.',
      ),
      t('If neither explains it, someone else may have sent this. Do not trust it.'),
    ],
  }),
  weak_match_only: (context) => ({
    what:
      context.verification.matched === null
        ? t(
            'The signature matches only a weak reading of the request: one that leaves parts unprotected that matter. So it is not accepted.',
          )
        : t(
            'The signature matches only a weak reading of the request (“{reading}”): one that leaves parts unprotected that matter. So it is not accepted.',
            { reading: context.verification.matched },
          ),
    next:
      context.provider?.hasBodyOnlyReading === true
        ? [
            t(
              'The signature covers the body alone, not the request line and the date. A proxy that changes the path does that: enter the URL as registered in the settings of this source.',
            ),
            t(
              'If your sender really signs only the body, you may accept that in the settings of this source.',
            ),
          ]
        : [
            t(
              'Anyone who recorded one such request could put other content under the same signature. Ask the sender to sign the whole body.',
            ),
          ],
  }),
  ambiguous_json: () => ({
    what: t(
      'The signature matches, but the JSON body names a member twice. Two programs could read two different documents from it, so it is not accepted.',
    ),
    next: [
      t('Look at the body for the repeated name. An honest sender has no reason to repeat one.'),
      t('If your sender does this by mistake, it must be fixed there.'),
    ],
  }),
  decrypt_failed: (context) => ({
    what: t(
      'The payload could not be decrypted with any key of this source: the {secret} is another one, or the payload was damaged or made by someone else.',
      namesOf(context),
    ),
    next: [
      t('Compare the {secret} in the portal of {provider} with the key here.', namesOf(context)),
      t('If it is the same, do not trust this request.'),
    ],
  }),
  body_hash_mismatch: (context) => ({
    what: t(
      'The signature is good, but the body is not the one that it was made for: its hash differs from the one that {provider} signed.',
      namesOf(context),
    ),
    next: [
      t(
        'Something between the sender and here changed the body: a proxy, a gateway or a framework that parses JSON and writes it again.',
      ),
      t('If nothing did, someone put another body under a recorded signature. Do not trust it.'),
    ],
  }),
  body_not_authenticated: (context) => ({
    what: t(
      'The signature is good, but it says nothing about the body, and {provider} should have signed that, too. So anyone who recorded one such request could send another body.',
      namesOf(context),
    ),
    next: [
      t(
        'Check in the portal of {provider} that the body is signed along, and that this request is one of its webhooks.',
        namesOf(context),
      ),
    ],
  }),
  url_hash_mismatch: () => ({
    what: t('The signature is good, but it was made for another URL than the one of this source.'),
    next: [
      t(
        'If requests reach Countersign through a proxy or under another path, enter the URL as registered at the provider in the settings of this source.',
      ),
      t(
        'If the URL is right, the request was meant for someone else and sent here. Do not trust it.',
      ),
    ],
  }),
  claim_mismatch: (context) => ({
    what: t(
      'The signature is good, but what it says of itself is not what this source expects: {claim} is another one.',
      { claim: subjectOf(context, t('a signed claim')) },
    ),
    next: [
      t(
        'Compare {claim} with the settings of this source, as they stand in the portal of {provider}.',
        {
          ...namesOf(context),
          claim: subjectOf(context, t('the value')),
        },
      ),
      t('If they are right, the request was made for someone else. Do not trust it.'),
    ],
  }),
  key_id_mismatch: (context) => ({
    what:
      context.verification.subject === null
        ? t('The request names another key than the one this source has been set to.')
        : t('The request names another key than the one this source has been set to ({key}).', {
            key: context.verification.subject,
          }),
    next: [
      t(
        'Compare the name of the key in the portal of {provider} with the settings of this source.',
        namesOf(context),
      ),
      t('If it belongs to another account or environment, give that a source of its own.'),
    ],
  }),
} satisfies Partial<Record<Reason, Words>>;

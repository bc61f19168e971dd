/** Events as test cases: what the tests for all languages say of each. */

import { shortReason } from '../../../shared/short-reasons.ts';
import { t } from '../../../shared/text.ts';
import { judgedAtS } from '../stored-event.ts';
import { pairsOf } from './outgoing.ts';
import type { Prepared } from './prepare.ts';
import { asciiUrl, base64Lines, commentText, literal } from './source-text.ts';

/** One request for a test; texts are literals in the language’s source, but for the comments. */
export type FixtureCase = {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  /** Unix seconds to judge by. */
  readonly nowS: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bodyLines: readonly string[];
  /** Whether the handler must accept it. */
  readonly isAccepted: boolean;
  readonly comments: readonly string[];
};

/** How a test file in one language is put together. */
export type FixtureStyle = {
  readonly head: string;
  readonly one: (fixture: FixtureCase) => string;
  readonly tail: string;
};

type Doubt = {
  /** In English, as the test itself is. */
  readonly comment: string;
  readonly warning: string;
};

/** What makes it uncertain whether the test expects the right thing. */
const doubtOf = ({ summary, explanation }: Prepared): Doubt | null => {
  const { seq, verdict, reason } = summary;
  const { verification } = explanation;
  const subject = verification.reason === reason ? verification.subject : null;
  switch (verdict) {
    case 'valid':
      return null;
    case 'unchecked':
      return {
        comment: `Event #${seq} was not checked here: is it genuine?`,
        warning: t('Event #{seq} was not checked here: is it genuine?', { seq }),
      };
    default:
      return {
        comment: `Event #${seq} was refused here (${reason}), so its test expects that.`,
        warning: t('Event #{seq} was refused here ({reason}), so its test expects that.', {
          seq,
          reason: shortReason({ reason, subject }),
        }),
      };
  }
};

/** A genuine request must be accepted; one that was refused here must be refused there, too. */
export const fixtureOf = (prepared: Prepared) => {
  const { request, summary, leftOut, warnings } = prepared;
  const { seq, verdict, provider, eventName } = summary;
  const isAccepted = verdict === 'valid' || verdict === 'unchecked';
  const doubt = doubtOf(prepared);
  const name = `event #${seq} of ${provider}${eventName === null ? '' : `, ${eventName}`}`;
  const fixture: FixtureCase = {
    name: literal(`${isAccepted ? 'accepts' : 'refuses'} ${commentText(name)}`),
    method: literal(request.method),
    url: literal(asciiUrl(request.url)),
    nowS: judgedAtS(summary),
    headers: pairsOf(request.rawHeaders).map(([n, value]) => [literal(n), literal(value)]),
    bodyLines: base64Lines(request.body).map((line) => literal(line)),
    isAccepted,
    comments: [
      ...(leftOut.length > 0 ? [`Left out, put yours in: ${leftOut.join(', ')}`] : []),
      ...(doubt ? [doubt.comment] : []),
    ].map(commentText),
  };
  return { fixture, warnings: doubt ? [...warnings, doubt.warning] : warnings };
};

/** What every file begins with, line by line, without the marks of a comment. */
export const introduction = [
  'Requests as they were received, byte for byte, exported by Countersign.',
  'FILL IN the marked function: call your own handler, with your own secret.',
  'Until then every test here fails.',
] as const;

/** Events as test cases: what the tests for all languages say of each. */

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

/** A genuine request must be accepted; one that was refused here must be refused there, too. */
export const fixtureOf = ({ request, summary, leftOut, warnings }: Prepared) => {
  const { seq, verdict, reason, provider, eventName } = summary;
  const isAccepted = verdict === 'valid' || verdict === 'unchecked';
  const doubts = [
    ...(verdict === 'unchecked' ? [`Event #${seq} was not checked here: is it genuine?`] : []),
    ...(isAccepted
      ? []
      : [`Event #${seq} was refused here (${reason}), so its test expects that.`]),
  ];
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
      ...doubts,
    ].map(commentText),
  };
  return { fixture, warnings: [...warnings, ...doubts] };
};

/** What every file begins with, line by line, without the marks of a comment. */
export const introduction = [
  'Requests as they were received, byte for byte, exported by Countersign.',
  'FILL IN the marked function: call your own handler, with your own secret.',
  'Until then every test here fails.',
] as const;

/** The sentences and labels of the search field. */

import { formatTerm } from '../../../shared/search/format.ts';
import type { Problem, SearchField, State, Term } from '../../../shared/search/grammar.ts';
import { visibleLine } from '../../lib/visible-text.ts';

export const fieldWords: Readonly<Record<SearchField, string>> = {
  verdict: 'What the verification came to',
  source: 'Name of the source',
  provider: 'Provider of the source',
  type: 'Name of the event, such as invoice.*',
  header: 'Header: its name, or name=value',
  body: 'Any piece of the body',
  path: 'Path and query of the request',
  key: 'Label or fingerprint of the key that matched',
  size: 'Size of the body, such as >10kb',
  after: 'Received since: 2h, 3d or a date',
  before: 'Received before: 2h, 3d or a date',
  is: 'What is special about it',
  tag: 'Tag',
  note: 'Words of the note',
};

export const stateWords: Readonly<Record<State, string>> = {
  pinned: 'Pinned',
  truncated: 'Only the first part of the body was kept',
  test: 'Sent by Countersign as a test',
  tunnel: 'Came through the tunnel',
  repeat: 'Sent before',
  handshake: 'The provider’s check of the URL',
};

/** Why a piece of the query has no meaning, and what would have one. */
export const problemWords = ({ code, subject }: Problem): string => {
  const name = visibleLine(subject);
  switch (code) {
    case 'unknown-field':
      return `There is no field “${name}”, so this is searched for as text.`;
    case 'missing-value':
      return `“${name}:” needs a value.`;
    case 'bad-verdict':
      return 'A verdict is valid, invalid, error or unchecked.';
    case 'bad-size':
      return 'A size reads like >10kb, <=1.5mb or 200.';
    case 'bad-time':
      return 'A time reads like 30m, 2h, 3d, 2026-03-01 or 2026-03-01T14:00.';
    case 'bad-state':
      return 'An event can be pinned, truncated, test, tunnel, repeat or handshake.';
    case 'unclosed-quote':
      return 'The quotation mark has no end.';
    case 'too-many-terms':
      return 'There are too many terms: the last ones are left out.';
    case 'too-long':
      return 'The search is too long: its end is left out.';
  }
};

export const termWords = (term: Term): string => visibleLine(formatTerm(term));

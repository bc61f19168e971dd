/** The sentences and labels of the search field. */

import { formatTerm } from '../../../shared/search/format.ts';
import type { Problem, SearchField, State, Term } from '../../../shared/search/grammar.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import { visibleLine } from '../../lib/visible-text.ts';

export const fieldWords: Readonly<Record<SearchField, Message>> = {
  verdict: message('What the verification came to'),
  source: message('Name of the source'),
  provider: message('Provider of the source'),
  type: message('Name of the event, such as invoice.*'),
  header: message('Header: its name, or name=value'),
  body: message('Any piece of the body'),
  path: message('Path and query of the request'),
  key: message('Label or fingerprint of the key that matched'),
  size: message('Size of the body, such as >10kb'),
  after: message('Received since: 2h, 3d or a date'),
  before: message('Received before: 2h, 3d or a date'),
  is: message('What is special about it'),
  tag: message('Tag'),
  note: message('Words of the note'),
};

export const stateWords: Readonly<Record<State, Message>> = {
  pinned: message('Pinned'),
  truncated: message('Only the first part of the body was kept'),
  test: message('Sent by Countersign as a test'),
  tunnel: message('Came through the tunnel'),
  repeat: message('Sent before'),
  handshake: message('The provider’s check of the URL'),
  decrypted: message('Decrypted, and signed by nobody'),
  obsolete: message('Arrived after a later state of the same'),
};

/** Why a piece of the query has no meaning, and what would have one. */
export const problemWords = ({ code, subject }: Problem): string => {
  const name = visibleLine(subject);
  switch (code) {
    case 'unknown-field':
      return t('There is no field “{name}”, so this is searched for as text.', { name });
    case 'missing-value':
      return t('“{name}:” needs a value.', { name });
    case 'bad-verdict':
      return t('A verdict is valid, invalid, error or unchecked.');
    case 'bad-size':
      return t('A size reads like >10kb, <=1.5mb or 200.');
    case 'bad-time':
      return t('A time reads like 30m, 2h, 3d, 2026-03-01 or 2026-03-01T14:00.');
    case 'bad-state':
      return t(
        'An event can be pinned, truncated, test, tunnel, repeat, handshake, decrypted or obsolete.',
      );
    case 'unclosed-quote':
      return t('The quotation mark has no end.');
    case 'too-many-terms':
      return t('There are too many terms: the last ones are left out.');
    case 'too-long':
      return t('The search is too long: its end is left out.');
  }
};

export const termWords = (term: Term): string => visibleLine(formatTerm(term));

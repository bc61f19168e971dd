import type { TurnedAway as Counts } from '../../shared/ipc.ts';
import { formatCount } from '../lib/plural.ts';

const words: Readonly<Record<keyof Counts, string>> = {
  unknownPath: 'to a URL that belongs to no source',
  wrongHost: 'for another host name',
  fromWebPage: 'sent by a web page',
  tooFast: 'above the allowed rate',
  badRequest: 'not proper HTTP, or too large',
  notStored: 'could not be stored',
};

const kinds = Object.keys(words) as (keyof Counts)[];

/** Requests that were refused and are not in the feed, so that nobody looks for them in vain. */
export function TurnedAway({ counts }: { readonly counts: Counts }) {
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  if (total === 0) return null;
  return (
    <details className="turned-away">
      <summary>{formatCount(total)} turned away</summary>
      <ul>
        {kinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>
              {formatCount(counts[kind])} {words[kind]}
            </li>
          ))}
      </ul>
    </details>
  );
}

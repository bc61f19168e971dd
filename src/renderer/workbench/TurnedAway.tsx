import type { TurnedAway as Counts } from '../../shared/ipc.ts';
import { type Message, message, t } from '../../shared/text.ts';

const words: Readonly<Record<keyof Counts, Message>> = {
  unknownPath: message('{count, number} to a URL that belongs to no source'),
  wrongHost: message('{count, number} for another host name'),
  fromWebPage: message('{count, number} sent by a web page'),
  tooFast: message('{count, number} above the allowed rate'),
  badRequest: message('{count, number} not proper HTTP, or too large'),
  notStored: message('{count, number} could not be stored'),
};

const kinds = Object.keys(words) as (keyof Counts)[];

/** Requests that were refused and are not in the feed, so that nobody looks for them in vain. */
export function TurnedAway({ counts }: { readonly counts: Counts }) {
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  if (total === 0) return null;
  return (
    <details className="turned-away">
      <summary>{t('{count, number} turned away', { count: total })}</summary>
      <ul>
        {kinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>{t(words[kind], { count: counts[kind] })}</li>
          ))}
      </ul>
    </details>
  );
}

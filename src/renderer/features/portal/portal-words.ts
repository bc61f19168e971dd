/** What the helper for the provider's portal makes of its steps, and of what has arrived. */
import type { ArrivedEvent, KeyInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { formatAgo } from '../../lib/time.ts';

/** A piece of a step: words, or the place of a value to paste. */
export type StepPart = { readonly kind: 'words'; readonly text: string } | { readonly kind: Mark };
export type Mark = 'url' | 'secret';

const marks = /\{(url|secret)\}/;

/** A step cut at `{url}` and `{secret}`; all other braces are ordinary text. */
export const partsOf = (step: string): readonly StepPart[] =>
  step
    .split(marks)
    .map((text, at): StepPart => (at % 2 === 1 ? { kind: text as Mark } : { kind: 'words', text }))
    .filter((part) => part.kind !== 'words' || part.text.trim() !== '');

/** The secret to give to the portal: the newest that has no end. */
export const secretToPaste = ({ keys }: SourceInfo): KeyInfo | null =>
  keys
    .filter(
      ({ kind, retiredAtMs, isDisabled, isAvailable }) =>
        kind === 'secret' && retiredAtMs === null && !isDisabled && isAvailable,
    )
    .toSorted((a, b) => b.createdAtMs - a.createdAtMs || b.id - a.id)[0] ?? null;

export type Arrivals = { readonly count: number; readonly lastAtMs: number };

/** How often an event has arrived. Providers spell one name in several cases. */
export const arrivalsOf = (name: string, arrived: readonly ArrivedEvent[]): Arrivals | null => {
  const wanted = name.toLowerCase();
  const found = arrived.filter((one) => one.name.toLowerCase() === wanted);
  if (found.length === 0) return null;
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    lastAtMs: Math.max(...found.map(({ lastAtMs }) => lastAtMs)),
  };
};

const momentMs = 5000;
const weekMs = 7 * 86_400_000;

/** `arrived just now`, `arrived 2 min ago`, `arrived on 3 Nov`. */
export const arrivedWords = (atMs: number, nowMs: number): string => {
  const ageMs = nowMs - atMs;
  if (ageMs < momentMs) return t('arrived just now');
  const ago = formatAgo(atMs, nowMs);
  return ageMs < weekMs
    ? t('arrived {span} ago', { span: ago })
    : t('arrived on {day}', { day: ago });
};

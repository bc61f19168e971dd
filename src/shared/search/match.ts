/** Which terms of a query a summary alone can answer, and how. */
import type { EventSummary } from '../event.ts';
import type { Condition, ParsedQuery, State } from './grammar.ts';
import { type SizeBound, timeOf } from './values.ts';

/** As SQLite's LIKE: the letters A to Z are alike in both cases, others are not. */
export const foldCase = (text: string): string =>
  text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Whether the pattern, with `*` for anything, is the whole text. No backtracking. */
export const matchesPattern = (pattern: string, text: string): boolean => {
  const [first = '', ...rest] = foldCase(pattern).split('*');
  const folded = foldCase(text);
  const last = rest.pop();
  if (last === undefined) return folded === first;
  if (folded.length < first.length + last.length) return false;
  if (!folded.startsWith(first) || !folded.endsWith(last)) return false;
  let at = first.length;
  const end = folded.length - last.length;
  for (const piece of rest) {
    const found = folded.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
};

/** The same anywhere in the text. */
export const containsPattern = (pattern: string, text: string): boolean =>
  matchesPattern(`*${pattern}*`, text);

const compareSize = ({ compare, bytes }: SizeBound, size: number): boolean => {
  switch (compare) {
    case '>':
      return size > bytes;
    case '<':
      return size < bytes;
    case '>=':
      return size >= bytes;
    case '<=':
      return size <= bytes;
    case '=':
      return size === bytes;
  }
};

const isState = (state: State, event: EventSummary): boolean => {
  switch (state) {
    case 'pinned':
      return event.isPinned;
    case 'truncated':
      return event.isTruncated;
    case 'test':
      return event.arrival === 'simulator';
    case 'tunnel':
      return event.arrival === 'tunnel';
    case 'repeat':
      return event.repeatOf !== null;
    case 'handshake':
      return event.handshake !== null;
    case 'decrypted':
      return event.assurance === 'encryption-only';
    case 'obsolete':
      return event.isObsolete;
  }
};

const matchesCondition = (
  condition: Condition,
  event: EventSummary,
  nowMs: number,
): boolean | 'unknown' => {
  switch (condition.kind) {
    case 'verdict':
      return event.verdict === condition.verdict;
    case 'provider':
      return matchesPattern(condition.text, event.provider);
    case 'type':
      return event.eventName !== null && matchesPattern(condition.text, event.eventName);
    case 'path':
      return containsPattern(condition.text, event.path);
    case 'size':
      return compareSize(condition, event.bodyBytes);
    case 'after':
      return event.receivedAtMs >= timeOf(condition.time, nowMs);
    case 'before':
      return event.receivedAtMs < timeOf(condition.time, nowMs);
    case 'is':
      return isState(condition.state, event);
    case 'tag':
      return event.tags.some((tag) => matchesPattern(condition.text, tag));
    case 'note':
      return event.hasNote ? 'unknown' : false;
    case 'key':
      return event.keyId === null ? false : 'unknown';
    case 'source':
    case 'header':
    case 'body':
    case 'text':
      return 'unknown';
  }
};

/** Whether an event matches, as far as its summary tells. Deleted events are not asked about. */
export const matchesSummary = (
  { terms }: Pick<ParsedQuery, 'terms'>,
  event: EventSummary,
  nowMs: number,
): boolean | 'unknown' => {
  let result: boolean | 'unknown' = true;
  for (const { condition, isNegated } of terms) {
    const matches = matchesCondition(condition, event, nowMs);
    if (matches === isNegated) return false;
    if (matches === 'unknown') result = 'unknown';
  }
  return result;
};

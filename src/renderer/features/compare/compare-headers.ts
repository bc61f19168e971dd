/** What differs between the headers of two requests. Names are compared without regard to case. */
import type { HeaderPair } from '../../../shared/event.ts';

export type HeaderRow = {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  /** As the first request has it, or else the second. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The name is written in another case on the other side. */
  readonly isCaseChanged: boolean;
};

export type HeaderComparison = {
  readonly rows: readonly HeaderRow[];
  /** Whether those on both sides come in another order. */
  readonly isReordered: boolean;
};

/** The nth header of a name is paired with the nth of the same name. */
const numbered = (headers: readonly HeaderPair[]): Map<string, HeaderPair> => {
  const counts = new Map<string, number>();
  return new Map(
    headers.map((pair) => {
      const name = pair[0].toLowerCase();
      const n = counts.get(name) ?? 0;
      counts.set(name, n + 1);
      return [`${n} ${name}`, pair];
    }),
  );
};

const rowOf = (a: HeaderPair | undefined, b: HeaderPair | undefined): HeaderRow => {
  const [before, after] = [a?.[1] ?? null, b?.[1] ?? null];
  const isCaseChanged = a !== undefined && b !== undefined && a[0] !== b[0];
  const isSame = before === after && !isCaseChanged;
  const both = isSame ? 'same' : 'changed';
  return {
    kind: a && b ? both : a ? 'removed' : 'added',
    name: (a ?? b)?.[0] ?? '',
    before,
    after,
    isCaseChanged,
  };
};

export const compareHeaders = (
  a: readonly HeaderPair[],
  b: readonly HeaderPair[],
): HeaderComparison => {
  const [first, second] = [numbered(a), numbered(b)];
  const keys = [...new Set([...first.keys(), ...second.keys()])];
  const common = [...first.keys()].filter((key) => second.has(key));
  const there = [...second.keys()].filter((key) => first.has(key));
  return {
    rows: keys.map((key) => rowOf(first.get(key), second.get(key))),
    isReordered: common.some((key, at) => key !== there[at]),
  };
};

/** What differs between two JSON documents, path by path. Members have no order; items have. */
import { type JsonNode, textOf } from './json-tree.ts';

export type JsonChange = {
  readonly kind: 'added' | 'removed' | 'changed';
  /** As a JSON pointer (RFC 6901). */
  readonly path: string;
  /** As it was written; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
};

export type JsonComparison = {
  /** At most 500, in the order of the first document. */
  readonly changes: readonly JsonChange[];
  /** Whether there are more than are listed. */
  readonly hasMore: boolean;
};

const maxChanges = 500;

const escaped = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');

/** The same string may be written in several ways; a number in another way is shown as changed. */
const isSameScalar = (a: string, b: string): boolean =>
  a === b || (a.startsWith('"') && b.startsWith('"') && JSON.parse(a) === JSON.parse(b));

type Pair = {
  readonly path: string;
  readonly a: JsonNode | undefined;
  readonly b: JsonNode | undefined;
};

/** The pairs of what two containers of one kind hold. */
const pairsOf = (path: string, a: JsonNode, b: JsonNode): Pair[] | null => {
  if (a.kind === 'object' && b.kind === 'object') {
    return [...new Set([...a.members.keys(), ...b.members.keys()])].map((name) => ({
      path: `${path}/${escaped(name)}`,
      a: a.members.get(name),
      b: b.members.get(name),
    }));
  }
  if (a.kind !== 'array' || b.kind !== 'array') return null;
  return Array.from({ length: Math.max(a.items.length, b.items.length) }, (_, at) => ({
    path: `${path}/${at}`,
    a: a.items[at],
    b: b.items[at],
  }));
};

/** Cost: that of walking both once. */
export const compareJson = (a: JsonNode, b: JsonNode): JsonComparison => {
  const changes: JsonChange[] = [];
  const rest: Pair[] = [{ path: '', a, b }];
  for (let pair = rest.pop(); pair; pair = rest.pop()) {
    const { path } = pair;
    if (!pair.a || !pair.b) {
      const [kind, node] = pair.a ? (['removed', pair.a] as const) : (['added', pair.b] as const);
      const text = node ? textOf(node) : '';
      changes.push({
        kind,
        path,
        before: kind === 'removed' ? text : null,
        after: kind === 'added' ? text : null,
      });
    } else {
      const pairs = pairsOf(path, pair.a, pair.b);
      const isSame =
        pair.a.kind === 'scalar' &&
        pair.b.kind === 'scalar' &&
        isSameScalar(pair.a.text, pair.b.text);
      if (pairs) for (const next of pairs.toReversed()) rest.push(next);
      else if (!isSame) {
        changes.push({ kind: 'changed', path, before: textOf(pair.a), after: textOf(pair.b) });
      }
    }
    if (changes.length > maxChanges)
      return { changes: changes.slice(0, maxChanges), hasMore: true };
  }
  return { changes, hasMore: false };
};

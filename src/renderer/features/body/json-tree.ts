/**
 * JSON as a tree, made of the tokens that `formatJson` has found. Every value keeps the spelling
 * it was sent with, and no object is built of it: `__proto__` is a name like any other.
 */
import type { JsonLine, JsonToken } from '../../lib/json-format.ts';

export const maxTreeNodes = 20_000;

export type JsonNode = {
  /** Index of the value it is in; -1 for the outermost. */
  readonly parent: number;
  readonly depth: number;
  /** Name as sent, with quotes; null in an array and for the outermost value. */
  readonly key: string | null;
  /** Position in the value it is in, from 0. */
  readonly position: number;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'literal';
  /** Of a value without children, as sent. */
  readonly text: string;
  /** Range of the tokens it is written in. */
  readonly from: number;
  to: number;
  childCount: number;
  /** Index of the node after all that is in it. */
  next: number;
};

export type JsonTree = {
  readonly nodes: readonly JsonNode[];
  readonly tokens: readonly JsonToken[];
  /** There are more values than are in `nodes`. */
  readonly isCut: boolean;
};

const kindOf = ({ kind, text }: JsonToken): JsonNode['kind'] => {
  if (kind === 'punctuation') return text === '{' ? 'object' : 'array';
  return kind === 'key' ? 'string' : kind;
};

/** In: the lines of valid JSON. Out: its values in the order they stand there. */
export const treeOf = (lines: readonly JsonLine[], most = maxTreeNodes): JsonTree => {
  const tokens = lines.flatMap((line) => line.tokens);
  const nodes: JsonNode[] = [];
  // Indices of the values that are open; -1 for those that are left out.
  const open: number[] = [];
  let isCut = false;
  let key: string | null = null;
  const add = (token: JsonToken, from: number, text: string): number => {
    const parent = open.at(-1) ?? -1;
    const above = nodes[parent];
    const position = above?.childCount ?? 0;
    if (above) above.childCount++;
    if (nodes.length >= most) {
      isCut = true;
      return -1;
    }
    const kind = kindOf(token);
    const depth = open.length;
    const next = nodes.length + 1;
    const to = from + 1;
    nodes.push({ parent, depth, key, position, kind, text, from, to, childCount: 0, next });
    return nodes.length - 1;
  };
  for (const [at, token] of tokens.entries()) {
    const { kind, text } = token;
    if (kind === 'key') key = text;
    else if (kind !== 'punctuation') {
      add(token, at, text);
      key = null;
    } else if (text === '{' || text === '[') {
      open.push(add(token, at, ''));
      key = null;
    } else if (text === '}' || text === ']') {
      const node = nodes[open.pop() ?? -1];
      if (node) {
        node.to = at + 1;
        node.next = nodes.length;
      }
    }
  }
  return { nodes, tokens, isCut };
};

/** Indices of the nodes to be seen while those in `closed` are collapsed. */
export const visibleNodes = (
  nodes: readonly JsonNode[],
  closed: ReadonlySet<number>,
): readonly number[] => {
  const visible: number[] = [];
  for (let at = 0; at < nodes.length; ) {
    visible.push(at);
    at = closed.has(at) ? (nodes[at]?.next ?? at + 1) : at + 1;
  }
  return visible;
};

/** The value as sent, without blanks of ours but the one after a colon. */
export const valueText = ({ tokens }: JsonTree, node: JsonNode): string =>
  tokens
    .slice(node.from, node.to)
    .map(({ text }) => text)
    .join('');

/** The nodes from the outermost value, which is left out, to this one. */
const trail = (nodes: readonly JsonNode[], at: number): JsonNode[] => {
  const found: JsonNode[] = [];
  for (let node = nodes[at]; node && node.parent >= 0; node = nodes[node.parent]) found.push(node);
  return found.toReversed();
};

/** The characters of a name as sent: the token is valid JSON, so this cannot fail. */
const nameOf = (key: string): string => JSON.parse(key) as string;

/** `$.data.items[0]`; names that are no plain words in brackets, as sent. */
export const pathOf = (nodes: readonly JsonNode[], at: number): string =>
  trail(nodes, at).reduce((path, { key, position }) => {
    if (key === null) return `${path}[${position}]`;
    return /^"[A-Za-z_][A-Za-z0-9_]*"$/.test(key)
      ? `${path}.${key.slice(1, -1)}`
      : `${path}[${key}]`;
  }, '$');

/** `/data/items/0` (RFC 6901); empty for the outermost value. */
export const pointerOf = (nodes: readonly JsonNode[], at: number): string =>
  trail(nodes, at)
    .map(({ key, position }) => (key === null ? String(position) : nameOf(key)))
    .map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

/**
 * JSON as a tree that keeps every scalar as it was written: numbers are not rounded, and no member
 * is special. Built of the tokens of the formatter, without recursion.
 */
import { formatJson } from '../../lib/json-format.ts';

export type JsonNode =
  | { readonly kind: 'object'; readonly members: Map<string, JsonNode> }
  | { readonly kind: 'array'; readonly items: JsonNode[] }
  | { readonly kind: 'scalar'; readonly text: string };

export type JsonTree = {
  readonly root: JsonNode;
  /** A key that is there twice; the last of each is kept. */
  readonly hasRepeatedKeys: boolean;
};

/** Deeper than this is not compared. */
export const maxDepth = 200;

type Container = Exclude<JsonNode, { readonly kind: 'scalar' }>;

/** Out: null when the text is not JSON, or nested too deeply. */
export const parseTree = (text: string): JsonTree | null => {
  const { lines, problem } = formatJson(text);
  if (problem) return null;
  const stack: Container[] = [];
  let key: string | null = null;
  let root: JsonNode | null = null;
  let hasRepeatedKeys = false;
  const put = (node: JsonNode): void => {
    const parent = stack.at(-1);
    if (!parent) root = node;
    else if (parent.kind === 'array') parent.items.push(node);
    else {
      hasRepeatedKeys ||= parent.members.has(key ?? '');
      parent.members.set(key ?? '', node);
    }
    if (node.kind !== 'scalar') stack.push(node);
  };
  for (const { kind, text: token } of lines.flatMap(({ tokens }) => tokens)) {
    if (kind === 'key') key = JSON.parse(token) as string;
    else if (kind !== 'punctuation') put({ kind: 'scalar', text: token });
    else if (token === '{') put({ kind: 'object', members: new Map() });
    else if (token === '[') put({ kind: 'array', items: [] });
    else if (token === '}' || token === ']') stack.pop();
    if (stack.length > maxDepth) return null;
  }
  return root && { root, hasRepeatedKeys };
};

/** A value as one line, cut after `most` characters. */
export const textOf = (node: JsonNode, most = 500): string => {
  const parts: string[] = [];
  let length = 0;
  const rest: (JsonNode | string)[] = [node];
  while (rest.length > 0 && length <= most) {
    const next = rest.pop();
    if (next === undefined) break;
    if (typeof next === 'string' || next.kind === 'scalar') {
      const text = typeof next === 'string' ? next : next.text;
      parts.push(text);
      length += text.length;
      continue;
    }
    const [open, close] = next.kind === 'object' ? ['{', '}'] : ['[', ']'];
    const inner: (JsonNode | string)[] =
      next.kind === 'object'
        ? [...next.members]
            .slice(0, most)
            .flatMap(([name, value], at) => [
              `${at > 0 ? ', ' : ''}${JSON.stringify(name)}: `,
              value,
            ])
        : next.items.slice(0, most).flatMap((value, at) => (at > 0 ? [', ', value] : [value]));
    rest.push(close, ...inner.toReversed(), open);
  }
  const text = parts.join('');
  return text.length > most ? `${text.slice(0, most)}…` : text;
};

/** Finds the texts in the source: those that are looked up in the catalogue, and those that should be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';
import { untranslated } from './untranslated.ts';

export type FoundText = { readonly text: string; readonly place: string };

export type FoundTexts = {
  /** Given to `t`, `message` or `rich`. */
  readonly messages: readonly FoundText[];
  /** Text for people that is not looked up, and calls whose text is not written down. */
  readonly strays: readonly FoundText[];
};

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

const root = join(import.meta.dirname, '../..');
const lookups = new Set(['t', 'message', 'rich']);

/** Where text is for the people who develop the app, or no text at all. */
const developersCalls =
  /^(Error|TypeError|RangeError|log\.\w+|console\.\w+|describe|prepare|exec|sql)$/;
const technicalAttributes =
  /^(className|id|type|role|htmlFor|name|look|size|href|target|rel|data-.*|aria-(controls|live|haspopup|labelledby|describedby|keyshortcuts|current|relevant)|inputMode|autoComplete|d|viewBox|fill|stroke.*|kind|key|slot|tone|points|transform|accept|method|pattern)$/;
const technicalElements = new Set(['code', 'kbd', 'pre', 'style', 'samp']);
const sql =
  /^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|WITH|BEGIN|VACUUM|ATTACH|REINDEX)\b/;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Two words the first of which is capitalised, or three in a row. */
const isProse = (text: string): boolean =>
  !sql.test(text) &&
  (/^[\s“(]*\p{Lu}[\p{Ll}’-]*[,.]? [\p{L}“(\d{]/u.test(text) ||
    /(^|\s)\p{Ll}[\p{Ll}’]+,? \p{Ll}+,? \p{Ll}{2,}/u.test(text));

const hasWord = (text: string): boolean => /\p{L}{2,}/u.test(text);

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node['name']);
  if (node.type === 'MemberExpression') {
    return `${nameOf(node['object'])}.${nameOf(node['property'])}`;
  }
  return '';
};

/** The text of a literal, of pieces put together with `+`, or of a template without values. */
const literalOf = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'TemplateLiteral' && (node['expressions'] as unknown[]).length === 0) {
    return quasisOf(node);
  }
  if (node.type === 'BinaryExpression' && node['operator'] === '+') {
    const [left, right] = [literalOf(node['left']), literalOf(node['right'])];
    return left !== null && right !== null ? left + right : null;
  }
  return null;
};

const quasisOf = (node: Node): string =>
  (node['quasis'] as readonly { readonly value: { readonly cooked: string } }[])
    .map(({ value }) => value.cooked)
    .join('{}');

/** Texts of one file; `place` names it with the line. */
export const textsOf = (file: string, source: string): FoundTexts => {
  const messages: FoundText[] = [];
  const strays: FoundText[] = [];
  const { program } = parseSync(file, source, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  const placeOf = (at: number): string => `${file}:${source.slice(0, at).split('\n').length}`;
  const stray = (node: Node, text: string): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (!untranslated.has(words)) strays.push({ text: words, place: placeOf(node.start) });
  };
  const lookUp = (node: Node): boolean => {
    const args = node['arguments'] as readonly unknown[];
    const values =
      isNode(args[0]) && args[0].type === 'ConditionalExpression'
        ? [args[0]['consequent'], args[0]['alternate']]
        : [args[0]];
    for (const value of values) {
      const text = literalOf(value);
      if (text !== null) messages.push({ text, place: placeOf(node.start) });
      else if (isNode(value) && value.type === 'TemplateLiteral') stray(node, quasisOf(value));
    }
    args.slice(1).forEach(walk);
    return true;
  };
  const attribute = (node: Node): void => {
    const name = nameOf(node['name']);
    const text = literalOf(node['value']);
    if (text === null) return walk(node['value']);
    if (!technicalAttributes.test(name) && (isProse(text) || /^\p{Lu}\p{Ll}+$/u.test(text))) {
      stray(node, text);
    }
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!isNode(node)) return;
    if (/^(TS(?!AsExpression|SatisfiesExpression|NonNull)|Import)/.test(node.type)) return;
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const callee = nameOf(node['callee']);
      if (lookups.has(callee) && lookUp(node)) return;
      if (developersCalls.test(callee)) return;
    }
    if (node.type === 'JSXElement') {
      const opening = node['openingElement'] as Node;
      walk(opening['attributes']);
      if (!technicalElements.has(nameOf(opening['name']))) walk(node['children']);
      return;
    }
    if (node.type === 'JSXAttribute') return attribute(node);
    if (node.type === 'JSXText') {
      if (hasWord(String(node['value']))) stray(node, String(node['value']));
      return;
    }
    const text = node.type === 'TemplateLiteral' ? quasisOf(node) : literalOf(node);
    if (text !== null && isProse(text)) return stray(node, text);
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'type' && typeof value === 'object') walk(value);
    }
  };
  walk(program);
  return { messages, strays };
};

/** Texts of all files below a folder of the project, such as `src/renderer`. */
export const textsBelow = (folder: string): FoundTexts => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => relative(root, join(root, folder, name)));
  const found = files.map((file) => textsOf(file, readFileSync(join(root, file), 'utf8')));
  return {
    messages: found.flatMap(({ messages }) => messages),
    strays: found.flatMap(({ strays }) => strays),
  };
};

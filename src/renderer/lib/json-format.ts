/**
 * Indents JSON without parsing it into values: every token comes out exactly as it came in, so
 * that large numbers, repeated keys and escapes stay what was sent. Iterative; never throws.
 */

export type JsonTokenKind = 'key' | 'string' | 'number' | 'literal' | 'punctuation';
export type JsonToken = { readonly kind: JsonTokenKind; readonly text: string };
export type JsonLine = { readonly depth: number; readonly tokens: readonly JsonToken[] };

export type JsonProblem = {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly isAtEnd: boolean;
};
/** The lines up to the first problem, and the problem. */
export type JsonFormat = {
  readonly lines: readonly JsonLine[];
  readonly problem: JsonProblem | null;
};

const space = /[ \t\n\r]*/y;
const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
/** A string as far as it is one: where it breaks off is where the mistake is. */
const stringStart =
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const literal = /(?:true|false|null)/y;

type Expect =
  | 'value'
  | 'value-or-end'
  | 'key'
  | 'key-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'nothing';

const problemAt = (text: string, offset: number): JsonProblem => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return { offset, line, column, isAtEnd: offset >= text.length };
};

const createWriter = () => {
  const lines: JsonLine[] = [];
  let line: { depth: number; tokens: JsonToken[] } = { depth: 0, tokens: [] };
  return {
    lines,
    add: (kind: JsonTokenKind, text: string): void => {
      line.tokens.push({ kind, text });
    },
    breakLine: (depth: number): void => {
      if (line.tokens.length > 0) lines.push(line);
      line = { depth, tokens: [] };
    },
  };
};

const match = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

/** Which kind of value its first character begins. */
const scalarAt = (char: string): { readonly kind: JsonTokenKind; readonly pattern: RegExp } => {
  if (char === '"') return { kind: 'string', pattern: string };
  return /[-0-9]/.test(char)
    ? { kind: 'number', pattern: number }
    : { kind: 'literal', pattern: literal };
};

/** Deeper than this is shown as deep as this; the text is not changed. */
const deepest = 64;

export const formatJson = (text: string): JsonFormat => {
  const out = createWriter();
  const stack: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  let at = 0;
  const afterValue = (): Expect => (stack.length === 0 ? 'nothing' : 'comma-or-end');
  const indent = (): void => out.breakLine(Math.min(stack.length, deepest));
  const fail = (): JsonFormat => {
    indent();
    at += match(stringStart, text, at)?.length ?? 0;
    return { lines: out.lines, problem: problemAt(text, at) };
  };
  for (;;) {
    at += match(space, text, at)?.length ?? 0;
    if (at >= text.length) {
      if (expect !== 'nothing') return fail();
      indent();
      return { lines: out.lines, problem: null };
    }
    const char = text[at];
    const isEnd = expect === 'comma-or-end' || expect === 'value-or-end' || expect === 'key-or-end';
    if (isEnd && (char === '}' || char === ']')) {
      const open = stack.at(-1);
      if ((char === '}') !== (open === '{')) return fail();
      stack.pop();
      if (expect === 'comma-or-end') indent();
      out.add('punctuation', char);
      at++;
      expect = afterValue();
    } else if (expect === 'comma-or-end') {
      if (char !== ',') return fail();
      out.add('punctuation', ',');
      indent();
      at++;
      expect = stack.at(-1) === '{' ? 'key' : 'value';
    } else if (expect === 'colon') {
      if (char !== ':') return fail();
      out.add('punctuation', ': ');
      at++;
      expect = 'value';
    } else if (expect === 'key' || expect === 'key-or-end') {
      const key = match(string, text, at);
      if (key === null) return fail();
      if (expect === 'key-or-end') indent();
      out.add('key', key);
      at += key.length;
      expect = 'colon';
    } else if (expect === 'nothing') {
      return fail();
    } else {
      const isFirst = expect === 'value-or-end';
      if (char === '{' || char === '[') {
        if (isFirst) indent();
        out.add('punctuation', char);
        stack.push(char);
        at++;
        expect = char === '{' ? 'key-or-end' : 'value-or-end';
        continue;
      }
      const { kind, pattern } = scalarAt(char ?? '');
      const token = match(pattern, text, at);
      if (token === null) return fail();
      if (isFirst) indent();
      out.add(kind, token);
      at += token.length;
      expect = afterValue();
    }
  }
};

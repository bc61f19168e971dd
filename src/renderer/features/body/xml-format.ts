/**
 * Indents XML without parsing it into a document: no DTD is read and no entity expanded. Only
 * blanks between tags are ours; an element with text of its own stays as it was sent.
 * Linear, iterative, and total: what does not nest gives null.
 */

type Token = {
  readonly kind: 'open' | 'close' | 'empty' | 'text' | 'other';
  readonly text: string;
  /** Of a tag. */
  readonly name: string;
};

/** Longer than what is sent by this much, and it is shown as sent. */
const maxIndentedChars = 8 * 1024 * 1024;
const deepest = 64;

const endings: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Where a tag or a declaration ends: the first `>` outside of quotes and of a DTD's brackets. */
const tagEnd = (xml: string, from: number): number => {
  let quote = '';
  let brackets = 0;
  for (let at = from; at < xml.length; at++) {
    const char = xml[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[') brackets++;
    else if (char === ']') brackets--;
    else if (char === '>' && brackets <= 0) return at + 1;
  }
  return -1;
};

const markupEnd = (xml: string, at: number): number => {
  const ending = endings.find(([start]) => xml.startsWith(start, at));
  if (!ending) return tagEnd(xml, at + 1);
  const end = xml.indexOf(ending[1], at + ending[0].length);
  return end < 0 ? -1 : end + ending[1].length;
};

const markupOf = (text: string): Token => {
  if (text.startsWith('<![CDATA[')) return { kind: 'text', text, name: '' };
  if (text.startsWith('<!') || text.startsWith('<?')) return { kind: 'other', text, name: '' };
  const name = /^<\/?([^\s/>]*)/.exec(text)?.[1] ?? '';
  if (text.startsWith('</')) return { kind: 'close', text, name };
  return { kind: text.endsWith('/>') ? 'empty' : 'open', text, name };
};

const tokensOf = (xml: string): Token[] | null => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < xml.length) {
    if (xml[at] === '<') {
      const end = markupEnd(xml, at);
      if (end < 0) return null;
      tokens.push(markupOf(xml.slice(at, end)));
      at = end;
    } else {
      const next = xml.indexOf('<', at);
      const end = next < 0 ? xml.length : next;
      tokens.push({ kind: 'text', text: xml.slice(at, end), name: '' });
      at = end;
    }
  }
  return tokens;
};

/** Blanks as XML has them: a no-break space is text. */
const isBlank = ({ kind, text }: Token): boolean => kind === 'text' && /^[ \t\r\n]*$/.test(text);

/** For each opening tag the place of its closing one, and whether it holds text. */
type Nesting = { readonly closes: Map<number, number>; readonly withText: Set<number> };

const nest = (tokens: readonly Token[]): Nesting | null => {
  const open: number[] = [];
  const closes = new Map<number, number>();
  const withText = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    const above = open.at(-1);
    if (token.kind === 'open') {
      open.push(at);
      if (/\sxml:space\s*=\s*["']preserve/.test(token.text)) withText.add(at);
    } else if (token.kind === 'close') {
      if (above === undefined || tokens[above]?.name !== token.name) return null;
      closes.set(above, at);
      open.pop();
    } else if (token.kind === 'text' && !isBlank(token)) {
      if (above === undefined) return null;
      withText.add(above);
    }
  }
  return open.length === 0 ? { closes, withText } : null;
};

/** Whether an element holds one run of text and nothing else, be it only blanks. */
const holdsText = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'text' && tokens[at + 2]?.kind === 'close';

const byteOrderMark = '\ufeff';

/** Out: the indented text, or null when it is no XML that nests. Errors: none. */
export const formatXml = (xml: string): string | null => {
  if (xml.startsWith(byteOrderMark)) {
    const rest = formatXml(xml.slice(byteOrderMark.length));
    return rest === null ? null : byteOrderMark + rest;
  }
  const tokens = tokensOf(xml);
  const nesting = tokens && nest(tokens);
  if (!tokens || !nesting) return null;
  const lines: string[] = [];
  let depth = 0;
  let chars = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || isBlank(token)) continue;
    if (token.kind === 'close') depth--;
    let { text } = token;
    const close = nesting.closes.get(at);
    const isWhole =
      close !== undefined && (nesting.withText.has(at) || close <= at + 1 || holdsText(tokens, at));
    if (isWhole) {
      const inside = tokens.slice(at + 1, close + 1);
      text += inside.map((one) => one.text).join('');
      at = close;
    }
    const line = '  '.repeat(Math.min(depth, deepest)) + text;
    chars += line.length;
    if (chars > maxIndentedChars) return null;
    lines.push(line);
    if (token.kind === 'open' && !isWhole) depth++;
  }
  return lines.join('\n');
};

import type { JsonLine } from '../../lib/json-format.ts';

/** Deep nesting makes more blanks than text: beyond this, indenting is of no use. */
const maxIndentedChars = 8 * 1024 * 1024;

/** Formatted JSON as one text; null when it would be longer than an editor should hold. */
export const jsonText = (lines: readonly JsonLine[]): string | null => {
  const parts: string[] = [];
  let chars = 0;
  for (const { depth, tokens } of lines) {
    const line = '  '.repeat(depth) + tokens.map(({ text }) => text).join('');
    chars += line.length + 1;
    if (chars > maxIndentedChars) return null;
    parts.push(line);
  }
  return parts.join('\n');
};

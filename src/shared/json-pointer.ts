/** JSON pointers (RFC 6901): the place of one value in a JSON document. */

/** Longest pointer that is taken. */
export const maxPointerLength = 500;

/** The reference tokens of a pointer, unescaped; null when the text is none. */
export const parsePointer = (text: string): readonly string[] | null => {
  if (text === '') return [];
  if (!text.startsWith('/') || text.length > maxPointerLength) return null;
  // A tilde stands for something only before 0 and 1 (section 3).
  if (/~(?![01])/.test(text)) return null;
  return text
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
};

/** The pointer to a path of keys and indexes. */
export const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const arrayIndex = /^(?:0|[1-9][0-9]*)$/;

/** The value a pointer leads to. Out: undefined where the document has none. Section 4. */
export const resolvePointer = (root: unknown, tokens: readonly string[]): unknown => {
  let value = root;
  for (const token of tokens) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value) && !arrayIndex.test(token)) return undefined;
    if (!Object.hasOwn(value, token)) return undefined;
    value = (value as Record<string, unknown>)[token];
  }
  return value;
};

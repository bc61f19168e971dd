/** A request as verification sees it: the bytes of the wire, nothing decoded. */
export type WireRequest = {
  readonly method: string;
  /** Request target as received: path with query. */
  readonly target: string;
  /** Name, value, name, value … in wire order; values as latin1 text, one character per byte. */
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
};

/**
 * Reads a header that must have one meaning.
 *
 * Out: its trimmed value; `''` when it is absent or empty, which is the same thing (rule P2);
 * `null` when it is there several times with different values.
 */
export const readHeader = (rawHeaders: readonly string[], lowerName: string): string | null => {
  let found = '';
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? '';
    if (name.length !== lowerName.length || name.toLowerCase() !== lowerName) continue;
    const value = (rawHeaders[i + 1] ?? '').trim();
    if (value === '' || value === found) continue;
    if (found !== '') return null;
    found = value;
  }
  return found;
};

/** True when the body is said to be an HTML form. */
export const isForm = (request: WireRequest): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(
    readHeader(request.rawHeaders, 'content-type') ?? '',
  );

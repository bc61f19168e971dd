/** What a body is, by its content type first and by its bytes second. A hint for display only. */
import type { HeaderPair } from '../../../shared/event.ts';
import { decodeUtf8, isBinary, trimCutCharacter } from '../../lib/bytes.ts';

export type BodyKind = 'json' | 'form' | 'text' | 'binary';

export const contentTypeOf = (headers: readonly HeaderPair[]): string =>
  headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';

const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** In: the first bytes; `isPart` when more follow, so the last character may be cut in two. */
export const bodyKindOf = (contentType: string, bytes: Uint8Array, isPart: boolean): BodyKind => {
  const whole = isPart ? trimCutCharacter(bytes) : bytes;
  if (isBinary(whole)) return 'binary';
  const type = contentType.toLowerCase();
  if (/^application\/x-www-form-urlencoded\b/.test(type)) return 'form';
  if (/[/+]json\b/.test(type)) return 'json';
  return looksLikeJson(decodeUtf8(whole) ?? '') ? 'json' : 'text';
};

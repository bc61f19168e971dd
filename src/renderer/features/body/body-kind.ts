/** What a body is, by its content type first and by its bytes second. A hint for display only. */
import type { HeaderPair } from '../../../shared/event.ts';
import { boundaryOf } from '../../../shared/multipart.ts';
import { decodeUtf8, isBinary, trimCutCharacter } from '../../lib/bytes.ts';
import { fileFormatOf } from './file-format.ts';

export type BodyKind =
  | 'json'
  | 'xml'
  | 'form'
  | 'multipart'
  | 'text'
  | 'image'
  | 'archive'
  | 'binary';

export type BodyView = 'pretty' | 'tree' | 'fields' | 'parts' | 'summary' | 'raw' | 'hex';

/** The first is the one shown at first. */
const views: Readonly<Record<BodyKind, readonly BodyView[]>> = {
  json: ['pretty', 'tree', 'raw', 'hex'],
  xml: ['pretty', 'raw', 'hex'],
  form: ['fields', 'raw', 'hex'],
  multipart: ['parts', 'raw', 'hex'],
  text: ['raw', 'hex'],
  image: ['summary', 'hex'],
  archive: ['summary', 'hex'],
  binary: ['summary', 'hex'],
};

export const viewsOf = (kind: BodyKind): readonly BodyView[] => views[kind];

/** The first value of a header; empty when it is not there. */
export const headerOf = (headers: readonly HeaderPair[], name: string): string =>
  headers.find(([header]) => header.toLowerCase() === name)?.[1] ?? '';

export const contentTypeOf = (headers: readonly HeaderPair[]): string =>
  headerOf(headers, 'content-type');

/** In: the first bytes; `isPart` when more follow, so the last character may be cut in two. */
export const bodyKindOf = (contentType: string, bytes: Uint8Array, isPart: boolean): BodyKind => {
  if (boundaryOf(contentType) !== null) return 'multipart';
  const format = fileFormatOf(bytes);
  const whole = isPart ? trimCutCharacter(bytes) : bytes;
  if (isBinary(whole)) return format === null || format.kind === 'other' ? 'binary' : format.kind;
  const type = contentType.toLowerCase();
  if (/^application\/x-www-form-urlencoded\b/.test(type)) return 'form';
  if (/[/+]json\b/.test(type)) return 'json';
  if (/[/+]xml\b/.test(type)) return 'xml';
  const text = decodeUtf8(whole) ?? '';
  if (/^\s*[[{]/.test(text)) return 'json';
  return /^\ufeff?\s*<\?xml\s/.test(text) ? 'xml' : 'text';
};

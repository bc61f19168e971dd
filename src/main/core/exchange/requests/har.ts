/**
 * The entries of a HAR 1.2 file, as browsers and proxies export them.
 * Source: http://www.softwareishard.com/blog/har-12-spec/ (log, entries, request, postData).
 */
import { z } from 'zod';
import { t } from '../../../../shared/text.ts';
import { decodeBase64, decodeUtf8 } from '../../verify/encoding.ts';
import { readHeader } from '../../verify/request.ts';
import { anyArray, shortList } from '../bounded.ts';
import {
  checkHeaders,
  checkMethod,
  lengthNotes,
  maxHeaders,
  type ReadEntry,
  type ReadRequest,
  splitUrl,
  toWire,
  unreadable,
} from './parts.ts';

/** The entries are left as they are: others than the chosen one may be anything. */
const logSchema = z.object({ log: z.object({ entries: anyArray }) });

const entrySchema = z.object({
  startedDateTime: z.string().nullish(),
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers: shortList(z.object({ name: z.string(), value: z.string() }), maxHeaders),
    bodySize: z.number().nullish(),
    postData: z
      .object({
        mimeType: z.string().nullish(),
        text: z.string().nullish(),
        encoding: z.string().nullish(),
        params: shortList(
          z.object({ name: z.string(), value: z.string().nullish() }),
          maxHeaders,
        ).nullish(),
      })
      .nullish(),
  }),
  // Only its status is of use, and many tools leave the rest out.
  response: z
    .object({ status: z.number().int().min(0).max(999).catch(0) })
    .nullish()
    .catch(null),
});
type Entry = z.infer<typeof entrySchema>;
type PostData = NonNullable<Entry['request']['postData']>;

const check = <T>(schema: z.ZodType<T>, value: unknown, what: 'file' | 'entry'): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw unreadable(
    t(
      '{what, select, file {The file} other {The HAR entry}} is not as HAR 1.2 has it, at {place}: {problem}.',
      { what, place: issue?.path.join('.') || t('its top'), problem: issue?.message ?? '' },
    ),
    t('Export the file again.'),
  );
};

const parse = (bytes: Buffer): unknown => {
  const text = decodeUtf8(bytes);
  if (text === null) throw unreadable(t('The HAR file is not UTF-8.'), t('Save it as UTF-8.'));
  try {
    return JSON.parse(text);
  } catch {
    // Its message quotes the file, which may hold secrets; so it is no cause either.
    throw unreadable(t('The HAR file is not valid JSON.'), t('Check that the file is whole.'));
  }
};

/**
 * Entry `number`, from 1 on, or the only one. In: `what` has them, as a sentence begins. Only the
 * terminal asks for one, so that its errors stay in English.
 */
export const chooseEntry = <T>(
  entries: readonly T[],
  number: number | undefined,
  what: string,
): T => {
  const count = entries.length === 1 ? '1 entry' : `${entries.length} entries`;
  if (entries.length === 0) {
    throw unreadable(`${what} has no entries.`, 'Export a file with the request in it.');
  }
  if (number === undefined && entries.length > 1) {
    throw unreadable(`${what} has ${count}.`, 'Choose one with --entry N, counted from 1.');
  }
  if (number !== undefined && !(Number.isInteger(number) && number > 0 && number <= entries.length))
    throw unreadable(
      `${what} has ${count}, and no such one.`,
      `Choose one with --entry N, from 1 to ${entries.length}.`,
    );
  return entries[(number ?? 1) - 1] as T;
};

const fromText = (text: string, notes: string[]): Buffer => {
  const body = Buffer.from(text, 'utf8');
  if (body.includes('\ufffd')) {
    notes.push(t('The HAR entry keeps the body as text, and bytes that were not UTF-8 are lost.'));
  } else if (body.length !== text.length) {
    notes.push(t('The HAR entry keeps the body as text: bytes that were not UTF-8 would be lost.'));
  }
  return body;
};

const fromParams = ({ mimeType, params }: PostData, notes: string[]): Buffer => {
  if (mimeType && !/^application\/x-www-form-urlencoded\b/i.test(mimeType)) {
    throw unreadable(
      t('The HAR entry keeps the fields of the body, not the body itself.'),
      t('Export the request from a tool that keeps bodies, or capture it raw.'),
    );
  }
  notes.push(
    t('The body was encoded again from its form fields: it may differ from what was sent.'),
  );
  const pairs = (params ?? []).map(({ name, value }) => [name, value ?? ''] as [string, string]);
  return Buffer.from(new URLSearchParams(pairs).toString());
};

const readBody = (request: Entry['request'], rawHeaders: string[], notes: string[]): Buffer => {
  const { postData } = request;
  if (postData?.text) {
    if (!postData.encoding) return fromText(postData.text, notes);
    const decoded = postData.encoding === 'base64' ? decodeBase64(postData.text) : null;
    if (decoded !== null) return decoded;
    throw unreadable(
      t('The body in the HAR entry cannot be decoded.'),
      t('It must be text, or base64 with "encoding": "base64".'),
    );
  }
  if (postData?.params && postData.params.length > 0) return fromParams(postData, notes);
  const declared = Number(readHeader(rawHeaders, 'content-length'));
  if ((request.bodySize ?? 0) > 0 || declared > 0) {
    throw unreadable(
      t('The HAR entry says that there was a body, but does not have it.'),
      t('Export the file with bodies, or capture the request raw.'),
    );
  }
  return Buffer.alloc(0);
};

/** Unix milliseconds. */
const readTime = (text: string | null | undefined, notes: string[]): number | null => {
  const isIso = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text ?? '');
  const ms = isIso ? Date.parse(text ?? '') : Number.NaN;
  if (!Number.isNaN(ms)) return ms;
  notes.push(t('The HAR entry does not say when the request was sent.'));
  return null;
};

/** The entries, each as it is. Errors: `request.unreadable`. */
export const harEntries = (bytes: Buffer): readonly unknown[] =>
  check(logSchema, parse(bytes), 'file').log.entries;

/** Reads one entry. Errors: `request.unreadable`. */
export const readHarEntry = (value: unknown): ReadEntry => {
  const entry = check(entrySchema, value, 'entry');
  const { method, url, headers } = entry.request;
  checkMethod(method);
  const split = splitUrl(url);
  // HTTP/2's own fields, such as :path, were never headers.
  const own = headers.filter(({ name }) => !name.startsWith(':'));
  const rawHeaders = own.flatMap(({ name, value: text }) => [name, toWire(text)]);
  checkHeaders(rawHeaders);
  const notes: string[] = [];
  const body = readBody(entry.request, rawHeaders, notes);
  notes.push(...lengthNotes(rawHeaders, body));
  const receivedAtMs = readTime(entry.startedDateTime, notes);
  return {
    read: {
      request: { method, target: split.target, rawHeaders, body, url: split.url },
      receivedAtS: receivedAtMs === null ? null : Math.floor(receivedAtMs / 1000),
      notes,
    },
    receivedAtMs,
    status: entry.response?.status ?? 0,
    isTruncated: false,
  };
};

/** Reads entry `number`, from 1 on, or the only one. Errors: `request.unreadable`. */
export const readHar = (bytes: Buffer, number: number | undefined): ReadRequest =>
  readHarEntry(chooseEntry(harEntries(bytes), number, 'The HAR file')).read;

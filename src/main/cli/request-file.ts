/**
 * A request kept in a file, for `verify`: from the bytes of the file to what verification takes.
 * The file is not trusted. It can name other files (curl's `--data-binary @FILE`): only regular
 * ones in its own folder, or below, are read.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { failure } from '../../shared/errors.ts';
import { visible } from '../../shared/visible.ts';
import { isCurl, readCurl } from './requests/curl.ts';
import type { ReadBeside } from './requests/curl-options.ts';
import { readHar } from './requests/har.ts';
import { type ReadRequest, unreadable } from './requests/parts.ts';
import { isRawHttp, readRawHttp } from './requests/raw-http.ts';

export const requestFormats = ['raw', 'har', 'curl'] as const;
export type RequestFormat = (typeof requestFormats)[number];

export type RequestChoice = {
  /** Told by the content when absent. */
  readonly format?: RequestFormat | undefined;
  /** Which entry of a HAR file, from 1 on; may be absent when it has only one. */
  readonly entry?: number | undefined;
};

export type RequestFile = ReadRequest & { readonly format: RequestFormat };

/** For the file, and for all files that it names together. */
export const maxFileBytes = 64 * 1024 * 1024;

const byteOrderMarks = { utf8: 'efbbbf', utf16: ['fffe', 'feff'] };

const detect = (bytes: Buffer): RequestFormat => {
  const start = bytes.toString('latin1', 0, 1024);
  if (/^\s*\{/.test(start)) return 'har';
  if (isCurl(start)) return 'curl';
  if (isRawHttp(bytes)) return 'raw';
  throw unreadable(
    'The file is neither a raw HTTP request nor a HAR file nor a curl command.',
    'Begin it with a request line, { or curl, or say what it is with --format.',
  );
};

/** Reads one request. In: `readBeside`, for files that it names. Errors: `request.unreadable`. */
export const parseRequestFile = (
  content: Buffer,
  choice: RequestChoice,
  readBeside: ReadBeside,
): RequestFile => {
  if (byteOrderMarks.utf16.includes(content.toString('hex', 0, 2))) {
    throw unreadable('The file is UTF-16 text.', 'Save it as UTF-8.');
  }
  const hasMark = content.toString('hex', 0, 3) === byteOrderMarks.utf8;
  const bytes = hasMark ? content.subarray(3) : content;
  const format = choice.format ?? detect(bytes);
  if (choice.entry !== undefined && format !== 'har') {
    throw unreadable('Only a HAR file has entries.', 'Leave out --entry.');
  }
  switch (format) {
    case 'raw':
      return { ...readRawHttp(bytes), format };
    case 'har':
      return { ...readHar(bytes, choice.entry), format };
    case 'curl':
      return { ...readCurl(bytes, readBeside), format };
  }
};

const readFile = (path: string, limitBytes: number): Buffer => {
  const shown = visible(path);
  let stats: ReturnType<typeof statSync>;
  try {
    stats = statSync(path);
    // Asked first: a pipe or a device may never end.
    if (stats.isFile() && stats.size <= limitBytes) return readFileSync(path);
  } catch (error) {
    throw failure(
      'request.unreadable',
      `The file ${shown} cannot be read.`,
      'Check the path and that you may read it.',
      error,
    );
  }
  throw stats.isFile()
    ? unreadable(`The file ${shown} is too large.`, 'At most 64 MiB are read, all files together.')
    : unreadable(`${shown} is not a file.`, 'Save the request to a file.');
};

/** Reads files in a folder, or below, up to the limit together. */
const readerIn = (folder: string): ReadBeside => {
  let left = maxFileBytes;
  return (name) => {
    const path = resolve(folder, name);
    const inside = relative(folder, path);
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
      throw unreadable(
        'The curl command names a file outside the folder of the request file.',
        'Copy that file beside the request file, and name it without its folder.',
      );
    }
    const bytes = readFile(path, left);
    left -= bytes.length;
    return bytes;
  };
};

/** Reads the file at `path`. Errors: `request.unreadable`. */
export const readRequestFile = (path: string, choice: RequestChoice): RequestFile =>
  parseRequestFile(readFile(path, maxFileBytes), choice, readerIn(dirname(resolve(path))));

/**
 * A request kept in a file, for `verify`: from the bytes of the file to what verification takes.
 * The file is not trusted. It can name other files (curl's `--data-binary @FILE`): only regular
 * ones in its own folder, or below, are read.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { failure } from '../../shared/errors.ts';
import { visible } from '../../shared/visible.ts';
import {
  type EvidenceBasis,
  ownEntries,
  readOwnEntry,
} from '../core/exchange/requests/countersign.ts';
import { readCurl } from '../core/exchange/requests/curl.ts';
import type { ReadBeside } from '../core/exchange/requests/curl-options.ts';
import {
  detectFormat,
  maxFileBytes,
  type RequestFormat,
  withoutMark,
} from '../core/exchange/requests/format.ts';
import { chooseEntry, readHar } from '../core/exchange/requests/har.ts';
import { type ReadRequest, unreadable } from '../core/exchange/requests/parts.ts';
import { readRawHttp } from '../core/exchange/requests/raw-http.ts';

export type RequestChoice = {
  /** Told by the content when absent. */
  readonly format?: RequestFormat | undefined;
  /** Which entry of a file that may have several, from 1 on; may be absent when it has only one. */
  readonly entry?: number | undefined;
};

export type RequestFile = ReadRequest & {
  readonly format: RequestFormat;
  /** How evidence says it was judged; null for everything else. */
  readonly basis: EvidenceBasis | null;
};

/** Reads one request. In: `readBeside`, for files that it names. Errors: `request.unreadable`. */
export const parseRequestFile = (
  content: Buffer,
  choice: RequestChoice,
  readBeside: ReadBeside,
): RequestFile => {
  const bytes = withoutMark(content);
  const format = choice.format ?? detectFormat(bytes);
  const hasEntries = format === 'har' || format === 'countersign';
  if (choice.entry !== undefined && !hasEntries) {
    throw unreadable(
      'Only a HAR file or events of Countersign have entries.',
      'Leave out --entry.',
    );
  }
  const plain = { format, basis: null };
  switch (format) {
    case 'raw':
      return { ...readRawHttp(bytes), ...plain };
    case 'har':
      return { ...readHar(bytes, choice.entry), ...plain };
    case 'curl':
      return { ...readCurl(bytes, readBeside), ...plain };
    case 'countersign': {
      const { read, basis } = readOwnEntry(
        chooseEntry(ownEntries(bytes), choice.entry, 'The file'),
      );
      return { ...read, format, basis };
    }
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

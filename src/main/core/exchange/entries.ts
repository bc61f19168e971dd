/**
 * All requests of a file or of a pasted text, to be taken into the history. The text is not
 * trusted: nothing in it is run, and no other file is read.
 */

import { t } from '../../../shared/text.ts';
import { ownEntries, readOwnEntry } from './requests/countersign.ts';
import { readCurl } from './requests/curl.ts';
import { detectFormat, maxFileBytes, withoutMark } from './requests/format.ts';
import { harEntries, readHarEntry } from './requests/har.ts';
import { type ReadEntry, type ReadRequest, unreadable } from './requests/parts.ts';
import { readRawHttp } from './requests/raw-http.ts';

export const maxEntries = 1000;

/** One request that is read when it is asked for. Errors: `request.unreadable`. */
export type Entry = () => ReadEntry;

const untimed = (read: ReadRequest): ReadEntry => ({
  read,
  receivedAtMs: null,
  status: 0,
  isTruncated: false,
});

const readNothingBeside = (): never => {
  throw unreadable(
    t('The curl command names a file, and none is read here.'),
    t('Put the data into the command, or import the request as raw HTTP.'),
  );
};

/** Counted before anything is made of them: a file of 64 MiB may have millions. */
const each = <T>(values: readonly T[], read: (value: T) => ReadEntry): readonly Entry[] => {
  if (values.length > maxEntries) {
    throw unreadable(
      t('There are {count, number} requests in it, and at most {most, number} are taken at once.', {
        count: values.length,
        most: maxEntries,
      }),
      t('Divide them into several files.'),
    );
  }
  return values.map((value) => () => read(value));
};

const entriesIn = (bytes: Buffer): readonly Entry[] => {
  switch (detectFormat(bytes)) {
    case 'har':
      return each(harEntries(bytes), readHarEntry);
    case 'countersign':
      return each(ownEntries(bytes), readOwnEntry);
    case 'raw':
      return [() => untimed(readRawHttp(bytes))];
    case 'curl':
      return [() => untimed(readCurl(bytes, readNothingBeside))];
  }
};

/** Errors: `request.unreadable` for a file of no known kind, with nothing in it, or too much. */
export const readEntries = (content: Buffer): readonly Entry[] => {
  if (content.length > maxFileBytes) {
    throw unreadable(t('This is more than 64 MiB.'), t('Export fewer requests into one file.'));
  }
  const entries = entriesIn(withoutMark(content));
  if (entries.length === 0) {
    throw unreadable(t('There is no request in it.'), t('Export a file with the requests in it.'));
  }
  return entries;
};

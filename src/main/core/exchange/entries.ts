/**
 * All requests of a file or of a pasted text, to be taken into the history. The text is not
 * trusted: nothing in it is run, and no other file is read.
 */
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
    'The curl command names a file, and none is read here.',
    'Put the data into the command, or import the request as raw HTTP.',
  );
};

const each = <T>(values: readonly T[], read: (value: T) => ReadEntry): readonly Entry[] =>
  values.map((value) => () => read(value));

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
    throw unreadable('This is more than 64 MiB.', 'Export fewer requests into one file.');
  }
  const entries = entriesIn(withoutMark(content));
  if (entries.length === 0) {
    throw unreadable('There is no request in it.', 'Export a file with the requests in it.');
  }
  if (entries.length > maxEntries) {
    const count = entries.length.toLocaleString('en');
    throw unreadable(
      `There are ${count} requests in it, and at most 1,000 are taken at once.`,
      'Divide them into several files.',
    );
  }
  return entries;
};

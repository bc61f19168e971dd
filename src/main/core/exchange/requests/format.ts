/** Tells the formats of request files apart by how they begin. */

import { t } from '../../../../shared/text.ts';
import { isOwnExport } from './countersign.ts';
import { isCurl } from './curl.ts';
import { unreadable } from './parts.ts';
import { isRawHttp } from './raw-http.ts';

export const requestFormats = ['raw', 'har', 'curl', 'countersign'] as const;
export type RequestFormat = (typeof requestFormats)[number];

/** For one file, and for all files that it names together. */
export const maxFileBytes = 64 * 1024 * 1024;

const byteOrderMarks = { utf8: 'efbbbf', utf16: ['fffe', 'feff'] };

/** The bytes without a mark of UTF-8. Errors: `request.unreadable` for UTF-16. */
export const withoutMark = (content: Buffer): Buffer => {
  if (byteOrderMarks.utf16.includes(content.toString('hex', 0, 2))) {
    throw unreadable(t('The file is UTF-16 text.'), t('Save it as UTF-8.'));
  }
  return content.toString('hex', 0, 3) === byteOrderMarks.utf8 ? content.subarray(3) : content;
};

/** Errors: `request.unreadable` for what is none of them. */
export const detectFormat = (bytes: Buffer): RequestFormat => {
  const start = bytes.toString('latin1', 0, 1024);
  if (isOwnExport(start)) return 'countersign';
  if (/^\s*\{/.test(start)) return 'har';
  if (isCurl(start)) return 'curl';
  if (isRawHttp(bytes)) return 'raw';
  throw unreadable(
    t('This is neither a raw HTTP request nor a HAR file nor a curl command.'),
    t("Begin it with a request line, '{' or curl."),
  );
};

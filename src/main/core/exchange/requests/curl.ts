/**
 * A curl command, as browsers and tools copy it. Nothing is run and nothing is expanded; a file is
 * read only where -d, --data or --data-binary names one.
 *
 * Source: https://curl.se/docs/manpage.html, and what curl 7.88.1 sends. Headers that curl makes up
 * itself (User-Agent, Accept, Content-Length) are left out: no provider signs them.
 */

import { t } from '../../../../shared/text.ts';
import { decodeUtf8 } from '../../verify/encoding.ts';
import { type Draft, parseOptions, type ReadBeside } from './curl-options.ts';
import {
  checkHeaders,
  checkMethod,
  lengthNotes,
  maxTargetChars,
  type ReadRequest,
  type SplitUrl,
  splitUrl,
  unreadable,
} from './parts.ts';
import { splitCommand } from './shell-words.ts';

/** Most that is read; a larger body is in a file of its own. */
const maxCommandBytes = 4 * 1024 * 1024;

const program = /^\s*curl(?:\.exe)?(?=[\s\\^])/;

/** What writes the body of `--data-binary @-`, as this app and careful people put it before curl. */
const piping = /^\s*printf\s+'([^']*)'\s*\|(?=\s*curl)/;

/** In: how the file begins. */
export const isCurl = (start: string): boolean =>
  program.test(start) || /^\s*printf\s+'/.test(start);

/** What printf writes for a format. Source: POSIX.1-2024, printf, and its File Format Notation. */
const readFormat = (format: string): Buffer => {
  const rest = format.replace(/%%|\\\\|\\[0-7]{3}/g, '');
  if (/[%\\]/.test(rest)) {
    throw unreadable(
      t('The printf before the curl command has an escape that is not read here.'),
      t('Write bytes as \\ooo in octal, and % as %%.'),
    );
  }
  const text = format.replace(/%%|\\\\|\\([0-7]{3})/g, (escape, digits?: string) =>
    digits === undefined
      ? escape.charAt(0)
      : String.fromCharCode(Number.parseInt(digits, 8) & 0xff),
  );
  return Buffer.from(text, 'latin1');
};

/** Brackets and braces are several URLs to curl, unless a backslash or -g says that they are not. */
const withoutGlobs = (url: string): string => {
  const afterHost = url.replace(/^(?:https?:\/\/)?\[[^\]]*\]/i, '').replace(/\\[[\]{}]/g, '');
  if (/[[{]/.test(afterHost)) {
    throw unreadable(
      t("The URL has [ or '{', which curl takes for a list of URLs."),
      t('Add -g to the command, or write %5B and %7B.'),
    );
  }
  return url.replace(/\\([[\]{}])/g, '$1');
};

/** The URL as curl asks for it, bytes beyond ASCII as %xx. A path that it would rewrite is refused. */
const readUrl = (draft: Draft): SplitUrl => {
  const [text = ''] = draft.urls;
  if (draft.urls.length !== 1) {
    throw unreadable(
      t('The curl command has {count} URLs.', { count: draft.urls.length }),
      t('Keep one; what belongs to an option needs that option, or quotes.'),
    );
  }
  if (text.length > maxTargetChars) {
    throw unreadable(t('The URL is longer than 64 KiB.'), t('Check that the command is whole.'));
  }
  const query = draft.isGet && draft.data ? draft.data : null;
  const [written = ''] = (draft.isLiteral ? text : withoutGlobs(text)).split('#');
  const asked = query === null ? written : written + (written.includes('?') ? '&' : '?') + query;
  const encoded = asked.replace(/[\x80-\xff]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  const split = splitUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(encoded) ? encoded : `http://${encoded}`);
  if (!draft.isPathAsIs && /^[^?]*\/\.\.?(?:[/?]|$)/.test(split.target)) {
    throw unreadable(
      t('The path of the URL has . or .. in it, which curl takes out before it asks.'),
      t('Write the path as it was asked for, or add --path-as-is.'),
    );
  }
  return split;
};

const methodOf = ({ method, isHead, isGet, data }: Draft): string => {
  if (isHead && data !== null && !isGet) {
    throw unreadable(
      t('The curl command has both -I and data.'),
      t('Keep the one that was meant.'),
    );
  }
  return method ?? (isHead ? 'HEAD' : isGet || data === null ? 'GET' : 'POST');
};

/** What -H says goes before what curl would add. */
const headersOf = (draft: Draft, host: string): string[] => {
  const added = new Map([['Host', host], ...draft.added]);
  if (draft.data !== null && !draft.isGet && !added.has('Content-Type')) {
    added.set('Content-Type', 'application/x-www-form-urlencoded');
  }
  const own = [...added].filter(([name]) => !draft.replaced.has(name.toLowerCase()));
  return [...own.flat(), ...draft.headers];
};

const bodyNotes = (body: Buffer, shell: 'bash' | 'cmd'): string[] => {
  const notes: string[] = [];
  if (shell === 'cmd') {
    notes.push(
      t(
        'Copied for cmd.exe: browsers then write spaces for characters beyond ASCII, and line breaks as LF.',
      ),
    );
  }
  if (decodeUtf8(body) === null) {
    notes.push(t('The body is not UTF-8: some browsers copy é as the byte E9, whatever was sent.'));
  }
  return notes;
};

/** Reads one command. In: `readBeside`, for its files. Errors: `request.unreadable`. Cost: linear. */
export const readCurl = (bytes: Buffer, readBeside: ReadBeside): ReadRequest => {
  if (bytes.length > maxCommandBytes) {
    throw unreadable(
      t('The curl command is longer than 4 MiB.'),
      t('Put its data into a file of its own, and name that with --data-binary @FILE.'),
    );
  }
  const whole = bytes.toString('latin1');
  const [pipe = '', format] = piping.exec(whole) ?? [];
  const input = format === undefined ? null : readFormat(format);
  const command = whole.slice(pipe.length);
  if (!program.test(command)) {
    throw unreadable(t('The file does not begin with curl.'), t('Keep only the curl command.'));
  }
  const { words, shell } = splitCommand(command.replace(program, ''));
  const draft = parseOptions(words, (name) =>
    name === '-' && input !== null ? input : readBeside(name),
  );
  const method = methodOf(draft);
  checkMethod(method);
  const { url, host, target } = readUrl(draft);
  const rawHeaders = headersOf(draft, host);
  checkHeaders(rawHeaders);
  const body = Buffer.from(draft.isGet ? '' : (draft.data ?? ''), 'latin1');
  return {
    request: { method, target, rawHeaders, body, url },
    receivedAtS: null,
    notes: [...bodyNotes(body, shell), ...lengthNotes(rawHeaders, body)],
  };
};

/**
 * The options of a curl command: those that make the request, and those that do not change it.
 *
 * Not parseArgs of node:util: it takes `--data=x`, which curl does not, and its time is quadratic
 * (measured: 2 s for a cluster of 60,000 flags, 13 s for 300,000 words).
 */

import { t } from '../../../../shared/text.ts';
import { visible } from '../../../../shared/visible.ts';
import { trimBlanks } from '../../verify/request.ts';
import { fromWire, unreadable } from './parts.ts';

/** Reads a file that the command names. In: its name, as written. Errors: `request.unreadable`. */
export type ReadBeside = (name: string) => Buffer;

/** What the options have asked for so far; text is wire text. */
export type Draft = {
  readonly urls: string[];
  method: string | null;
  /** From -H: name, value, name, value … */
  readonly headers: string[];
  /** Names in lower case that -H has given or taken away: curl adds no such header then. */
  readonly replaced: Set<string>;
  /** What other options add. */
  readonly added: Map<string, string>;
  data: string | null;
  isGet: boolean;
  isHead: boolean;
  isLiteral: boolean;
  isPathAsIs: boolean;
};

type Take = (draft: Draft, value: string, readBeside: ReadBeside) => void;

const addHeader: Take = (draft, line) => {
  if (line.startsWith('@')) {
    throw unreadable(
      t('The curl command reads headers from a file.'),
      t('Write them out with -H.'),
    );
  }
  const [, name, mark, rest = ''] = /^([^:;]*)([:;])([^]*)$/.exec(line) ?? [];
  const value = trimBlanks(rest);
  if (name === undefined || (mark === ';' && value !== '')) {
    throw unreadable(
      t('The curl command has a header without a colon.'),
      t('Write -H "Name: value", or -H "Name;" for an empty one.'),
    );
  }
  draft.replaced.add(name.toLowerCase());
  // “Name:” alone takes away what curl would add.
  if (mark === ';' || value !== '') draft.headers.push(name, value);
};

const addData = (draft: Draft, piece: string, joint = '&'): void => {
  draft.data = draft.data === null ? piece : draft.data + joint + piece;
};

const takeData =
  (clean: (text: string) => string): Take =>
  (draft, value, readBeside) => {
    const isFile = value.startsWith('@');
    addData(draft, isFile ? clean(readBeside(fromWire(value.slice(1))).toString('latin1')) : value);
  };

const refuseFile = (option: string): never => {
  throw unreadable(
    t('The curl command reads a file for {option}.', { option }),
    t('Use --data-binary @FILE, with the Content-Type header that was sent.'),
  );
};

const percent = Array.from(
  { length: 256 },
  (_, byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
);
percent[0x20] = '+';

/** As curl encodes a form field. */
const encodeField = (text: string): string =>
  text.replace(/[^\w.~-]/g, (c) => percent[c.charCodeAt(0)] ?? c);

/** `content`, `=content` or `name=content`; the name goes as it is. */
const addEncoded: Take = (draft, value) => {
  const equals = value.indexOf('=');
  if (equals < 0 && value.includes('@')) refuseFile('--data-urlencode');
  const name = equals > 0 ? value.slice(0, equals + 1) : '';
  addData(draft, name + encodeField(value.slice(equals + 1)));
};

const addJson: Take = (draft, value) => {
  if (value.startsWith('@')) refuseFile('--json');
  addData(draft, value, '');
  draft.added.set('Content-Type', 'application/json').set('Accept', 'application/json');
};

const addCookies: Take = (draft, value) => {
  if (value === '') return;
  if (!value.includes('=')) {
    throw unreadable(t('The curl command reads cookies from a file.'), t('Write -b "name=value".'));
  }
  const before = draft.added.get('Cookie');
  draft.added.set('Cookie', before === undefined ? value : `${before};${value}`);
};

const addUser: Take = (draft, value) => {
  if (!value.includes(':')) {
    throw unreadable(t('The curl command asks for a password.'), t('Write -u NAME:PASSWORD.'));
  }
  draft.added.set('Authorization', `Basic ${Buffer.from(value, 'latin1').toString('base64')}`);
};

const setOrClear =
  (name: string): Take =>
  (draft, value) => {
    if (value === '') draft.added.delete(name);
    else draft.added.set(name, value);
  };

const refuseForm: Take = () => {
  throw unreadable(
    t('The curl command sends a multipart form (-F), with a random boundary in its body.'),
    t('Capture the request raw, or as HAR: its body cannot be made again.'),
  );
};

const valued: Readonly<Record<string, Take>> = {
  '--url': (draft, value) => draft.urls.push(value),
  '-X --request': (draft, value) => {
    draft.method = value;
  },
  '-H --header': addHeader,
  '-d --data --data-ascii': takeData((text) => text.replace(/[\r\n\0]+/g, '')),
  '--data-binary': takeData((text) => text),
  '--data-raw': (draft, value) => addData(draft, value),
  '--data-urlencode': addEncoded,
  '--json': addJson,
  '-u --user': addUser,
  '-A --user-agent': setOrClear('User-Agent'),
  '-e --referer': setOrClear('Referer'),
  '-b --cookie': addCookies,
  '-F --form --form-string': refuseForm,
  // Where the answer goes, and how the connection is made: no part of the request.
  '-o --output --output-dir -D --dump-header -c --cookie-jar -w --write-out --stderr': () => {},
  '--trace --trace-ascii -m --max-time --connect-timeout --expect100-timeout': () => {},
  '--retry --retry-delay --retry-max-time --limit-rate -Y --speed-limit -y --speed-time': () => {},
  '--max-redirs --max-filesize --keepalive-time --interface --local-port': () => {},
  '--resolve --connect-to --dns-servers --doh-url --unix-socket --abstract-unix-socket': () => {},
  '-x --proxy -U --proxy-user --proxy-header --noproxy --preproxy --socks4 --socks5': () => {},
  '--socks5-hostname --proto --proto-redir --tls-max --ciphers --tls13-ciphers --curves': () => {},
  '--cacert --capath --crlfile -E --cert --cert-type --key --key-type --pass': () => {},
  '--pinnedpubkey --alt-svc --hsts': () => {},
};

const flags: Readonly<Record<string, (draft: Draft) => void>> = {
  '-G --get': (draft) => {
    draft.isGet = true;
  },
  '-I --head': (draft) => {
    draft.isHead = true;
  },
  '-g --globoff': (draft) => {
    draft.isLiteral = true;
  },
  '--path-as-is': (draft) => {
    draft.isPathAsIs = true;
  },
  '-s --silent -S --show-error -v --verbose -i --include -f --fail --fail-with-body': () => {},
  '--fail-early -O --remote-name -J --remote-header-name -R --remote-time -N --no-buffer': () => {},
  '-# --progress-bar --no-progress-meter --styled-output --no-styled-output': () => {},
  '--trace-time --create-dirs --raw --compressed -q --disable -Z --parallel': () => {},
  '-k --insecure --proxy-insecure -L --location --location-trusted --post301 --post302': () => {},
  '--post303 --retry-connrefused --retry-all-errors -j --junk-session-cookies --basic': () => {},
  '-4 --ipv4 -6 --ipv6 -0 --http1.0 --http0.9 --http1.1 --http2': () => {},
  '--http2-prior-knowledge --http3 --http3-only --tcp-nodelay --no-keepalive': () => {},
  '--no-sessionid --no-alpn --ssl --ssl-reqd --ssl-no-revoke -1 --tlsv1 --tlsv1.0': () => {},
  '--tlsv1.1 --tlsv1.2 --tlsv1.3': () => {},
};

const byName = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries(table).flatMap(([names, take]) => names.split(' ').map((name) => [name, take])),
  );
const valuedByName = byName(valued);
const flagsByName = byName(flags);

const unknown = (name: string) =>
  unreadable(
    t('The curl option {name} is not one that can be followed here.', {
      name: visible(fromWire(name)),
    }),
    t('Take it out when it has no part in the request, or capture the request raw.'),
  );

/** Reads one word that begins with a hyphen. Out: how many words it took. */
const readOption = (
  draft: Draft,
  words: readonly string[],
  at: number,
  readBeside: ReadBeside,
): number => {
  const word = words[at] ?? '';
  const isLong = word.startsWith('--');
  for (let i = 1; i < word.length; i++) {
    const name = isLong ? word : `-${word.charAt(i)}`;
    const take = valuedByName.get(name);
    if (take) {
      const isInline = !isLong && i + 1 < word.length;
      const value = isInline ? word.slice(i + 1) : words[at + 1];
      if (value === undefined) {
        throw unreadable(
          t('The curl option {name} has no value.', { name }),
          t('Copy the whole command.'),
        );
      }
      take(draft, value, readBeside);
      return isInline ? 1 : 2;
    }
    const set = flagsByName.get(name);
    // Only the name: what follows the = may be a secret.
    if (!set) throw unknown(name.replace(/=[^]*/, '=').slice(0, 60));
    set(draft);
    if (isLong) break;
  }
  return 1;
};

/** Reads the words after `curl`. Errors: `request.unreadable`. */
export const parseOptions = (words: readonly string[], readBeside: ReadBeside): Draft => {
  const draft: Draft = {
    urls: [],
    method: null,
    headers: [],
    replaced: new Set(),
    added: new Map(),
    data: null,
    isGet: false,
    isHead: false,
    isLiteral: false,
    isPathAsIs: false,
  };
  let areOptions = true;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    if (areOptions && word === '--') areOptions = false;
    else if (areOptions && /^-./.test(word)) {
      at += readOption(draft, words, at, readBeside);
      continue;
    } else draft.urls.push(word);
    at += 1;
  }
  return draft;
};

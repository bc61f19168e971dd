import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequestFile, readRequestFile } from '../../../../../src/main/cli/request-file.ts';
import {
  maxFileBytes,
  requestFormats,
} from '../../../../../src/main/core/exchange/requests/format.ts';
import { AppFailure } from '../../../../../src/shared/errors.ts';
import { tempFolder } from '../../../../support/temp.ts';

const noFile = (): Buffer => {
  throw new Error('no file is to be read');
};
const parse = (text: string, choice = {}) => parseRequestFile(Buffer.from(text), choice, noFile);

const raw = 'POST /x HTTP/1.1\r\nHost: a\r\n\r\n';
const curl = 'curl https://a/x -d b';
const har = '{"log":{"entries":[{"request":{"method":"GET","url":"https://a/x","headers":[]}}]}}';

describe('the format', () => {
  it.each([
    [raw, 'raw'],
    [`\r\n${raw}`, 'raw'],
    [`\ufeff${raw}`, 'raw'],
    [har, 'har'],
    [`\ufeff \n${har}`, 'har'],
    [curl, 'curl'],
    [`\n  ${curl}`, 'curl'],
    ['curl.exe https://a/x', 'curl'],
    ['curl \\\n https://a/x', 'curl'],
    ['curl ^\r\n ^"https://a/x^"', 'curl'],
  ])('of %j is %s', (text, format) => {
    expect(parse(text)).toMatchObject({ format, request: { target: '/x', url: 'https://a/x' } });
  });

  it('may be said', () => {
    expect(() => parse(raw, { format: 'curl' })).toThrow('does not begin with curl');
    expect(() => parse(curl, { format: 'har' })).toThrow('not valid JSON');
    expect(() => parse(har, { format: 'raw' })).toThrow('request line');
  });

  it.each(['', ' ', 'curling', 'Invoke-WebRequest', 'HTTP/1.1 200 OK\r\n\r\n', '[]'])(
    'of %j is none',
    (text) => {
      expect(() => parse(text)).toThrow('neither a raw HTTP request nor a HAR file nor a curl');
    },
  );

  it('is not looked for in UTF-16', () => {
    expect(() => parseRequestFile(Buffer.from(`\ufeff${curl}`, 'utf16le'), {}, noFile)).toThrow(
      'The file is UTF-16 text.',
    );
  });

  it.each([raw, curl])('of %j has no entries to choose from', (text) => {
    expect(() => parse(text, { entry: 1 })).toThrow(
      'Only a HAR file or events of Countersign have entries.',
    );
  });
});

describe('files', () => {
  const folder = () => {
    const path = tempFolder();
    mkdirSync(join(path, 'in', 'deeper'), { recursive: true });
    writeFileSync(join(path, 'secret'), 'secret');
    writeFileSync(join(path, 'in', 'body.json'), '{}\n');
    writeFileSync(join(path, 'in', 'deeper', 'ä'), 'b');
    return path;
  };
  const run = (path: string, options: string) => {
    const file = join(path, 'in', 'request.txt');
    writeFileSync(file, `curl https://a ${options}`);
    return Buffer.from(readRequestFile(file, {}).request.body).toString();
  };

  it('are read beside the request file, and below', () => {
    expect(run(folder(), '--data-binary @body.json -d @./deeper/ä')).toBe('{}\n&b');
  });

  it.each([
    ['@../secret', 'outside the folder'],
    ['@/etc/hostname', 'outside the folder'],
    ['@deeper/../../secret', 'outside the folder'],
    ['@..', 'outside the folder'],
    ['@deeper', 'is not a file'],
    ['@', 'is not a file'],
    ['@none', 'cannot be read'],
    ['@-', 'cannot be read'],
    ["$'@a\\0b'", 'cannot be read'],
  ])('are not read for %s: %s', (argument, message) => {
    const path = folder();
    expect(() => run(path, `-d ${argument}`)).toThrow(message);
  });

  it.each([
    ['nothing', 'none', 'cannot be read'],
    ['a folder', 'in', 'is not a file'],
  ])('are refused when there is %s', (_, name, message) => {
    const path = folder();
    expect(() => readRequestFile(join(path, name), {})).toThrow(message);
  });

  it('are refused above 64 MiB', () => {
    const path = join(folder(), 'large');
    writeFileSync(path, Buffer.alloc(maxFileBytes + 1));
    expect(() => readRequestFile(path, {})).toThrow(/large is too large/);
  });
});

describe('whatever is in a file', () => {
  const pieces = fc.constantFrom(
    ...'curl ~ -H~ -d~ --json~ @x~ -G~ -u~ --data-urlencode~ https://a/~ -X~[~]~;~:'.split('~'),
    ...`'~"~$'~\\~^"~^~\n~\r\n~\\u~\\ud83d~\\UFFFFFFFF~$~\`~ ~\0~é`.split('~'),
    ...'{"log":{"entries":[~{"request":~"headers":[~"postData":{~]}~"text":"~"~,'.split('~'),
    ...'GET ~/~ HTTP/1.1\n~Host: ~Content-Length: 3~Transfer-Encoding: chunked~3\r\nabc~0'.split(
      '~',
    ),
  );
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 20 })
      .map((all) => Buffer.from(all.join(''))),
    fc
      .tuple(fc.constantFrom(raw, har, curl, `${curl} `), fc.array(pieces, { maxLength: 12 }))
      .map(([start, rest]) => Buffer.from(start + rest.join(''))),
    fc.json().map((text) => Buffer.from(`{"log":{"entries":[{"request":${text}}]}}`)),
  );

  it('is one request, or a failure that says what to do next', () => {
    fc.assert(
      fc.property(
        content,
        fc.constantFrom(undefined, ...requestFormats),
        fc.option(fc.integer(), { nil: undefined }),
        (bytes, format, entry) => {
          try {
            const { request } = parseRequestFile(bytes, { format, entry }, () => bytes);
            expect(request.target).toMatch(/^\/[^\s\0]*$/);
            expect(request.rawHeaders.length % 2).toBe(0);
            expect(request.rawHeaders.join('')).toMatch(/^[\t\x20-\x7e\x80-\xff]*$/);
          } catch (error) {
            if (!(error instanceof AppFailure)) throw error;
            expect(error.appError).toMatchObject({ code: 'request.unreadable', hint: /./ });
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  const mib = (unit: string) => unit.repeat(2 ** 20 / unit.length);
  it.each([
    ['blanks in a header', `GET / HTTP/1.1\nA: ${mib(' ')}b\n\n`],
    ['headers', `GET / HTTP/1.1\n${mib('a:b\n')}`],
    ['chunks', `GET / HTTP/1.1\nTransfer-Encoding: chunked\n\n${mib('1\r\na\r\n')}`],
    ['trailers', `GET / HTTP/1.1\nTransfer-Encoding: chunked\n\n0\n${mib('a\n')}`],
    ['HAR headers', har.replace('[]', `[${mib('0,')}0]`)],
    ['HAR nesting', `{"log":${mib('[')}`],
    ['words', `curl ${mib('a ')}`],
    ['blanks', `curl ${mib(' ')}a`],
    ['line breaks', `curl a${mib('\n')}a`],
    ['flags', `curl https://a -${mib('s')}`],
    ['backslashes', `curl https://a -d "${mib('\\')}"`],
    ['escapes', `curl https://a -d $'${mib('\\u00e9\\n')}'`],
    ['quotes', `curl ${mib("''")}`],
    ['dollars', `curl https://a -d ${mib('$.')}`],
    ['carets', `curl ^"${mib('^')}`],
    ['fields to encode', `curl https://a --data-urlencode '${mib('!')}'`],
  ])('1 MiB of %s takes no more than a moment', (_, text) => {
    const bytes = Buffer.from(text);
    const before = process.cpuUsage();
    try {
      parseRequestFile(bytes, {}, noFile);
    } catch (error) {
      expect(error).toBeInstanceOf(AppFailure);
    }
    // Quadratic time would be minutes; some 50 ms are typical.
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});

import { describe, expect, it } from 'vitest';
import { readCurl } from '../../../../../../src/main/core/exchange/requests/curl.ts';

const files: Readonly<Record<string, string>> = { 'a b.json': '{\r\n"é":\0 1}\n', 'x&y': 'x' };
const read = (command: string) =>
  readCurl(Buffer.from(command), (name) => Buffer.from(files[name] ?? `no ${name}`));
const bodyOf = (command: string) => Buffer.from(read(command).request.body).toString();
const form = ['Content-Type', 'application/x-www-form-urlencoded'];

describe('a command as a browser copies it', () => {
  it('is read from Chrome and Firefox, for bash', () => {
    const command = String.raw`curl 'https://example.com/in?a=\[1\]' \
  -X 'PUT' \
  -H 'accept: */*' \
  -H 'X-Empty;' \
  -b 'a=1; b=2' \
  -H 'content-type: application/json' \
  -H 'Stripe-Signature: t=1,v1=ab' \
  --data-raw $'{"it":"it\'s \u00e9\\n\u0021"}' --compressed --insecure
`;
    expect(read(command)).toEqual({
      request: {
        method: 'PUT',
        target: '/in?a=[1]',
        rawHeaders: [
          ['Host', 'example.com'],
          ['Cookie', 'a=1; b=2'],
          ['accept', '*/*'],
          ['X-Empty', ''],
          ['content-type', 'application/json'],
          ['Stripe-Signature', 't=1,v1=ab'],
        ].flat(),
        body: Buffer.from('{"it":"it\'s é\\n!"}'),
        url: 'https://example.com/in?a=[1]',
      },
      receivedAtS: null,
      notes: [],
    });
  });

  it('is read from Chrome, for cmd.exe, with a note of what that copy loses', () => {
    const command = String.raw`curl ^"https://example.com/in?a=^%^20b^" ^
  -H ^"content-type: application/json^" ^
  --data-raw ^"^{^\^"a^\^":^\^"^\\n^$b^\^"^}^"`;
    const { request, notes } = read(command);
    expect(Buffer.from(request.body).toString()).toBe('{"a":"\\n$b"}');
    expect(request.target).toBe('/in?a=%20b');
    expect(notes).toEqual([
      'Copied for cmd.exe: browsers then write spaces for characters beyond ASCII, and line breaks as LF.',
    ]);
  });

  it('has bytes that are no UTF-8 only with a note', () => {
    const { request, notes } = read("curl https://a -d $'\\xe9'");
    expect([...request.body]).toEqual([0xe9]);
    expect(notes).toEqual([
      'The body is not UTF-8: some browsers copy é as the byte E9, whatever was sent.',
    ]);
  });

  it('has a body of another length than it says only with a note', () => {
    expect(read("curl https://a -H 'Content-Length: 5' -d a").notes).toEqual([
      'Content-Length says 5 bytes, but the body here has 1: it is not as it was sent.',
    ]);
  });
});

describe('the data', () => {
  // Each as curl 7.88.1 sends it.
  it.each([
    ['-d a -d b=c --data-ascii d --data-raw @e', 'a&b=c&d&@e'],
    ["-d '' -d ''", '&'],
    ["-d '@a b.json'", '{"é": 1}'],
    ["--data '@a b.json' --data-binary '@x&y'", '{"é": 1}&x'],
    ["--data-binary '@a b.json'", '{\r\n"é":\0 1}\n'],
    [
      "--data-urlencode 'a b~c' --data-urlencode '=d e' --data-urlencode \"n=é*'@\"",
      'a+b~c&d+e&n=%C3%A9%2A%27%40',
    ],
    ['--json \'{"a":1}\' --json 2 -d 3', '{"a":1}2&3'],
    ['-d3 --json 2', '32'],
  ])('of %s is %j', (options, body) => {
    expect(bodyOf(`curl https://a/ ${options}`)).toBe(body);
  });

  it('may go into the query instead', () => {
    expect(read("curl -G 'https://a/x?q#top' -d b=1 --data-urlencode 'c= '").request).toMatchObject(
      {
        method: 'GET',
        target: '/x?q&b=1&c=+',
        url: 'https://a/x?q&b=1&c=+',
        rawHeaders: ['Host', 'a'],
        body: Buffer.alloc(0),
      },
    );
    expect(read("curl --get https://a -d ''").request.target).toBe('/');
  });
});

describe('the method', () => {
  it.each([
    ['', 'GET'],
    ['-d a', 'POST'],
    ["-d ''", 'POST'],
    ['--json 1', 'POST'],
    ['-I', 'HEAD'],
    ['-G -d a', 'GET'],
    ['-I -G -d a', 'HEAD'],
    ['-X put -d a', 'put'],
    ['-XDELETE', 'DELETE'],
    ['-sSkX PATCH', 'PATCH'],
    ['--request PURGE -I', 'PURGE'],
  ])('with “%s” is %s', (options, method) => {
    expect(read(`curl ${options} https://a`).request.method).toBe(method);
  });
});

describe('the headers', () => {
  it.each<readonly [string, readonly string[]]>([
    ['', []],
    ["-H 'X-A:1' -Hx-a:2", ['X-A', '1', 'x-a', '2']],
    ["-H 'X-A:' -H 'X-B: ' -H 'X-C;'", ['X-C', '']],
    ['-d a', form],
    ["-d a -H 'content-type: text/plain'", ['content-type', 'text/plain']],
    ["-d a -H 'Content-Type:'", []],
    ['--json 1', ['Content-Type', 'application/json', 'Accept', 'application/json']],
    ["--json 1 -H 'Accept: a/b'", ['Content-Type', 'application/json', 'Accept', 'a/b']],
    ['-u me:p:é', ['Authorization', `Basic ${Buffer.from('me:p:é').toString('base64')}`]],
    ["-u a:b -H 'authorization: c'", ['authorization', 'c']],
    ['-A x -e y -b a=1 -b b=2', ['User-Agent', 'x', 'Referer', 'y', 'Cookie', 'a=1;b=2']],
    ["-A x -A '' -e '' -b ''", []],
  ])('with “%s” are %j, after Host', (options, headers) => {
    expect(read(`curl ${options} https://a`).request.rawHeaders).toEqual(['Host', 'a', ...headers]);
  });

  it('have Host as -H says, or not at all', () => {
    expect(read('curl -H Host:b https://a').request.rawHeaders).toEqual(['Host', 'b']);
    expect(read('curl -H Host: https://a').request.rawHeaders).toEqual([]);
  });
});

describe('the URL', () => {
  it.each([
    ['example.com', 'http://example.com/', '/'],
    ['localhost:3000/x', 'http://localhost:3000/x', '/x'],
    ['https://a?b=c', 'https://a/?b=c', '/?b=c'],
    ["'https://a/é'", 'https://a/%c3%a9', '/%c3%a9'],
    ["'http://[::1]:80/x'", 'http://[::1]:80/x', '/x'],
    ["-g 'https://a/[x]?{y}'", 'https://a/[x]?{y}', '/[x]?{y}'],
    ['--path-as-is https://a/b/../c', 'https://a/b/../c', '/b/../c'],
    ['--url https://a/..b?/../', 'https://a/..b?/../', '/..b?/../'],
    ['-- https://a', 'https://a/', '/'],
  ])('%s is %s, with the target %s', (text, url, target) => {
    expect(read(`curl ${text}`).request).toMatchObject({ url, target });
  });

  it.each([
    ['', 'has 0 URLs'],
    ['https://a https://b', 'has 2 URLs'],
    ['ftp://a', 'not a whole one'],
    ["'https://a/b c'", 'a space'],
    ['https://me:secret@a', 'no host name'],
    ['https://é.example', 'no host name'],
    ["'https://a/{b,c}'", 'list of URLs'],
    ["'https://a/[1-3]'", 'list of URLs'],
    ['https://a/b/../c', 'has . or .. in it'],
    ['https://a/.', 'has . or .. in it'],
    [`https://a/${'b'.repeat(70_000)}`, 'longer than 64 KiB'],
    [`https://a/${'é'.repeat(20_000)}`, 'longer than 64 KiB'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => read(`curl ${text}`)).toThrow(message);
  });
});

describe('the options', () => {
  it.each([
    '-s -S -v -k -L -i -f',
    '-sSvkLif',
    '--compressed --silent --http1.1 --no-progress-meter',
    '-o out.txt -m5 --max-time 5 -w "%{http_code}" -x http://proxy:1 --retry 3',
  ])('%s take no part', (options) => {
    expect(read(`curl ${options} https://a/x`).request).toEqual(read('curl https://a/x').request);
  });

  it.each([
    ['--aws-sigv4 x', 'The curl option --aws-sigv4 is not one'],
    ['--data=secret', 'The curl option --data= is not one'],
    ['-sn', 'The curl option -n is not one'],
    ['-T f', 'The curl option -T is not one'],
    ['--next', 'The curl option --next is not one'],
    ["'--\x1b[2J'", String.raw`The curl option --\x1b[2J is not one`],
    ['https://a -d', 'The curl option -d has no value'],
    ['https://a -sX', 'The curl option -X has no value'],
    ['-F a=b', 'a multipart form (-F)'],
    ['--form-string a=b', 'a multipart form (-F)'],
    ['-H @file', 'reads headers from a file'],
    ['-H nothing', 'a header without a colon'],
    ["-H 'a;b'", 'a header without a colon'],
    ["-H 'a b: c'", 'Header 2 of the request'],
    ["-H $'a: b\\nc'", 'Header 2 of the request'],
    ['-u me', 'asks for a password'],
    ['-b jar.txt', 'reads cookies from a file'],
    ['--json @f', 'reads a file for --json'],
    ['--data-urlencode @f', 'reads a file for --data-urlencode'],
    ['--data-urlencode a@f', 'reads a file for --data-urlencode'],
    ['-I -d a', 'both -I and data'],
    ["-X 'P T'", 'no method'],
  ])('%s are refused: %s', (options, message) => {
    expect(() =>
      read(`curl ${options} https://a`.replace(/^curl (https:.*) https:.*$/, 'curl $1')),
    ).toThrow(message);
  });

  it('are those of curl alone', () => {
    expect(() => read('wget https://a')).toThrow('does not begin with curl');
    expect(() => read('curly https://a')).toThrow('does not begin with curl');
  });

  it('are refused above 4 MiB', () => {
    expect(() => read(`curl https://a -d ${'a'.repeat(2 ** 22)}`)).toThrow('longer than 4 MiB');
  });
});

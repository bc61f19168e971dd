import { describe, expect, it } from 'vitest';
import {
  isRawHttp,
  readRawHttp,
} from '../../../../../../src/main/core/exchange/requests/raw-http.ts';

const read = (text: string) => readRawHttp(Buffer.from(text, 'latin1'));
const bodyOf = (text: string) => Buffer.from(read(text).request.body).toString('latin1');
const post = (headers: string, body = '') => `POST /in HTTP/1.1\r\n${headers}\r\n\r\n${body}`;
const host = 'Host: example.com';

describe('a raw request', () => {
  it('is read as it is, headers in order and in their case', () => {
    const text =
      'PUT /in?a=%20b HTTP/1.1\r\nHOST: example.com:8443\r\nx-a:1\r\nX-A: \t2 3\t \r\n\r\n\0\xff\n!';
    expect(read(text)).toEqual({
      request: {
        method: 'PUT',
        target: '/in?a=%20b',
        rawHeaders: ['HOST', 'example.com:8443', 'x-a', '1', 'X-A', '2 3'],
        body: Buffer.from('\0\xff\n!', 'latin1'),
        url: 'https://example.com:8443/in?a=%20b',
      },
      receivedAtS: null,
      notes: [],
    });
  });

  it('may have LF for line ends, and empty lines before it', () => {
    const { request } = read('\r\n\nPOST / HTTP/1.0\nHost: a\nX: y\r\n\na\r\nb');
    expect(request.rawHeaders).toEqual(['Host', 'a', 'X', 'y']);
    expect(Buffer.from(request.body).toString()).toBe('a\r\nb');
  });

  it('keeps every byte of a header value, one character each', () => {
    expect(read(post(`${host}\r\nX-Name: \xc3\xa0\xe9`)).request.rawHeaders.at(-1)).toBe(
      '\xc3\xa0\xe9',
    );
  });

  it('may be shown with the version of HTTP/2', () => {
    expect(read(`POST /x HTTP/2\r\n${host}\r\n\r\n`).request.target).toBe('/x');
  });

  it.each([
    ['POST / HTTP/1.1\nHost: x', true],
    ['\r\nGET /a?b HTTP/1.0\r\n', true],
    ['HTTP/1.1 200 OK\r\n\r\n', false],
    ['POST /\n', false],
    ['POST / HTTP/1.1', false],
    ['', false],
  ])('is recognized by its request line: %j → %s', (text, isRaw) => {
    expect(isRawHttp(Buffer.from(text))).toBe(isRaw);
  });
});

describe('its URL', () => {
  it.each([
    ['/a?b', 'example.com', 'https://example.com/a?b'],
    ['/', 'localhost', 'http://localhost/'],
    ['/', 'LOCALHOST:3000', 'http://LOCALHOST:3000/'],
    ['/', 'app.localhost:1', 'http://app.localhost:1/'],
    ['/', '127.0.0.53:80', 'http://127.0.0.53:80/'],
    ['/', '[::1]:8080', 'http://[::1]:8080/'],
    ['/', '127.0.0.1.example.com', 'https://127.0.0.1.example.com/'],
    ['/', 'localhost.example.com', 'https://localhost.example.com/'],
    ['/\xc3\xa9', 'a', 'https://a/\xe9'],
    ['http://b.example/x#y', 'a', 'http://b.example/x'],
  ])('of %j at %s is %s', (target, name, url) => {
    expect(read(`GET ${target} HTTP/1.1\nHost: ${name}\n\n`).request.url).toBe(url);
  });

  it('is whole in an absolute-form target, whose path is the target', () => {
    const { request } = read(`GET https://b.example?q HTTP/1.1\r\n${host}\r\n\r\n`);
    expect(request).toMatchObject({ url: 'https://b.example/?q', target: '/?q' });
  });

  it.each([
    ['no Host', 'X: y'],
    ['two different Hosts', 'Host: a\r\nHost: b'],
    ['a Host that is none', 'Host: a/b@c'],
  ])('is not known with %s', (_, headers) => {
    const { request, notes } = read(post(headers));
    expect(request.url).toBeNull();
    expect(notes).toEqual(['The request has no usable Host header: its URL is not known.']);
  });
});

describe('Content-Length', () => {
  it.each([
    ['as many bytes', 'abc', 'abc', []],
    [
      'an LF more, left out',
      'abc\n',
      'abc',
      ['The line break after the body, beyond Content-Length, was left out.'],
    ],
    [
      'a CRLF more, left out',
      'abc\r\n',
      'abc',
      ['The line break after the body, beyond Content-Length, was left out.'],
    ],
    [
      'two LF more, left out',
      'abc\n\n',
      'abc',
      ['The file has 2 bytes after the 3 of Content-Length: they were left out.'],
    ],
    [
      'another request after it',
      'abcGET /',
      'abc',
      ['The file has 5 bytes after the 3 of Content-Length: they were left out.'],
    ],
  ])('has %s', (_, sent, body, notes) => {
    const result = read(post(`${host}\r\nContent-Length: 3`, sent));
    expect(Buffer.from(result.request.body).toString()).toBe(body);
    expect(result.notes).toEqual(notes);
  });

  it('keeps a line break that it counts', () => {
    expect(bodyOf(post(`${host}\r\ncontent-length: 4`, 'abc\n'))).toBe('abc\n');
  });

  it('refuses a body that is shorter', () => {
    expect(() => read(post('Content-Length: 4', 'abc'))).toThrow(
      'The body is truncated: Content-Length says 4 bytes, the file has 3.',
    );
  });

  it.each(['x', '-1', '1, 1', '0x3', '9999999999999999', '3\r\nContent-Length: 4'])(
    'refuses %j',
    (value) => {
      expect(() => read(post(`Content-Length: ${value}`, 'abc'))).toThrow('Content-Length is not');
    },
  );

  it('may be absent: everything is the body, the last line break too, which a note says', () => {
    const { request, notes } = read(post(host, '{}\n'));
    expect(Buffer.from(request.body).toString()).toBe('{}\n');
    expect(notes).toEqual([
      'Without Content-Length, the line break at the end of the file is in the body.',
    ]);
  });
});

describe('a chunked body', () => {
  const chunked = `${host}\r\nTransfer-Encoding: Chunked`;
  const decodedNote = 'The body was put together from its chunks (Transfer-Encoding: chunked).';

  it.each([
    ['two chunks', '3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n', 'abc0123456789'],
    ['LF for line ends', '3\nabc\n0\n\n', 'abc'],
    ['line breaks in the data', '4\r\n\r\n\r\n\r\n0\r\n\r\n', '\r\n\r\n'],
    ['extensions', '3;a="b;c"\r\nabc\r\n0 ;x\r\n\r\n', 'abc'],
    ['trailers', '1\r\na\r\n0\r\nX-Sum: 1\r\nY: 2\r\n\r\n', 'a'],
    ['an editor’s line break after it', '1\r\na\r\n0\r\n\r\n\n', 'a'],
    ['nothing in it', '0\r\n\r\n', ''],
  ])('is put together from %s', (_, sent, body) => {
    const result = read(post(chunked, sent));
    expect(Buffer.from(result.request.body).toString()).toBe(body);
    expect(result.notes).toEqual([decodedNote]);
  });

  it('is told by the last coding, and Content-Length then says nothing', () => {
    expect(
      bodyOf(post('Content-Length: 99\r\nTransfer-Encoding: gzip, chunked', '1\r\na\r\n0\r\n\r\n')),
    ).toBe('a');
  });

  it.each([
    ['decoded already', '{"a":1}'],
    ['empty', ''],
    ['cut short', '3\r\nabc\r\n'],
    ['cut in a chunk', '5\r\nabc'],
    ['longer than a chunk says', '2\r\nabc\r\n0\r\n\r\n'],
    ['without the last empty line', '1\r\na\r\n0\r\n'],
    ['followed by more', '1\r\na\r\n0\r\n\r\nmore'],
    ['of impossible sizes', 'fffffffff\r\na\r\n0\r\n\r\n'],
    ['of signed sizes', '+1\r\na\r\n0\r\n\r\n'],
  ])('is taken as it is when %s', (_, sent) => {
    const result = read(post(chunked, sent));
    expect(Buffer.from(result.request.body).toString()).toBe(sent);
    expect(result.notes).toContain(
      'Transfer-Encoding says chunked, but the body is not: it was taken as it is.',
    );
  });

  it('is cut to Content-Length when a tool has decoded it and added that', () => {
    expect(bodyOf(post(`${chunked}\r\nContent-Length: 2`, '{}\n'))).toBe('{}');
  });
});

describe('what is no request', () => {
  it.each([
    ['a response', 'HTTP/1.1 200 OK\r\n\r\n', 'request line'],
    ['an empty file', '', 'request line'],
    ['a request line alone', 'GET / HTTP/1.1', 'request line'],
    ['two spaces', 'GET  / HTTP/1.1\n\n', 'request line'],
    ['a method that is no word', 'G(T / HTTP/1.1\n\n', 'method'],
    ['a target without a slash', 'GET x HTTP/1.1\n\n', 'no path'],
    ['an asterisk', 'OPTIONS * HTTP/1.1\n\n', 'no path'],
    ['a host for a target', 'CONNECT a:443 HTTP/1.1\n\n', 'no path'],
    ['a control character in the target', 'GET /\x01 HTTP/1.1\n\n', 'no path'],
    ['a target above 64 KiB', `GET /${'a'.repeat(65_536)} HTTP/1.1\n\n`, 'no path'],
    ['a password in the URL', 'GET http://a:b@c/ HTTP/1.1\n\n', 'no host name'],
    ['no empty line', 'GET / HTTP/1.1\nHost: a\n', 'ends before the empty line'],
    ['a line that goes on', 'GET / HTTP/1.1\nA: b\n c\n\n', 'goes on in a second line'],
    ['a line that is no header', 'GET / HTTP/1.1\nA: b\n{"x"}\n\n', 'Line 3 of the request is not'],
    ['a blank before the colon', 'GET / HTTP/1.1\nA : b\n\n', 'Header 1'],
    ['a header without a name', 'GET / HTTP/1.1\nA: b\n: b\n\n', 'Header 2'],
    ['a control character in a value', 'GET / HTTP/1.1\nA: b\rc\n\n', 'Header 1'],
    ['1,001 headers', `GET / HTTP/1.1\n${'A: b\n'.repeat(1001)}\n`, 'more than 1000 headers'],
  ])('is refused: %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

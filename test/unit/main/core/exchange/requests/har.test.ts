import { describe, expect, it } from 'vitest';
import { readHar } from '../../../../../../src/main/core/exchange/requests/har.ts';

const request = {
  method: 'POST',
  url: 'https://example.com/in?a=%20b#top',
  httpVersion: 'HTTP/2',
  headers: [
    { name: ':authority', value: 'example.com' },
    { name: ':path', value: '/in' },
    { name: 'X-A', value: '1' },
    { name: 'x-a', value: 'é' },
  ],
};
const entry = (
  changed: object = {},
  startedDateTime: unknown = '2026-01-02T03:04:05.678+01:00',
) => ({
  startedDateTime,
  request: { ...request, ...changed },
});
const readAll = (entries: readonly unknown[], number?: number) =>
  readHar(Buffer.from(JSON.stringify({ log: { version: '1.2', entries } })), number);
const read = (changed: object = {}) => readAll([entry(changed)]);
const bodyOf = (postData: object) =>
  Buffer.from(read({ postData }).request.body).toString('latin1');

describe('a HAR entry', () => {
  it('is read without the fields that HTTP/2 alone has', () => {
    expect(read({ postData: { mimeType: 'text/plain', text: '{"a":1}\n' } })).toEqual({
      request: {
        method: 'POST',
        target: '/in?a=%20b',
        rawHeaders: ['X-A', '1', 'x-a', '\xc3\xa9'],
        body: Buffer.from('{"a":1}\n'),
        url: 'https://example.com/in?a=%20b',
      },
      receivedAtS: 1_767_319_445,
      notes: [],
    });
  });

  it.each([
    ['https://a.example', '/', 'https://a.example/'],
    ['http://[::1]:80?x', '/?x', 'http://[::1]:80/?x'],
    ['https://a.example/\u00e9', '/\xc3\xa9', 'https://a.example/\u00e9'],
  ])('has the target of its URL %s', (url, target, whole) => {
    expect(read({ url }).request).toMatchObject({ target, url: whole });
  });

  it.each([undefined, null, '', 'yesterday', '2026-13-01T00:00:00Z', '1'])(
    'that was sent at %j has no time, which a note says',
    (time) => {
      const { receivedAtS, notes } = readAll([{ ...entry(), startedDateTime: time }]);
      expect(receivedAtS).toBeNull();
      expect(notes).toEqual(['The HAR entry does not say when the request was sent.']);
    },
  );
});

describe('its body', () => {
  it.each([
    ['text', { text: 'a=1' }, 'a=1'],
    ['text beyond ASCII, as UTF-8', { text: 'é' }, '\xc3\xa9'],
    ['base64', { text: '/wA=', encoding: 'base64' }, '\xff\0'],
    [
      'text, also when there are params',
      { text: 'a=%31', params: [{ name: 'a', value: '1' }] },
      'a=%31',
    ],
    ['params', { params: [{ name: 'a b', value: 'é&' }, { name: 'c' }] }, 'a+b=%C3%A9%26&c='],
    [
      'params beside an empty text',
      {
        text: '',
        mimeType: 'application/x-www-form-urlencoded; charset=utf-8',
        params: [{ name: 'a', value: '' }],
      },
      'a=',
    ],
    ['nothing', {}, ''],
    ['null', { text: null, encoding: null, params: null, mimeType: null }, ''],
  ])('is %s', (_, postData, body) => {
    expect(bodyOf(postData)).toBe(body);
  });

  it.each([
    [{ text: 'plain' }, []],
    [
      { text: 'é' },
      ['The HAR entry keeps the body as text: bytes that were not UTF-8 would be lost.'],
    ],
    [
      { text: 'a\ufffd' },
      ['The HAR entry keeps the body as text, and bytes that were not UTF-8 are lost.'],
    ],
    [
      { text: '\ud83d' },
      ['The HAR entry keeps the body as text, and bytes that were not UTF-8 are lost.'],
    ],
    [
      { params: [{ name: 'a', value: 'b' }] },
      ['The body was encoded again from its form fields: it may differ from what was sent.'],
    ],
  ])('comes with notes: %j', (postData, notes) => {
    expect(read({ postData }).notes).toEqual(notes);
  });

  it('that is not as long as Content-Length says comes with a note', () => {
    const headers = [{ name: 'content-length', value: '9' }];
    expect(read({ headers, postData: { text: 'abc' } }).notes).toEqual([
      'Content-Length says 9 bytes, but the body here has 3: it is not as it was sent.',
    ]);
  });

  it.each([
    ['left out', { bodySize: 4 }, 'does not have it'],
    [
      'left out of postData',
      { bodySize: 4, postData: { mimeType: 'text/plain' } },
      'does not have it',
    ],
    [
      'left out, by Content-Length',
      { headers: [{ name: 'Content-Length', value: '4' }] },
      'does not have it',
    ],
    ['not base64', { postData: { text: '*', encoding: 'base64' } }, 'cannot be decoded'],
    ['of an unknown encoding', { postData: { text: 'a', encoding: 'rot13' } }, 'cannot be decoded'],
    [
      'a multipart form',
      {
        postData: {
          mimeType: 'multipart/form-data; boundary=x',
          params: [{ name: 'a', value: 'b' }],
        },
      },
      'keeps the fields of the body',
    ],
  ])('is refused when it is %s', (_, changed, message) => {
    expect(() => read(changed)).toThrow(message);
  });
});

describe('the choice of an entry', () => {
  it('counts from 1 and does not look at the others', () => {
    expect(readAll([{ broken: true }, entry({ method: 'PUT' })], 2).request.method).toBe('PUT');
  });

  it.each([
    [3, undefined, 'The HAR file has 3 entries.'],
    [3, 0, 'The HAR file has 3 entries, and no such one.'],
    [3, 4, 'The HAR file has 3 entries, and no such one.'],
    [3, 1.5, 'The HAR file has 3 entries, and no such one.'],
    [3, Number.NaN, 'The HAR file has 3 entries, and no such one.'],
    [1, 2, 'The HAR file has 1 entry, and no such one.'],
    [0, undefined, 'The HAR file has no entries.'],
    [0, 1, 'The HAR file has no entries.'],
  ])('of %i entries, asked for %s, is refused: %s', (count, number, message) => {
    const entries = Array.from({ length: count }, () => entry());
    expect(() => readAll(entries, number)).toThrow(message);
  });
});

describe('what is no HAR', () => {
  it.each([
    ['not UTF-8', Buffer.from([0x7b, 0xff]), 'not UTF-8'],
    ['not JSON', '{"log":', 'not valid JSON'],
    ['without a log', '{}', 'The file is not as HAR 1.2 has it, at log'],
    ['with entries that are no array', '{"log":{"entries":{"length":1}}}', 'at log.entries'],
    ['nested deeply', '['.repeat(100_000), 'not valid JSON'],
  ])('is refused: %s', (_, content, message) => {
    expect(() => readHar(Buffer.from(content), undefined)).toThrow(message);
  });

  it.each([
    ['an entry that is none', null, 'at its top'],
    ['no request', {}, 'at request'],
    ['a header without a value', entry({ headers: [{ name: 'a' }] }), 'at request.headers.0.value'],
    ['a method that is no word', entry({ method: 'P T' }), 'no method'],
    ['a URL without a host', entry({ url: '/in' }), 'not a whole one'],
    ['a URL of another scheme', entry({ url: 'ws://a/' }), 'not a whole one'],
    ['a URL with a space', entry({ url: 'https://a/b c' }), 'a space'],
    [
      'a line break in a header',
      entry({ headers: [{ name: 'a', value: 'b\r\nc: d' }] }),
      'Header 1',
    ],
    [
      '1,001 headers',
      entry({ headers: Array.from({ length: 1001 }, () => ({ name: 'a', value: 'b' })) }),
      'Too many',
    ],
  ])('is refused: %s', (_, broken, message) => {
    expect(() => readAll([broken])).toThrow(message);
  });

  it('is refused without a word of what is in it', () => {
    const attempt = () => readHar(Buffer.from('{"whsec_1": whsec_2}'), undefined);
    expect(attempt).toThrow(/^The HAR file is not valid JSON\.$/);
    expect(attempt).toThrow(expect.not.objectContaining({ cause: expect.anything() }));
  });
});

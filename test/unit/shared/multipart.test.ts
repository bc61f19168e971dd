import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundaryOf,
  headerParameter,
  type Multipart,
  maxMultipartParts,
  parseMultipart,
} from '../../../src/shared/multipart.ts';
import { fuzz, fuzzTimeoutMs } from '../../support/fuzz.ts';

const parse = (text: string, boundary = 'x'): Multipart =>
  parseMultipart(Buffer.from(text, 'latin1'), boundary);

/** Headers and content of each part, as text. */
const contents = (text: string, boundary = 'x') =>
  parse(text, boundary).parts.map(({ headers, start, end }) => [
    headers.map((pair) => pair.join('=')).join(','),
    text.slice(start, end),
  ]);

describe('boundaryOf', () => {
  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['Multipart/Mixed; charset=utf-8; BOUNDARY="a b:c"', 'a b:c'],
    ['multipart/form-data', null],
    ['multipart/form-data; boundary=', null],
    ['multipart/form-data; boundary="a "', null],
    [`multipart/form-data; boundary=${'a'.repeat(71)}`, null],
    ['text/plain; boundary=abc', null],
    ['', null],
  ])('reads %j as %j', (contentType, boundary) => {
    expect(boundaryOf(contentType)).toBe(boundary);
  });
});

describe('headerParameter', () => {
  it.each([
    ['form-data; name="a\\"b"', 'name', 'a"b'],
    ['form-data; name=a; filename=b.txt', 'filename', 'b.txt'],
    ['form-data; name="a;filename=evil"', 'filename', null],
    ['form-data', 'name', null],
    ['form-data; =; name=a', 'name', null],
  ])('reads from %j %s: %j', (value, name, found) => {
    expect(headerParameter(value, name)).toBe(found);
  });
});

describe('parseMultipart', () => {
  it('finds headers and content of every part', () => {
    const body = '--x\r\nA: 1\r\nB: 2\r\n\r\none\r\n--x\r\n\r\ntwo\r\nlines\r\n--x--\r\n';
    expect(contents(body)).toEqual([
      ['A=1,B=2', 'one'],
      ['', 'two\r\nlines'],
    ]);
    expect(parse(body).problem).toBeNull();
  });

  it('leaves out what stands before the first boundary and after the last', () => {
    expect(contents('preamble\r\n--x \t\r\n\r\none\r\n--x--epilogue\r\n--x\r\n')).toEqual([
      ['', 'one'],
    ]);
  });

  it('takes a part without content', () => {
    expect(contents('--x\r\nA: 1\r\n\r\n\r\n--x--')).toEqual([['A=1', '']]);
    expect(contents('--x\r\nA: 1\r\n\r\n--x--')).toEqual([['A=1', '']]);
  });

  it('does not take a longer line for the boundary', () => {
    expect(contents('--x\r\n\r\n--xy\r\n\r\n--x--')).toEqual([['', '--xy\r\n']]);
  });

  it('joins folded header lines', () => {
    expect(contents('--x\r\nA: 1\r\n\t2\r\n\r\n\r\n--x--')).toEqual([['A=1 2', '']]);
  });

  it.each([
    ['no boundary', 'anything', 'no-boundary', 0],
    ['line feeds alone', '--x\n\none\n--x--', 'no-boundary', 0],
    ['a header without a colon', '--x\r\nA\r\n\r\none\r\n--x--', 'bad-header', 0],
    ['headers that do not end', '--x\r\nA: 1\r\n--x--', 'bad-header', 0],
    ['no end', '--x\r\n\r\none', 'no-end', 1],
    ['endless headers', `--x\r\n${'A: 1\r\n'.repeat(65)}\r\none\r\n--x--`, 'bad-header', 0],
    ['too many parts', '--x\r\n\r\n\r\n'.repeat(maxMultipartParts + 1), 'too-many-parts', 1000],
  ])('says what is wrong with %s', (_what, body, problem, count) => {
    expect(parse(body).problem).toBe(problem);
    expect(parse(body).parts).toHaveLength(count);
  });

  it(
    'takes any bytes, and gives parts that follow each other inside of them',
    () => {
      const piece = fc.constantFrom(
        '--x',
        '--x--',
        '\r\n',
        '\r',
        '\n',
        'A: 1',
        ': ',
        ' ',
        'b',
        '-',
      );
      const anyBody = fc.oneof(
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join(''))),
      );
      fuzz(
        fc.property(anyBody, (bytes) => {
          let last = 0;
          for (const { start, end } of parseMultipart(bytes, 'x').parts) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(bytes.length);
            last = end;
          }
        }),
      );
    },
    fuzzTimeoutMs,
  );

  it.each([
    ['carriage returns', '\r'],
    ['line ends', '\r\n'],
    ['beginnings of a boundary', '\r\n--aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['boundaries without an end', '\r\n--x '],
  ])('is done with 8 MiB of %s in good time', (_what, piece) => {
    const bytes = Buffer.from('--x\r\n\r\n'.padEnd(8 * 1024 * 1024, piece));
    const before = performance.now();
    parseMultipart(bytes, 'x');
    expect(performance.now() - before).toBeLessThan(4000);
  });
});

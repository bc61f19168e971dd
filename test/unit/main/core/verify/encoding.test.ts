import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeBase64,
  decodeBase64Url,
  decodeHex,
  decodeText,
  decodeUtf8,
  encodeText,
} from '../../../../../src/main/core/verify/encoding.ts';
import { textEncodings } from '../../../../../src/shared/scheme-names.ts';

describe('decodeHex', () => {
  it('takes both cases', () => {
    expect(decodeHex('00fFAb')).toEqual(Buffer.from([0, 255, 171]));
  });

  it.each([
    ['nothing', ''],
    ['an odd number of digits', 'abc'],
    ['a junk tail', 'abcdzz'],
    ['junk at the front', 'zzabcd'],
    ['a space', 'ab cd'],
    ['a newline at the end', 'abcd\n'],
    ['a prefix', '0xabcd'],
    ['a sign', '+bcd'],
    ['a full-width digit', 'abc\uff11'],
    ['a letter whose low byte is a digit', '\u0130\u0130'],
    ['NUL', 'ab\0\0'],
  ])('refuses %s', (_what, text) => {
    expect(decodeHex(text)).toBeNull();
  });

  it('is the inverse of encoding, for any bytes but none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
        expect(decodeHex(Buffer.from(bytes).toString('hex'))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('takes exactly what is all hex digits, two by two', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'F', '0', '9', 'g', ' ') }), (text) => {
        expect(decodeHex(text) !== null).toBe(/^(?:[0-9a-fA-F]{2})+$/.test(text));
      }),
    );
  });
});

describe('decodeBase64', () => {
  it('takes padded standard base64', () => {
    expect(decodeBase64('+/8=')).toEqual(Buffer.from([0xfb, 0xff]));
  });

  it.each([
    ['nothing', ''],
    ['padding alone', '===='],
    ['missing padding', '+/8'],
    ['too much padding', '+/8=='],
    ['a stray character', 'abc*defg'],
    ['the URL alphabet', '-_8='],
    ['a space', 'ab cd==='],
    ['a newline', 'YWJj\n'],
    ['a line break inside', 'YWJj\nYWJj'],
    ['bits left over', 'YWK='],
    ['something after the padding', 'YQ==YQ=='],
    ['NUL', 'YWJj\0\0\0\0'],
  ])('refuses %s', (_what, text) => {
    expect(decodeBase64(text)).toBeNull();
  });

  it('is the inverse of encoding, and nothing else encodes the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), fc.nat(200), (bytes, at) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(decodeBase64(text)).toEqual(Buffer.from(bytes));
        const longer = `${text.slice(0, at % text.length)} ${text.slice(at % text.length)}`;
        expect(decodeBase64(longer)).toBeNull();
      }),
    );
  });
});

describe('decodeBase64Url', () => {
  it('takes the URL alphabet without padding', () => {
    expect(decodeBase64Url('-_8')).toEqual(Buffer.from([0xfb, 0xff]));
  });

  it.each([
    ['nothing', ''],
    ['padding', '-_8='],
    ['the standard alphabet', '+/8'],
    ['bits left over', 'YWK'],
    ['one character', 'Y'],
    ['a newline', 'YWJj\n'],
  ])('refuses %s', (_what, text) => {
    expect(decodeBase64Url(text)).toBeNull();
  });
});

describe('encodeText', () => {
  it.each([
    ['hex', 'abff'],
    ['hex-upper', 'ABFF'],
    ['base64', 'q/8='],
    ['base64url', 'q_8'],
    ['text', '\xab\xff'],
  ] as const)('writes %s as “%s”', (encoding, text) => {
    expect(encodeText(Buffer.from([0xab, 0xff]), encoding)).toBe(text);
  });

  it('is undone by decodeText', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.constantFrom(...textEncodings),
        (bytes, encoding) => {
          const text = encodeText(Buffer.from(bytes), encoding);
          expect(decodeText(text, encoding)).toEqual(Buffer.from(bytes));
        },
      ),
    );
  });
});

describe('decodeText', () => {
  it('decodes by the encoding it is given', () => {
    expect(decodeText('abcd', 'hex')).toEqual(Buffer.from([0xab, 0xcd]));
    expect(decodeText('abcd', 'base64')).toEqual(Buffer.from([0x69, 0xb7, 0x1d]));
  });
});

describe('decodeUtf8', () => {
  it('keeps a byte order mark, which belongs to the body', () => {
    expect(decodeUtf8(Buffer.from('\ufeffx'))).toBe('\ufeffx');
  });

  it.each([
    ['a lone continuation byte', '80'],
    ['an overlong slash', 'c0af'],
    ['half a character', 'e282'],
    ['a surrogate', 'eda080'],
    ['something above U+10FFFF', 'f4908080'],
    ['latin1', 'e4'],
  ])('refuses %s', (_what, hex) => {
    expect(decodeUtf8(Buffer.from(hex, 'hex'))).toBeNull();
  });

  it('takes what is UTF-8, to the byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeUtf8(Buffer.from(text))).toBe(text);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyKindOf } from '../../../../../src/renderer/features/body/body-kind.ts';
import { memorySource } from '../../../../../src/renderer/features/body/byte-source.ts';
import { fileFormatOf } from '../../../../../src/renderer/features/body/file-format.ts';
import { imageSizeOf } from '../../../../../src/renderer/features/body/image-size.ts';
import { listZip } from '../../../../../src/renderer/features/body/zip.ts';
import { fuzz, fuzzTimeoutMs } from '../../../../support/fuzz.ts';

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');
const text = (value: string): Uint8Array => Buffer.from(value);

const png = hex('89504e470d0a1a0a 0000000d 49484452 00000320 00000258 0802000000');
const gif = hex('474946383961 2003 5802 f70000');
const jpeg = hex('ffd8 ffe0 0004 0000 ff ffc2 0011 08 0258 0320 03');
const webpLossy = hex('52494646 00000000 57454250 56503820 00000000 000000 9d012a 2003 5802');
const webpLossless = hex('52494646 00000000 57454250 5650384c 00000000 2f 1fc39500');
const webpExtended = hex('52494646 00000000 57454250 56503858 0a000000 00000000 1f0300 570200');

describe('imageSizeOf', () => {
  it.each([
    ['PNG', png],
    ['GIF', gif],
    ['JPEG', jpeg],
    ['WebP, lossy', webpLossy],
    ['WebP, lossless', webpLossless],
    ['WebP, extended', webpExtended],
  ])('reads the header of a %s image', (_name, bytes) => {
    expect(imageSizeOf(bytes)).toEqual({ width: 800, height: 600 });
  });

  it.each([
    ['nothing', hex('')],
    ['a PNG cut off', png.subarray(0, 20)],
    ['a JPEG without a frame', hex('ffd8 ffda 0000')],
    ['a JPEG segment of no length', hex('ffd8 ffe0 0000 0000')],
    ['a WebP of another kind', hex('52494646 00000000 57454250 41414141')],
    ['a width of zero', hex('474946383961 0000 5802 f70000')],
  ])('knows no size of %s', (_name, bytes) => {
    expect(imageSizeOf(bytes)).toBeNull();
  });

  it(
    'takes any bytes after the beginning of an image',
    () => {
      const starts = fc.constantFrom(png, gif, jpeg, webpLossy).map((bytes) => bytes.slice(0, 12));
      fuzz(
        fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
          const size = imageSizeOf(Buffer.concat([start, rest]));
          expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
        }),
      );
    },
    fuzzTimeoutMs,
  );
});

describe('fileFormatOf', () => {
  it.each([
    [png, 'PNG image'],
    [jpeg, 'JPEG image'],
    [webpLossy, 'WebP image'],
    [hex('504b0304'), 'ZIP archive'],
    [hex('1f8b08'), 'gzip archive'],
    [text('%PDF-1.7'), 'PDF document'],
  ])('knows %o as a %s', (bytes, name) => {
    expect(fileFormatOf(bytes)?.name).toBe(name);
  });

  it('knows nothing of other bytes', () => {
    expect(fileFormatOf(hex('0102030405'))).toBeNull();
  });
});

describe('bodyKindOf', () => {
  it.each([
    ['application/json', '1', 'json'],
    ['application/cloudevents+json', '1', 'json'],
    ['', ' {"a":1}', 'json'],
    ['application/soap+xml; charset=utf-8', '<a/>', 'xml'],
    ['text/plain', '<?xml version="1.0"?><a/>', 'xml'],
    ['text/html', '<p>', 'text'],
    ['application/x-www-form-urlencoded', 'a=1', 'form'],
    ['multipart/form-data; boundary=x', 'anything', 'multipart'],
    ['multipart/form-data', 'anything', 'text'],
    ['application/json', '\u0000', 'binary'],
  ])('takes %j with %j for %s', (contentType, body, kind) => {
    expect(bodyKindOf(contentType, text(body), false)).toBe(kind);
  });

  it.each([
    [png, 'image'],
    [hex('504b0304 ff'), 'archive'],
    [hex('00ff'), 'binary'],
  ])('looks at the bytes of %o: %s', (bytes, kind) => {
    expect(bodyKindOf('text/plain', bytes, false)).toBe(kind);
  });

  it('does not take a character cut in two for binary', () => {
    expect(bodyKindOf('text/plain', text('aé').subarray(0, 2), true)).toBe('text');
  });
});

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** One entry of a central directory; everything that does not matter here is zero. */
const entry = (name: string, size: number, flags = 0): Buffer =>
  Buffer.concat([
    u32(0x02014b50),
    Buffer.alloc(4),
    u16(flags),
    Buffer.alloc(10),
    u32(1),
    u32(size),
    u16(Buffer.byteLength(name)),
    Buffer.alloc(16),
    Buffer.from(name),
  ]);

const zip = (entries: readonly Buffer[], comment = ''): Uint8Array => {
  const start = Buffer.from('PK\u0003\u0004 files');
  const directory = Buffer.concat(entries);
  const count = u16(entries.length);
  const end = [u32(0x06054b50), u32(0), count, count, u32(directory.length), u32(start.length)];
  return Buffer.concat([start, directory, ...end, u16(comment.length), Buffer.from(comment)]);
};

describe('listZip', () => {
  it('lists names and sizes in their order', async () => {
    const bytes = zip([entry('a/é.txt', 12), entry('b', 7, 1)], 'a comment');
    expect(await listZip(memorySource(bytes))).toEqual({
      count: 2,
      entries: [
        { name: 'a/é.txt', bytes: 12, packedBytes: 1, isEncrypted: false },
        { name: 'b', bytes: 7, packedBytes: 1, isEncrypted: true },
      ],
    });
  });

  it.each([
    ['nothing', hex('')],
    ['an archive cut off', zip([entry('a', 1)]).subarray(0, 40)],
    ['a directory beyond the end', Buffer.concat([u32(0x06054b50), Buffer.alloc(18, 0xff)])],
  ])('finds no list in %s', async (_what, bytes) => {
    expect(await listZip(memorySource(bytes))).toBeNull();
  });

  it(
    'takes any bytes',
    async () => {
      const directory = fc.uint8Array({ maxLength: 120 }).map((bytes) => Buffer.from(bytes));
      await fc.assert(
        fc.asyncProperty(directory, async (bytes) => {
          const listing = await listZip(memorySource(zip([entry('a', 1).subarray(0, 30), bytes])));
          expect(listing?.entries.length).toBeLessThan(4);
        }),
        { numRuns: 300 },
      );
    },
    fuzzTimeoutMs,
  );
});

/**
 * Width and height of an image, read from its header. The image itself is never decoded or drawn.
 * Total: anything that is no such header gives null.
 */

export type ImageSize = { readonly width: number; readonly height: number };

const text = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const sized = (width: number, height: number): ImageSize | null =>
  width > 0 && height > 0 ? { width, height } : null;

/** Source: PNG (third edition), section 11.2.1. */
const pngSize = (view: DataView): ImageSize | null => sized(view.getUint32(16), view.getUint32(20));

/** Source: GIF89a, section 18. */
const gifSize = (view: DataView): ImageSize | null =>
  sized(view.getUint16(6, true), view.getUint16(8, true));

/** Frame headers: all of C0 to CF but those for tables (C4), extensions (C8) and coding (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Walks the segments to the frame header. Source: ITU-T T.81, annex B. */
const jpegSize = (view: DataView): ImageSize | null => {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (isFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    // Image data, or the end: the frame header would have come before.
    if (marker === 0xda || marker === 0xd9) return null;
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
};

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** Source: RFC 9649, sections 2.5 to 2.7, and RFC 6386, section 9.1. */
const webpSize = (view: DataView, form: string): ImageSize | null => {
  if (form === 'VP8X') return sized(uint24(view, 24) + 1, uint24(view, 27) + 1);
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true);
    return view.getUint8(20) === 0x2f
      ? sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
      : null;
  }
  if (form !== 'VP8 ') return null;
  return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
};

/** In: the first bytes of a PNG, JPEG, GIF or WebP image. */
export const imageSizeOf = (bytes: Uint8Array): ImageSize | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (text(bytes, 1, 3) === 'PNG') return pngSize(view);
    if (text(bytes, 0, 4) === 'GIF8') return gifSize(view);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSize(view);
    if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') {
      return webpSize(view, text(bytes, 12, 4));
    }
    return null;
  } catch {
    // A header cut off: the view ends before the numbers do.
    return null;
  }
};

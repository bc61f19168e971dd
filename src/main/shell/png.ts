/** Writes PNG files: 8 bits for each of red, green, blue and alpha. Source: RFC 2083. */
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bytesPerPixel = 4;

const chunk = (type: string, data: Uint8Array): Buffer => {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(content.length + 8);
  out.writeUInt32BE(data.length, 0);
  content.copy(out, 4);
  out.writeUInt32BE(crc32(content), content.length + 4);
  return out;
};

const header = (size: number): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(size, 0);
  data.writeUInt32BE(size, 4);
  // Bit depth 8, colour type 6 (true colour with alpha); the rest is the only choice there is.
  data.set([8, 6, 0, 0, 0], 8);
  return data;
};

/** In: a square picture, rows from the top, four bytes for each pixel. */
export const encodePng = (size: number, pixels: Uint8Array): Buffer => {
  const rowBytes = size * bytesPerPixel;
  const rows = Buffer.alloc(size * (rowBytes + 1));
  for (let y = 0; y < size; y++) {
    // Each row begins with its filter: none.
    rows.set(pixels.subarray(y * rowBytes, (y + 1) * rowBytes), y * (rowBytes + 1) + 1);
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header(size)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Sizes, and bytes as text or hex. */
import { perLanguage } from '../../shared/text.ts';

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

const numbers = perLanguage(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false }),
);

const scaled = (value: number, unit: string): string =>
  `${numbers().format(value < 10 ? Math.floor(value * 10) / 10 : Math.floor(value))} ${unit}`;

/** `312 B`, `4.1 KiB`, `25 MiB`. */
export const formatBytes = (bytes: number): string => {
  if (bytes < KiB) return `${bytes} B`;
  if (bytes < MiB) return scaled(bytes / KiB, 'KiB');
  return bytes < GiB ? scaled(bytes / MiB, 'MiB') : scaled(bytes / GiB, 'GiB');
};

/** Sizes as those who sell them count, in thousands: `0 MB`, `38 MB`, `1.2 GB`. */
export const formatTraffic = (bytes: number): string =>
  bytes < 1_000_000_000 ? scaled(bytes / 1_000_000, 'MB') : scaled(bytes / 1_000_000_000, 'GB');

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Drops the bytes of a character that was cut in two at the end; at most three. */
export const trimCutCharacter = (bytes: Uint8Array): Uint8Array => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
};

/** UTF-8 text, or null when the bytes are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return strict.decode(bytes);
  } catch {
    // Not UTF-8: an ordinary thing for a body to be.
    return null;
  }
};

/** UTF-8 text with U+FFFD for what is not. */
export const decodeLeniently = (bytes: Uint8Array): string => lenient.decode(bytes);

/** True when the bytes are better shown as hex: not UTF-8, or with NUL in them. */
export const isBinary = (bytes: Uint8Array): boolean =>
  bytes.includes(0) || decodeUtf8(bytes) === null;

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const hexRow = (bytes: Uint8Array, start: number): string => {
  const row = bytes.subarray(start, start + 16);
  const cells = Array.from(row, (byte) => byte.toString(16).padStart(2, '0'));
  while (cells.length < 16) cells.push('  ');
  const text = Array.from(row, (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·',
  ).join('');
  const offset = start.toString(16).padStart(8, '0');
  return `${offset}  ${cells.slice(0, 8).join(' ')}  ${cells.slice(8).join(' ')}  ${text}`;
};

/** A hex dump in blocks of `rowsPerBlock` lines, so that a view can skip those out of sight. */
export const hexBlocks = (bytes: Uint8Array, rowsPerBlock = 64): string[] => {
  const blocks: string[] = [];
  for (let start = 0; start < bytes.length; start += 16 * rowsPerBlock) {
    const end = Math.min(bytes.length, start + 16 * rowsPerBlock);
    const rows: string[] = [];
    for (let at = start; at < end; at += 16) rows.push(hexRow(bytes, at));
    blocks.push(rows.join('\n'));
  }
  return blocks;
};

/**
 * The entries of a ZIP archive by its central directory (APPNOTE 6.3, sections 4.3.12 and 4.3.16).
 * Nothing is unpacked. Total, and bounded in entries and bytes read.
 */
import { decodeLeniently } from '../../lib/bytes.ts';
import type { ByteSource } from './byte-source.ts';

export const maxZipEntries = 1000;
const maxDirectoryBytes = 1024 * 1024;
const endBytes = 22;
/** The record at the end, and the longest comment after it. */
const maxTailBytes = endBytes + 0xffff;

export type ZipEntry = {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly isEncrypted: boolean;
};

export type ZipListing = {
  readonly entries: readonly ZipEntry[];
  /** Entries that the archive says it has. */
  readonly count: number;
};

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Entries of a central directory, up to the first that is not one. */
export const readZipDirectory = (bytes: Uint8Array): ZipEntry[] => {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < maxZipEntries && at + 46 <= bytes.length) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const nameBytes = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + nameBytes);
    entries.push({
      name: decodeLeniently(name),
      bytes: view.getUint32(at + 24, true),
      packedBytes: view.getUint32(at + 20, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** Where the directory is, by the record at the end of `tail`; null when there is none. */
export const findZipDirectory = (
  tail: Uint8Array,
): { readonly offset: number; readonly length: number; readonly count: number } | null => {
  const view = viewOf(tail);
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    return {
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
  }
  return null;
};

/** Out: null when there is no directory to be found, or it cannot be read. */
export const listZip = async (source: ByteSource): Promise<ZipListing | null> => {
  const from = Math.max(0, source.totalBytes - maxTailBytes);
  const tail = await source.read(from, source.totalBytes - from);
  const directory = tail.ok ? findZipDirectory(tail.value) : null;
  if (!directory || directory.offset > source.totalBytes) return null;
  const length = Math.min(directory.length, maxDirectoryBytes);
  const bytes = await source.read(directory.offset, length);
  return bytes.ok ? { entries: readZipDirectory(bytes.value), count: directory.count } : null;
};

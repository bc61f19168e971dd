/** What bytes are by their first ones (magic numbers). A hint for display only. */
import { type Message, message } from '../../../shared/text.ts';

export type FormatKind = 'image' | 'archive' | 'other';
export type FileFormat = { readonly name: Message; readonly kind: FormatKind };

type Magic = readonly [name: Message, kind: FormatKind, hex: string, offset?: number];

export const zipArchive = message('ZIP archive');

/** In the order tried. Source: the formats' own specifications. */
const magics: readonly Magic[] = [
  [message('PNG image'), 'image', '89504e470d0a1a0a'],
  [message('JPEG image'), 'image', 'ffd8ff'],
  [message('GIF image'), 'image', '47494638'],
  [message('WebP image'), 'image', '57454250', 8],
  [message('TIFF image'), 'image', '49492a00'],
  [message('TIFF image'), 'image', '4d4d002a'],
  [message('AVIF image'), 'image', '6674797061766966', 4],
  [message('HEIC image'), 'image', '6674797068656963', 4],
  [zipArchive, 'archive', '504b0304'],
  [zipArchive, 'archive', '504b0506'],
  [message('gzip archive'), 'archive', '1f8b08'],
  [message('bzip2 archive'), 'archive', '425a68'],
  [message('xz archive'), 'archive', 'fd377a585a00'],
  [message('Zstandard archive'), 'archive', '28b52ffd'],
  [message('7-Zip archive'), 'archive', '377abcaf271c'],
  [message('RAR archive'), 'archive', '526172211a07'],
  [message('tar archive'), 'archive', '7573746172', 257],
  [message('PDF document'), 'other', '255044462d'],
  [message('MP4 video'), 'other', '66747970', 4],
  [message('Ogg media'), 'other', '4f676753'],
  [message('MP3 audio'), 'other', '494433'],
  [message('WAV audio'), 'other', '57415645', 8],
  [message('WebAssembly module'), 'other', '0061736d'],
  [message('SQLite database'), 'other', '53514c69746520666f726d6174203300'],
  [message('ELF program'), 'other', '7f454c46'],
  [message('Windows program'), 'other', '4d5a'],
];

const hasMagic = (bytes: Uint8Array, hex: string, offset: number): boolean => {
  for (let at = 0; at < hex.length; at += 2) {
    if (bytes[offset + at / 2] !== Number.parseInt(hex.slice(at, at + 2), 16)) return false;
  }
  return true;
};

/** Out: null when the first bytes are of no format known here. */
export const fileFormatOf = (bytes: Uint8Array): FileFormat | null => {
  const found = magics.find(([, , hex, offset = 0]) => hasMagic(bytes, hex, offset));
  return found ? { name: found[0], kind: found[1] } : null;
};

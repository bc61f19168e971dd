/** What bytes are by their first ones (magic numbers). A hint for display only. */

export type FormatKind = 'image' | 'archive' | 'other';
export type FileFormat = { readonly name: string; readonly kind: FormatKind };

type Magic = readonly [name: string, kind: FormatKind, hex: string, offset?: number];

/** In the order tried. Source: the formats' own specifications. */
const magics: readonly Magic[] = [
  ['PNG image', 'image', '89504e470d0a1a0a'],
  ['JPEG image', 'image', 'ffd8ff'],
  ['GIF image', 'image', '47494638'],
  ['WebP image', 'image', '57454250', 8],
  ['TIFF image', 'image', '49492a00'],
  ['TIFF image', 'image', '4d4d002a'],
  ['AVIF image', 'image', '6674797061766966', 4],
  ['HEIC image', 'image', '6674797068656963', 4],
  ['ZIP archive', 'archive', '504b0304'],
  ['ZIP archive', 'archive', '504b0506'],
  ['gzip archive', 'archive', '1f8b08'],
  ['bzip2 archive', 'archive', '425a68'],
  ['xz archive', 'archive', 'fd377a585a00'],
  ['Zstandard archive', 'archive', '28b52ffd'],
  ['7-Zip archive', 'archive', '377abcaf271c'],
  ['RAR archive', 'archive', '526172211a07'],
  ['tar archive', 'archive', '7573746172', 257],
  ['PDF document', 'other', '255044462d'],
  ['MP4 video', 'other', '66747970', 4],
  ['Ogg media', 'other', '4f676753'],
  ['MP3 audio', 'other', '494433'],
  ['WAV audio', 'other', '57415645', 8],
  ['WebAssembly module', 'other', '0061736d'],
  ['SQLite database', 'other', '53514c69746520666f726d6174203300'],
  ['ELF program', 'other', '7f454c46'],
  ['Windows program', 'other', '4d5a'],
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

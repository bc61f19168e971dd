/** What the choices of a scheme are called. */
import type {
  AlgorithmKind,
  Encoding,
  FormKind,
  Hash,
  KeyForm,
  PartKind,
  SchemeDraft,
  Separator,
  TimeUnit,
} from './scheme-draft.ts';

export const algorithmWords: Readonly<Record<AlgorithmKind, string>> = {
  hmac: 'HMAC',
  hash: 'Plain hash with the secret inside',
  'rsa-pkcs1': 'RSA (PKCS#1 v1.5)',
  'rsa-pss': 'RSA-PSS',
  ecdsa: 'ECDSA',
  ed25519: 'Ed25519',
  token: 'Token, sent as it is',
};

export const hashWords: Readonly<Record<Hash, string>> = {
  md5: 'MD5',
  sha1: 'SHA-1',
  sha224: 'SHA-224',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

export const ecdsaWords: Readonly<Record<SchemeDraft['ecdsaForm'], string>> = {
  der: 'DER',
  p1363: 'r and s side by side',
};

export const keyWords: Readonly<Record<KeyForm, string>> = {
  utf8: 'The text as it is',
  hex: 'Hex',
  base64: 'Base64',
  whsec: 'whsec_ and Base64',
  whpk: 'whpk_ and Base64',
  'ed25519-hex': '32 bytes in hex',
  'ed25519-base64': '32 bytes in Base64',
  'rsa-public': 'Public key (PEM or Base64)',
  'ec-public': 'Public key (PEM or Base64)',
  certificate: 'Certificate (PEM)',
};

export const formWords: Readonly<Record<FormKind, string>> = {
  whole: 'The whole value',
  prefix: 'After a prefix: sha256=…',
  'auth-scheme': 'After a scheme’s name: HMAC …',
  'kv-list': 'In a list of names: t=…,v1=…',
  'versioned-list': 'In a list of versions: v1,… v1a,…',
  list: 'Several, side by side',
};

export const separatorWords: Readonly<Record<Separator, string>> = {
  ',': 'Comma ,',
  ';': 'Semicolon ;',
  '&': 'Ampersand &',
  '|': 'Bar |',
  ' ': 'Space',
};

export const encodingWords: Readonly<Record<Encoding, string>> = {
  hex: 'Hex',
  'hex-upper': 'Hex in capitals',
  base64: 'Base64',
  base64url: 'Base64url',
  text: 'Plain text',
};

export const timeWords: Readonly<Record<SchemeDraft['timeFrom'], string>> = {
  none: 'No time is signed',
  header: 'In a header',
  field: 'In the signature’s header, as a name=value',
  json: 'In the JSON body',
};

export const unitWords: Readonly<Record<TimeUnit, string>> = {
  s: 'Unix seconds',
  ms: 'Unix milliseconds',
  's-or-ms': 'Unix seconds, or milliseconds with 13 digits',
  'http-date': 'HTTP date',
  iso: 'ISO 8601',
};

export const nameWords: Readonly<Record<SchemeDraft['nameFrom'], string>> = {
  none: 'Nowhere',
  header: 'In a header',
  json: 'In the JSON body',
};

export const partWords: Readonly<Record<PartKind, string>> = {
  literal: 'Fixed text',
  header: 'Value of a header',
  method: 'Method, such as POST',
  target: 'Path and query as received',
  url: 'Whole public URL',
  timestamp: 'Timestamp as sent',
  secret: 'The secret itself',
  body: 'Body',
  'body-sha256': 'SHA-256 of the body, as bytes',
  'body-sha256-hex': 'SHA-256 of the body, in hex',
  'body-md5-base64': 'MD5 of the body, in Base64',
  'body-crc32': 'CRC32 of the body, as a number',
};

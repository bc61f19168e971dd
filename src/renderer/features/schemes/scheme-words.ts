/** What the choices of a scheme are called. */
import { type Message, message } from '../../../shared/text.ts';
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

export const algorithmWords: Readonly<Record<AlgorithmKind, Message>> = {
  hmac: message('HMAC'),
  hash: message('Plain hash with the secret inside'),
  'rsa-pkcs1': message('RSA (PKCS#1 v1.5)'),
  'rsa-pss': message('RSA-PSS'),
  ecdsa: message('ECDSA'),
  ed25519: message('Ed25519'),
  token: message('Token, sent as it is'),
};

/** The same in every language. */
export const hashNames: Readonly<Record<Hash, string>> = {
  md5: 'MD5',
  sha1: 'SHA-1',
  sha224: 'SHA-224',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

export const ecdsaWords: Readonly<Record<SchemeDraft['ecdsaForm'], Message>> = {
  der: message('DER'),
  p1363: message('r and s side by side'),
};

export const keyWords: Readonly<Record<KeyForm, Message>> = {
  utf8: message('The text as it is'),
  hex: message('Hex'),
  base64: message('Base64'),
  whsec: message('whsec_ and Base64'),
  whpk: message('whpk_ and Base64'),
  'ed25519-hex': message('32 bytes in hex'),
  'ed25519-base64': message('32 bytes in Base64'),
  'rsa-public': message('Public key (PEM or Base64)'),
  'ec-public': message('Public key (PEM or Base64)'),
  certificate: message('Certificate (PEM)'),
};

export const formWords: Readonly<Record<FormKind, Message>> = {
  whole: message('The whole value'),
  prefix: message('After a prefix: sha256=…'),
  'auth-scheme': message('After a scheme’s name: HMAC …'),
  'kv-list': message('In a list of names: t=…,v1=…'),
  'versioned-list': message('In a list of versions: v1,… v1a,…'),
  list: message('Several, side by side'),
};

export const separatorWords: Readonly<Record<Separator, Message>> = {
  ',': message('Comma ,'),
  ';': message('Semicolon ;'),
  '&': message('Ampersand &'),
  '|': message('Bar |'),
  ' ': message('Space'),
};

export const encodingWords: Readonly<Record<Encoding, Message>> = {
  hex: message('Hex'),
  'hex-upper': message('Hex in capitals'),
  base64: message('Base64'),
  base64url: message('Base64url'),
  text: message('Plain text'),
};

export const timeWords: Readonly<Record<SchemeDraft['timeFrom'], Message>> = {
  none: message('No time is signed'),
  header: message('In a header'),
  field: message('In the signature’s header, as a name=value'),
  json: message('In the JSON body'),
};

export const timeAtWords = {
  header: message('Header with the timestamp'),
  field: message('Name in the list of the timestamp'),
  json: message('Path to the timestamp'),
} as const;

export const unitWords: Readonly<Record<TimeUnit, Message>> = {
  s: message('Unix seconds'),
  ms: message('Unix milliseconds'),
  's-or-ms': message('Unix seconds, or milliseconds with 13 digits'),
  'http-date': message('HTTP date'),
  iso: message('ISO 8601'),
};

export const nameWords: Readonly<Record<SchemeDraft['nameFrom'], Message>> = {
  none: message('Nowhere'),
  header: message('In a header'),
  json: message('In the JSON body'),
};

export const nameAtWords = {
  header: message('Header with the event name'),
  json: message('Path to the event name'),
} as const;

export const partWords: Readonly<Record<PartKind, Message>> = {
  literal: message('Fixed text'),
  header: message('Value of a header'),
  method: message('Method, such as POST'),
  target: message('Path and query as received'),
  url: message('Whole public URL'),
  timestamp: message('Timestamp as sent'),
  secret: message('The secret itself'),
  body: message('Body'),
  'body-sha256': message('SHA-256 of the body, as bytes'),
  'body-sha256-hex': message('SHA-256 of the body, in hex'),
  'body-md5-base64': message('MD5 of the body, in Base64'),
  'body-crc32': message('CRC32 of the body, as a number'),
};

/**
 * The closed lists of names that signature schemes are made of. Plain data: verification, the
 * schema of a definition, and the window take them from here.
 */

export const hashes = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const;

/** `der` as OpenSSL writes it, `p1363` as r and s side by side. */
export const ecdsaForms = ['der', 'p1363'] as const;

/**
 * How the text of a secret becomes a key.
 * - `utf8`: the text itself, prefix included. `hex`, `base64`: decoded.
 * - `whsec`: optional `whsec_`, then base64.
 */
export const secretKeyForms = ['utf8', 'hex', 'base64', 'whsec'] as const;

/**
 * How the text of a public key becomes one.
 * - `whpk`: `whpk_`, then base64 of a 32-byte Ed25519 public key.
 * - `ed25519-hex`, `ed25519-base64`: the 32 bytes of an Ed25519 public key.
 * - `rsa-public`, `ec-public`: PEM, or base64 of the DER SubjectPublicKeyInfo.
 * - `certificate`: X.509 in PEM, for its RSA key.
 */
export const publicKeyForms = [
  'whpk',
  'ed25519-hex',
  'ed25519-base64',
  'rsa-public',
  'ec-public',
  'certificate',
] as const;

export const keyForms = [...secretKeyForms, ...publicKeyForms] as const;

/** `text` takes the characters as they are: a token that is compared, not computed. */
export const textEncodings = ['hex', 'hex-upper', 'base64', 'base64url', 'text'] as const;

/** `s-or-ms`: thirteen digits are milliseconds. */
export const timestampUnits = ['s', 'ms', 's-or-ms', 'http-date', 'iso'] as const;

/** What a user's own scheme may sign, beside fixed text and headers. */
export const definablePartSources = [
  'method',
  'target',
  'url',
  'timestamp',
  'secret',
  'body',
  'body-sha256',
  'body-sha256-hex',
  'body-md5-base64',
  'body-crc32',
] as const;

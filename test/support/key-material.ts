/** Keys in the many wrappings that people paste, made when the tests run. */
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';

export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const smallRsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
export const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
export const ed25519 = generateKeyPairSync('ed25519');

export const spkiPem = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'pem' }).toString().trimEnd();
export const spkiDer = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
export const spkiBase64 = (key: KeyObject): string => spkiDer(key).toString('base64');
export const jwk = (key: KeyObject): string => JSON.stringify(key.export({ format: 'jwk' }));

export const pkcs1Pem = (key: KeyObject): string =>
  key.export({ type: 'pkcs1', format: 'pem' }).toString().trimEnd();
export const pkcs1Base64 = (key: KeyObject): string =>
  key.export({ type: 'pkcs1', format: 'der' }).toString('base64');

/** The 32 bytes of an Ed25519 public key. */
export const rawBytes = (key: KeyObject): Buffer => spkiDer(key).subarray(-32);

/** Base64 in lines, as PEM and mail have it. */
export const wrapped = (base64: string, width = 64, lineEnd = '\n'): string =>
  (base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(lineEnd);

const sshField = (bytes: Uint8Array | string): Buffer => {
  const content = Buffer.from(bytes as string);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  return Buffer.concat([size, content]);
};

/** A public key as in `id_ed25519.pub` (RFC 8709). */
export const sshPublicKey = `ssh-ed25519 ${Buffer.concat([
  sshField('ssh-ed25519'),
  sshField(rawBytes(ed25519.publicKey)),
]).toString('base64')} me@example.com`;

/** Private keys, each with its name, and whether a passphrase protects it. */
export const privateKeys: readonly (readonly [name: string, text: string, isEncrypted: boolean])[] =
  [
    ['PKCS#8 in PEM', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), false],
    ['PKCS#1 in PEM', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(), false],
    ['SEC 1 in PEM', ec.privateKey.export({ type: 'sec1', format: 'pem' }).toString(), false],
    [
      'PKCS#8 in Base64',
      ed25519.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
      false,
    ],
    [
      'PKCS#8 of RSA in Base64 lines',
      wrapped(rsa.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')),
      false,
    ],
    [
      'PKCS#1 in Base64',
      rsa.privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64'),
      false,
    ],
    [
      'PKCS#1 in hex',
      rsa.privateKey.export({ type: 'pkcs1', format: 'der' }).toString('hex'),
      false,
    ],
    [
      'SEC 1 in Base64url',
      ec.privateKey.export({ type: 'sec1', format: 'der' }).toString('base64url'),
      false,
    ],
    [
      'PKCS#1 that breaks off',
      rsa.privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64').slice(0, 60),
      false,
    ],
    [
      'PEM inside Base64',
      Buffer.from(rsa.privateKey.export({ type: 'pkcs8', format: 'pem' })).toString('base64'),
      false,
    ],
    ['JWK of RSA', jwk(rsa.privateKey), false],
    ['JWK of EC', jwk(ec.privateKey), false],
    ['JWK of Ed25519', jwk(ed25519.privateKey), false],
    ['JWK in a set', `{"keys":[${jwk(rsa.publicKey)},${jwk(ec.privateKey)}]}`, false],
    ['JWK with two members d', '{"kty":"OKP","d":"secret","d":null}', false],
    ['the key of Standard Webhooks', `whsk_${Buffer.alloc(64, 7).toString('base64')}`, false],
    ['the XML of .NET', '<RSAKeyValue><Modulus>AQ==</Modulus><D>AQ==</D></RSAKeyValue>', false],
    ['an OpenSSH file', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn\n', false],
    ['an OpenPGP block', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOY\n', false],
    ['PuTTY’s file', 'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nComment: x', false],
    [
      'encrypted PKCS#8 in PEM',
      rsa.privateKey
        .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
        .toString(),
      true,
    ],
    [
      'encrypted PKCS#8 in Base64',
      rsa.privateKey
        .export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'x' })
        .toString('base64'),
      true,
    ],
    [
      'encrypted PKCS#1 in PEM',
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA',
      true,
    ],
    ['PuTTY’s encrypted file', 'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\n', true],
    ['PKCS#12', Buffer.from('3082010002010330820000', 'hex').toString('base64'), true],
  ];

/** Text that looks random but is the same each time: letters and digits. In: at most 64. */
export const filler = (length: number): string =>
  createHash('sha512')
    .update('filler')
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, length);

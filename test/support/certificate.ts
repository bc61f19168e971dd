/** Self-signed certificates made at test time: just enough DER for X.509. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

const der = (tag: number, ...contents: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size =
    length < 128
      ? [length]
      : length < 256
        ? [0x81, length]
        : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};

const sequence = (...contents: readonly Uint8Array[]): Buffer => der(0x30, ...contents);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

const commonName = hex('0603550403');
const subjectAltName = hex('0603551d11');
/** Of the signature algorithm, with its parameters. */
const algorithms: Readonly<Record<string, Buffer>> = {
  ec: sequence(hex('06082a8648ce3d040302')),
  rsa: sequence(hex('06092a864886f70d01010b'), hex('0500')),
};

const time = (ms: number): Buffer => {
  const digits = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(0x18, Buffer.from(digits, 'latin1'));
};

const pem = (label: string, bytes: Buffer): string => {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

export type Certificate = {
  readonly cert: string;
  /** Unencrypted PKCS#8. */
  readonly key: string;
  readonly encryptedKey: (passphrase: string) => string;
};

export type CertificateOptions = {
  readonly fromMs?: number;
  readonly toMs?: number;
  /** RSA of this many bits; P-256 if absent. */
  readonly rsaBits?: number;
};

const day = 86_400_000;

/** A certificate for localhost and 127.0.0.1, valid around the fake clock's start and today. */
export const makeCertificate = ({
  fromMs = Date.UTC(2020, 0, 1),
  toMs = Date.now() + 3650 * day,
  rsaBits,
}: CertificateOptions = {}): Certificate => {
  const pair: { publicKey: KeyObject; privateKey: KeyObject } =
    rsaBits === undefined
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: rsaBits });
  const algorithm = algorithms[rsaBits === undefined ? 'ec' : 'rsa'] ?? Buffer.alloc(0);
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from('localhost')))));
  const alternatives = sequence(der(0x82, Buffer.from('localhost')), der(0x87, hex('7f000001')));
  const extensions = der(0xa3, sequence(sequence(subjectAltName, der(0x04, alternatives))));
  const toBeSigned = sequence(
    der(0xa0, hex('020102')),
    hex('020101'),
    algorithm,
    name,
    sequence(time(fromMs), time(toMs)),
    name,
    pair.publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  );
  const signature = createSign('sha256').update(toBeSigned).sign(pair.privateKey);
  const bits = der(0x03, Buffer.from([0]), signature);
  return {
    cert: pem('CERTIFICATE', sequence(toBeSigned, algorithm, bits)),
    key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    encryptedKey: (passphrase) =>
      pair.privateKey
        .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
        .toString(),
  };
};

/**
 * A private certificate authority for the edge: just enough DER for X.509.
 * The agent (rustls) wants a leaf that is not a CA and names its host in subjectAltName; one
 * self-signed certificate as `openssl req -x509` makes it is refused.
 */
import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { isIPv4 } from 'node:net';

const der = (tag: number, ...contents: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...contents: readonly Uint8Array[]): Buffer => der(0x30, ...contents);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

const ecdsaWithSha256 = sequence(hex('06082a8648ce3d040302'));
const commonNameId = hex('0603550403');
const subjectAltNameId = hex('0603551d11');
/** basicConstraints (critical) CA:TRUE; keyUsage (critical) keyCertSign. */
const ofAuthority = [
  hex('300f0603551d130101ff040530030101ff'),
  hex('300e0603551d0f0101ff040403020204'),
];
/** basicConstraints CA:FALSE; extendedKeyUsage serverAuth. */
const ofServer = [hex('30090603551d1304023000'), hex('30130603551d25040c300a06082b06010505070301')];

const day = 86_400_000;
/** UTCTime, which X.509 asks for up to the year 2049. */
const time = (ms: number): Buffer => {
  const digits = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(0x17, Buffer.from(digits.slice(2), 'latin1'));
};

const name = (text: string): Buffer =>
  sequence(der(0x31, sequence(commonNameId, der(0x0c, Buffer.from(text)))));

const pem = (label: string, bytes: Buffer): string => {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

type Wanted = {
  readonly issuer: string;
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly signedBy: KeyObject;
  readonly extensions: readonly Buffer[];
};

const certificate = ({ issuer, subject, publicKey, signedBy, extensions }: Wanted): string => {
  const serial = randomBytes(8);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const toBeSigned = sequence(
    der(0xa0, hex('020102')),
    der(0x02, serial),
    ecdsaWithSha256,
    name(issuer),
    sequence(time(Date.now() - day), time(Date.now() + 365 * day)),
    name(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = createSign('sha256').update(toBeSigned).sign(signedBy);
  const bits = der(0x03, Buffer.from([0]), signature);
  return pem('CERTIFICATE', sequence(toBeSigned, ecdsaWithSha256, bits));
};

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

const alternativeName = (host: string): Buffer =>
  isIPv4(host)
    ? der(0x87, Buffer.from(host.split('.').map(Number)))
    : der(0x82, Buffer.from(host, 'latin1'));

export type Leaf = { readonly cert: string; readonly key: string };

export type Authority = {
  readonly caPem: string;
  /** A server certificate for these names and IPv4 addresses; `*.` is allowed. */
  readonly leafFor: (hosts: readonly string[]) => Leaf;
};

export const createAuthority = (): Authority => {
  const issuer = 'Countersign test authority';
  const own = newKeys();
  return {
    caPem: certificate({
      issuer,
      subject: issuer,
      publicKey: own.publicKey,
      signedBy: own.privateKey,
      extensions: ofAuthority,
    }),
    leafFor: (hosts) => {
      const { publicKey, privateKey } = newKeys();
      const names = sequence(...hosts.map(alternativeName));
      return {
        cert: certificate({
          issuer,
          subject: 'Countersign test edge',
          publicKey,
          signedBy: own.privateKey,
          extensions: [...ofServer, sequence(subjectAltNameId, der(0x04, names))],
        }),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
};

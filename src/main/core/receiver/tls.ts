/** The user's own certificate: read, checked, and every way it can be wrong told apart. */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { failure } from '../../../shared/errors.ts';

export type TlsFiles = {
  readonly certFile: string;
  readonly keyFile: string;
  readonly passphrase: string | null;
};

export type TlsMaterial = { readonly cert: string; readonly key: string };

const read = (file: string, what: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw failure(
      'file.unreadable',
      `The ${what} file cannot be read: ${file}`,
      'Check the path and that you may read it.',
      error,
    );
  }
};

const openKey = (pem: string, passphrase: string | null): KeyObject => {
  try {
    return createPrivateKey(passphrase === null ? pem : { key: pem, passphrase });
  } catch (error) {
    // The error's code differs between OpenSSL's versions, the file's own words do not.
    const isEncrypted = pem.includes('ENCRYPTED');
    if (isEncrypted && passphrase === null) {
      throw failure(
        'tls.passphrase-needed',
        'The private key is protected by a passphrase.',
        'Give its passphrase.',
        error,
      );
    }
    if (isEncrypted) {
      throw failure(
        'tls.wrong-passphrase',
        'The passphrase does not open the private key.',
        'Check the passphrase; it is the one the key file was made with.',
        error,
      );
    }
    throw failure(
      'tls.bad-key',
      'The private key file holds no private key in PEM form.',
      'Choose the file that begins with -----BEGIN PRIVATE KEY----- or a like line.',
      error,
    );
  }
};

const parseCertificate = (pem: string): X509Certificate => {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw failure(
      'tls.bad-certificate',
      'The certificate file holds no certificate in PEM form.',
      'Choose the file that begins with -----BEGIN CERTIFICATE-----.',
      error,
    );
  }
};

/** OpenSSL refuses some pairs only when it is to serve with them: a key too short, a weak digest. */
const checkUsable = (material: TlsMaterial): void => {
  try {
    createSecureContext(material);
  } catch (error) {
    throw failure(
      'tls.bad-certificate',
      'The certificate is too weak to serve with, or its chain is broken.',
      'Have a new one issued, with an RSA key of at least 2048 bits or an elliptic curve.',
      error,
    );
  }
};

/** Loads and checks the pair. Errors: `file.unreadable`, `tls.*`. */
export const loadTls = (files: TlsFiles, nowMs: number): TlsMaterial => {
  const cert = read(files.certFile, 'certificate');
  const certificate = parseCertificate(cert);
  const key = openKey(read(files.keyFile, 'private key'), files.passphrase);
  if (!certificate.checkPrivateKey(key)) {
    throw failure(
      'tls.mismatch',
      'Certificate and private key do not belong together.',
      'Choose the key that the certificate was issued for.',
    );
  }
  if (Date.parse(certificate.validTo) < nowMs) {
    throw failure(
      'tls.expired',
      `The certificate expired on ${certificate.validTo}.`,
      'Renew it and choose the new file.',
    );
  }
  if (Date.parse(certificate.validFrom) > nowMs) {
    throw failure(
      'tls.not-yet-valid',
      `The certificate is not valid before ${certificate.validFrom}.`,
      'Check the clock of this machine, or choose another certificate.',
    );
  }
  const material = { cert, key: key.export({ type: 'pkcs8', format: 'pem' }).toString() };
  checkUsable(material);
  return material;
};

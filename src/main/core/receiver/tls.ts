/** The user's own certificate: read, checked, and every way it can be wrong told apart. */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { failure } from '../../../shared/errors.ts';
import { language, t } from '../../../shared/text.ts';

export type TlsFiles = {
  readonly certFile: string;
  readonly keyFile: string;
  readonly passphrase: string | null;
};

export type TlsMaterial = { readonly cert: string; readonly key: string };

const read = (file: string, what: 'certificate' | 'key'): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw failure(
      'file.unreadable',
      t(
        'The {what, select, certificate {certificate} other {private key}} file cannot be read: {file}',
        { what, file },
      ),
      t('Check the path and that you may read it.'),
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
        t('The private key is protected by a passphrase.'),
        t('Give its passphrase.'),
        error,
      );
    }
    if (isEncrypted) {
      throw failure(
        'tls.wrong-passphrase',
        t('The passphrase does not open the private key.'),
        t('Check the passphrase; it is the one the key file was made with.'),
        error,
      );
    }
    throw failure(
      'tls.bad-key',
      t('The private key file holds no private key in PEM form.'),
      t('Choose the file that begins with -----BEGIN PRIVATE KEY----- or a like line.'),
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
      t('The certificate file holds no certificate in PEM form.'),
      t('Choose the file that begins with -----BEGIN CERTIFICATE-----.'),
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
      t('The certificate is too weak to serve with, or its chain is broken.'),
      t('Have a new one issued, with an RSA key of at least 2048 bits or an elliptic curve.'),
      error,
    );
  }
};

/** In: a date as OpenSSL writes it, which is in English. */
const dateWords = (date: string): string =>
  language() === 'en'
    ? date
    : new Intl.DateTimeFormat(language(), {
        dateStyle: 'long',
        timeStyle: 'long',
        timeZone: 'UTC',
      }).format(Date.parse(date));

/** Loads and checks the pair. Errors: `file.unreadable`, `tls.*`. */
export const loadTls = (files: TlsFiles, nowMs: number): TlsMaterial => {
  const cert = read(files.certFile, 'certificate');
  const certificate = parseCertificate(cert);
  const key = openKey(read(files.keyFile, 'key'), files.passphrase);
  if (!certificate.checkPrivateKey(key)) {
    throw failure(
      'tls.mismatch',
      t('Certificate and private key do not belong together.'),
      t('Choose the key that the certificate was issued for.'),
    );
  }
  if (Date.parse(certificate.validTo) < nowMs) {
    throw failure(
      'tls.expired',
      t('The certificate expired on {date}.', { date: dateWords(certificate.validTo) }),
      t('Renew it and choose the new file.'),
    );
  }
  if (Date.parse(certificate.validFrom) > nowMs) {
    throw failure(
      'tls.not-yet-valid',
      t('The certificate is not valid before {date}.', { date: dateWords(certificate.validFrom) }),
      t('Check the clock of this machine, or choose another certificate.'),
    );
  }
  const material = { cert, key: key.export({ type: 'pkcs8', format: 'pem' }).toString() };
  checkUsable(material);
  return material;
};

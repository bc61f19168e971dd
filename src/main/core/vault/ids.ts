/** The ids under which the vault keeps what the app has to keep secret. */
import { randomBytes } from 'node:crypto';

/** A new id for the text of a signing key. */
export const newKeySecretId = (): string => `key:${randomBytes(12).toString('hex')}`;

/** The secret half of a source's credentials for its provider's API. */
export const consoleSecretId = (sourceId: number): string => `console:${sourceId}`;

export const ngrokTokenId = 'ngrok-token';
export const tlsPassphraseId = 'tls-passphrase';

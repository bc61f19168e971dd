/**
 * The form in which anything of the vault is stored: `CSV` and a version, a random nonce, then
 * AES-256-GCM's ciphertext and tag. The associated data binds an envelope to its vault and its id,
 * so that a copy under another id, or in another vault, does not open.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipherName = 'aes-256-gcm';
const nonceBytes = 12;
const authTagLength = 16;
/** Magic and version. What older versions left behind, sealed by the system, begins otherwise. */
const head = Buffer.from('CSV\x01', 'latin1');

/** What an envelope takes in bytes beyond its content. */
export const envelopeOverheadBytes = head.length + nonceBytes + authTagLength;

/** A key together with the vault it seals for. */
export type VaultKey = {
  /** 32 hex digits. */
  readonly vaultId: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
};

/** A vault's id has a fixed length: this cannot be read in two ways. */
const bindTo = (vaultId: string, id: string): Buffer =>
  Buffer.concat([head, Buffer.from(vaultId + id, 'utf8')]);

/** Whether this was sealed here, and not by an older version. */
export const isEnvelope = (bytes: Uint8Array): boolean =>
  head.equals(bytes.subarray(0, head.length));

/** Seals some content under an id. */
export const sealEnvelope = (key: VaultKey, id: string, content: Uint8Array): Uint8Array => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(cipherName, key.bytes, nonce, { authTagLength });
  cipher.setAAD(bindTo(key.vaultId, id));
  const sealed = [cipher.update(content), cipher.final(), cipher.getAuthTag()];
  return new Uint8Array(Buffer.concat([head, nonce, ...sealed]));
};

/** Out: the content; null where anything about it is not as it was sealed. */
export const openEnvelope = (key: VaultKey, id: string, sealed: Uint8Array): Buffer | null => {
  if (!isEnvelope(sealed) || sealed.length < envelopeOverheadBytes) return null;
  const nonceEnd = head.length + nonceBytes;
  const nonce = sealed.subarray(head.length, nonceEnd);
  const decipher = createDecipheriv(cipherName, key.bytes, nonce, { authTagLength });
  decipher.setAAD(bindTo(key.vaultId, id));
  decipher.setAuthTag(sealed.subarray(-authTagLength));
  const content = decipher.update(sealed.subarray(nonceEnd, -authTagLength));
  try {
    return Buffer.concat([content, decipher.final()]);
  } catch {
    // A tag that does not fit is the only thing final() can object to.
    return null;
  }
};

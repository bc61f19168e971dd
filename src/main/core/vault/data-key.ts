/** The random key that seals every secret of a vault, and how it is recognised. */
import { createHmac, randomBytes } from 'node:crypto';
import type { VaultKey } from './envelope.ts';

export const dataKeyBytes = 32;
export const checkBytes = 16;
const vaultIdBytes = 16;

export const newDataKey = (): VaultKey => ({
  vaultId: randomBytes(vaultIdBytes).toString('hex'),
  bytes: randomBytes(dataKeyBytes),
});

/** Says which data key is the vault's without saying anything of it. Base64. */
export const checkOf = ({ vaultId, bytes }: VaultKey): string =>
  createHmac('sha256', bytes)
    .update(`countersign vault ${vaultId}`)
    .digest()
    .subarray(0, checkBytes)
    .toString('base64');

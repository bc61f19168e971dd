/**
 * Secrets sealed by the operating system's keychain. Where there is none, or only Electron's
 * `basic_text` with its well-known password, nothing is sealed and secrets last for one run.
 */
import { safeStorage } from 'electron';
import type { Vault } from '../core/ports.ts';

/** The calls of newer Electrons; the runtime for development has only the older, synchronous ones. */
type AsyncSafeStorage = {
  readonly isAsyncEncryptionAvailable: () => Promise<boolean>;
  readonly encryptStringAsync: (text: string) => Promise<Buffer>;
  readonly decryptStringAsync: (
    sealed: Buffer,
  ) => Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
};

const asyncStorage = (): AsyncSafeStorage | null =>
  'encryptStringAsync' in safeStorage ? safeStorage : null;

const backendName = (): string => {
  if (process.platform === 'darwin') return 'macOS Keychain';
  if (process.platform === 'win32') return 'Windows Data Protection';
  return safeStorage.getSelectedStorageBackend();
};

const noProtection = new Set(['basic_text', 'unknown']);

const isAvailable = async (): Promise<boolean> => {
  const storage = asyncStorage();
  return storage ? storage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable();
};

/** Must run after the app is ready. */
export const openKeychainVault = async (): Promise<Vault> => {
  const backend = backendName();
  const isPersistent = !noProtection.has(backend) && (await isAvailable());
  const storage = asyncStorage();
  return {
    state: () => ({ isPersistent, backend: isPersistent ? backend : 'none' }),
    seal: async (secret) => {
      if (!isPersistent) return null;
      return storage ? storage.encryptStringAsync(secret) : safeStorage.encryptString(secret);
    },
    open: async (sealed) => {
      if (!isPersistent) throw new Error('no keychain on this machine');
      const bytes = Buffer.from(sealed);
      if (!storage) return safeStorage.decryptString(bytes);
      return (await storage.decryptStringAsync(bytes)).result;
    },
  };
};

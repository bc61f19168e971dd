/**
 * The operating system's key store, by Electron's safeStorage. Where there is none, or only
 * Electron's `basic_text` with its well-known password, nothing is sealed.
 */
import { safeStorage } from 'electron';
import { type Keychain, noKeychain } from '../core/ports.ts';

/** The calls of newer Electrons; the runtime for development has only the older, synchronous ones. */
type AsyncSafeStorage = {
  readonly isAsyncEncryptionAvailable: () => Promise<boolean>;
  readonly encryptStringAsync: (text: string) => Promise<Buffer>;
  readonly decryptStringAsync: (sealed: Buffer) => Promise<{ readonly result: string }>;
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
export const openKeychain = async (): Promise<Keychain> => {
  const backend = backendName();
  if (noProtection.has(backend) || !(await isAvailable())) return noKeychain;
  const storage = asyncStorage();
  return {
    backend,
    seal: async (text) =>
      storage ? storage.encryptStringAsync(text) : safeStorage.encryptString(text),
    open: async (sealed) => {
      const bytes = Buffer.from(sealed);
      if (!storage) return safeStorage.decryptString(bytes);
      return (await storage.decryptStringAsync(bytes)).result;
    },
  };
};

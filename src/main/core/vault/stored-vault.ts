/** The vault on the app's own database. */
import type { Keychain, Log } from '../ports.ts';
import type { ConfigClient } from '../store/protocol.ts';
import type { Snapshot } from '../store/schema.ts';
import { ngrokTokenId, tlsPassphraseId } from './ids.ts';
import type { SecretRow, Vault } from './port.ts';
import { createVault } from './vault.ts';

const recordSetting = 'vault';

/** Where older versions kept these, sealed by the system's key store and in base64. */
const formerSettings = [
  { name: 'ngrokToken', id: ngrokTokenId },
  { name: 'tlsPassphrase', id: tlsPassphraseId },
] as const;

/** Moves what older versions kept among the settings to where secrets are. */
const moveFormer = async (
  config: ConfigClient,
  settings: Snapshot['settings'],
): Promise<SecretRow[]> => {
  const moved: SecretRow[] = [];
  for (const { name, id } of formerSettings) {
    const text = settings[name];
    if (typeof text !== 'string') continue;
    const sealed = new Uint8Array(Buffer.from(text, 'base64'));
    await config.putSecret(id, sealed);
    await config.putSetting(name, null);
    moved.push({ id, sealed });
  }
  return moved;
};

/** A vault whose secrets and record are rows of the database; `open` takes what is there. */
export const createStoredVault = (
  config: ConfigClient,
  keychain: Keychain,
  log: Log,
  onChange: () => void,
): { readonly vault: Vault; readonly open: (snapshot: Snapshot) => Promise<void> } => {
  const vault = createVault({
    keychain,
    records: {
      putSecret: config.putSecret,
      removeSecret: config.removeSecret,
      removeSecrets: config.removeSecrets,
      putVaultRecord: (record) => config.putSetting(recordSetting, record),
    },
    log,
    onChange,
  });
  return {
    vault,
    open: async ({ settings, secrets }) => {
      const moved = await moveFormer(config, settings);
      await vault.load(settings[recordSetting] ?? null, [...secrets, ...moved]);
    },
  };
};

/** The commands about the vault. */
import type { vaultCommands } from '../../../shared/contract/vault.ts';
import type { Handlers } from '../../../shared/ipc.ts';
import type { Vault } from '../vault/port.ts';
import { ratePassphrase } from '../vault/rate-passphrase.ts';

export type VaultHandlers = Pick<Handlers, keyof typeof vaultCommands>;

export const createVaultHandlers = (vault: Vault): VaultHandlers => ({
  'vault.rate': ({ passphrase }) => ratePassphrase(passphrase),
  'vault.moveTo': async (to) => ({ recoveryKey: await vault.moveTo(to) }),
  'vault.unlock': async ({ passphrase }) => {
    await vault.unlock(passphrase);
    return null;
  },
  'vault.lock': () => {
    vault.lock();
    return null;
  },
  'vault.changePassphrase': async ({ current, passphrase }) => {
    await vault.changePassphrase(current, passphrase);
    return null;
  },
  'vault.setLockAfter': async ({ minutes }) => {
    await vault.setLockAfter(minutes);
    return null;
  },
  'vault.createRecoveryKey': async () => ({ recoveryKey: await vault.createRecoveryKey() }),
  'vault.recover': async ({ recoveryKey, to }) => {
    await vault.recover(recoveryKey, to);
    return null;
  },
  'vault.startOver': async () => {
    await vault.startOver();
    return null;
  },
});

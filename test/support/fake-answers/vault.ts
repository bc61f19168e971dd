/** A vault in memory, and profile files. The passphrase is “correct horse battery staple”. */
import type { profileCommands } from '../../../src/shared/contract/profile.ts';
import type { vaultCommands } from '../../../src/shared/contract/vault.ts';
import type { ProfileSummary } from '../../../src/shared/profile.ts';
import type { VaultState } from '../../../src/shared/vault.ts';
import { type AnswersTo, type FakeState, Refusal } from './state.ts';

type VaultCommand = keyof typeof vaultCommands | keyof typeof profileCommands;

export const fakePassphrase = 'correct horse battery staple';
export const fakeRecoveryKey = '7K3Q-9XZM-2PDA-WV5T-6JHC-R8NB-4EFG-YS';

/** `profile`: how the chosen file differs from the usual one; null when none is chosen. */
export const vaultAnswers = (
  state: FakeState,
  profile: Partial<ProfileSummary> | null = {},
): AnswersTo<VaultCommand> => {
  const change = (vault: Partial<VaultState>): null => {
    state.change({ vault: { ...state.app().vault, ...vault } });
    return null;
  };
  const check = (passphrase: string): void => {
    if (passphrase === fakePassphrase) return;
    throw new Refusal({
      code: 'vault.wrong-passphrase',
      message: 'This is not the passphrase.',
      hint: 'Try again, or use the recovery key.',
    });
  };
  return {
    'vault.rate': ({ passphrase }) => {
      const score = passphrase.length >= 16 ? 4 : passphrase.length >= 10 ? 3 : 1;
      return {
        score,
        isAccepted: score >= 3,
        warning: score < 3 ? 'This is easy to guess.' : null,
        suggestions: score < 3 ? ['Add more words that are less common.'] : [],
      };
    },
    'vault.moveTo': ({ place }) => {
      const { hasRecoveryKey } = state.app().vault;
      const isFirst = place !== 'session' && !hasRecoveryKey;
      change({
        place,
        status: 'open',
        isChosen: true,
        heldForThisRun: 0,
        hasRecoveryKey: place !== 'session',
      });
      return { recoveryKey: isFirst ? fakeRecoveryKey : null };
    },
    'vault.unlock': ({ passphrase }) => {
      check(passphrase);
      return change({ status: 'open', sealed: 0 });
    },
    'vault.lock': () => change({ status: 'locked' }),
    'vault.changePassphrase': ({ current }) => {
      check(current);
      return null;
    },
    'vault.setLockAfter': ({ minutes }) => change({ lockAfterMinutes: minutes }),
    'vault.createRecoveryKey': () => {
      change({ hasRecoveryKey: true });
      return { recoveryKey: fakeRecoveryKey };
    },
    'vault.recover': ({ recoveryKey, to }) => {
      if (recoveryKey !== fakeRecoveryKey) {
        throw new Refusal({
          code: 'vault.wrong-recovery-key',
          message: 'This is not the recovery key.',
        });
      }
      return change({ place: to.place, status: 'open', sealed: 0 });
    },
    'vault.startOver': () => change({ status: 'open', sealed: 0, hasRecoveryKey: false }),
    'profile.exportFile': () => ({ isSaved: true }),
    'profile.chooseFile': () =>
      profile && {
        fileName: 'countersign-profile.json',
        exportedAtMs: state.now() - 3_600_000,
        sources: [{ name: 'GitHub', provider: 'github', keys: 2 }],
        schemes: 1,
        hasSettings: true,
        hasSecrets: false,
        ...profile,
      },
    'profile.import': ({ passphrase }) => {
      if (passphrase !== null && passphrase !== fakePassphrase) {
        throw new Refusal({
          code: 'profile.wrong-passphrase',
          message: 'This passphrase does not open the file.',
        });
      }
      const missingKeys = passphrase === null ? 2 : 0;
      return { sources: 1, schemes: 1, keys: 2, missingKeys, skipped: [] };
    },
  };
};

/** Whatever is done with a vault: no secret is in what it writes, logs, tells or throws. */
import { describe, expect, it } from 'vitest';
import { sealingKeychain } from '../../../../support/fakes.ts';
import { startVault, strong, stronger, toKeychain, toPassphrase, toSession } from './set-up.ts';

const secrets = ['a secret that nobody may see', 'ünother secret ÿou do not see'];

const dresses = (bytes: Buffer): readonly string[] => [
  bytes.toString('utf8'),
  bytes.toString('latin1'),
  JSON.stringify(bytes.toString('utf8')).slice(1, -1),
  bytes.toString('hex'),
  bytes.toString('base64').replace(/=+$/, ''),
  bytes.toString('base64url'),
  [...bytes].join(','),
];

const findIn = (haystack: string, hidden: readonly Buffer[]): readonly string[] =>
  hidden.flatMap(dresses).filter((dress) => haystack.includes(dress));

/** Uses a vault in every way. Out: all that left it, and all that must not have. */
const exercise = async () => {
  const sealed: string[] = [];
  const keychain = sealingKeychain();
  const seal = (text: string) => {
    sealed.push(text);
    return keychain.seal(text);
  };
  const { vault, records, log, changes } = await startVault({ keychain: { ...keychain, seal } });
  const thrown: unknown[] = [];
  const attempt = async (promise: Promise<unknown>): Promise<void> => {
    await promise.catch((error: unknown) => thrown.push(error));
  };
  const putAll = async (): Promise<void> => {
    for (const [index, secret] of secrets.entries()) await vault.put(`key:${index}`, secret);
  };
  await putAll();
  const recoveryKey = await vault.moveTo(toPassphrase);
  await attempt(vault.unlock(stronger));
  await attempt(vault.changePassphrase(strong, secrets[0]?.slice(0, 9) ?? ''));
  await vault.changePassphrase(strong, stronger);
  const newRecoveryKey = await vault.createRecoveryKey();
  vault.lock();
  await attempt(vault.put('key:9', secrets[0] ?? ''));
  await attempt(vault.recover(recoveryKey ?? '', toKeychain));
  await vault.recover(newRecoveryKey, toKeychain);
  records.failAfter(0);
  await attempt(putAll());
  records.failAfter(Number.POSITIVE_INFINITY);
  await vault.moveTo(toSession);
  await putAll();
  await vault.moveTo(toKeychain);
  const told = JSON.stringify(changes) + thrown.map((error) => String(error)).join('\n');
  return {
    out: [records.written(), log.lines.join('\n'), told].join('\n'),
    hidden: [
      ...[...secrets, strong, stronger, recoveryKey ?? '', newRecoveryKey].map((text) =>
        Buffer.from(text),
      ),
      ...sealed.map((text) => Buffer.from(text, 'base64')),
    ],
    thrown,
  };
};

describe('no secret, passphrase, recovery key or data key', () => {
  it('is in anything that leaves the vault', async () => {
    const { out, hidden, thrown } = await exercise();
    expect(thrown).toHaveLength(5);
    expect(hidden).toHaveLength(9);
    expect(out.length).toBeGreaterThan(1000);
    expect(findIn(out, hidden)).toEqual([]);
  });

  it('is overlooked: this test can see', () => {
    const hidden = Buffer.from('a secret');
    for (const dress of dresses(hidden)) expect(findIn(`..${dress}..`, [hidden])).not.toEqual([]);
  });
});

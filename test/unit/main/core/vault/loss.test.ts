import { describe, expect, it } from 'vitest';
import type { Keychain } from '../../../../../src/main/core/ports.ts';
import { sealingKeychain } from '../../../../support/fakes.ts';
import {
  allOf,
  codeOf,
  flipBit,
  noKeychain,
  rowOf,
  startLocked,
  startLost,
  startVault,
  strong,
  stronger,
  toKeychain,
  toPassphrase,
  toSession,
} from './set-up.ts';

/** A stored vault of a key store, with two secrets. */
const stored = async () => {
  const keychain = sealingKeychain();
  const { vault, records } = await startVault({ keychain });
  await vault.put('key:1', 'first secret');
  await vault.put('key:2', 'second secret');
  return { keychain, records };
};

const garbage = Buffer.alloc(32, 1).toString('base64');
const otherKeychains: readonly (readonly [what: string, keychain: Keychain])[] = [
  ['is gone', noKeychain],
  ['is another', sealingKeychain()],
  ['opens it to something else', { ...sealingKeychain(), open: () => Promise.resolve(garbage) }],
  ['opens it to no key', { ...sealingKeychain(), open: () => Promise.resolve('') }],
  ['throws', { ...sealingKeychain(), open: () => Promise.reject(new Error('no')) }],
];

describe('a vault whose key store', () => {
  it.each(otherKeychains)('%s is lost', async (_what, keychain) => {
    const { records } = await stored();
    const { vault, log } = await startVault({ keychain, records });
    expect(vault.state()).toMatchObject({ place: 'keychain', status: 'lost', sealed: 2 });
    expect(await allOf(vault)).toEqual({ 'key:1': null, 'key:2': null });
    expect(log.lines.join()).toContain('The vault’s key was sealed by “test”');
  });

  it.each(otherKeychains)('%s leaves the disk alone', async (_what, keychain) => {
    const { records } = await stored();
    const before = records.written();
    const { vault } = await startVault({ keychain, records });
    await vault.put('key:1', 'another');
    await vault.put('key:3', 'third');
    expect(records.written()).toBe(before);
    expect(vault.state()).toMatchObject({ heldForThisRun: 2, sealed: 2 });
    expect(vault.isKept('key:1')).toBe(false);
    expect(await allOf(vault)).toEqual({ 'key:1': 'another', 'key:2': null, 'key:3': 'third' });
  });

  it('comes back opens again', async () => {
    const { vault, records, keychain } = await startLost();
    await vault.put('key:1', 'for this run');
    keychain.findAgain();
    const next = await startVault({ keychain, records });
    expect(next.vault.state()).toMatchObject({ status: 'open', sealed: 0 });
    expect(await allOf(next.vault)).toEqual({ 'key:1': 'first secret' });
  });
});

describe('a record that cannot be read', () => {
  const recordsOf = async (change: (record: Record<string, unknown>) => unknown) => {
    const { keychain, records } = await stored();
    records.plantRecord(change(records.record() as Record<string, unknown>));
    return { keychain, records };
  };

  it.each<readonly [what: string, change: (record: Record<string, unknown>) => unknown]>([
    ['is of a newer version', (record) => ({ ...record, version: 2 })],
    ['is damaged', (record) => ({ ...record, keychain: 'x' })],
    ['is gone while secrets are there', () => null],
  ])(
    'because it %s makes the vault lost, and is written over by nothing',
    async (_what, change) => {
      const { keychain, records } = await recordsOf(change);
      const record = records.record();
      const { vault, log } = await startVault({ keychain, records });
      expect(vault.state()).toMatchObject({ status: 'lost', sealed: 2, hasRecoveryKey: false });
      expect(log.lines.join()).toContain('damaged, or of a newer version');
      await vault.put('key:3', 'third');
      expect(await codeOf(vault.moveTo(toKeychain))).toBe('vault.lost');
      expect(await codeOf(vault.createRecoveryKey())).toBe('vault.lost');
      expect(records.record()).toEqual(record);
      expect(records.rows()).toHaveLength(2);
    },
  );

  it('ends when the user starts over', async () => {
    const { keychain, records } = await recordsOf(() => 'nonsense');
    const { vault } = await startVault({ keychain, records });
    await vault.put('key:3', 'third');
    await vault.startOver();
    expect(vault.state()).toMatchObject({ place: 'keychain', status: 'open', sealed: 0 });
    const next = await startVault({ keychain, records });
    expect(await allOf(next.vault)).toEqual({ 'key:3': 'third' });
  });
});

describe('a secret on the disk', () => {
  it('that was changed in any bit does not open, and stops no other', async () => {
    const { keychain, records } = await stored();
    const { sealed } = rowOf(records, 'key:1');
    records.plant('key:1', flipBit(sealed, 8 * sealed.length - 1));
    const { vault } = await startVault({ keychain, records });
    expect(vault.state()).toMatchObject({ status: 'open', sealed: 1 });
    expect(await allOf(vault)).toEqual({ 'key:1': null, 'key:2': 'second secret' });
  });

  it('that was copied to another id, or from another vault, does not open', async () => {
    const { keychain, records } = await stored();
    const other = await startVault({ keychain });
    await other.vault.put('key:4', 'of another vault');
    records.plant('key:3', rowOf(records, 'key:1').sealed);
    records.plant('key:4', rowOf(other.records, 'key:4').sealed);
    const { vault } = await startVault({ keychain, records });
    expect(await vault.get('key:3')).toBeNull();
    expect(await vault.get('key:4')).toBeNull();
    expect(vault.state().sealed).toBe(2);
  });

  it('that does not open is mended by putting it anew', async () => {
    const { keychain, records } = await stored();
    records.plant('key:1', flipBit(rowOf(records, 'key:1').sealed, 100));
    const { vault } = await startVault({ keychain, records });
    await vault.put('key:1', 'first secret');
    expect(vault.state().sealed).toBe(0);
    expect(await vault.get('key:1')).toBe('first secret');
  });

  it('that does not open is given up by starting over, and nothing else is', async () => {
    const { keychain, records } = await stored();
    records.plant('key:1', flipBit(rowOf(records, 'key:1').sealed, 100));
    const { vault } = await startVault({ keychain, records });
    await vault.startOver();
    expect(await allOf(vault)).toEqual({ 'key:2': 'second secret' });
    expect(vault.state()).toMatchObject({ status: 'open', sealed: 0 });
  });
});

describe('starting over', () => {
  it('empties a vault whose passphrase is forgotten', async () => {
    const { vault, records } = await startLocked();
    await vault.startOver();
    expect(vault.state()).toMatchObject({ place: 'session', status: 'open', isChosen: false });
    expect(vault.ids()).toEqual([]);
    expect(records.rows()).toEqual([]);
    expect(records.record()).toBeNull();
  });

  it('that was interrupted can be done again', async () => {
    const { vault, records } = await startLocked();
    records.failAfter(1);
    await expect(vault.startOver()).rejects.toThrow('the disk is full');
    records.failAfter(Number.POSITIVE_INFINITY);
    const next = await startVault({ keychain: noKeychain, records });
    expect(next.vault.state()).toMatchObject({ status: 'locked', sealed: 0 });
    await next.vault.startOver();
    expect(next.vault.state().status).toBe('open');
  });

  it('changes nothing of a vault that is open', async () => {
    const { keychain, records } = await stored();
    const { vault } = await startVault({ keychain, records });
    const before = records.written();
    await vault.startOver();
    expect(records.written()).toBe(before);
    expect(await vault.get('key:1')).toBe('first secret');
  });
});

describe('a recovery key', () => {
  it.each([
    ['lost', toPassphrase],
    ['locked', { place: 'passphrase', passphrase: stronger } as const],
  ])('opens a vault that is %s, and keeps it under a new passphrase', async (status, to) => {
    const { vault, records, recoveryKey } = await (status === 'lost' ? startLost() : startLocked());
    expect(vault.state().status).toBe(status);
    await vault.recover(recoveryKey.toLowerCase().replaceAll('-', ' '), to);
    expect(vault.state()).toMatchObject({ place: 'passphrase', status: 'open', sealed: 0 });
    const next = await startVault({ keychain: noKeychain, records });
    await next.vault.unlock(to.passphrase);
    expect(await allOf(next.vault)).toEqual({ 'key:1': 'first secret' });
  });

  it('keeps what is recovered in another key store', async () => {
    const { records, recoveryKey } = await startLost();
    const keychain = sealingKeychain();
    const { vault } = await startVault({ keychain, records });
    await vault.put('key:2', 'in between');
    await vault.recover(recoveryKey, toKeychain);
    expect(vault.state()).toMatchObject({ status: 'open', heldForThisRun: 0, sealed: 0 });
    const next = await startVault({ keychain, records });
    expect(await allOf(next.vault)).toEqual({ 'key:1': 'first secret', 'key:2': 'in between' });
  });

  it('works again after it was used', async () => {
    const { vault, records, recoveryKey } = await startLocked();
    await vault.recover(recoveryKey, toPassphrase);
    const next = await startVault({ keychain: noKeychain, records });
    await next.vault.recover(recoveryKey, toPassphrase);
    expect(await next.vault.get('key:1')).toBe('first secret');
  });

  it('ends when a new one is made', async () => {
    const { vault, records, recoveryKey } = await startLocked();
    await vault.unlock(strong);
    const newKey = await vault.createRecoveryKey();
    const { vault: next } = await startVault({ keychain: noKeychain, records });
    expect(await codeOf(next.recover(recoveryKey, toPassphrase))).toBe('vault.wrong-recovery-key');
    await next.recover(newKey, toPassphrase);
    expect(await next.get('key:1')).toBe('first secret');
  });

  it.each([
    ['no recovery key', 'lantern quarry mellow finch', 'typing error'],
    ['that of another vault', 'S34W-NJYC-SQ7C-ZM6H-TB9X-9NEP-TZCD-KPPV-EA3M', 'does not open'],
  ])('that is %s opens nothing', async (_what, typed, message) => {
    const { vault } = await startLocked();
    const recovered = vault.recover(typed, toPassphrase);
    await expect(recovered).rejects.toThrow(message);
    expect(await codeOf(recovered)).toBe('vault.wrong-recovery-key');
    expect(vault.state().status).toBe('locked');
  });

  it.each([
    ['a weak passphrase', { place: 'passphrase', passphrase: 'password' }, 'vault.weak-passphrase'],
    ['no key store', toKeychain, 'vault.no-keychain'],
  ] as const)('changes nothing with %s', async (_what, to, code) => {
    const { vault, recoveryKey } = await startLocked();
    expect(await codeOf(vault.recover(recoveryKey, to))).toBe(code);
    expect(vault.state().status).toBe('locked');
  });

  it('is not made for a locked vault, nor where nothing is kept', async () => {
    const { vault } = await startLocked();
    expect(await codeOf(vault.createRecoveryKey())).toBe('vault.locked');
    const { vault: inMemory } = await startVault({ keychain: noKeychain });
    expect(await codeOf(inMemory.createRecoveryKey())).toBe('vault.no-keychain');
    expect(await codeOf(inMemory.recover('', toPassphrase))).toBe('vault.wrong-recovery-key');
  });

  it('is made for a vault before its first secret', async () => {
    const { vault, records } = await startVault();
    const recoveryKey = await vault.createRecoveryKey();
    await vault.put('key:1', 'secret');
    const next = await startVault({ keychain: noKeychain, records });
    await next.vault.recover(recoveryKey, toPassphrase);
    expect(await next.vault.get('key:1')).toBe('secret');
  });

  it('ends with a move to memory', async () => {
    const { vault, recoveryKey } = await startLocked();
    await vault.unlock(strong);
    await vault.moveTo(toSession);
    const recovered = vault.recover(recoveryKey, toPassphrase);
    expect(await codeOf(recovered)).toBe('vault.wrong-recovery-key');
  });
});

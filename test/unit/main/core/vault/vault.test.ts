import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVault } from '../../../../../src/main/core/vault/vault.ts';
import { recordingLog, sealingKeychain } from '../../../../support/fakes.ts';
import { memoryRecords } from '../../../../support/memory-records.ts';
import {
  allOf,
  codeOf,
  noKeychain,
  startLocked,
  startVault,
  strong,
  stronger,
  toPassphrase,
} from './set-up.ts';

describe('a new vault with a key store', () => {
  it('is open there, chosen by the system', async () => {
    const { vault } = await startVault();
    expect(vault.state()).toEqual({
      place: 'keychain',
      status: 'open',
      isChosen: true,
      keychain: 'test',
      lockAfterMinutes: null,
      hasRecoveryKey: false,
      heldForThisRun: 0,
      sealed: 0,
    });
  });

  it('writes nothing before the first secret', async () => {
    const { records } = await startVault();
    expect(records.written()).toBe('');
  });

  it('has its secrets again after the next start', async () => {
    const { vault, records, keychain } = await startVault();
    await vault.put('key:1', 'first secret');
    await vault.put('key:2', '');
    const next = await startVault({ keychain, records });
    expect(await allOf(next.vault)).toEqual({ 'key:1': 'first secret', 'key:2': '' });
    expect(next.vault.isKept('key:1')).toBe(true);
    expect(next.vault.state()).toMatchObject({ place: 'keychain', status: 'open', sealed: 0 });
  });

  it('says what is wrong when the key store refuses, and keeps the secret when it no longer does', async () => {
    const working = sealingKeychain();
    let refuses = true;
    const seal = (text: string) =>
      refuses ? Promise.reject(new Error('dismissed')) : working.seal(text);
    const { vault } = await startVault({ keychain: { ...working, seal } });
    expect(await codeOf(vault.put('key:1', 'secret'))).toBe('vault.no-keychain');
    expect(vault.has('key:1')).toBe(false);
    refuses = false;
    await vault.put('key:1', 'secret');
    expect(vault.isKept('key:1')).toBe(true);
  });
});

describe('a new vault without a key store', () => {
  it('holds secrets for this run, chosen by nobody', async () => {
    const { vault, records } = await startVault({ keychain: noKeychain });
    await vault.put('key:1', 'secret');
    expect(vault.state()).toMatchObject({
      place: 'session',
      status: 'open',
      isChosen: false,
      keychain: null,
      heldForThisRun: 1,
    });
    expect(vault.isKept('key:1')).toBe(false);
    expect(await vault.get('key:1')).toBe('secret');
    expect(records.written()).toBe('');
  });
});

describe('a secret', () => {
  it('comes back as it was, whatever it is', async () => {
    const { vault } = await startVault();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        async (id, secret) => {
          await vault.put(id, secret);
          expect(await vault.get(id)).toBe(secret);
        },
      ),
    );
  });

  it('is replaced by the next of the same id', async () => {
    const { vault } = await startVault();
    await vault.put('key:1', 'old');
    await vault.put('key:1', 'new');
    expect(await allOf(vault)).toEqual({ 'key:1': 'new' });
  });

  it('is gone when it was removed, from the disk too', async () => {
    const { vault, records } = await startVault();
    await vault.put('key:1', 'kept');
    vault.hold('key:2', 'held');
    await vault.remove('key:1');
    await vault.remove('key:2');
    await vault.remove('key:3');
    expect(vault.ids()).toEqual([]);
    expect(vault.has('key:1')).toBe(false);
    expect(await vault.get('key:1')).toBeNull();
    expect(records.rows()).toEqual([]);
  });

  it('that is held for this run never reaches the disk, and covers one that is there', async () => {
    const { vault, records, keychain } = await startVault();
    await vault.put('key:1', 'kept');
    vault.hold('key:1', 'held');
    vault.hold('key:2', 'also held');
    expect(await allOf(vault)).toEqual({ 'key:1': 'held', 'key:2': 'also held' });
    expect(vault.isKept('key:1')).toBe(false);
    expect(vault.state().heldForThisRun).toBe(2);
    const next = await startVault({ keychain, records });
    expect(await allOf(next.vault)).toEqual({ 'key:1': 'kept' });
  });

  it('that was held is kept when it is put', async () => {
    const { vault } = await startVault();
    vault.hold('key:1', 'secret');
    await vault.put('key:1', 'secret');
    expect(vault.isKept('key:1')).toBe(true);
    expect(vault.state().heldForThisRun).toBe(0);
  });

  it('stays in memory as it was when the disk is full', async () => {
    const { vault, records } = await startVault();
    await vault.put('key:1', 'old');
    records.failAfter(0);
    await expect(vault.put('key:1', 'new')).rejects.toThrow('the disk is full');
    await expect(vault.remove('key:1')).rejects.toThrow('the disk is full');
    expect(await vault.get('key:1')).toBe('old');
  });
});

describe('a vault under a passphrase', () => {
  it('is locked at the next start, and gives nothing out', async () => {
    const { vault } = await startLocked();
    expect(vault.state()).toMatchObject({
      place: 'passphrase',
      status: 'locked',
      isChosen: true,
      lockAfterMinutes: 60,
      hasRecoveryKey: true,
      sealed: 1,
    });
    expect(await allOf(vault)).toEqual({ 'key:1': null });
    expect(vault.isKept('key:1')).toBe(true);
    expect(await codeOf(vault.put('key:2', 'secret'))).toBe('vault.locked');
    expect(vault.has('key:2')).toBe(false);
  });

  it('opens with its passphrase', async () => {
    const { vault } = await startLocked();
    await vault.unlock(strong);
    expect(vault.state()).toMatchObject({ status: 'open', sealed: 0 });
    expect(await allOf(vault)).toEqual({ 'key:1': 'first secret' });
  });

  it('stays locked with another', async () => {
    const { vault } = await startLocked();
    expect(await codeOf(vault.unlock(stronger))).toBe('vault.wrong-passphrase');
    expect(vault.state().status).toBe('locked');
  });

  it('locks at once', async () => {
    const { vault } = await startLocked();
    await vault.unlock(strong);
    vault.hold('key:2', 'held');
    vault.lock();
    expect(vault.state()).toMatchObject({ status: 'locked', sealed: 1, heldForThisRun: 1 });
    expect(await allOf(vault)).toEqual({ 'key:1': null, 'key:2': 'held' });
    await vault.unlock(strong);
    expect(await vault.get('key:1')).toBe('first secret');
  });

  it('locks only when what is under way has ended', async () => {
    const { vault, records } = await startLocked();
    await vault.unlock(strong);
    const moving = vault.moveTo({ place: 'passphrase', passphrase: stronger });
    await vault.get('key:1');
    vault.lock();
    await moving;
    await vault.unlock(stronger);
    expect(await vault.get('key:1')).toBe('first secret');
    const unlocking = vault.unlock(stronger);
    vault.lock();
    await unlocking;
    await vault.remove('key:none');
    expect(vault.state().status).toBe('locked');
    const next = await startVault({ keychain: noKeychain, records });
    await next.vault.unlock(stronger);
    expect(await next.vault.get('key:1')).toBe('first secret');
  });

  it('lets a secret be removed while it is locked', async () => {
    const { vault, records } = await startLocked();
    await vault.remove('key:1');
    expect(records.rows()).toEqual([]);
    expect(vault.state().sealed).toBe(0);
  });

  it.each([true, false])('changes its passphrase (locked before: %s)', async (isLocked) => {
    const { vault, records } = await startLocked();
    if (!isLocked) await vault.unlock(strong);
    await vault.changePassphrase(strong, stronger);
    expect(await vault.get('key:1')).toBe('first secret');
    const next = await startVault({ keychain: noKeychain, records });
    expect(await codeOf(next.vault.unlock(strong))).toBe('vault.wrong-passphrase');
    await next.vault.unlock(stronger);
    expect(await next.vault.get('key:1')).toBe('first secret');
  });

  it('keeps its passphrase when the present one is wrong, or the next one weak', async () => {
    const { vault } = await startLocked();
    expect(await codeOf(vault.changePassphrase(stronger, strong))).toBe('vault.wrong-passphrase');
    expect(await codeOf(vault.changePassphrase(strong, 'password'))).toBe('vault.weak-passphrase');
    await vault.unlock(strong);
    expect(vault.state().status).toBe('open');
  });

  it.each([5, null])('remembers that it locks after %s minutes', async (minutes) => {
    const { vault, records } = await startLocked();
    await vault.unlock(strong);
    await vault.setLockAfter(minutes);
    await vault.changePassphrase(strong, stronger);
    expect(vault.state().lockAfterMinutes).toBe(minutes);
    const next = await startVault({ keychain: noKeychain, records });
    expect(next.vault.state().lockAfterMinutes).toBe(minutes);
  });

  it('does not change the time while it is locked', async () => {
    const { vault } = await startLocked();
    expect(await codeOf(vault.setLockAfter(null))).toBe('vault.locked');
  });
});

describe('a vault without a passphrase', () => {
  it('does not lock, and has no time after which it would', async () => {
    const { vault } = await startVault();
    await vault.put('key:1', 'secret');
    vault.lock();
    await vault.setLockAfter(5);
    expect(vault.state()).toMatchObject({ status: 'open', lockAfterMinutes: null });
    expect(await vault.get('key:1')).toBe('secret');
  });

  it('has none to unlock it with, or to change', async () => {
    const { vault } = await startVault();
    expect(await codeOf(vault.unlock(strong))).toBe('vault.wrong-passphrase');
    expect(await codeOf(vault.changePassphrase(strong, stronger))).toBe('vault.wrong-passphrase');
  });
});

describe('whoever listens', () => {
  it('is told the state before and after each change of it', async () => {
    const { vault, changes } = await startLocked();
    changes.length = 0;
    await vault.unlock(strong);
    await vault.put('key:2', 'secret');
    vault.lock();
    vault.hold('key:3', 'held');
    expect(changes.map(({ before, now }) => [before.status, now.status])).toEqual([
      ['locked', 'open'],
      ['open', 'locked'],
      ['locked', 'locked'],
    ]);
  });
});

describe('a vault that was not loaded', () => {
  it('writes nothing', async () => {
    const records = memoryRecords();
    const vault = createVault({
      keychain: sealingKeychain(),
      records,
      log: recordingLog(),
      onChange: () => undefined,
    });
    vault.hold('key:1', 'held');
    await expect(vault.put('key:1', 'secret')).rejects.toThrow('was not loaded');
    await expect(vault.moveTo(toPassphrase)).rejects.toThrow('was not loaded');
    expect(records.written()).toBe('');
    expect(await vault.get('key:1')).toBe('held');
  });
});

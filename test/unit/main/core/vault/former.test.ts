import { describe, expect, it } from 'vitest';
import type { Keychain } from '../../../../../src/main/core/ports.ts';
import { isEnvelope } from '../../../../../src/main/core/vault/envelope.ts';
import { sealingKeychain } from '../../../../support/fakes.ts';
import { memoryRecords } from '../../../../support/memory-records.ts';
import { allOf, noKeychain, rowOf, startVault, strong, toPassphrase } from './set-up.ts';

/** A disk with two secrets that an older version sealed by the key store. */
const former = async () => {
  const keychain = sealingKeychain();
  const records = memoryRecords();
  records.plant('key:1', await keychain.seal('first secret'));
  records.plant('ngrok-token', await keychain.seal('second secret'));
  return { keychain, records };
};
const secrets = { 'key:1': 'first secret', 'ngrok-token': 'second secret' };

describe('secrets of an older version', () => {
  it('are sealed anew at the first start', async () => {
    const { keychain, records } = await former();
    const { vault } = await startVault({ keychain, records });
    expect(await allOf(vault)).toEqual(secrets);
    expect(vault.state()).toMatchObject({ place: 'keychain', status: 'open', sealed: 0 });
    expect(records.rows().every(({ sealed }) => isEnvelope(sealed))).toBe(true);
    const next = await startVault({ keychain, records });
    expect(await allOf(next.vault)).toEqual(secrets);
  });

  it('stay as they are without the key store, and are there when it is back', async () => {
    const { keychain, records } = await former();
    const before = records.rows();
    const { vault } = await startVault({ keychain: noKeychain, records });
    expect(vault.state()).toMatchObject({ place: 'session', isChosen: false, sealed: 2 });
    expect(await allOf(vault)).toEqual({ 'key:1': null, 'ngrok-token': null });
    expect(records.rows()).toEqual(before);
    const next = await startVault({ keychain, records });
    expect(await allOf(next.vault)).toEqual(secrets);
  });

  it('stop no other when one does not open', async () => {
    const { keychain, records } = await former();
    records.plant('key:1', await sealingKeychain().seal('of another key store'));
    const before = rowOf(records, 'key:1');
    const { vault } = await startVault({ keychain, records });
    expect(await allOf(vault)).toEqual({ ...secrets, 'key:1': null });
    expect(vault.state()).toMatchObject({ status: 'open', sealed: 1 });
    expect(rowOf(records, 'key:1')).toEqual(before);
  });

  it('stay as they are when they open to no text', async () => {
    const { keychain, records } = await former();
    const before = records.rows();
    const open = () => Promise.resolve('\ufffd\u0001x');
    const { vault } = await startVault({
      keychain: { ...keychain, backend: 'test', open },
      records,
    });
    expect(vault.state().sealed).toBe(2);
    expect(records.rows()).toEqual(before);
  });

  it('stay as they are when the disk is full', async () => {
    const { keychain, records } = await former();
    records.failAfter(2);
    const { vault, log } = await startVault({ keychain, records });
    expect(vault.state()).toMatchObject({ status: 'open', sealed: 1 });
    expect(log.lines.join()).toContain('Sealing “ngrok-token” anew failed.');
    records.failAfter(Number.POSITIVE_INFINITY);
    const next = await startVault({ keychain, records });
    expect(await allOf(next.vault)).toEqual(secrets);
  });

  it('fail nothing when the key store opens and no longer seals', async () => {
    const { keychain, records } = await former();
    const refusing: Keychain = {
      backend: 'test',
      open: keychain.open,
      seal: () => Promise.reject(new Error('dismissed')),
    };
    const { vault } = await startVault({ keychain: refusing, records });
    expect(vault.state()).toMatchObject({ status: 'open', sealed: 2 });
    expect(records.record()).toBeNull();
  });

  it('are sealed anew as soon as a vault under a passphrase is unlocked', async () => {
    const { keychain, records } = await former();
    const { vault } = await startVault({ keychain: noKeychain, records });
    await vault.moveTo(toPassphrase);
    expect(vault.state()).toMatchObject({ place: 'passphrase', sealed: 2 });
    const next = await startVault({ keychain, records });
    expect(await next.vault.get('key:1')).toBeNull();
    await next.vault.unlock(strong);
    expect(await allOf(next.vault)).toEqual(secrets);
    expect(next.vault.state().sealed).toBe(0);
  });

  it('are not removed by starting over where they can be opened', async () => {
    const { keychain, records } = await former();
    records.plantRecord('nonsense');
    const { vault } = await startVault({ keychain, records });
    expect(vault.state()).toMatchObject({ status: 'lost', sealed: 2 });
    await vault.startOver();
    expect(await allOf(vault)).toEqual(secrets);
  });
});

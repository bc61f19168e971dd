import { describe, expect, it } from 'vitest';
import { sealingKeychain } from '../../../../support/fakes.ts';
import { memoryRecords } from '../../../../support/memory-records.ts';
import {
  allOf,
  codeOf,
  noKeychain,
  startLocked,
  startLost,
  startVault,
  strong,
  stronger,
  toKeychain,
  toPassphrase,
  toSession,
} from './set-up.ts';

const secrets = { 'key:1': 'first secret', 'ngrok-token': 'second secret' };
const places = [toKeychain, toPassphrase, toSession] as const;
const moves = places.flatMap((from) =>
  places.map((to) => [from.place, to.place, from, to] as const),
);

/** A vault with a key store at hand, in the place, with two secrets. */
const startIn = async (place: (typeof places)[number]) => {
  const run = await startVault();
  await run.vault.moveTo(place);
  for (const [id, secret] of Object.entries(secrets)) await run.vault.put(id, secret);
  return run;
};

describe('a move', () => {
  it.each(moves)('from %s to %s takes all secrets along', async (_from, place, from, to) => {
    const { vault } = await startIn(from);
    await vault.moveTo(to);
    expect(vault.state()).toMatchObject({ place, status: 'open', isChosen: true, sealed: 0 });
    expect(vault.state().heldForThisRun).toBe(place === 'session' ? 2 : 0);
    expect(await allOf(vault)).toEqual(secrets);
  });

  it.each(moves)('from %s to %s lasts as that place does', async (_from, place, from, to) => {
    const { vault, records, keychain } = await startIn(from);
    await vault.moveTo(to);
    const next = await startVault({ keychain, records });
    if (place === 'passphrase') await next.vault.unlock(strong);
    expect(next.vault.state()).toMatchObject({ place, status: 'open', isChosen: true });
    expect(await allOf(next.vault)).toEqual(place === 'session' ? {} : secrets);
  });

  it('to memory takes all off the disk', async () => {
    const { vault, records } = await startIn(toKeychain);
    await vault.moveTo(toSession);
    expect(records.rows()).toEqual([]);
    expect(records.record()).toEqual({ version: 1, place: 'session' });
  });

  it('to a passphrase leaves nothing for the key store to open', async () => {
    const { vault, records } = await startIn(toKeychain);
    await vault.moveTo(toPassphrase);
    expect(records.record()).not.toHaveProperty('keychain');
  });

  it('to a lasting place keeps what was put, and not what was held for this run', async () => {
    const { vault } = await startVault({ keychain: noKeychain });
    await vault.put('key:1', 'put');
    vault.hold('key:2', 'held');
    await vault.moveTo(toPassphrase);
    expect(vault.isKept('key:1')).toBe(true);
    expect(vault.isKept('key:2')).toBe(false);
    expect(await allOf(vault)).toEqual({ 'key:1': 'put', 'key:2': 'held' });
  });

  it('makes a recovery key the first time only', async () => {
    const { vault } = await startVault();
    expect(await vault.moveTo(toPassphrase)).toMatch(/^(\w{4}-){8}\w{4}$/);
    expect(await vault.moveTo(toKeychain)).toBeNull();
    expect(await vault.moveTo(toPassphrase)).toBeNull();
    await vault.moveTo(toSession);
    expect(vault.state().hasRecoveryKey).toBe(false);
    expect(await vault.moveTo(toKeychain)).not.toBeNull();
  });

  it('makes one for a vault that came about by itself', async () => {
    const { vault } = await startVault();
    await vault.put('key:1', 'secret');
    expect(vault.state().hasRecoveryKey).toBe(false);
    expect(await vault.moveTo(toKeychain)).not.toBeNull();
    expect(await vault.get('key:1')).toBe('secret');
  });

  it.each(['password', 'kJ7$fq2!x', 'aaaaaaaaaaaaaaaaaaaaa'])(
    'to the weak passphrase “%s” is refused',
    async (passphrase) => {
      const { vault } = await startIn(toKeychain);
      const moved = vault.moveTo({ place: 'passphrase', passphrase });
      expect(await codeOf(moved)).toBe('vault.weak-passphrase');
      expect(vault.state().place).toBe('keychain');
      expect(await allOf(vault)).toEqual(secrets);
    },
  );

  it('to a key store that is not there is refused', async () => {
    const { vault } = await startVault({ keychain: noKeychain });
    expect(await codeOf(vault.moveTo(toKeychain))).toBe('vault.no-keychain');
    expect(vault.state().isChosen).toBe(false);
  });

  it.each(places)('of a locked vault to $place is refused', async (to) => {
    const { vault } = await startLocked();
    expect(await codeOf(vault.moveTo(to))).toBe('vault.locked');
  });

  it.each(places)('of a lost vault to $place is refused', async (to) => {
    const { vault } = await startLost();
    expect(await codeOf(vault.moveTo(to))).toBe('vault.lost');
  });

  it('runs when the one before it has ended', async () => {
    const { vault, records, keychain } = await startIn(toKeychain);
    await Promise.all([
      vault.moveTo(toSession),
      vault.put('key:3', 'third secret'),
      vault.moveTo({ place: 'passphrase', passphrase: stronger }),
      vault.remove('key:1'),
    ]);
    const next = await startVault({ keychain, records });
    await next.vault.unlock(stronger);
    expect(await allOf(next.vault)).toEqual({
      'ngrok-token': 'second secret',
      'key:3': 'third secret',
    });
  });
});

describe('a move that the disk refuses', () => {
  it.each(moves)('from %s to %s changes nothing', async (_from, _to, from, to) => {
    const { vault, records } = await startIn(from);
    const before = vault.state();
    records.failAfter(0);
    await expect(vault.moveTo(to)).rejects.toThrow('the disk is full');
    expect(vault.state()).toEqual(before);
    expect(await allOf(vault)).toEqual(secrets);
  });

  it('after the record keeps what cannot be sealed in memory, and says so', async () => {
    const { vault, records, log } = await startIn(toSession);
    records.failAfter(2);
    expect(await vault.moveTo(toKeychain)).not.toBeNull();
    expect(vault.state()).toMatchObject({ place: 'keychain', heldForThisRun: 1 });
    expect(await allOf(vault)).toEqual(secrets);
    expect(log.lines.join()).toContain('Sealing “ngrok-token” failed. Error: the disk is full');
  });
});

describe('a crash', () => {
  const lastingPlaces = [toKeychain, toPassphrase] as const;
  const lastingMoves = lastingPlaces.flatMap((from) =>
    lastingPlaces.map((to) => [from.place, to.place, from, to] as const),
  );

  it.each(lastingMoves)('in a move from %s to %s loses nothing', async (_from, _to, from, to) => {
    for (let writes = 0; writes < 3; writes++) {
      const { vault, records, keychain } = await startIn(from);
      records.failAfter(writes);
      await vault.moveTo(to).catch(() => undefined);
      const next = await startVault({ keychain, records });
      if (next.vault.state().place === 'passphrase') await next.vault.unlock(strong);
      expect(await allOf(next.vault)).toEqual(secrets);
    }
  });

  it('before the first secret leaves a vault that works', async () => {
    const records = memoryRecords();
    const keychain = sealingKeychain();
    const { vault } = await startVault({ keychain, records });
    records.failAfter(1);
    await vault.put('key:1', 'secret').catch(() => undefined);
    expect(records.rows()).toEqual([]);
    records.failAfter(Number.POSITIVE_INFINITY);
    const next = await startVault({ keychain, records });
    await next.vault.put('key:1', 'secret');
    expect(await (await startVault({ keychain, records })).vault.get('key:1')).toBe('secret');
  });

  it('in a move to memory leaves nothing that lasts: the next start ends it', async () => {
    const { vault, records, keychain } = await startIn(toKeychain);
    records.failAfter(1);
    await expect(vault.moveTo(toSession)).rejects.toThrow('the disk is full');
    expect(await allOf(vault)).toEqual(secrets);
    records.failAfter(Number.POSITIVE_INFINITY);
    const next = await startVault({ keychain, records });
    expect(next.vault.state()).toMatchObject({ place: 'session', isChosen: true, sealed: 0 });
    expect(records.rows()).toEqual([]);
  });

  it('in a move to memory leaves them counted where the next start cannot remove them', async () => {
    const { vault, records, keychain } = await startIn(toKeychain);
    records.failAfter(1);
    await vault.moveTo(toSession).catch(() => undefined);
    const next = await startVault({ keychain, records });
    expect(next.vault.state()).toMatchObject({ place: 'session', status: 'open', sealed: 2 });
    records.failAfter(Number.POSITIVE_INFINITY);
    await next.vault.startOver();
    expect(next.vault.state()).toMatchObject({ place: 'session', isChosen: true, sealed: 0 });
  });
});

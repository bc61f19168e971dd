import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVaultRecord } from '../../../../../src/main/core/vault/vault-record.ts';

const salt = 'AAECAwQFBgcICQoLDA0ODw==';
const box = Buffer.alloc(64, 7).toString('base64');
const head = { version: 1, id: '0123456789abcdef'.repeat(2), check: salt };
const kdf = { name: 'scrypt', N: 131_072, r: 8, p: 1, salt };

const session = { version: 1, place: 'session' };
const keychain = {
  ...head,
  place: 'keychain',
  recovery: null,
  keychain: { backend: 'gnome_libsecret', sealed: 'AAAA' },
};
const passphrase = {
  ...head,
  place: 'passphrase',
  recovery: { salt, box },
  passphrase: { kdf, box },
  lockAfterMinutes: 60,
};
const withKdf = (change: object) => ({
  ...passphrase,
  passphrase: { kdf: { ...kdf, ...change }, box },
});

describe('the record of a vault', () => {
  it.each([
    ['memory', session],
    ['the key store', keychain],
    ['a passphrase', passphrase],
    ['a passphrase that is never forgotten', { ...passphrase, lockAfterMinutes: null }],
    ['a passphrase at a low cost', withKdf({ N: 2, r: 1 })],
  ])('for %s is read', (_what, record) => {
    expect(readVaultRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it.each<readonly [what: string, record: unknown]>([
    ['nothing', null],
    ['a text', 'vault'],
    ['a list', []],
    ['a newer version', { ...session, version: 2 }],
    ['no version', { place: 'session' }],
    ['an unknown place', { ...keychain, place: 'cloud' }],
    ['an id with capitals', { ...keychain, id: head.id.toUpperCase() }],
    ['an id that is too short', { ...keychain, id: 'abc' }],
    ['an id that is a number', { ...keychain, id: 1 }],
    ['no check', { ...keychain, check: undefined }],
    ['a check that is too long', { ...keychain, check: box }],
    ['no key of the key store', { ...keychain, keychain: undefined }],
    [
      'a huge key of the key store',
      { ...keychain, keychain: { backend: 'x', sealed: 'A'.repeat(20_000) } },
    ],
    ['a recovery key without salt', { ...keychain, recovery: { box } }],
    ['a box that is cut off', { ...passphrase, recovery: { salt, box: box.slice(4) } }],
    ['no passphrase', { ...passphrase, passphrase: null }],
    ['a box that is no base64', { ...passphrase, passphrase: { kdf, box: box.replace('B', '-') } }],
    ['a time of 0 minutes', { ...passphrase, lockAfterMinutes: 0 }],
    ['a time of two days', { ...passphrase, lockAfterMinutes: 2880 }],
    ['no time', { ...passphrase, lockAfterMinutes: undefined }],
    ['another function', withKdf({ name: 'pbkdf2' })],
    ['an N that is no power of two', withKdf({ N: 100_000 })],
    ['an N of 1', withKdf({ N: 1 })],
    ['an r of 0', withKdf({ r: 0 })],
    ['a p that is a text', withKdf({ p: '1' })],
    ['a cost that fills the memory', withKdf({ N: 2 ** 20 })],
    ['a cost that never ends', withKdf({ p: 1000 })],
    ['a salt that is too short', withKdf({ salt: 'AAAA' })],
  ])('with %s is not read', (_what, record) => {
    expect(readVaultRecord(record)).toBeNull();
  });

  it('may be anything: reading it never fails', () => {
    const damaged = fc
      .constantFrom(...Object.keys(passphrase))
      .chain((name) => fc.jsonValue().map((value) => ({ ...passphrase, [name]: value })));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged), (value) => {
        expect([null, value]).toContain(readVaultRecord(value));
      }),
    );
  });
});

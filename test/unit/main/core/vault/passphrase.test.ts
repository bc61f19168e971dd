import { describe, expect, it } from 'vitest';
import {
  defaultScryptCost,
  unwrapByPassphrase,
  wrapByPassphrase,
} from '../../../../../src/main/core/vault/passphrase.ts';
import { ratePassphrase } from '../../../../../src/main/core/vault/rate-passphrase.ts';
import { cheapScrypt, exampleKey, strong } from './set-up.ts';

const { vaultId } = exampleKey;
const opened = { vaultId, bytes: Buffer.from(exampleKey.bytes) };

describe('a data key under a passphrase', () => {
  it('opens with it and with no other, nor in another vault', async () => {
    const wrap = await wrapByPassphrase(exampleKey, strong, cheapScrypt);
    expect(await unwrapByPassphrase(wrap, vaultId, strong)).toEqual(opened);
    expect(await unwrapByPassphrase(wrap, vaultId, `${strong} `)).toBeNull();
    expect(await unwrapByPassphrase(wrap, 'f'.repeat(32), strong)).toBeNull();
  });

  it('opens at the cost that is meant for use', async () => {
    const wrap = await wrapByPassphrase(exampleKey, strong, defaultScryptCost);
    expect(wrap.kdf).toMatchObject({ name: 'scrypt', N: 131_072, r: 8, p: 1 });
    expect(await unwrapByPassphrase(wrap, vaultId, strong)).toEqual(opened);
  });

  it.each([
    ['one character', 'caf\u00e9 lantern quarry'],
    ['a letter and its accent', 'cafe\u0301 lantern quarry'],
  ])('that another implementation has wrapped opens with an é typed as %s', async (_how, typed) => {
    const wrap = {
      kdf: { name: 'scrypt', N: 1024, r: 8, p: 1, salt: 'AAECAwQFBgcICQoLDA0ODw==' },
      box: 'Q1NWAWRlZmdoaWprbG1ub/ey2Z//vRLcCFfvibnj4uBBAyRuZcErieqLRVOIQQypc9wrwASlkzxohZDVOpVXdA==',
    } as const;
    expect(await unwrapByPassphrase(wrap, vaultId, typed)).toEqual(opened);
  });

  it('is salted anew each time', async () => {
    const wraps = await Promise.all(
      [0, 1].map(() => wrapByPassphrase(exampleKey, strong, cheapScrypt)),
    );
    expect(wraps[0]?.kdf.salt).not.toBe(wraps[1]?.kdf.salt);
  });

  it('is refused a cost that is none', async () => {
    const wrapped = wrapByPassphrase(exampleKey, strong, { N: 3, r: 1, p: 1 });
    await expect(wrapped).rejects.toThrow('Invalid scrypt params');
  });
});

describe('the rating of a passphrase', () => {
  it.each([strong, 'correct horse battery staple', 'kJ7$fq2!xLw9', 'ünsägliche Lampe im Föhn'])(
    'accepts “%s”',
    async (passphrase) => {
      const rating = await ratePassphrase(passphrase);
      expect(rating).toMatchObject({ isAccepted: true, warning: null });
      expect(rating.score).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([
    ['', 0, 'It has fewer than 10 characters.'],
    ['kJ7$fq2!x', 3, 'It has fewer than 10 characters.'],
    ['password', 0, 'This is a heavily used password.'],
    ['p@ssword12', 1, null],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 0, 'Repeated characters like "aaa" are easy to guess.'],
    ['1qaz2wsx3edc', 1, 'This is a commonly used password.'],
  ])('refuses “%s” with a score of %s', async (passphrase, score, warning) => {
    expect(await ratePassphrase(passphrase)).toMatchObject({ isAccepted: false, score, warning });
  });

  it('takes a long text without a long wait', async () => {
    await ratePassphrase('');
    const startMs = performance.now();
    await ratePassphrase('@4$5s3e1il!|0o'.repeat(73));
    expect(performance.now() - startMs).toBeLessThan(2000);
  });
});

import { describe, expect, it } from 'vitest';
import { sealBox } from '../../../../../src/main/core/profile/box.ts';
import { type ParsedProfile, parseProfile } from '../../../../../src/main/core/profile/parse.ts';
import { openSecrets } from '../../../../../src/main/core/profile/secrets.ts';
import { writeProfile } from '../../../../../src/main/core/profile/write.ts';
import { defaultScryptCost } from '../../../../../src/main/core/vault/passphrase.ts';
import {
  cheapN,
  makeKey,
  metaToken,
  metaUrl,
  ownToken,
  passphrase,
  sampleContents,
} from '../../../../support/profile-contents.ts';

const text = await writeProfile(sampleContents, passphrase, cheapN);
const parsed = parseProfile(text);

const wrongPassphrase = { appError: { code: 'profile.wrong-passphrase' } };

/** The sample with another text in its box. */
const withBox = async (json: string): Promise<ParsedProfile> => ({
  ...parsed,
  sealed: await sealBox(json, passphrase, parsed.digest, cheapN),
});

describe('the secrets of a profile', () => {
  it('are opened by the passphrase', async () => {
    expect(await openSecrets(parsed, passphrase)).toEqual({
      sources: [
        {
          token: metaToken,
          publicUrl: metaUrl,
          parameters: { verifyToken: 'verify-me-2024', webhookId: 'left-by-paypal' },
          keyTexts: ['app-secret-of-meta', 'older-app-secret'],
          account: null,
        },
        {
          token: ownToken,
          publicUrl: null,
          parameters: {},
          keyTexts: ['acme-secret'],
          account: sampleContents.sources[1]?.account,
        },
      ],
      ngrokToken: 'ngrok-authtoken-of-ada',
    });
  });

  it('are null where there are none', async () => {
    const open = parseProfile(await writeProfile(sampleContents, null));
    expect(await openSecrets(open, passphrase)).toBeNull();
  });

  it('cost 128 MiB to guess at, unless told otherwise', async () => {
    const written = parseProfile(await writeProfile(sampleContents, passphrase));
    expect(written.sealed?.kdf.N).toBe(defaultScryptCost.N);
    expect(await openSecrets(written, passphrase)).not.toBeNull();
  }, 30_000);

  it('are opened by the same passphrase in another spelling', async () => {
    const composed = parseProfile(await writeProfile(sampleContents, 'Zo\u00eb’s phrase', cheapN));
    expect(await openSecrets(composed, 'Zoe\u0308’s phrase')).not.toBeNull();
  });

  it.each(['', ' ', passphrase.toUpperCase(), `${passphrase} `])(
    'stay closed for the passphrase “%s”',
    async (other) => {
      await expect(openSecrets(parsed, other)).rejects.toMatchObject(wrongPassphrase);
    },
  );
});

describe('a profile that was changed', () => {
  const reopened = (changed: string) => openSecrets(parseProfile(changed), passphrase);

  it('opens after spaces and line breaks were', async () => {
    expect(await reopened(JSON.stringify(JSON.parse(text)))).not.toBeNull();
  });

  it.each([
    ['a name', (file: string) => file.replace('Instagram', 'Instagran')],
    ['a fingerprint', (file: string) => file.replace('d45787af', 'd45787ae')],
    ['a setting', (file: string) => file.replace('"theme": "dark"', '"theme": "light"')],
    ['a member more', (file: string) => file.replace('{', '{"more": 1,')],
    [
      'the order of members',
      (file: string) =>
        file.replace(/("label": "Older"),(\s+)("kind": "secret")/, (_all, a, space, b) => {
          return `${b},${space}${a}`;
        }),
    ],
  ])('does not open: %s', async (_what, change) => {
    expect(change(text)).not.toBe(text);
    await expect(reopened(change(text))).rejects.toMatchObject(wrongPassphrase);
  });

  it('does not open with the box of another, though the passphrase is the same', async () => {
    const contents = { ...sampleContents, exportedAtMs: sampleContents.exportedAtMs + 1 };
    const other = JSON.parse(await writeProfile(contents, passphrase, cheapN));
    const exchanged = JSON.stringify({ ...JSON.parse(text), secrets: other.secrets });
    await expect(reopened(exchanged)).rejects.toMatchObject(wrongPassphrase);
  });
});

it('is refused with a salt that is the same bytes in other letters', () => {
  const salt = parsed.sealed?.kdf.salt ?? '';
  // The last digit of 16 bytes holds two bits of them, and four that stand for nothing.
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const next = digits.charAt(digits.indexOf(salt.charAt(21)) + 1);
  const other = `${salt.slice(0, 21)}${next}==`;
  expect(Buffer.from(other, 'base64')).toEqual(Buffer.from(salt, 'base64'));
  expect(() => parseProfile(text.replace(salt, other))).toThrow('“secrets.kdf.salt”');
});

describe('a box with something else in it', () => {
  it.each([
    ['no JSON', 'secrets'],
    ['null', 'null'],
    ['secrets for fewer sources', JSON.stringify({ sources: [], ngrokToken: null })],
    ['a list of keys', JSON.stringify({ sources: [makeKey('x')], ngrokToken: null })],
  ])('is unreadable: %s', async (_what, json) => {
    await expect(openSecrets(await withBox(json), passphrase)).rejects.toMatchObject({
      appError: {
        code: 'profile.unreadable',
        message: 'The secrets in this profile cannot be read.',
      },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { ProfileContents } from '../../../../../src/main/core/profile/contents.ts';
import { writeProfile } from '../../../../../src/main/core/profile/write.ts';
import { acme } from '../../../../support/definitions.ts';
import {
  cheapN,
  makeKey,
  passphrase,
  sampleContents,
} from '../../../../support/profile-contents.ts';

const [meta] = sampleContents.sources;
if (!meta) throw new Error('the sample has a source');

const withMeta = (changes: Partial<typeof meta>): ProfileContents => ({
  ...sampleContents,
  sources: [{ ...meta, ...changes }],
});

describe('a profile without a passphrase', () => {
  it('is this text', async () => {
    const expected = {
      format: 'countersign-profile',
      version: 1,
      exportedAtMs: 1_720_000_000_000,
      app: '1.2.3',
      sources: [
        {
          name: 'Instagram',
          provider: 'meta',
          settings: {
            toleranceS: null,
            allowBodyOnly: false,
            scheme: null,
            parameters: {},
            answers: { accept: { status: 202, body: 'Taken' }, reject: null },
            entity: null,
          },
          ticked: ['step:1', 'event:messages'],
          keys: [
            {
              label: 'App secret',
              kind: 'secret',
              fingerprint: 'bf4df63c',
              createdAtMs: 1_700_000_000_000,
              retiredAtMs: null,
              isDisabled: false,
              providerKeyId: null,
            },
            {
              label: 'Older',
              kind: 'secret',
              fingerprint: 'd45787af',
              createdAtMs: 1_700_000_000_000,
              retiredAtMs: 1_710_000_000_000,
              isDisabled: false,
              providerKeyId: null,
            },
          ],
        },
        {
          name: 'Acme hooks',
          provider: 'own-0a1b2c3d',
          settings: {
            toleranceS: 60,
            allowBodyOnly: false,
            scheme: null,
            parameters: {},
            answers: { accept: null, reject: null },
            entity: null,
          },
          ticked: [],
          keys: [
            {
              label: 'Key 1',
              kind: 'secret',
              fingerprint: '307c609f',
              createdAtMs: 1_700_000_000_000,
              retiredAtMs: null,
              isDisabled: true,
              providerKeyId: 'key-7',
            },
          ],
        },
      ],
      schemes: [{ id: 'own-0a1b2c3d', definition: acme }],
      settings: {
        bodyLimitBytes: 26_214_400,
        requestsPerSecond: 50_000,
        retention: { maxEvents: 100_000, maxAgeDays: 30, maxBytes: 2_147_483_648 },
        theme: 'dark',
        tunnel: { domain: 'ada.ngrok.app' },
        notifications: { firstEvent: true, firstFailure: true, quietHours: null },
        tray: true,
        closeToTray: false,
        language: 'de',
        keys: { 'event.pin': 'F8', 'event.tag': null },
      },
    };
    expect(await writeProfile(sampleContents, null)).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });

  it('shows parameters that are not secret, by name', async () => {
    const contents = withMeta({
      provider: 'infobip',
      settings: {
        ...meta.settings,
        parameters: { signatureHeader: 'X-Hash', verifyToken: 'v', algorithm: 'HMAC_SHA_512' },
      },
    });
    const file = JSON.parse(await writeProfile(contents, null));
    expect(Object.entries(file.sources[0].settings.parameters)).toEqual([
      ['algorithm', 'HMAC_SHA_512'],
      ['signatureHeader', 'X-Hash'],
    ]);
  });

  it('leaves behind what has no place in it', async () => {
    const row = { ...makeKey('some-secret-text'), id: 7, last4: 'text', secretId: 'key:7' };
    const text = await writeProfile(withMeta({ keys: [row] }), null);
    expect(Object.keys(JSON.parse(text).sources[0].keys[0])).toEqual([
      'label',
      'kind',
      'fingerprint',
      'createdAtMs',
      'retiredAtMs',
      'isDisabled',
      'providerKeyId',
    ]);
  });

  it('holds no settings of the app where none are given', async () => {
    const file = JSON.parse(await writeProfile({ ...sampleContents, settings: null }, null));
    expect(file.settings).toBeNull();
  });
});

describe('a profile with a passphrase', () => {
  it('has the same clear part, and a box', async () => {
    const open = JSON.parse(await writeProfile(sampleContents, null));
    const { secrets, ...clear } = JSON.parse(
      await writeProfile(sampleContents, passphrase, cheapN),
    );
    expect(clear).toEqual(open);
    expect(secrets).toEqual({
      kdf: { name: 'scrypt', N: cheapN, r: 8, p: 1, salt: expect.any(String) },
      nonce: expect.any(String),
      box: expect.any(String),
    });
  });

  it('is sealed anew each time', async () => {
    const [one, other] = await Promise.all([
      writeProfile(sampleContents, passphrase, cheapN),
      writeProfile(sampleContents, passphrase, cheapN),
    ]);
    const [a, b] = [JSON.parse(one).secrets, JSON.parse(other).secrets];
    expect(a.kdf.salt).not.toBe(b.kdf.salt);
    expect(a.nonce).not.toBe(b.nonce);
    expect(a.box).not.toBe(b.box);
  });
});

describe('what could not be read again', () => {
  const unwritable = (message: string) => ({
    appError: { code: 'file.unwritable', message: `The profile cannot be written. ${message}` },
  });

  it.each<readonly [where: string, contents: ProfileContents]>([
    ['sources.0.name', withMeta({ name: '' })],
    ['sources.0.keys', withMeta({ keys: [makeKey('twice'), makeKey('twice')] })],
    ['schemes.0.id', { ...sampleContents, schemes: [{ id: 'github', definition: acme }] }],
    ['sources.0.token', withMeta({ token: 'short' })],
    ['sources.0.publicUrl', withMeta({ settings: { ...meta.settings, publicUrl: 'file:///x' } })],
  ])('is not written: %s', async (where, contents) => {
    const place = unwritable(`Something is wrong at “${where}”.`).appError.message;
    await expect(writeProfile(contents, passphrase, cheapN)).rejects.toMatchObject({
      appError: { code: 'file.unwritable', message: expect.stringContaining(place) },
    });
  });

  it('is not written: more than 4 MiB', async () => {
    const long = Array.from({ length: 70 }, (_, i) => makeKey(`${i}`.padEnd(65_536, 'x')));
    await expect(writeProfile(withMeta({ keys: long }), passphrase, cheapN)).rejects.toMatchObject(
      unwritable('It would be larger than 4 MiB.'),
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  maxProfileBytes,
  parseProfile,
  summarise,
} from '../../../../../src/main/core/profile/parse.ts';
import { planImport } from '../../../../../src/main/core/profile/plan.ts';
import { writeProfile } from '../../../../../src/main/core/profile/write.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import { acme } from '../../../../support/definitions.ts';
import { cheapN, passphrase, sampleContents } from '../../../../support/profile-contents.ts';

const clearText = await writeProfile(sampleContents, null);
const sealedText = await writeProfile(sampleContents, passphrase, cheapN);

/** The sample's file with the member at a path set, or taken away. */
const changed = (text: string, path: string, value?: unknown): string => {
  const file = JSON.parse(text);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce((object, name) => object[name], file);
  parent[last] = value;
  return JSON.stringify(file);
};

const unreadable = (message: string) =>
  expect.objectContaining({
    appError: expect.objectContaining({ code: 'profile.unreadable', message }),
  });

describe('a file that is not a profile', () => {
  it.each([
    ['empty', '', 'This file is not JSON.'],
    ['a picture', '\ufffdPNG', 'This file is not JSON.'],
    ['half of one', clearText.slice(0, 200), 'This file is not JSON.'],
    ['a number', '7', 'This file is not a profile of Countersign.'],
    ['a list', '[]', 'This file is not a profile of Countersign.'],
    ['null', 'null', 'This file is not a profile of Countersign.'],
    ['a scheme', JSON.stringify(acme), 'This file is not a profile of Countersign.'],
    [
      'too large',
      clearText.padEnd(maxProfileBytes + 1),
      'This file is larger than 4 MiB: it is not a profile.',
    ],
    [
      'of a newer version',
      changed(clearText, 'version', 2),
      'This profile was written by a newer version of Countersign.',
    ],
    [
      'nested very deeply',
      changed(clearText, 'more', 0).replace(
        '"more":0',
        `"more":${'['.repeat(1e6)}${']'.repeat(1e6)}`,
      ),
      'This profile cannot be read. It is nested too deeply, or holds a huge number.',
    ],
  ])('says so: %s', (_what, text, message) => {
    expect(() => parseProfile(text)).toThrow(unreadable(message));
  });

  it('is not quoted, not even as a cause', () => {
    const text = 'sk_live_secret in a wrong file';
    expect(() => parseProfile(text)).toThrow(unreadable('This file is not JSON.'));
    expect(() => parseProfile(text)).not.toThrow(
      expect.objectContaining({ cause: expect.anything() }),
    );
  });
});

describe('what only a later version knows', () => {
  it.each([
    ['settings.language', 'fr', 'language', undefined],
    ['settings.keys', { 'event.pin': 'F8', 'event.fold': 'x' }, 'keys', { 'event.pin': 'F8' }],
    ['settings.keys', { 'event.pin': 'Hyper+p', 'event.tag': null }, 'keys', { 'event.tag': null }],
  ] as const)('is left out: %s is %j', (path, value, name, expected) => {
    const { profile } = parseProfile(changed(clearText, path, value));
    expect(profile.settings?.[name]).toEqual(expected);
  });
});

describe('what breaks the format', () => {
  const { schemes } = JSON.parse(clearText);
  const [{ keys }] = JSON.parse(clearText).sources;
  const unsound = { ...acme, content: [{ from: 'body' }] };

  const sentence = (path: string, why = '') =>
    unreadable(`This profile cannot be read. Something is wrong at “${path}”.${why}`);

  it.each<readonly [path: string, value: unknown]>([
    ['version', 0],
    ['version', '1'],
    ['exportedAtMs', -1],
    ['exportedAtMs', 8.64e15 + 1],
    ['app', undefined],
    ['sources', {}],
    ['sources.0.name', ' '],
    ['sources.1.name', 'x'.repeat(81)],
    ['sources.0.provider', ''],
    ['sources.0.settings.toleranceS', 0.5],
    ['sources.0.settings.parameters', []],
    ['sources.0.settings.answers.accept.status', 99],
    ['sources.0.ticked', {}],
    ['sources.0.keys.1.fingerprint', 'BF4DF63C'],
    ['sources.0.keys.0.kind', 'test'],
    ['sources.0.keys.0.retiredAtMs', '2024'],
    ['schemes.0.id', 'github'],
    ['schemes.0.definition.key', 'base32'],
    ['settings', undefined],
    ['settings.theme', 'pink'],
    ['settings.tunnel.domain', 'a b'],
    ['secrets', null],
    ['secrets.kdf.name', 'pbkdf2'],
    ['secrets.kdf.N', 512],
    ['secrets.kdf.N', 2 ** 19],
    ['secrets.kdf.r', 16],
    ['secrets.kdf.p', 2],
  ])('is named by its place: %s is %j', (path, value) => {
    expect(() => parseProfile(changed(sealedText, path, value))).toThrow(sentence(path));
  });

  it.each<readonly [path: string, value: unknown, why: string]>([
    ['sources.0.keys', [keys[0], keys[0]], 'One key is there twice.'],
    ['schemes', [schemes[0], schemes[0]], 'One id is there twice.'],
    [
      'schemes.0.definition',
      unsound,
      'The time must be among the signed parts: otherwise it proves nothing.',
    ],
    ['secrets.kdf.N', 1025, 'N is not a power of two.'],
    ['secrets.kdf.salt', 'AAAA', 'This is not base64 of the right length.'],
    ['secrets.nonce', 'AAAAAAAAAAAAAAA=', 'This is not base64 of the right length.'],
    ['secrets.box', 'A'.repeat(21), 'This is not base64 of the right length.'],
    ['secrets.box', '', 'This is not base64 of the right length.'],
  ])('is explained: %s is %j', (path, value, why) => {
    const text = changed(sealedText, path, value);
    expect(() => parseProfile(text)).toThrow(sentence(path, ` ${why}`));
  });

  it('is named within bounds, in letters that do nothing', () => {
    const name = `\u202e\n${'x'.repeat(200)}`;
    const text = changed(clearText, 'sources.0.settings.parameters', { [name]: '' });
    const place = `sources.0.settings.parameters.??${'x'.repeat(200)}`.slice(0, 100);
    expect(() => parseProfile(text)).toThrow(sentence(place));
  });
});

describe('what a reader puts up with', () => {
  it.each([
    ['a byte order mark', `\ufeff${clearText}`],
    ['line breaks of Windows', clearText.replaceAll('\n', '\r\n')],
    ['members of later versions', changed(changed(clearText, 'more', 1), 'sources.0.more', [])],
  ])('is %s', (_what, text) => {
    expect(parseProfile(text).profile).toEqual(parseProfile(clearText).profile);
  });

  it('is a provider that it does not know', () => {
    const { profile } = parseProfile(changed(clearText, 'sources.0.provider', 'made-up'));
    expect(profile.sources[0]?.provider).toBe('made-up');
  });

  it('is one of each name that objects have already', () => {
    const nasty = '{"polluted":true,"fingerprint":"00000000"}';
    // Definitions of schemes put up with nothing.
    const [head = '', ...rest] = clearText.split('"schemes"');
    const nastyHead = head
      .replaceAll('"parameters": {}', '"parameters": {"__proto__": "x", "constructor": "y"}')
      .replaceAll('{\n', `{"__proto__": ${nasty}, "constructor": ${nasty}, "toString": 1,\n`);
    const parsed = parseProfile([nastyHead, ...rest].join('"schemes"'));
    expect(parsed.profile.sources[0]?.settings.parameters).toEqual({ constructor: 'y' });
    expect(Object.keys(parsed.profile)).not.toContain('constructor');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const none = { sourceNames: [], tokens: [], schemes: [], hasNgrokToken: false };
    expect(planImport(parsed, null, none).counts.sources).toBe(2);
  });
});

it('keeps no id of the library from being told apart', () => {
  expect(providers.filter(({ id }) => id.startsWith('own-'))).toEqual([]);
});

describe('the summary of a profile', () => {
  it.each([
    ['without secrets', clearText, false],
    ['with secrets', sealedText, true],
  ])('%s', (_what, text, hasSecrets) => {
    expect(summarise(parseProfile(text), 'ada.json')).toEqual({
      fileName: 'ada.json',
      exportedAtMs: 1_720_000_000_000,
      sources: [
        { name: 'Instagram', provider: 'meta', keys: 2 },
        { name: 'Acme hooks', provider: 'own-0a1b2c3d', keys: 1 },
      ],
      schemes: 1,
      hasSettings: true,
      hasSecrets,
    });
  });

  it('tells that settings are not part of it', () => {
    const parsed = parseProfile(changed(clearText, 'settings', null));
    expect(summarise(parsed, 'ada.json').hasSettings).toBe(false);
  });
});

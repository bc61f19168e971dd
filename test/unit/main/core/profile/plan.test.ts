import { describe, expect, it } from 'vitest';
import type { ProfileContents } from '../../../../../src/main/core/profile/contents.ts';
import { parseProfile } from '../../../../../src/main/core/profile/parse.ts';
import { type Existing, planImport } from '../../../../../src/main/core/profile/plan.ts';
import type { OpenedSecrets } from '../../../../../src/main/core/profile/schema.ts';
import { openSecrets } from '../../../../../src/main/core/profile/secrets.ts';
import { writeProfile } from '../../../../../src/main/core/profile/write.ts';
import { acme } from '../../../../support/definitions.ts';
import {
  cheapN,
  makeKey,
  metaToken,
  metaUrl,
  ownToken,
  passphrase,
  sampleContents,
} from '../../../../support/profile-contents.ts';

const nothing: Existing = { sourceNames: [], tokens: [], schemes: [], hasNgrokToken: false };
const [meta, own] = sampleContents.sources;
if (!meta || !own) throw new Error('the sample has two sources');
const otherAcme = { ...acme, name: 'Another Acme' };

/** What importing such a profile comes to; with its secrets, as far as `secrets` lets them. */
const plan = async (
  contents: Partial<ProfileContents> = {},
  existing: Partial<Existing> = {},
  secrets: (opened: OpenedSecrets) => OpenedSecrets | null = (opened) => opened,
) => {
  const text = await writeProfile({ ...sampleContents, ...contents }, passphrase, cheapN);
  const parsed = parseProfile(text);
  const opened = await openSecrets(parsed, passphrase);
  if (!opened) throw new Error('no secrets');
  return planImport(parsed, secrets(opened), { ...nothing, ...existing });
};
const closed = () => null;

describe('an import into an empty app', () => {
  it('gives back what was exported, but for test keys and the machine’s own', async () => {
    expect(await plan()).toEqual({
      schemes: sampleContents.schemes,
      sources: [{ ...meta, keys: meta.keys.slice(0, 2) }, own],
      unknown: [],
      droppedTexts: 0,
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
      ngrokToken: 'ngrok-authtoken-of-ada',
      counts: { sources: 2, schemes: 1, keys: 3, missingKeys: 0 },
    });
  });

  it('knows keys by fingerprint alone while the secrets stay closed', async () => {
    const { sources, ngrokToken, counts, droppedTexts } = await plan({}, {}, closed);
    expect(sources[0]).toEqual({
      ...meta,
      token: null,
      settings: { ...meta.settings, publicUrl: null, parameters: {} },
      keys: meta.keys.slice(0, 2).map((key) => ({ ...key, text: null })),
    });
    expect(sources[1]?.account).toBeNull();
    expect(ngrokToken).toBeNull();
    expect(droppedTexts).toBe(0);
    expect(counts).toEqual({ sources: 2, schemes: 1, keys: 0, missingKeys: 3 });
  });

  it('has no text for a key that had none', async () => {
    const keys = [makeKey('there'), { ...makeKey('not there'), text: null }];
    const { sources, counts } = await plan({ sources: [{ ...meta, keys }] });
    expect(sources[0]?.keys).toEqual(keys);
    expect(counts).toMatchObject({ keys: 1, missingKeys: 1 });
  });
});

describe('a key text', () => {
  it('is dropped and counted where no key of its source has its fingerprint', async () => {
    const { sources, droppedTexts, counts } = await plan({}, {}, (opened) => ({
      ...opened,
      sources: opened.sources.map((source) => ({
        ...source,
        keyTexts: source.keyTexts.map((text) => text.replace('older', 'newer')),
      })),
    }));
    expect(sources[0]?.keys.map(({ text }) => text)).toEqual(['app-secret-of-meta', null]);
    expect(droppedTexts).toBe(1);
    expect(counts).toMatchObject({ keys: 2, missingKeys: 1 });
  });
});

describe('a source’s name that is taken', () => {
  const namesOf = async (sourceNames: string[], ...names: string[]) => {
    const sources = names.map((name) => ({ ...meta, name }));
    return (await plan({ sources }, { sourceNames }, closed)).sources.map(({ name }) => name);
  };

  it.each<readonly [taken: string[], imported: string[], names: string[]]>([
    [['Meta'], ['Meta'], ['Meta (2)']],
    [['Meta', 'Meta (2)'], ['Meta'], ['Meta (3)']],
    [['Meta'], ['Meta', 'Meta (2)', 'Meta'], ['Meta (2)', 'Meta (2) (2)', 'Meta (3)']],
    [[], ['Meta', 'Meta'], ['Meta', 'Meta (2)']],
    [['meta'], ['Meta'], ['Meta']],
    [['x'.repeat(80)], ['x'.repeat(80)], [`${'x'.repeat(76)} (2)`]],
    [[`${'x'.repeat(75)}🎉xxx`], [`${'x'.repeat(75)}🎉xxx`], [`${'x'.repeat(75)} (2)`]],
    [[`${'x'.repeat(75)} yyyy`], [`${'x'.repeat(75)} yyyy`], [`${'x'.repeat(75)} (2)`]],
  ])('%j: %j become %j', async (taken, imported, names) => {
    expect(await namesOf(taken, ...imported)).toEqual(names);
  });
});

describe('a URL’s token', () => {
  it('is made anew where it is taken, and a public URL with it is dropped', async () => {
    const [first, second] = (await plan({}, { tokens: [metaToken] })).sources;
    expect(first).toMatchObject({ token: null, settings: { publicUrl: null } });
    expect(second).toMatchObject({ token: ownToken });
  });

  it('goes to one source only', async () => {
    const { sources } = await plan({ sources: [meta, meta] });
    expect(sources.map(({ token }) => token)).toEqual([metaToken, null]);
  });

  it('leaves alone a public URL that it is not part of', async () => {
    const settings = { ...meta.settings, publicUrl: 'https://hooks.example.com/meta' };
    const { sources } = await plan({ sources: [{ ...meta, settings }] }, { tokens: [metaToken] });
    expect(sources[0]?.settings.publicUrl).toBe('https://hooks.example.com/meta');
  });

  it('is free, and the public URL with it', async () => {
    const { sources } = await plan({}, { tokens: ['another'] });
    expect(sources[0]).toMatchObject({ token: metaToken, settings: { publicUrl: metaUrl } });
  });
});

describe('ngrok’s authtoken', () => {
  it('is not replaced by a file', async () => {
    expect((await plan({}, { hasNgrokToken: true })).ngrokToken).toBeNull();
  });
});

describe('a scheme', () => {
  it('is not added again where it is the same', async () => {
    const { schemes, sources, counts } = await plan({}, { schemes: sampleContents.schemes });
    expect(schemes).toEqual([]);
    expect(sources[1]?.provider).toBe('own-0a1b2c3d');
    expect(counts.schemes).toBe(0);
  });

  it('gets a new id where another has its own, and its sources follow', async () => {
    const existing = [{ id: 'own-0a1b2c3d', definition: otherAcme }];
    const { schemes, sources } = await plan({}, { schemes: existing });
    const [added] = schemes;
    expect(added).toEqual({
      id: expect.stringMatching(/^own-[0-9a-f]{8}$/),
      definition: acme,
    });
    expect(added?.id).not.toBe('own-0a1b2c3d');
    expect(sources.map(({ provider }) => provider)).toEqual(['meta', added?.id]);
  });

  it('is found again under its new id by a second import', async () => {
    const existing = [{ id: 'own-0a1b2c3d', definition: otherAcme }];
    const first = await plan({}, { schemes: existing });
    const second = await plan({}, { schemes: [...existing, ...first.schemes] });
    expect(second.schemes).toEqual([]);
    expect(second.sources[1]?.provider).toBe(first.schemes[0]?.id);
  });

  it('does not take the new id that another has, here or in the file', async () => {
    const existing = [{ id: 'own-0a1b2c3d', definition: otherAcme }];
    const [wanted] = (await plan({}, { schemes: existing })).schemes;
    const id = wanted?.id ?? '';
    const third = { ...acme, name: 'Third' };
    const ids = async (contents: Partial<ProfileContents>, schemes: Existing['schemes']) =>
      (await plan(contents, { schemes })).schemes.map((scheme) => scheme.id);

    const [here] = await ids({}, [...existing, { id, definition: third }]);
    expect([id, 'own-0a1b2c3d']).not.toContain(here);

    const inFile = { schemes: [...sampleContents.schemes, { id, definition: third }] };
    expect(await ids(inFile, existing)).toEqual([here, id]);
  });

  it('is used from here where the file leaves it out', async () => {
    const { sources, unknown } = await plan({ schemes: [] }, { schemes: sampleContents.schemes });
    expect(sources).toHaveLength(2);
    expect(unknown).toEqual([]);
  });
});

describe('a source whose provider nobody knows', () => {
  it('is left out and reported', async () => {
    const { sources, unknown, counts, droppedTexts } = await plan({
      sources: [{ ...meta, provider: 'not-yet-known' }, own],
    });
    expect(unknown).toEqual([{ name: 'Instagram', provider: 'not-yet-known' }]);
    expect(sources).toEqual([own]);
    expect(counts).toMatchObject({ sources: 1, keys: 1, missingKeys: 0 });
    expect(droppedTexts).toBe(0);
  });

  it.each(['constructor', '__proto__', 'own-0a1b2c3d'])('may be called %s', async (provider) => {
    const { sources, unknown } = await plan({ schemes: [], sources: [{ ...meta, provider }] });
    expect(sources).toEqual([]);
    expect(unknown).toEqual([{ name: 'Instagram', provider }]);
  });
});

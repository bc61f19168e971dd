/** What holds for any contents, and for any file. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProfileContents } from '../../../../../src/main/core/profile/contents.ts';
import {
  type ParsedProfile,
  parseProfile,
  summarise,
} from '../../../../../src/main/core/profile/parse.ts';
import { type Existing, planImport } from '../../../../../src/main/core/profile/plan.ts';
import { openSecrets } from '../../../../../src/main/core/profile/secrets.ts';
import { writeProfile } from '../../../../../src/main/core/profile/write.ts';
import { findProvider } from '../../../../../src/main/core/providers/index.ts';
import { AppFailure } from '../../../../../src/shared/errors.ts';
import { flip } from '../../../../support/flip.ts';
import { fuzz, fuzzTimeoutMs } from '../../../../support/fuzz.ts';
import {
  anyContents,
  cheapN,
  passphrase,
  sampleContents,
  secretsIn,
} from '../../../../support/profile-contents.ts';

const nothing: Existing = { sourceNames: [], tokens: [], schemes: [], hasNgrokToken: false };
const runs = { numRuns: 60 };

const whole = await writeProfile(sampleContents, passphrase, cheapN);

/** A text as it may stand in a file: as it is, escaped, or as the middle of something encoded. */
const formsOf = (text: string): string[] => {
  const bytes = Buffer.from(text, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const end = Math.floor((shift + bytes.length) / 3) * 4;
    return encoded.slice(shift === 0 ? 0 : 4, end);
  });
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ];
};

/** Those of the secrets that can be read in a file in one form or another. */
const readableIn = (file: string, secrets: readonly string[]): string[] =>
  secrets.filter((secret) => formsOf(secret).some((form) => file.includes(form)));

/** What must come back: test keys stay behind, and so do sources that nobody could use. */
const expectedSources = ({ sources, schemes }: ProfileContents) =>
  sources
    .filter(({ provider }) => findProvider(provider) || schemes.some(({ id }) => id === provider))
    .map(({ name: _name, ...source }) => ({
      ...source,
      keys: source.keys.filter(({ kind }) => kind !== 'test'),
    }));

describe('any contents', { timeout: fuzzTimeoutMs }, () => {
  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const parsed = parseProfile(await writeProfile(contents, passphrase, cheapN));
        const secrets = await openSecrets(parsed, passphrase);
        const { sources, schemes, ngrokToken } = planImport(parsed, secrets, nothing);
        expect(sources.map(({ name: _name, ...source }) => source)).toEqual(
          expectedSources(contents),
        );
        expect(schemes).toEqual(contents.schemes);
        expect(ngrokToken).toBe(contents.ngrokToken);
      }),
      runs,
    );
  });

  it('come back without their secrets where there is no passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const parsed = parseProfile(await writeProfile(contents, null));
        expect(await openSecrets(parsed, passphrase)).toBeNull();
        const { sources } = planImport(parsed, null, nothing);
        const prints = (of: readonly { keys: readonly { fingerprint: string }[] }[]) =>
          of.map(({ keys }) => keys.map(({ fingerprint }) => fingerprint));
        expect(prints(sources)).toEqual(prints(expectedSources(contents)));
      }),
      runs,
    );
  });

  it.each([
    ['without a passphrase', null],
    ['with one', passphrase],
  ])('are written with no secret to be read, %s', async (_what, phrase) => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const file = await writeProfile(contents, phrase, cheapN);
        expect(readableIn(file, [...secretsIn(contents), passphrase])).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a file of which one bit was turned over', { timeout: fuzzTimeoutMs }, () => {
  it('is noticed', async () => {
    const bytes = Buffer.from(whole);
    /** Why it was refused; null when nobody noticed. */
    const refusal = async (changed: Buffer): Promise<string | null> => {
      try {
        // Without a box nobody is asked for a passphrase: that is seen, too.
        const secrets = await openSecrets(parseProfile(changed.toString('utf8')), passphrase);
        return secrets ? null : 'the secrets are gone';
      } catch (error) {
        if (error instanceof AppFailure) return error.appError.code;
        throw error;
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        expect(await refusal(flip(bytes, bit))).not.toBeNull();
      }),
      { numRuns: 400 },
    );
  });
});

describe('any file', { timeout: fuzzTimeoutMs }, () => {
  /** Reads it, and does with it what is done before a passphrase is asked for. */
  const read = (text: string): void => {
    let parsed: ParsedProfile;
    try {
      parsed = parseProfile(text);
    } catch (error) {
      expect(error).toBeInstanceOf(AppFailure);
      expect((error as AppFailure).appError.code).toBe('profile.unreadable');
      return;
    }
    summarise(parsed, 'any.json');
    planImport(parsed, null, nothing);
  };

  const anything = fc.oneof(
    fc.anything({ maxDepth: 3 }),
    fc.constantFrom('__proto__', 'constructor', -0, 1e308, '', null, [], {}),
  );

  /** Puts something else in the place of one of the members of a document, at any depth. */
  const replaceOne = (value: unknown, at: { left: number }, by: unknown): unknown => {
    if (at.left-- === 0) return by;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => replaceOne(each, at, by));
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, replaceOne(each, at, by)]),
    );
  };

  const jsonOf = (value: unknown): string => {
    try {
      return JSON.stringify(value) ?? '';
    } catch {
      // Bigints and cycles have no JSON.
      return '{}';
    }
  };

  const anyFile = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.object().map((more) => jsonOf({ ...JSON.parse(whole), ...more })),
    fc
      .tuple(fc.nat(120), anything)
      .map(([left, by]) => jsonOf(replaceOne(JSON.parse(whole), { left }, by))),
    fc
      .tuple(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 10 }))
      .map(([start, length, text]) => whole.slice(0, start) + text + whole.slice(start + length)),
    fc.nat(whole.length * 8).map((bit) => flip(Buffer.from(whole), bit).toString('utf8')),
  );

  it('is read, or refused in a sentence', () => {
    fuzz(fc.property(anyFile, read));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

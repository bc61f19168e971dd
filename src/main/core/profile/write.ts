/**
 * Writes a profile file. Its clear part names keys by fingerprint and holds no secret, nor what
 * belongs to one machine; with a passphrase the secrets are added, encrypted.
 */
import type { z } from 'zod';
import { type AppFailure, failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { sealBox } from './box.ts';
import type { ProfileContents, ProfileKey, ProfileSource } from './contents.ts';
import { digestOf, maxProfileBytes } from './parse.ts';
import {
  problemOf,
  profileFormat,
  profileSchema,
  profileVersion,
  secretsSchema,
} from './schema.ts';
import { hiddenSettings, portableSettings, shownSettings } from './settings.ts';

const unwritable = (why: string, hint: string): AppFailure =>
  failure('file.unwritable', t('The profile cannot be written. {problem}', { problem: why }), hint);

/** What could not be read again is not written; what the schema does not name stays behind. */
const checked = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw unwritable(problemOf(parsed.error), t('Change what stands there, then export again.'));
};

/** Each machine makes test keys of its own when it needs them; nobody could paste one. */
const portableKeys = ({ keys }: ProfileSource): ProfileKey[] =>
  keys.filter(({ kind }) => kind !== 'test');

const clearPart = ({ sources, settings, ...rest }: ProfileContents) =>
  checked(profileSchema, {
    ...rest,
    format: profileFormat,
    version: profileVersion,
    sources: sources.map((source) => ({
      ...source,
      settings: shownSettings(source.provider, source.settings),
      keys: portableKeys(source),
    })),
    settings: settings && portableSettings(settings),
  });

const secretPart = ({ sources, ngrokToken }: ProfileContents) =>
  checked(secretsSchema, {
    sources: sources.map((source) => ({
      ...source,
      ...hiddenSettings(source.provider, source.settings),
      keyTexts: portableKeys(source).flatMap(({ text }) => text ?? []),
    })),
    ngrokToken,
  });

/**
 * The text of a profile file. Without a passphrase no secret is part of it; how good one is, the
 * caller has judged. In: `scryptN`, another cost than the standard one.
 * Errors: `file.unwritable` for what could not be read again. Cost: about a second and
 * 128 MiB with a passphrase.
 */
export const writeProfile = async (
  contents: ProfileContents,
  passphrase: string | null,
  scryptN?: number,
): Promise<string> => {
  const clear = clearPart(contents);
  let file: object = clear;
  if (passphrase !== null) {
    const json = JSON.stringify(secretPart(contents));
    const digest = digestOf(JSON.stringify(clear));
    file = { ...clear, secrets: await sealBox(json, passphrase, digest, scryptN) };
  }
  const text = `${JSON.stringify(file, null, 2)}\n`;
  if (Buffer.byteLength(text, 'utf8') > maxProfileBytes) {
    throw unwritable(
      t('It would be larger than 4 MiB.'),
      t('Remove sources and keys that are not used any more, then export again.'),
    );
  }
  return text;
};

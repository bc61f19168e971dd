/** From the text of a profile file to what it holds. The file may come from anybody. */
import { createHash } from 'node:crypto';
import { type AppFailure, failure } from '../../../shared/errors.ts';
import type { ProfileSummary } from '../../../shared/profile.ts';
import { t } from '../../../shared/text.ts';
import { isObject, stringifyJson } from '../verify/json.ts';
import {
  fileSchema,
  type Profile,
  problemOf,
  profileFormat,
  profileVersion,
  type Sealed,
} from './schema.ts';

const MiB = 1024 * 1024;
/** Larger files are neither written nor read. */
export const maxProfileBytes = 4 * MiB;

export type ParsedProfile = {
  readonly profile: Profile;
  /** The secrets, still encrypted; null where there are none. */
  readonly sealed: Sealed | null;
  /** What the box is bound to. */
  readonly digest: Uint8Array;
};

const unreadable = (
  message: string,
  hint = t('Choose a profile that Countersign has exported.'),
): AppFailure => failure('profile.unreadable', message, hint);

/**
 * SHA-256 of the clear part, so that neither half can be exchanged. In: all its members as they
 * stand in the file, known or not, as JSON without spaces.
 */
export const digestOf = (clear: string): Uint8Array =>
  createHash('sha256').update(clear, 'utf8').digest();

/** No cause is kept: what JSON.parse has to say quotes the file. */
const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw unreadable(t('This file is not JSON.'));
  }
};

const readFile = (text: string): Record<string, unknown> => {
  if (Buffer.byteLength(text, 'utf8') > maxProfileBytes) {
    throw unreadable(t('This file is larger than 4 MiB: it is not a profile.'));
  }
  const value = readJson(text);
  if (!isObject(value) || value['format'] !== profileFormat) {
    throw unreadable(t('This file is not a profile of Countersign.'));
  }
  const { version } = value;
  if (typeof version === 'number' && version > profileVersion) {
    throw unreadable(
      t('This profile was written by a newer version of Countersign.'),
      t('Update Countersign, then choose the file again.'),
    );
  }
  return value;
};

/** Reads a profile; sources of unknown providers are kept. Errors: `profile.unreadable`. */
export const parseProfile = (text: string): ParsedProfile => {
  const file = readFile(text);
  const parsed = fileSchema.safeParse(file);
  if (!parsed.success) {
    throw unreadable(
      t('This profile cannot be read. {problem}', { problem: problemOf(parsed.error) }),
    );
  }
  const { secrets = null, ...profile } = parsed.data;
  const { secrets: _secrets, ...clear } = file;
  const json = stringifyJson(clear);
  if (json === null) {
    throw unreadable(
      t('This profile cannot be read. It is nested too deeply, or holds a huge number.'),
    );
  }
  return { profile, sealed: secrets, digest: digestOf(json) };
};

/** What the window may know of it. */
export const summarise = (
  { profile, sealed }: ParsedProfile,
  fileName: string,
): ProfileSummary => ({
  fileName,
  exportedAtMs: profile.exportedAtMs,
  sources: profile.sources.map(({ name, provider, keys }) => ({
    name,
    provider,
    keys: keys.length,
  })),
  schemes: profile.schemes.length,
  hasSettings: profile.settings !== null,
  hasSecrets: sealed !== null,
});

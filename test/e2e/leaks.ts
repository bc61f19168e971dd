/** What a thief of the profile folder would find. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningApp } from './app.ts';

/** Every file below a folder, joined: database, its WAL, logs, Chromium's own. */
const allBytes = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );

const encodings = ['utf8', 'utf16le', 'hex', 'base64', 'base64url'] as const;

const needle = (secret: string, encoding: BufferEncoding): Buffer => {
  if (encoding === 'utf8' || encoding === 'utf16le') return Buffer.from(secret, encoding);
  return Buffer.from(Buffer.from(secret).toString(encoding).replace(/=+$/, ''));
};

const findIn = (bytes: Buffer, secrets: readonly string[]): string[] =>
  secrets.flatMap((secret) =>
    encodings
      .filter((encoding) => bytes.includes(needle(secret, encoding)))
      .map((encoding) => `${secret} (${encoding})`),
  );

/** The secrets that a profile folder or the app's own output hold: plain, in hex or in base64. */
export const leaks = (
  folder: string,
  apps: readonly RunningApp[],
  secrets: readonly string[],
): string[] => [
  ...findIn(allBytes(folder), secrets),
  ...findIn(Buffer.from(apps.map(({ output }) => output()).join('\n')), secrets),
];

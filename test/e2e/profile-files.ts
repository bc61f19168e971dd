/** What a thief of the profile folder would find. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, joined: database, its WAL, logs, Chromium's own. */
const allBytes = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );

/** The secrets found in a folder, with how they were written: plain, hex or base64. */
export const filesHold = (folder: string, secrets: readonly string[]): string[] => {
  const bytes = allBytes(folder);
  return secrets.flatMap((secret) =>
    (['utf8', 'utf16le', 'hex', 'base64', 'base64url'] as const)
      .map((encoding) => [encoding, needle(secret, encoding)] as const)
      .filter(([, text]) => bytes.includes(text))
      .map(([encoding]) => `${secret} (${encoding})`),
  );
};

const needle = (secret: string, encoding: BufferEncoding): Buffer => {
  if (encoding === 'utf8' || encoding === 'utf16le') return Buffer.from(secret, encoding);
  return Buffer.from(Buffer.from(secret).toString(encoding).replace(/=+$/, ''));
};

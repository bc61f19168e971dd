import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, fromBufferPromise } from 'yauzl';

/** Where an entry of the archive goes, relative to the target folder; undefined leaves it out. */
export type Choose = (entryName: string) => string | undefined;

const kindMask = 0o170000;
const linkKind = 0o120000;

/** Unpacks the chosen files of a zip archive, keeping their permission bits (never set-id ones).
 *  The archive is not trusted with paths: a file that would land outside `folder`, or a symbolic
 *  link, is an error. Errors: Error with the entry's name; the folder is then half filled. */
export async function unzip(archive: Buffer, folder: string, choose: Choose): Promise<void> {
  const zip = await fromBufferPromise(archive, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      const name = choose(entry.fileName);
      if (name === undefined || entry.fileName.endsWith('/')) continue;
      const target = safeTarget(folder, name, entry);
      mkdirSync(path.dirname(target), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      const content = await zip.openReadStreamPromise(entry);
      await pipeline(content, createWriteStream(target, { flags: 'wx', mode: mode || 0o644 }));
    }
  } finally {
    zip.close();
  }
}

function safeTarget(folder: string, name: string, entry: Entry): string {
  const mode = entry.externalFileAttributes >>> 16;
  const target = path.resolve(folder, name);
  if ((mode & kindMask) === linkKind || !target.startsWith(path.resolve(folder) + path.sep)) {
    throw new Error(
      `Refusing to unpack ${JSON.stringify(entry.fileName)}: it may leave its folder.`,
    );
  }
  return target;
}

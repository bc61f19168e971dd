/** What was written before a measurement is on the disk before it, which it would keep busy. */
import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Errors: those of the file system. */
export const flush = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const file = openSync(join(folder, name), 'r+');
    fsyncSync(file);
    closeSync(file);
  }
};

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Where a test leaves what is to be done when it has finished. */
export type Cleanup = (job: () => void | Promise<void>) => void;

/** A new empty folder, removed when the test has finished. */
export const tempFolder = (cleanup: Cleanup = onTestFinished): string => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
  cleanup(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A file in a folder of its own. Out: its path. */
export const tempFile = (name: string, content: string | Uint8Array): string => {
  const file = join(tempFolder(), name);
  writeFileSync(file, content);
  return file;
};

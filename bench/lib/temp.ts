import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for each candidate of each round. */
export const withTempFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** True where a synced write costs nothing: no number of a store means anything there. */
export const isTempInMemory = (): boolean => {
  const tmpfs = 0x0102_1994;
  return process.platform === 'linux' && statfsSync(tmpdir()).type === tmpfs;
};

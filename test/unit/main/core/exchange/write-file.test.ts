import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePrivateFile } from '../../../../../src/main/core/exchange/write-file.ts';
import { failure } from '../../../../../src/shared/errors.ts';
import { tempFolder } from '../../../../support/temp.ts';

async function* pieces(...all: readonly (string | Uint8Array | Error)[]) {
  for (const piece of all) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

describe('a file of exported events', () => {
  it('is written piece by piece, for its owner alone, in place of an earlier one', async () => {
    const path = join(tempFolder(), 'a.har');
    writeFileSync(path, 'older', { mode: 0o644 });
    await writePrivateFile(path, pieces('é', Buffer.from([0, 255]), '\n'));
    expect(readFileSync(path)).toEqual(Buffer.from([0xc3, 0xa9, 0, 255, 10]));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('leaves an earlier one alone when a piece cannot be had', async () => {
    const folder = tempFolder();
    const path = join(folder, 'a.har');
    writeFileSync(path, 'older');
    const gone = failure('event.not-found', 'Gone.');
    await expect(writePrivateFile(path, pieces('new', gone))).rejects.toBe(gone);
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(folder)).toEqual(['a.har']);
  });

  it('fails in plain words where it cannot be written', async () => {
    const path = join(tempFolder(), 'nowhere', 'a.har');
    await expect(writePrivateFile(path, pieces('a'))).rejects.toThrow(
      'The file could not be written.',
    );
  });
});

import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshBuild, inputState } from '../../../scripts/lib/build.ts';
import { tempFolder } from '../../support/temp.ts';

const project = (): string => {
  const root = tempFolder();
  mkdirSync(join(root, 'src/main'), { recursive: true });
  writeFileSync(join(root, 'src/main/index.ts'), 'one');
  writeFileSync(join(root, 'src/other.ts'), 'two');
  writeFileSync(join(root, 'package.json'), '{}');
  return root;
};

describe('inputState', () => {
  it.each<[string, (root: string) => void]>([
    ['a file is edited', (root) => writeFileSync(join(root, 'src/main/index.ts'), 'longer')],
    ['a file is added', (root) => writeFileSync(join(root, 'src/new.ts'), '')],
    ['a file is removed', (root) => rmSync(join(root, 'src/other.ts'))],
    ['an older version comes back', (root) => utimesSync(join(root, 'src/other.ts'), 1, 1)],
    ['package.json changes', (root) => writeFileSync(join(root, 'package.json'), '{ }')],
  ])('differs when %s', (_what, change) => {
    const root = project();
    const before = inputState(root);
    change(root);
    expect(inputState(root)).not.toBe(before);
  });

  it('stays the same when nothing that is built changes', () => {
    const root = project();
    const before = inputState(root);
    writeFileSync(join(root, 'README.md'), 'text');
    expect(inputState(root)).toBe(before);
  });
});

describe('freshBuild', () => {
  const stamped = (root: string, stamp: string): string => {
    const out = join(root, 'out');
    mkdirSync(out);
    writeFileSync(join(out, '.build.json'), stamp);
    return out;
  };

  it('finds the build made from these sources', () => {
    const root = project();
    const build = { inputs: inputState(root), id: 'abc' };
    expect(freshBuild(root, stamped(root, JSON.stringify(build)))).toEqual(build);
  });

  it.each([
    ['of other sources', JSON.stringify({ inputs: 'other', id: 'abc' })],
    ['with a stamp cut short', '{"inputs":'],
    ['with a stamp of another kind', '[]'],
  ])('does not take a build %s', (_what, stamp) => {
    const root = project();
    expect(freshBuild(root, stamped(root, stamp))).toBeUndefined();
  });

  it('does not take a folder without a stamp', () => {
    const root = project();
    expect(freshBuild(root, join(root, 'out'))).toBeUndefined();
  });
});

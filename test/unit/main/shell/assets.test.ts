import { join, sep } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAsset } from '../../../../src/main/shell/assets.ts';

const folder = join(sep, 'app', 'renderer');

describe('findAsset', () => {
  it.each([
    ['app://bundle/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://bundle/assets/a%20b.js', join('assets', 'a b.js'), 'text/javascript; charset=utf-8'],
    ['app://bundle/a/../index.html?x#y', 'index.html', 'text/html; charset=utf-8'],
    ['app://bundle/%2e%2e/%2e%2e/x.js', 'x.js', 'text/javascript; charset=utf-8'],
    ['app://bundle//index.html', 'index.html', 'text/html; charset=utf-8'],
  ])('finds %s', (url, file, type) => {
    expect(findAsset(url, folder)).toEqual({ file: join(folder, file), type });
  });

  it.each([
    ['app://other/index.html'],
    ['app://bundle/'],
    ['app://bundle/..%2findex.html'],
    ['app://bundle/..%2f..%2fetc/passwd.html'],
    ['app://bundle/..%2frenderer-evil/x.js'],
    ['app://bundle/..%5cx.js'],
    ['app://bundle/x%00.js'],
    ['app://bundle/%zz.js'],
    ['app://bundle/x.map'],
    ['app://bundle/x'],
    ['nonsense'],
    [''],
  ])('refuses %s', (url) => {
    expect(findAsset(url, folder)).toBeNull();
  });

  it('never leaves the folder', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '/',
      'a',
      '.js',
      '%00',
      '%25',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const asset = findAsset(`app://bundle/${parts.join('')}.js`, folder);
        expect(asset === null || asset.file.startsWith(folder + sep)).toBe(true);
      }),
    );
  });
});

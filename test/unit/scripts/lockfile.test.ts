import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLockfile, type Lockfile } from '../../../scripts/lib/lockfile.ts';

const parent = {
  version: '1.0.0',
  dev: true,
  license: 'MIT',
  optionalDependencies: {
    'tool-linux-x64': '1.0.0',
    '@tool/binding-linux-arm-musleabihf': '1.0.0',
  },
};

describe('completeLockfile', () => {
  it('adds a platform that the registry did not have', () => {
    const packages = { 'node_modules/tool': parent, 'node_modules/tool-linux-x64': {} };
    const { lock, missing } = completeLockfile({ packages });
    expect(missing).toEqual(['@tool/binding-linux-arm-musleabihf@1.0.0']);
    expect(lock.packages['node_modules/@tool/binding-linux-arm-musleabihf']).toEqual({
      version: '1.0.0',
      cpu: ['arm'],
      dev: true,
      libc: ['musl'],
      license: 'MIT',
      optional: true,
      os: ['linux'],
    });
  });

  it('keeps what brings its own binary from being compiled', () => {
    const packages = { 'node_modules/better-sqlite3': { version: '13.0.0' } };
    const { lock } = completeLockfile({ packages });
    expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
  });

  it('finds nothing missing in its own result', () => {
    const packages = { 'node_modules/tool': parent, 'node_modules/better-sqlite3': {} };
    const { lock } = completeLockfile({ packages });
    expect(completeLockfile(lock).missing).toEqual([]);
  });
});

it('package-lock.json is complete (if not: npm run lockfile)', () => {
  const file = new URL('../../../package-lock.json', import.meta.url);
  const { missing } = completeLockfile(JSON.parse(readFileSync(file, 'utf8')) as Lockfile);
  expect(missing).toEqual([]);
});

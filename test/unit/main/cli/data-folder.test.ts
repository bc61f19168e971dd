import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultDataFolder } from '../../../../src/main/cli/data-folder.ts';

const home = join('/', 'home', 'me');

it.each<readonly [platform: NodeJS.Platform, env: Record<string, string>, parent: string]>([
  ['linux', {}, join(home, '.config')],
  ['linux', { XDG_CONFIG_HOME: '/xdg' }, '/xdg'],
  ['linux', { XDG_CONFIG_HOME: '' }, join(home, '.config')],
  ['freebsd', {}, join(home, '.config')],
  ['darwin', { XDG_CONFIG_HOME: '/xdg' }, join(home, 'Library', 'Application Support')],
  ['win32', { APPDATA: '/roaming' }, '/roaming'],
  ['win32', {}, join(home, 'AppData', 'Roaming')],
])('on %s with %j the data folder is in %s, where the window has it', (platform, env, parent) => {
  expect(defaultDataFolder(platform, env, home)).toBe(join(parent, 'Countersign', 'data'));
});

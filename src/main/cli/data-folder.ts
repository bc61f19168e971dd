import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the window keeps its data, found without Electron. `listen` shares it. */
export const defaultDataFolder = (
  platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home = homedir(),
): string => {
  const appData =
    platform === 'darwin'
      ? join(home, 'Library', 'Application Support')
      : platform === 'win32'
        ? (env['APPDATA'] ?? join(home, 'AppData', 'Roaming'))
        : env['XDG_CONFIG_HOME'] || join(home, '.config');
  return join(appData, 'Countersign', 'data');
};

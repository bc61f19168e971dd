/**
 * Whether the desktop shows tray icons. Only those of Linux may not, and Electron does not tell: a
 * tray icon goes to whoever has the name StatusNotifierWatcher on the session bus, if anybody.
 * Source: freedesktop.org, StatusNotifierItem.
 */
import { execFile } from 'node:child_process';

const bus = 'org.freedesktop.DBus';
const path = '/org/freedesktop/DBus';
const question = 'org.freedesktop.DBus.NameHasOwner';
const watcher = 'org.kde.StatusNotifierWatcher';
const answersWithinMs = 2000;

/** Two that ask; a desktop has one of them. */
const programs: readonly (readonly [program: string, ...args: string[]])[] = [
  [
    'gdbus',
    'call',
    '--session',
    '--dest',
    bus,
    '--object-path',
    path,
    '--method',
    question,
    watcher,
  ],
  ['dbus-send', '--session', '--print-reply', `--dest=${bus}`, path, question, `string:${watcher}`],
];

/** Out: null where the program is not there. */
const ask = ([program, ...args]: readonly [string, ...string[]]): Promise<boolean | null> =>
  new Promise((resolve) => {
    execFile(program, args, { timeout: answersWithinMs }, (error, answer) => {
      if (error && 'code' in error && error.code === 'ENOENT') resolve(null);
      // Without a session bus nobody can be asked to show anything.
      else resolve(!error && /\btrue\b/.test(answer));
    });
  });

/** Out: true also where it cannot be found out. */
export const hasTrayHost = async (platform: NodeJS.Platform): Promise<boolean> => {
  if (platform !== 'linux') return true;
  for (const program of programs) {
    const answer = await ask(program);
    if (answer !== null) return answer;
  }
  return true;
};

import { start } from './lib/child.ts';
import { canOpenDisplay, openDisplay } from './lib/display.ts';
import { electronEnv, prepareApp } from './lib/launch.ts';
import { say } from './lib/say.ts';

/** `npm start`: builds if a source changed, then opens the window. Arguments go to the app.
 *  Out: the app's exit code. */
export async function main(args: string[]): Promise<number> {
  // A virtual display takes longest to come up, so it does while the rest is looked at.
  const early = canOpenDisplay() ? openDisplay() : undefined;
  early?.catch(() => {}); // reported below, unless something else fails first
  const app = await prepareApp({ keyring: false });
  const display = await (early ?? openDisplay());
  if (display.virtual) {
    say(
      `There is no display here: the window opens on a virtual one (Xvfb ${display.virtual}). ` +
        'To use the app in a terminal: npm run listen',
    );
  }
  try {
    const env = electronEnv(display.env);
    const all = [...app.args, ...display.args, ...args];
    return await start(app.executable, all, { env, stdio: 'inherit' }).done;
  } finally {
    display.close();
  }
}

import { openDisplay } from './lib/display.ts';
import { prepareElectron, sandboxArgs } from './lib/launch.ts';
import { projectRoot } from './lib/paths.ts';
import { say } from './lib/say.ts';
import { stageForDev } from './lib/stage.ts';

/** `npm run dev`: the window on sources that reload as they are saved (main and preload restart
 *  it). Arguments go to the app. The bundler ends this process when the window is closed. */
export async function main(args: string[]): Promise<void> {
  const runtime = await prepareElectron({ keyring: false });
  const stage = stageForDev(runtime);
  const display = await openDisplay();
  if (display.virtual) say(`There is no display here: the window is on Xvfb ${display.virtual}.`);

  process.chdir(projectRoot);
  delete process.env['ELECTRON_RUN_AS_NODE'];
  // How electron-vite is told which Electron to start, with what.
  const [entry = '.'] = stage.args;
  Object.assign(process.env, display.env, {
    ELECTRON_EXEC_PATH: stage.executable,
    ELECTRON_ENTRY: entry,
    ELECTRON_CLI_ARGS: JSON.stringify([...sandboxArgs(), ...display.args, ...args]),
  });
  const { createServer } = await import('electron-vite');
  await createServer({ root: projectRoot, build: { outDir: stage.out, watch: {} } }, {});
}

// From a checkout to an app that can be launched: the steps that start, dev and e2e share.
import { contentId, ensureBuild, outFolder } from './build.ts';
import { type ElectronRuntime, resolveElectron } from './electron-runtime.ts';
import { say } from './say.ts';
import { type Launch, stageBuild } from './stage.ts';
import { ensureSystem, type Needs } from './system.ts';

/** Electron and the system it needs, announced in one line. Errors: ScriptError. */
export async function prepareElectron(needs: Needs): Promise<ElectronRuntime> {
  const runtime = await resolveElectron();
  await ensureSystem(runtime, needs);
  say(runtime.description);
  return runtime;
}

/** The app, ready to launch: as the sources are now, or as it was built into another folder.
 *  Errors: ScriptError. */
export async function prepareApp(needs: Needs, folder = outFolder): Promise<Launch> {
  const runtime = await prepareElectron(needs);
  const build = folder === outFolder ? await ensureBuild() : { id: contentId(folder) };
  const { executable, args } = stageBuild(runtime, build, folder);
  return { executable, args: [...sandboxArgs(), ...args] };
}

/** Chromium refuses to sandbox for root, as in containers; everybody else keeps the sandbox. */
export function sandboxArgs(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Our environment for Electron. A terminal inside an Electron app may ask it to be plain Node. */
export function electronEnv(extra: Record<string, string>): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return { ...env, ...extra };
}

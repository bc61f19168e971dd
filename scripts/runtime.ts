import { forgetFailedDownload } from './lib/electron-runtime.ts';
import { prepareElectron } from './lib/launch.ts';
import { ScriptError, say } from './lib/say.ts';

/** `npm run runtime`: fetches what is missing and says which Electron runs the app. With `--retry`
 *  the official download is tried again even if it failed a short while ago. */
export async function main(args: string[]): Promise<number> {
  const [unknown] = args.filter((arg) => arg !== '--retry');
  if (unknown !== undefined)
    throw new ScriptError(`Unknown argument ${unknown}; --retry is known.`);
  if (args.includes('--retry')) forgetFailedDownload();
  const runtime = await prepareElectron({ keyring: false });
  say(runtime.executable);
  return 0;
}

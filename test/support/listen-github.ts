/** An ordinary run of `listen`: one GitHub source, and what GitHub would send it. */
import { send } from './http.ts';
import { signedBy, signerOf } from './sign.ts';
import { tempFolder } from './temp.ts';

export const nowS = (): number => Math.floor(Date.now() / 1000);
export const github = signerOf('github');
/** The environment that the arguments name the secret in. */
export const env = { HUB: github.key };

/** Arguments of an ordinary run, in a data folder of its own. */
export const ordinary = (dataFolder = tempFolder()): string[] => {
  const source = ['--provider', 'github', '--secret-env', 'HUB'];
  return [...source, '--data', dataFolder, '--json'];
};

/** A genuinely signed request to the source at `url`. */
export const deliver = (url: string) =>
  send(url, signedBy('github', nowS(), new URL(url).pathname));

import { forceBuild } from './lib/build.ts';

/** `npm run build`: builds into out/, whether or not a source changed. */
export async function main(): Promise<number> {
  await forceBuild();
  return 0;
}

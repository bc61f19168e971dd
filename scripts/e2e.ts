import { e2eTests } from './lib/steps.ts';

/** `npm run e2e`: the built app in a real Electron. Arguments go to Playwright. */
export async function main(args: string[]): Promise<number> {
  const { passed, failed } = await e2eTests(args);
  return failed > 0 || passed === 0 ? 1 : 0;
}

// The checks of this project, each a tool of its own with a time limit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './child.ts';
import { openDisplay } from './display.ts';
import { electronEnv, prepareApp } from './launch.ts';
import { projectRoot } from './paths.ts';
import { say } from './say.ts';
import { readPlaywright, readVitest, type Tally, tallyRun } from './tally.ts';

export type Step = { name: string; file: string; args: string[]; limitS: number };

/** Cheapest first. */
export const staticSteps: readonly Step[] = [
  {
    name: 'format',
    file: '@biomejs/biome/bin/biome',
    args: ['check', '--linter-enabled=false', '.'],
    limitS: 120,
  },
  { name: 'lint', file: 'oxlint/bin/oxlint', args: ['--type-aware'], limitS: 300 },
  { name: 'types', file: 'typescript/bin/tsc', args: ['-b'], limitS: 300 },
];

const unitLimitS = 2400;
const e2eLimitS = 2400;
/** Electron says all it has to say: the tests look for secrets in it. */
const allSaid = ['--log-level=0'];

/** Runs a step with its output shown. Out: its exit code. */
export async function runStep(step: Step): Promise<number> {
  return (await tool(path.basename(step.file), step.file, step.args, step.limitS)).code;
}

/** Unit and integration tests. In: the time limit for all of them, seconds. */
export async function unitTests(args: string[], limitS = unitLimitS): Promise<Tally> {
  return withReport(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const all = ['run', ...reporters, ...args];
    const { code } = await tool('vitest', 'vitest/vitest.mjs', all, limitS);
    return tallyRun(file, readVitest, code);
  });
}

/** The built app in a real Electron, driven by Playwright. The tests find it through the variables
 *  COUNTERSIGN_E2E_EXECUTABLE and COUNTERSIGN_E2E_ARGS (a JSON array). */
export async function e2eTests(args: string[]): Promise<Tally> {
  const app = await prepareApp({ keyring: true });
  const display = await openDisplay();
  try {
    return await withReport(async (file) => {
      const env = electronEnv({
        ...display.env,
        COUNTERSIGN_E2E_EXECUTABLE: app.executable,
        COUNTERSIGN_E2E_ARGS: JSON.stringify([...app.args, ...display.args, ...allSaid]),
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      });
      const all = ['test', '--reporter=list,json', ...args];
      const { code } = await tool('playwright', '@playwright/test/cli.js', all, e2eLimitS, env);
      return tallyRun(file, readPlaywright, code);
    });
  } finally {
    display.close();
  }
}

function tool(
  name: string,
  file: string,
  args: string[],
  limitS: number,
  env: NodeJS.ProcessEnv = process.env,
): ReturnType<typeof run> {
  const script = path.join(projectRoot, 'node_modules', file);
  say(`\n$ ${name} ${args.join(' ')}`);
  return run(process.execPath, [script, ...args], {
    cwd: projectRoot,
    env,
    limitS,
    output: 'inherit',
  });
}

async function withReport(work: (file: string) => Promise<Tally>): Promise<Tally> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-report-'));
  try {
    return await work(path.join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

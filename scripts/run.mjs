#!/usr/bin/env node
// Starts one of the scripts beside this file: `node scripts/run.mjs start -- …`.
// Plain JavaScript on purpose: the scripts themselves are TypeScript, which only the Node that
// `npm ci` installs can run, and an older Node must get this sentence instead of a syntax error.
import nodeModule from 'node:module'; // by its default export: an older Node lacks a name below
import path from 'node:path';

const needsMajor = 24;
const commands = [
  'start',
  'dev',
  'build',
  'listen',
  'vectors',
  'verify',
  'fuzz',
  'runtime',
  'lockfile',
  'e2e',
  'check',
  'test',
];

const [name = '', ...args] = process.argv.slice(2);

if (Number.parseInt(process.versions.node, 10) < needsMajor) {
  console.error(
    `The scripts need Node ${needsMajor}, this is ${process.version}. "npm ci" installs it in ` +
      'node_modules (its install script must be allowed to run), and npm then uses it by itself: ' +
      `run "npm run ${name || 'start'}" rather than node.`,
  );
  process.exit(1);
}
if (!commands.includes(name)) {
  console.error(`Usage: node scripts/run.mjs ${commands.join(' | ')} [arguments]`);
  process.exit(2);
}

// npm passes SIGTERM on to the shell it runs us in, and that dies of it without telling us.
const shell = process.ppid;
if (process.env['npm_lifecycle_event'] !== undefined && process.platform !== 'win32') {
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}

nodeModule.enableCompileCache(path.join(import.meta.dirname, '../.tsbuild/run/compiled'));
const { main } = await import(`./${name}.ts`);
try {
  const code = await main(args);
  if (typeof code === 'number') process.exitCode = code;
} catch (error) {
  // A ScriptError is a sentence for the person at the terminal; anything else is a bug.
  console.error(error?.name === 'ScriptError' ? error.message : error);
  process.exitCode = 1;
}

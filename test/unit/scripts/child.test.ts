import { describe, expect, it } from 'vitest';
import { exitCodeOf, run } from '../../../scripts/lib/child.ts';

const node = (code: string, limitS = 20) =>
  run(process.execPath, ['-e', code], { limitS, output: 'capture' });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('run', () => {
  it('gives back both streams and the exit code', async () => {
    const result = await node('console.log("o"); console.error("e"); process.exit(3)');
    expect(result).toEqual({ code: 3, stdout: 'o\n', stderr: 'e\n' });
  });

  it('says which program cannot be run', async () => {
    const missing = run('no-such-program', [], { limitS: 5, output: 'capture' });
    await expect(missing).rejects.toThrow('Cannot run no-such-program');
  });

  it('ends a child that exceeds its limit', async () => {
    await expect(node('setInterval(() => {}, 1000)', 0.5)).rejects.toThrow('limit of 0.5 s');
  });

  it('does not wait for a grandchild that keeps the pipes open', async () => {
    const code = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'], { stdio: 'inherit' });
      console.log(child.pid);
      process.exit(0);`;
    const { stdout } = await node(code);
    const grandchild = Number(stdout);
    expect(isAlive(grandchild)).toBe(true);
    process.kill(grandchild, 'SIGKILL');
  });
});

it('exitCodeOf tells a signal as a shell does', () => {
  expect(exitCodeOf(5, null)).toBe(5);
  expect(exitCodeOf(null, 'SIGTERM')).toBe(143);
});

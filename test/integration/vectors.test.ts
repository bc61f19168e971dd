/** `vectors` as a program: what it prints, and the exit code that a build depends on. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../support/temp.ts';
import { readVectors, vectorsFolder } from '../support/vectors.ts';

const script = fileURLToPath(new URL('../../src/main/vectors.ts', import.meta.url));

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
};

const folderWith = (files: Readonly<Record<string, unknown>>): string => {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return folder;
};

const [good, other] = readVectors('github');

describe('vectors', () => {
  it('pass, all of them', () => {
    expect(run('--', vectorsFolder)).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^\d{3} passed, 0 failed\n$/),
      stderr: '',
    });
  });

  it('fail by name with what differs', () => {
    const folder = folderWith({
      'a.json': [good, { ...other, name: 'wrong one', code: 'bad_key' }],
    });
    const { status, stdout } = run(folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^FAILED wrong one: .*code: expected bad_key.*\n1 passed, 1 failed\n$/);
  });

  it.each([
    ['no JSON', '{'],
    ['no array', { a: 1 }],
    ['cases that are none', [1]],
  ])('fail on a file of %s, and run the others', (_what, content) => {
    const { status, stdout } = run(folderWith({ 'a.json': content, 'b.json': [good] }));
    expect(status).toBe(1);
    expect(stdout).toMatch(/\n1 passed, 1 failed\n$/);
  });

  it('fail on a folder that looks like a file', () => {
    const folder = folderWith({ 'b.json': [good] });
    mkdirSync(join(folder, 'a.json'));
    expect(run(folder)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('1 passed, 1 failed'),
    });
  });

  it('fail when there are none', () => {
    expect(run(tempFolder()).status).toBe(1);
    expect(run(folderWith({ 'a.json': [] })).status).toBe(1);
    expect(run('/nowhere')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('/nowhere'),
    });
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage') });
  });
});

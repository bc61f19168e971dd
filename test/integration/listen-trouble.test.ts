/** `listen` in trouble: readers that do not read, arguments that are none. */
import { describe, expect, it } from 'vitest';
import { send } from '../support/http.ts';
import { listen } from '../support/listen.ts';
import { deliver, env, github, ordinary } from '../support/listen-github.ts';
import { tempFolder } from '../support/temp.ts';
import { until } from '../support/until.ts';

describe('a reader that does not read', () => {
  it('stops neither receiving nor the end of the program', async () => {
    const program = listen(ordinary(), { env, isRead: false });
    const first = await new Promise<string>((resolve) => {
      program.child.stdout?.once('data', (chunk: Buffer) => {
        program.child.stdout?.pause();
        resolve(chunk.toString());
      });
    });
    const { url } = JSON.parse(first) as { url: string };
    const body = 'x';
    const path = `${url}?${'long'.repeat(1000)}`;
    for (let i = 0; i < 20; i++) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => send(path, { body })));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    }
    program.child.kill('SIGTERM');
    await until('the program to end', () => program.child.exitCode !== null);
    expect(program.child.exitCode).toBe(0);
  });

  it('that goes away ends the program', async () => {
    const program = listen(ordinary(), { env });
    const { url } = await program.ready();
    program.child.stdout?.destroy();
    await until('the program to end', async () => {
      await deliver(url).catch(() => null);
      return program.child.exitCode !== null;
    });
    expect(program.child.exitCode).toBe(0);
  });
});

describe('bad arguments', () => {
  it.each<readonly [what: string, args: readonly string[], text: RegExp]>([
    ['none', [], /which provider/],
    ['an unknown option', ['--secret', 'x'], /--secret/],
    ['an unknown provider', ['--provider', 'nobody', '--secret-env', 'HUB'], /nobody/],
    ['a key that is none', ['--provider', 'messagemedia', '--secret-env', 'HUB'], /public key/],
  ])('(%s) end it with 1 and a sentence, not a stack', async (_what, args, text) => {
    const program = listen([...args, '--data', tempFolder()], { env });
    expect(await program.exitCode()).toBe(1);
    expect(program.stderr()).toMatch(text);
    expect(program.stderr()).not.toMatch(/^ {4}at /m);
    expect(program.stderr()).not.toContain(github.key);
    expect(program.stdout()).toBe('');
  });

  it('of a folder in use end it with 1', async () => {
    const dataFolder = tempFolder();
    const first = listen(ordinary(dataFolder), { env });
    await first.ready();
    const second = listen(ordinary(dataFolder), { env });
    expect(await second.exitCode()).toBe(1);
    expect(second.stderr()).toContain('already running with this data folder');
  });

  it('are explained by --help', async () => {
    const program = listen(['--help']);
    expect(await program.exitCode()).toBe(0);
    expect(program.stdout()).toContain('--secret-env NAME');
  });
});

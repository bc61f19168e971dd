import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLineWriter } from '../../../../src/main/cli/output.ts';
import { tempFolder } from '../../../support/temp.ts';
import { until } from '../../../support/until.ts';

const openFile = (): { fd: number; content: () => string } => {
  const file = join(tempFolder(), 'out');
  const fd = openSync(file, 'w');
  onTestFinished(() => closeSync(fd));
  return { fd, content: () => readFileSync(file, 'utf8') };
};

const skipped = (lines: number): string => `${lines} skipped`;

/** A pipe whose other end is a program that reads only when it is told to, or ends. */
const openPipe = async () => {
  const fifo = join(tempFolder(), 'fifo');
  const reader = spawn(
    'sh',
    ['-c', 'mkfifo "$1" && exec 3<>"$1" && echo ready && read -r go && exec cat <&3', 'sh', fifo],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  onTestFinished(() => {
    reader.kill('SIGKILL');
  });
  let text = '';
  reader.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  await until('the pipe', () => text.includes('ready'));
  const fd = openSync(fifo, 'w');
  onTestFinished(() => closeSync(fd));
  return { fd, text: () => text.slice('ready\n'.length), go: () => reader.stdin.write('go\n') };
};

describe('the line writer', () => {
  it('writes lines in order and says when all are written', async () => {
    const { fd, content } = openFile();
    const writer = createLineWriter(fd, skipped, () => undefined);
    const lines = Array.from({ length: 1000 }, (_, i) => `line ${i} ✓`);
    for (const line of lines) writer.write(line);
    await writer.end();
    expect(content()).toBe(`${lines.join('\n')}\n`);
  });

  it('has nothing to wait for when nothing was written', async () => {
    const writer = createLineWriter(openFile().fd, skipped, () => undefined);
    await expect(writer.end()).resolves.toBeUndefined();
  });

  it('does not wait for a slow reader, leaves out what does not fit, and says so', async () => {
    const pipe = await openPipe();
    const writer = createLineWriter(pipe.fd, skipped, () => undefined);
    const line = 'x'.repeat(1024 * 1024);
    for (let i = 0; i < 20; i++) writer.write(line);
    const left = writer.end();
    pipe.go();
    await until('the reader to be told', () => pipe.text().endsWith('skipped\n'));
    await left;
    const [told] = pipe.text().split('\n').slice(-2);
    const count = Number(told?.split(' ')[0]);
    expect(count).toBeGreaterThan(0);
    expect(
      pipe
        .text()
        .split('\n')
        .filter((text) => text === line),
    ).toHaveLength(20 - count);
  });

  it('gives up in the end on a reader that never reads', async () => {
    const pipe = await openPipe();
    const writer = createLineWriter(pipe.fd, skipped, () => undefined);
    writer.write('x'.repeat(1024 * 1024));
    await writer.end();
    pipe.go();
    await until('the rest', () => pipe.text().length > 1024 * 1024);
    expect(pipe.text()).toMatch(/^x+\n$/);
  });

  it('says once that nobody reads any more, and writes nothing from then on', async () => {
    let closed = 0;
    const fd = openSync('/dev/null', 'r');
    onTestFinished(() => closeSync(fd));
    const writer = createLineWriter(fd, skipped, () => closed++);
    writer.write('a');
    writer.write('b');
    await until('the error', () => closed > 0);
    writer.write('c');
    await writer.end();
    expect(closed).toBe(1);
  });
});

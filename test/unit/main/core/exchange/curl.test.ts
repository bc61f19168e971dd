import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCurl } from '../../../../../src/main/core/exchange/curl.ts';
import { headersToSend } from '../../../../../src/main/core/exchange/outgoing.ts';
import { readCurl } from '../../../../../src/main/core/exchange/requests/curl.ts';
import { tempFolder } from '../../../../support/temp.ts';
import { anyOutgoing, makeOutgoing } from './material.ts';

const noFile = (): Buffer => {
  throw new Error('no file is to be read');
};

/** A folder with a program in place of curl that says what it was given. */
const folderWithEcho = (): string => {
  const folder = join(tempFolder(), 'bin');
  mkdirSync(folder);
  const echo = '#!/bin/sh\nfor word in "$@"; do printf "%s\\0" "$word"; done\ncat\n';
  writeFileSync(join(folder, 'curl'), echo, { mode: 0o755 });
  return folder;
};

/** Runs a command in a POSIX shell. Out: the arguments curl would get, and its input. */
const run = (folder: string, command: string) => {
  const script = join(folder, 'command.sh');
  writeFileSync(script, command);
  const output = execFileSync('sh', [script], {
    env: { PATH: `${folder}:/usr/bin:/bin` },
    input: '',
    timeout: 20_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  // The arguments end with the first @-, where there is any input.
  const mark = output.indexOf('\0@-\0');
  const end = mark < 0 ? output.length - 1 : mark + 3;
  return { words: output.toString('utf8', 0, end).split('\0'), input: output.subarray(end + 1) };
};

const valueAfter = (words: readonly string[], option: string): string =>
  words[words.indexOf(option) + 1] ?? '';

describe('a request as a curl command', () => {
  it.each([
    ['quotes', `'"'\\''`],
    ['line breaks', '{\n "a": 1\n}\n'],
    ['substitutions', '$(touch /tmp/x) `id` ${HOME} $HOME'],
    ['an exclamation mark and a hash', '!! # no comment'],
    ['a name of a file', '@/etc/passwd'],
    ['a hyphen', '-X DELETE'],
    ['letters beyond ASCII', 'é ✓ 日本'],
  ])('gives a POSIX shell %s as they are', (_, body) => {
    const { text } = toCurl(makeOutgoing({ body: Buffer.from(body) }));
    const { words } = run(folderWithEcho(), text);
    expect(valueAfter(words, '--data-raw')).toBe(body);
  });

  it.each([
    ['NUL', Buffer.from('a\0b')],
    ['every byte', Buffer.from(Array.from({ length: 256 }, (_, i) => i))],
    ['percent signs and backslashes that are not UTF-8', Buffer.from('%s%%\\n\\\\\xff', 'latin1')],
    ['a hyphen before what is not UTF-8', Buffer.from('-n\xff', 'latin1')],
    ['tabs and carriage returns', Buffer.from('a\tb\r\n')],
    ['more than an argument may hold', Buffer.alloc(300_000, 'abc%')],
  ])('gives a POSIX shell %s through a pipe', (_, body) => {
    const { text } = toCurl(makeOutgoing({ body }));
    const { words, input } = run(folderWithEcho(), text);
    expect(valueAfter(words, '--data-binary')).toBe('@-');
    expect(input.equals(body)).toBe(true);
  });

  it('gives a shell headers as they are', () => {
    const value = `it's "$(id)" \`id\` \\ ! é`;
    const rawHeaders = ['X-A', Buffer.from(value).toString('latin1'), 'X-Empty', ''];
    const { text } = toCurl(makeOutgoing({ rawHeaders }));
    const { words } = run(folderWithEcho(), text);
    expect(words).toEqual(expect.arrayContaining([`X-A: ${value}`, 'X-Empty;']));
  });

  it('says that a header of other bytes needs bash', () => {
    const { text, warnings } = toCurl(makeOutgoing({ rawHeaders: ['X-A', '\xff'] }));
    expect(text).toContain("-H $'X-A: \\xff'");
    expect(warnings).toEqual([expect.stringMatching(/needs bash or zsh/)]);
  });

  it('takes away the headers that curl would add', () => {
    const { text } = toCurl(makeOutgoing({ rawHeaders: ['Host', 'hooks.example.com'] }));
    expect(text).toContain("-H 'User-Agent:'");
    expect(text).toContain("-H 'Accept:'");
    expect(text).toContain("-H 'Content-Type:'");
  });

  it('leaves the host to curl, unless it is another', () => {
    expect(toCurl(makeOutgoing()).text).not.toContain('Host');
    expect(toCurl(makeOutgoing({ rawHeaders: ['Host', 'b'] })).text).toContain("-H 'Host: b'");
  });

  it('warns of a path that no URL can hold', () => {
    expect(toCurl(makeOutgoing({ target: '/a#b' })).warnings).toHaveLength(1);
  });

  it('is read back with every byte', () => {
    fc.assert(
      fc.property(anyOutgoing, (request) => {
        const { text, warnings } = toCurl(request);
        const { request: read } = readCurl(Buffer.from(text), noFile);
        expect(warnings).toEqual([]);
        expect(Buffer.from(read.body).equals(Buffer.from(request.body))).toBe(true);
        expect(read).toMatchObject({
          method: request.method,
          target: request.target,
          url: request.url,
        });
        expect(read.rawHeaders.slice(2)).toEqual(headersToSend(request).flat());
      }),
      { numRuns: 300 },
    );
  });

  it('is taken by a shell with every byte', () => {
    const folder = folderWithEcho();
    fc.assert(
      fc.property(anyOutgoing, (request) => {
        const { words, input } = run(folder, toCurl(request).text);
        expect(words).toContain(request.url);
        if (request.body.length === 0) return;
        const body = words.includes('--data-raw')
          ? Buffer.from(valueAfter(words, '--data-raw'))
          : input;
        expect(body.equals(Buffer.from(request.body))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

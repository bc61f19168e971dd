import { execFileSync, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileStyle } from '../../../../../src/main/core/exchange/exports.ts';
import type { FileFormat } from '../../../../../src/shared/exchange.ts';
import { tempFolder } from '../../../../support/temp.ts';
import { type MaterialChange, prepared } from './material.ts';

const secret = 'It is a Secret to Everybody';
const everyByte = Buffer.from(Array.from({ length: 256 }, (_, i) => i));

const signed = (body: Buffer): MaterialChange => ({
  body,
  rawHeaders: [
    'X-Odd',
    `it's "\\ $x \xe9`,
    'X-Hub-Signature-256',
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  ],
  summary: { verdict: 'valid', reason: 'ok', eventName: 'pu"sh\n*/' },
});
const forged: MaterialChange = {
  ...signed(Buffer.from('{}')),
  body: Buffer.from('{"forged":true}'),
  summary: { verdict: 'invalid', reason: 'signature_mismatch' },
};

const fileOf = (format: FileFormat, ...changes: readonly MaterialChange[]): string => {
  const style = fileStyle(format, { version: '1', isOnly: false, definitionOf: () => null });
  return style.head + changes.map((each) => style.one(prepared(each)).data).join('') + style.tail;
};

/** Runs a test file. Out: its exit code, and all that it printed. */
const run = (program: string, args: readonly string[], name: string, text: string) => {
  const file = join(tempFolder(), name);
  writeFileSync(file, text);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(program, [...args, file], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, output: stdout + stderr };
};

const runNode = (text: string) => run(process.execPath, ['--test'], 'a.test.mjs', text);
const runPython = (text: string) => run('python3', [], 'a_test.py', text);

const hasPython = spawnSync('python3', ['--version'], { timeout: 20_000 }).status === 0;
const hasGo = spawnSync('gofmt', ['-h'], { timeout: 20_000 }).error === undefined;

const cases = [
  signed(Buffer.from('{"a":"é"}\n')),
  signed(everyByte),
  signed(Buffer.alloc(0)),
  forged,
];

const nodeHandler = `const { createHmac } = await import('node:crypto');
  const own = 'sha256=' + createHmac('sha256', '${secret}').update(body).digest('hex');
  return headers.some(([name, value]) => name === 'X-Hub-Signature-256' && value === own);`;

describe('a test for Node', () => {
  it('fails until its function is filled in, and says so', () => {
    const { status, output } = runNode(fileOf('test-node', ...cases));
    expect(status).toBe(1);
    expect(output).toContain('FILL IN: call your own handler here.');
    expect(output).toMatch(/^. fail 4$/m);
  });

  it('passes once the function checks the signature', () => {
    const text = fileOf('test-node', ...cases).replace(/throw new Error\(.*\);/, nodeHandler);
    const { status, output } = runNode(text);
    expect(output).toMatch(/^. pass 4$/m);
    expect(status).toBe(0);
  });

  it('fails when the function refuses a genuine request', () => {
    const text = fileOf('test-node', cases[0] ?? {}).replace(/throw new Error.*/, 'return false;');
    expect(runNode(text).output).toContain('false !== true');
  });

  it('holds headers and time as they were', () => {
    const check = `assert.deepEqual(headers[0], ['X-Odd', 'it\\'s "\\\\ $x \\xe9']);
      assert.equal(nowS, 1767323045);
      return true;`;
    const text = fileOf('test-node', cases[0] ?? {}).replace(/throw new Error.*/, () => check);
    expect(runNode(text).output).toMatch(/^. pass 1$/m);
  });
});

const pythonHandler = `import hashlib, hmac
    own = "sha256=" + hmac.new(b"${secret}", body, hashlib.sha256).hexdigest()
    return ("X-Hub-Signature-256", own) in headers`;

describe.skipIf(!hasPython)('a test for Python', () => {
  it('fails until its function is filled in, and says so', () => {
    const { status, output } = runPython(fileOf('test-python', ...cases));
    expect(status).toBe(1);
    expect(output).toContain('NotImplementedError: FILL IN: call your own handler here.');
    expect(output).toContain('FAILED (errors=4)');
  });

  it('passes once the function checks the signature', () => {
    const text = fileOf('test-python', ...cases).replace(/raise NotImplemented.*/, pythonHandler);
    const { status, output } = runPython(text);
    expect(output).toMatch(/^OK$/m);
    expect(status).toBe(0);
  });

  it('fails when the function refuses a genuine request', () => {
    const text = fileOf('test-python', cases[0] ?? {}).replace(/raise NotImpl.*/, 'return False');
    expect(runPython(text).output).toContain('AssertionError: False != True');
  });

  it('holds headers and time as they were', () => {
    const check = `return (headers[0], now) == (("X-Odd", "it's \\"\\\\ $x \\xe9"), 1767323045)`;
    const text = fileOf('test-python', cases[0] ?? {}).replace(/raise NotImpl.*/, () => check);
    expect(runPython(text).output).toMatch(/^OK$/m);
  });
});

describe('a test for Go', () => {
  it('has every byte of the body in base64', () => {
    const text = fileOf('test-go', signed(everyByte));
    const lines = [...text.matchAll(/^\t\t\t"([\w+/=]+)"/gm)].map(([, line]) => line);
    expect(Buffer.from(lines.join(''), 'base64').equals(everyByte)).toBe(true);
  });

  it('writes headers in escapes for bytes', () => {
    expect(fileOf('test-go', signed(everyByte))).toContain(
      String.raw`{"X-Odd", "it's \"\\ $x \xe9"},`,
    );
  });

  it.skipIf(!hasGo)('is laid out as gofmt does', () => {
    const file = join(tempFolder(), 'a_test.go');
    writeFileSync(file, fileOf('test-go', ...cases));
    expect(execFileSync('gofmt', ['-l', file], { encoding: 'utf8', timeout: 20_000 })).toBe('');
  });
});

describe('a test of an event', () => {
  it('that was refused expects that it is refused, and warns of it', () => {
    const style = fileStyle('test-node', { version: '1', isOnly: true, definitionOf: () => null });
    const { data, warnings } = style.one(prepared(forged));
    expect(data).toContain('isAccepted: false');
    expect(warnings).toEqual([
      'Event #7 was refused here (the signature matches no key), so its test expects that.',
    ]);
  });

  it('names what was left out', () => {
    const text = fileOf('test-python', { rawHeaders: ['X-Gitlab-Token', 'hush-hush'] });
    expect(text).toContain('# Left out, put yours in: X-Gitlab-Token');
    expect(text).not.toContain('hush-hush');
  });
});

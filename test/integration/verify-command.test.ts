/** The `verify` command as a program: its output and exit status, in plain Node. */
import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../support/temp.ts';

const program = fileURLToPath(new URL('../../src/main/verify.ts', import.meta.url));
const secret = 'a-secret-for-the-command-line';
const body = '{"zen":"Keep it logically awesome."}';
const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

const rawRequest = (text = body): string =>
  [
    'POST /in/github HTTP/1.1',
    'Host: hooks.example.com',
    'Content-Type: application/json',
    `X-Hub-Signature-256: ${signature}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    '',
    text,
  ].join('\r\n');

const files = (): string => tempFolder();

/** Writes the request to a file and runs the program on it. */
const verify = (content: string, ...args: readonly string[]) => {
  const path = join(files(), 'request');
  writeFileSync(path, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--request', path, '--secret-env', 'HOOK_SECRET', ...args],
    { env: { ...process.env, HOOK_SECRET: secret, NO_COLOR: '1' }, timeout: 20_000 },
  );
  return { status, out: stdout.toString(), err: stderr.toString() };
};

const har = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'test', version: '1' },
    entries: [
      {
        startedDateTime: '2026-05-12T10:00:00.000Z',
        time: 1,
        request: {
          method: 'POST',
          url: 'https://hooks.example.com/in/github',
          httpVersion: 'HTTP/1.1',
          headers: [
            { name: 'Content-Type', value: 'application/json' },
            { name: 'X-Hub-Signature-256', value: signature },
          ],
          postData: { mimeType: 'application/json', text: body },
        },
      },
    ],
  },
});

const curl = [
  "curl -X POST 'https://hooks.example.com/in/github' \\",
  "  -H 'Content-Type: application/json' \\",
  `  -H 'X-Hub-Signature-256: ${signature}' \\`,
  `  --data-raw '${body}'`,
].join('\n');

describe('verify', () => {
  it.each([
    ['a raw HTTP request', rawRequest()],
    ['a HAR file', har],
    ['a curl command', curl],
  ])('says that %s is verified, with exit status 0', (_what, content) => {
    const { status, out } = verify(content, '--provider', 'github', '--json');
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'valid',
      reason: 'ok',
      key: 'HOOK_SECRET',
      diagnosis: null,
      signedContent: { length: body.length, parts: [{ origin: 'body' }] },
    });
    expect(status).toBe(0);
  });

  it('says why a request is not verified, with exit status 1 and never the secret', () => {
    const pretty = rawRequest(JSON.stringify(JSON.parse(body), null, 2));
    const { status, out } = verify(pretty, '--provider', 'github', '--json');
    const result = JSON.parse(out) as { diagnosis: { findings: { title: string }[] } };
    expect(result).toMatchObject({ verdict: 'invalid', reason: 'signature_mismatch' });
    expect(result.diagnosis.findings[0]?.title).toContain('Matches if the body is re-serialised');
    expect(status).toBe(1);
    const words = verify(pretty, '--provider', 'github');
    expect(words.out).toContain('Diagnosis');
    expect(words.out).toContain('Signed content');
    expect(words.status).toBe(1);
    expect(out + words.out + words.err).not.toContain(secret);
  });

  it.each([
    ['a request it cannot read', 'not a request', ['--provider', 'github']],
    ['an unknown provider', rawRequest(), ['--provider', 'nobody']],
    ['no provider', rawRequest(), []],
    ['an unknown scheme', rawRequest(), ['--provider', 'hubspot', '--scheme', 'v9']],
    ['an unknown option', rawRequest(), ['--provider', 'github', '--secret', secret]],
    ['a parameter nobody has', rawRequest(), ['--provider', 'github', '--parameter', 'a=b']],
    ['a tolerance in words', rawRequest(), ['--provider', 'github', '--tolerance', 'long']],
    ['an entry of what is no HAR', rawRequest(), ['--provider', 'github', '--entry', '1']],
  ])('refuses %s with exit status 2 and a sentence on stderr', (_what, content, args) => {
    const { status, out, err } = verify(content, ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n')[0]).toMatch(/\.$/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("judges by a scheme of the user's own", () => {
    const definition = {
      format: 'countersign-scheme',
      version: 1,
      name: 'Hub-like',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: {
        header: 'x-hub-signature-256',
        form: { kind: 'prefix', prefix: 'sha256=' },
        encoding: 'hex',
      },
      timestamp: null,
      content: [{ from: 'body' }],
      eventName: null,
    };
    const path = join(files(), 'hub.scheme.json');
    writeFileSync(path, JSON.stringify(definition));
    expect(verify(rawRequest(), '--definition', path).status).toBe(0);
    writeFileSync(path, '{}');
    expect(verify(rawRequest(), '--definition', path).status).toBe(2);
  });

  it('lists its providers and its options', () => {
    expect(verify('', '--providers').out).toMatch(/^adyen\s.*schemes: payments, platform/m);
    expect(verify('', '--help').out).toContain('Exit status: 0 verified, 1 not verified');
  });
});

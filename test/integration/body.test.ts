/** The content of stored bodies: decompressed for display, and multipart bodies part by part. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../src/main/core/body/part.ts';
import { send } from '../support/http.ts';
import { startApp, type TestApp } from '../support/start-app.ts';

const receive = async (app: TestApp, headers: readonly string[], body: string | Uint8Array) => {
  const { url } = await app.addSource('github');
  await send(url, { headers, body });
  return (await app.event()).seq;
};

describe('body.decompressed', () => {
  it('gives slices of what came out, and leaves the stored bytes as they came', async () => {
    const app = await startApp();
    const packed = gzipSync('{"a":1}');
    const seq = await receive(app, ['Content-Encoding', 'gzip'], packed);
    const call = app.handlers['body.decompressed'];
    const whole = await call({ seq, offset: 0, length: 1024 });
    expect(Buffer.from(whole.bytes).toString()).toBe('{"a":1}');
    expect(whole).toMatchObject({ totalBytes: 7, codings: ['gzip'], problem: null });
    const slice = await call({ seq, offset: 1, length: 3 });
    expect(Buffer.from(slice.bytes).toString()).toBe('"a"');
    const stored = await app.handlers['events.body']({ seq, offset: 0, length: 1024 });
    expect(packed.equals(stored.bytes)).toBe(true);
  });

  it('says what is wrong with data that is not what its header says', async () => {
    const app = await startApp();
    const seq = await receive(app, ['Content-Encoding', 'gzip'], '{"a":1}');
    const result = await app.handlers['body.decompressed']({ seq, offset: 0, length: 10 });
    expect(result).toMatchObject({ totalBytes: 0, problem: 'broken' });
  });

  it.each([[[]], [['Content-Encoding', 'zstd']]])(
    'refuses a body with %j: body.not-compressed',
    async (headers) => {
      const app = await startApp();
      const seq = await receive(app, headers, 'x');
      const call = async () => app.handlers['body.decompressed']({ seq, offset: 0, length: 10 });
      await expect(call()).rejects.toMatchObject({ appError: { code: 'body.not-compressed' } });
    },
  );

  it('refuses an event that is not there: event.not-found', async () => {
    const app = await startApp();
    const call = async () => app.handlers['body.decompressed']({ seq: 9, offset: 0, length: 10 });
    await expect(call()).rejects.toMatchObject({ appError: { code: 'event.not-found' } });
  });
});

describe('a part of a multipart body', () => {
  const type = ['Content-Type', 'multipart/form-data; boundary=xx'];
  const body =
    '--xx\r\nContent-Disposition: form-data; name="a"; filename="../../a.sh"\r\n\r\none\r\n--xx--';

  it('comes with its bytes and a file name of our own', async () => {
    const app = await startApp();
    const seq = await receive(app, type, body);
    const part = await partOf(app.app, seq, 0);
    expect(Buffer.from(part.bytes).toString()).toBe('one');
    expect(part.fileName).toBe(`event-${seq}-part-1.bin`);
  });

  it('is refused when it is not there: body.no-such-part', async () => {
    const app = await startApp();
    const seq = await receive(app, type, body);
    await expect(partOf(app.app, seq, 1)).rejects.toMatchObject({
      appError: { code: 'body.no-such-part' },
    });
  });
});

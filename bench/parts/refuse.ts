/** Whether a sender of a body that is too large gets to see the 413, whatever client it uses. */
import { createReadStream, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { request as undiciRequest } from 'undici';
import { atLeast, information, type Measure, type Part } from '../lib/part.ts';
import { rssMiB } from '../lib/proc.ts';
import { runProgram } from '../lib/program.ts';
import { withServer } from '../lib/servers.ts';
import { withTempFolder } from '../lib/temp.ts';

const bodyBytes = 50 * 1024 * 1024;

/** Out: the status that the client saw, or 0 when it saw a broken connection. */
type Client = (url: URL, file: string, isChunked: boolean) => Promise<number>;

const byNode: Client = (url, file, isChunked) =>
  new Promise((resolve) => {
    const headers = isChunked ? {} : { 'Content-Length': bodyBytes };
    const request = httpRequest(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', () => resolve(0));
    createReadStream(file).pipe(request);
  });

const byUndici: Client = async (url, file, isChunked) => {
  const headers = isChunked ? {} : { 'content-length': String(bodyBytes) };
  try {
    const body = createReadStream(file);
    const response = await undiciRequest(url, { method: 'POST', headers, body });
    await response.body.dump();
    return response.statusCode;
  } catch {
    // The client was not told.
    return 0;
  }
};

const byCurl: Client = async (url, file, isChunked) => {
  const how = isChunked ? ['-H', 'Transfer-Encoding: chunked'] : [];
  const quiet = ['-s', '-o', '/dev/null', '-w', '%{http_code}', '-H', 'Expect:'];
  const args = [...quiet, ...how, '--data-binary', `@${file}`, url.href];
  try {
    return Number(await runProgram({ command: 'curl', args, limitS: 30 }));
  } catch {
    // Its exit code says that the connection broke.
    return 0;
  }
};

const clients: Readonly<Record<string, Client>> = {
  'node http': byNode,
  undici: byUndici,
  curl: byCurl,
};

export const refuse: Part = {
  name: 'refuse',
  about: 'a body of 50 MiB against the limit of 25 MiB: is the 413 seen',
  run: ({ programs, isQuick, say }) =>
    withTempFolder((folder) =>
      withServer('listen', { programs, folder }, async ({ url, program }) => {
        const file = join(folder, 'large');
        writeFileSync(file, Buffer.alloc(bodyBytes, 'x'));
        const tries = isQuick ? 2 : 10;
        const before = rssMiB(program.pid);
        let peak = before;
        const watch = setInterval(() => {
          peak = Math.max(peak ?? 0, rssMiB(program.pid) ?? 0);
        }, 50);
        const measures: Measure[] = [];
        for (const [name, send] of Object.entries(clients)) {
          for (const isChunked of [false, true]) {
            const what = `413 seen by ${name}, ${isChunked ? 'chunked' : 'with a length'}`;
            say(what);
            let seen = 0;
            for (let i = 0; i < tries; i++) if ((await send(url, file, isChunked)) === 413) seen++;
            measures.push({ ...atLeast(what, seen, tries, `${seen} of ${tries}`), target: 'all' });
          }
        }
        clearInterval(watch);
        if (before !== null && peak !== null) {
          measures.push(information('  memory on top', `${(peak - before).toFixed(0)} MiB`));
        }
        return { measures, raw: null };
      }),
    ),
};

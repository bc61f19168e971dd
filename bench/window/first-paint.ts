/** From the start of the process to what a person sees first. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { argsFor, type Start } from './desktop.ts';

/** Milliseconds since the process was spawned, but for the last. */
export type FirstPaint = {
  /** The window's page has painted its first content. */
  readonly paintedMs: number;
  /** The first of what `wanted` selects is on the page. */
  readonly wantedMs: number;
  /** From the start of navigation to the first content. */
  readonly fromNavigationMs: number;
};

const limitMs = 60_000;
const retryMs = 20;

/** The address of the one page, once there is one that has been navigated to. */
const findPage = async (port: string, giveUpAtMs: number): Promise<string> => {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
    const targets = (await answer?.json()) as readonly Record<string, string>[] | undefined;
    const page = targets?.find(({ type, url }) => type === 'page' && url && url !== 'about:blank');
    if (page?.['webSocketDebuggerUrl']) return page['webSocketDebuggerUrl'];
    if (performance.now() > giveUpAtMs) throw new Error('the window has no page');
    await setTimeout(retryMs);
  }
};

/** In the page: waits for its first content, and for the first frame with what is wanted. */
const watch = async (selector: string) => {
  const paintedMs = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('first-contentful-paint')[0];
      if (entry) resolve(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  while (!document.querySelector(selector)) await new Promise(requestAnimationFrame);
  return { timeOrigin: performance.timeOrigin, paintedMs, wantedMs: performance.now() };
};

/**
 * Evaluates in the page over Chromium's own protocol: Playwright would slow the start down.
 * Errors: Error where the page is left for another one meanwhile.
 */
const evaluate = (address: string, expression: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    const params = { expression, awaitPromise: true, returnByValue: true };
    socket.addEventListener('open', () =>
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params })),
    );
    socket.addEventListener('close', () => reject(new Error('the page has gone')));
    socket.addEventListener('message', ({ data }) => {
      const { result } = JSON.parse(String(data)) as Answer;
      if (result) resolve(result.result.value);
      socket.close();
    });
  });

type Answer = { readonly result?: { readonly result: { readonly value: unknown } } };

const evaluateInWindow = async (port: string, expression: string): Promise<unknown> => {
  const giveUpAtMs = performance.now() + limitMs;
  for (;;) {
    try {
      return await evaluate(await findPage(port, giveUpAtMs), expression);
    } catch (error) {
      if (performance.now() > giveUpAtMs) throw error;
    }
  }
};

export const measureFirstPaint = async (
  start: Start,
  profile: string,
  wanted: string,
): Promise<FirstPaint> => {
  const args = [...argsFor(start, profile), '--remote-debugging-port=0'];
  const spawnedAtMs = performance.timeOrigin + performance.now();
  const child = spawn(start.executable, args, {
    env: start.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  try {
    const port = await new Promise<string>((resolve) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
        if (found) resolve(found);
      });
    });
    const expression = `(${watch.toString()})(${JSON.stringify(wanted)})`;
    const seen = await evaluateInWindow(port, expression);
    const { timeOrigin, paintedMs, wantedMs } = seen as Awaited<ReturnType<typeof watch>>;
    const beforeMs = timeOrigin - spawnedAtMs;
    return {
      paintedMs: beforeMs + paintedMs,
      wantedMs: beforeMs + wantedMs,
      fromNavigationMs: paintedMs,
    };
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
};

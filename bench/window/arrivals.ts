/** Events that arrive while the feed shows its newest: as requests, and as pushes alone. */
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { EventSummary } from '../../src/shared/event.ts';
import { runProgram } from '../lib/program.ts';
import { framesDuring } from './frames.ts';

const openLoop = join(import.meta.dirname, '../load/open-loop.ts');
/** As core/feed/batch.ts sends them. */
const everyMs = 50;
const mostInPush = 200;

/** In: requests a second, for one second. Out: also how many were answered late or not at all. */
export const requestsDuring = async (page: Page, url: string, perSecond: number) => {
  const fixed = { connections: 32, bodyBytes: 300, warmUpS: 0, seconds: 1 };
  const options = JSON.stringify({ ...fixed, url, perSecond });
  let output = '';
  const frames = await framesDuring(page, async () => {
    const args = [openLoop, options];
    output = await runProgram({ command: process.execPath, args, limitS: 60 });
  });
  const { p99, refused, broken } = JSON.parse(output) as Record<string, number>;
  return { frames, p99, refused, broken };
};

export type Pushes = {
  /** Number of the last event before them. */
  readonly after: number;
  readonly count: number;
  /** Null: as fast as the window takes them. */
  readonly perSecond: number | null;
};

const sample: Omit<EventSummary, 'seq'> = {
  sourceId: 1,
  provider: 'github',
  receivedAtMs: 0,
  method: 'POST',
  path: '/',
  eventName: 'issues',
  verdict: 'valid',
  reason: 'ok',
  isSignatureGood: true,
  assurance: 'body',
  keyId: 1,
  matched: 'raw-body',
  skewS: null,
  bodyBytes: 300,
  isTruncated: false,
  status: 200,
  arrival: 'loopback',
  isFromBrowser: false,
  repeatOf: null,
  rejudgedAtMs: null,
  isObsolete: false,
  handshake: null,
  isPinned: false,
  tags: [],
  hasNote: false,
};

/** Has the main process push events that it never received. */
export const sendPushes = (electron: ElectronApplication, pushes: Pushes): Promise<void> =>
  electron.evaluate(
    async ({ BrowserWindow }, { after, count, perSecond, ...sizes }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error('there is no window');
      const each = Math.round(perSecond === null ? sizes.most : (perSecond * sizes.everyMs) / 1000);
      const startMs = performance.now();
      for (let sent = 0, n = 1; sent < count; n++) {
        sent = Math.min(count, sent + each);
        const lastSeq = after + sent;
        const receivedAtMs = Date.now();
        const events = Array.from({ length: Math.min(each, sizes.most) }, (_, i) => ({
          ...sizes.sample,
          seq: lastSeq - i,
          receivedAtMs,
          ...((lastSeq - i) % 20 === 3 && { verdict: 'invalid', status: 401 }),
        }));
        const counts = [{ sourceId: 1, verdict: 'valid', count: lastSeq }];
        const data = { events, lastSeq, counts, keyMatches: [] };
        window.webContents.send(sizes.channel, JSON.stringify({ name: 'events.added', data }));
        const dueMs = startMs + n * sizes.everyMs;
        // Answered only after the pushes before it were taken in.
        if (perSecond === null) await window.webContents.executeJavaScript('null');
        else await new Promise((resolve) => setTimeout(resolve, dueMs - performance.now()));
      }
    },
    { ...pushes, everyMs, most: mostInPush, sample, channel: 'countersign:push' },
  );

/** The window: frames while scrolling and while events pour in, its first paint, its memory. */
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { atMost, type Bench, information, type Measure, type Part } from '../lib/part.ts';
import { of, plain, ratios, runRounds } from '../lib/rounds.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';
import { requestsDuring, sendPushes } from '../window/arrivals.ts';
import { type Desktop, withDesktop, withWindow } from '../window/desktop.ts';
import { measureFirstPaint } from '../window/first-paint.ts';
import { framesDuring, noLongFrame, shown, smooth } from '../window/frames.ts';
import { measureHeap } from '../window/heap.ts';
import { ask, fillProfile, readySource } from '../window/profile.ts';
import { measureScrolling } from '../window/scroll.ts';

type Given = { readonly bench: Bench; readonly desktop: Desktop; readonly profile: string };
type Result = { readonly measures: readonly Measure[]; readonly raw: unknown };

const perSecond = 5000;
const row = '.feed-row';
/** Until what is done once after a start is done. */
const settleMs = 1500;
const MiB = 1024 ** 2;

const idle = ({ desktop, bench }: Given): Promise<Result> =>
  withTempFolder((folder) =>
    withWindow(desktop.bare, folder, async ({ page }) => {
      await setTimeout(settleMs);
      const frames = await framesDuring(page, () => setTimeout(bench.seconds * 1000));
      return { measures: [shown('frames of an empty page, p95', frames)], raw: frames };
    }),
  );

const scrolling = ({ desktop, profile, bench }: Given): Promise<Result> =>
  withWindow(desktop.app, profile, async ({ page }) => {
    await page.locator(row).first().waitFor();
    await setTimeout(settleMs);
    bench.say('window: scrolling');
    const { rows, ...kinds } = await measureScrolling(page, bench.seconds);
    const measures = [
      smooth('scrolling 90 rows a second, p95', kinds.wheel),
      smooth(`scrolling 350 rows a second, p95 (${rows} rows)`, kinds.fastWheel),
      smooth('page after page by key, p95', kinds.pageKeys),
      smooth('page after page by a held key, p95', kinds.heldKey),
      smooth('from end to end by key, p95', kinds.endKeys),
      smooth('pulling the scroll bar, p95', kinds.bar),
    ];
    return { measures, raw: { rows, ...kinds } };
  });

const arriving = ({ desktop, profile, bench }: Given): Promise<Result> =>
  withWindow(desktop.app, profile, async ({ electron, page }) => {
    const url = await readySource(page);
    await page.locator(row).first().waitFor();
    await setTimeout(settleMs);
    bench.say('window: 5,000 events in a second');
    const { search } = await ask(page, 'app.state', {});
    const after = search.newest + 2 * perSecond;
    const pushes = await framesDuring(page, () =>
      sendPushes(electron, { after, count: perSecond * bench.seconds, perSecond }),
    );
    await page.reload();
    await page.locator(row).first().waitFor();
    await setTimeout(settleMs);
    const requests = await requestsDuring(page, url, perSecond);
    const { frames, ...answers } = requests;
    const measures = [
      noLongFrame('5,000 events a second as pushes, longest frame', pushes),
      noLongFrame('5,000 requests in a second, longest frame', frames),
      information(
        '  answers to these',
        `p99 ${answers.p99?.toFixed(0)} ms, ${answers.broken} broken`,
      ),
    ];
    return { measures, raw: { pushes, requests } };
  });

const painting = async ({ desktop, profile, bench }: Given): Promise<Result> =>
  withTempFolder(async (folder) => {
    bench.say('window: starting it again and again');
    const candidates = {
      bare: () => measureFirstPaint(desktop.bare, folder, 'body'),
      app: () => measureFirstPaint(desktop.app, profile, row),
    };
    const rounds = await runRounds(Object.keys(candidates), bench.rounds * 2, (name) =>
      candidates[name as keyof typeof candidates](),
    );
    const all = (name: string, key: 'paintedMs' | 'wantedMs' | 'fromNavigationMs') =>
      rounds.map((round) => of(round, name)[key]);
    const ms = (values: readonly number[]): string => spread(values, ' ms');
    const painted = all('app', 'paintedMs');
    const times = ratios(rounds, 'app', 'bare', ({ paintedMs }) => paintedMs);
    const measures = [
      atMost('spawn to first paint', median(painted), 1000, ' ms', ms(painted)),
      information('  an empty window', ms(all('bare', 'paintedMs'))),
      information('  times that', spread(times)),
      information('  from navigation', ms(all('app', 'fromNavigationMs'))),
      information('  from navigation, an empty window', ms(all('bare', 'fromNavigationMs'))),
      information('  spawn to the first event on the page', ms(all('app', 'wantedMs'))),
    ];
    return { measures, raw: plain(rounds) };
  });

const remembering = ({ desktop, profile, bench }: Given): Promise<Result> =>
  withWindow(desktop.app, profile, async (window) => {
    await window.page.locator(row).first().waitFor();
    const most = bench.isQuick ? 40_000 : 1_000_000;
    const stops = [0.01, 0.1, 0.25, 0.5, 0.75, 1].map((share) => share * most);
    bench.say(`window: ${most} events pass through it`);
    const samples = await measureHeap(window, 1_000_000, stops);
    const grownMiB = ((samples.at(-1)?.heapBytes ?? 0) - (samples[1]?.heapBytes ?? 0)) / MiB;
    const each = samples.map(({ heapBytes }) => (heapBytes / MiB).toFixed(1)).join(' / ');
    const name = `heap after ${most} events, more than after a tenth`;
    const measures = [
      atMost(name, grownMiB, 1, ' MiB', `${grownMiB.toFixed(2)} MiB`),
      information('  heap on the way, MiB', each),
      information('  nodes of its document', samples.map(({ domNodes }) => domNodes).join(' / ')),
    ];
    return { measures, raw: samples };
  });

export const window: Part = {
  name: 'window',
  about: 'frames with 100,000 rows and 5,000 events a second, first paint, heap',
  run: (bench) =>
    withDesktop(dirname(bench.programs), (desktop) =>
      withTempFolder(async (folder) => {
        const profile = join(folder, 'profile');
        const count = bench.isQuick ? 20_000 : 100_000;
        bench.say(`window: storing ${count} events first`);
        await fillProfile(desktop.app, profile, count);
        const given = { bench, desktop, profile };
        const measures: Measure[] = [];
        const raw: Record<string, unknown> = {};
        for (const measure of [idle, scrolling, arriving, painting, remembering]) {
          const result = await measure(given);
          measures.push(...result.measures);
          raw[measure.name] = result.raw;
        }
        return { measures, raw };
      }),
    ),
};

/** Frames of a page, as the page itself sees them while something goes on. */
import type { CDPSession, Page } from '@playwright/test';
import { atMost, information, type Measure } from '../lib/part.ts';
import { median, quantile } from '../lib/stats.ts';

export type Frames = {
  /** From one animation frame to the next, milliseconds. */
  readonly intervalsMs: readonly number[];
  /** Frames whose work took more than 50 ms, from their first task until they were drawn. */
  readonly longFramesMs: readonly number[];
  /** Tasks that held the page's main thread for more than 50 ms. */
  readonly longTasksMs: readonly number[];
  /** What the main thread did for one frame, milliseconds of its own processor time. */
  readonly workMs: number;
};

/** One frame at 60 a second, and the step of the page's clock. */
export const frameMs = 16.8;
/** More than this, and at least one frame in between was left out. */
const lateMs = 25;

/** In the page: begins to record. Out: a function that ends it and hands over what was seen. */
const record = () => {
  const intervalsMs: number[] = [];
  const seen: Record<string, number[]> = { 'long-animation-frame': [], longtask: [] };
  const keep = (entries: PerformanceEntryList): void => {
    for (const { entryType, duration } of entries) seen[entryType]?.push(duration);
  };
  const observers = Object.keys(seen).map((type) => {
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type });
    return observer;
  });
  let lastMs: number | null = null;
  let next = 0;
  const onFrame = (nowMs: number): void => {
    // The clock goes in tenths: what is beyond them comes of subtracting.
    if (lastMs !== null) intervalsMs.push(Math.round((nowMs - lastMs) * 10) / 10);
    lastMs = nowMs;
    next = requestAnimationFrame(onFrame);
  };
  next = requestAnimationFrame(onFrame);
  const stop = () => {
    cancelAnimationFrame(next);
    for (const observer of observers) {
      keep(observer.takeRecords());
      observer.disconnect();
    }
    const { 'long-animation-frame': longFramesMs = [], longtask: longTasksMs = [] } = seen;
    return { intervalsMs, longFramesMs, longTasksMs };
  };
  return { stop };
};

const taskMs = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
};

export const framesDuring = async (page: Page, work: () => Promise<unknown>): Promise<Frames> => {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what others do on this machine is not part of it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const recorder = await page.evaluateHandle(record);
  const fromMs = await taskMs(session);
  await work();
  const workMs = (await taskMs(session)) - fromMs;
  const frames = await recorder.evaluate(({ stop }) => stop());
  await recorder.dispose();
  await session.detach();
  return { ...frames, workMs: workMs / frames.intervalsMs.length };
};

/** `16.7 ms, median 16.7, longest 33.4; 1 of 180 late; 8.1 ms of work each`. */
export const describe = ({ intervalsMs, workMs }: Frames): string => {
  const ms = (share: number): string => quantile(intervalsMs, share).toFixed(1);
  const late = intervalsMs.filter((each) => each > lateMs).length;
  return (
    `${ms(0.95)} ms, median ${median(intervalsMs).toFixed(1)}, longest ${ms(1)}; ` +
    `${late} of ${intervalsMs.length} late; ${workMs.toFixed(1)} ms of work each`
  );
};

/** The 95th percentile of the frames against 60 a second. */
export const smooth = (name: string, frames: Frames): Measure =>
  atMost(name, quantile(frames.intervalsMs, 0.95), frameMs, ' ms', describe(frames));

/** The longest of the frames against 50 ms. */
export const noLongFrame = (name: string, frames: Frames): Measure =>
  atMost(name, Math.max(...frames.intervalsMs), 50, ' ms', describe(frames));

export const shown = (name: string, frames: Frames): Measure => information(name, describe(frames));

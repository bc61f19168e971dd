/** What the window's page keeps of the events that pass through it. */
import type { Page } from '@playwright/test';
import { sendPushes } from './arrivals.ts';
import type { Window } from './desktop.ts';

export type HeapSample = {
  readonly events: number;
  readonly heapBytes: number;
  readonly domNodes: number;
};

const sampleHeap = async (page: Page, events: number): Promise<HeapSample> => {
  const session = await page.context().newCDPSession(page);
  // Twice: what the first run finds to be finalised only goes with the second.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { events, heapBytes: usedSize, domNodes: nodes };
};

/** In: numbers of events after which to look, growing. */
export const measureHeap = async (
  { electron, page }: Window,
  after: number,
  stops: readonly number[],
): Promise<readonly HeapSample[]> => {
  const samples: HeapSample[] = [];
  let passed = 0;
  for (const stop of stops) {
    await sendPushes(electron, { after: after + passed, count: stop - passed, perSecond: null });
    passed = stop;
    samples.push(await sampleHeap(page, passed));
  }
  return samples;
};

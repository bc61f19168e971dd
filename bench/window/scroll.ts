/** Scrolling through a long feed by wheel, keys and scroll bar. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type Frames, framesDuring } from './frames.ts';

export type Scrolling = {
  /** At the speed of reading, and as fast as a wheel turns. */
  readonly wheel: Frames;
  readonly fastWheel: Frames;
  readonly pageKeys: Frames;
  readonly heldKey: Frames;
  /** From one end of what is loaded to the other. */
  readonly endKeys: Frames;
  readonly bar: Frames;
  /** Rows passed by the wheel. */
  readonly rows: number;
};

const pressEveryMs = 33;

/** The middle of the feed, and its scroll bar. */
const feedPlace = async (page: Page) => {
  const box = await page.locator('.feed-list').boundingBox();
  if (!box) throw new Error('the feed is not shown');
  const { x, y, width, height } = box;
  return { x: x + width / 2, y: y + height / 2, barX: x + width - 6, top: y, height };
};

const firstSeq = async (page: Page): Promise<number> =>
  Number(await page.locator('.feed-row').first().getAttribute('data-seq'));

/** Turns a wheel: Chromium makes the events as a mouse does, at their own pace. */
const turnWheel = async (page: Page, pxPerS: number, seconds: number): Promise<void> => {
  const { x, y } = await feedPlace(page);
  const session = await page.context().newCDPSession(page);
  const yDistance = -pxPerS * seconds;
  const gestureSourceType = 'mouse';
  const gesture = { x, y, yDistance, speed: pxPerS, gestureSourceType } as const;
  await session.send('Input.synthesizeScrollGesture', gesture);
  await session.detach();
};

const hold = async (page: Page, key: string, times: number): Promise<void> => {
  for (let i = 0; i < times; i++) {
    // Down while it is down is a repetition.
    await page.keyboard.down(key);
    await setTimeout(pressEveryMs);
  }
  await page.keyboard.up(key);
};

const pressInTurn = async (page: Page, keys: readonly string[], times: number): Promise<void> => {
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(keys[i % keys.length] ?? 'End');
    await setTimeout(pressEveryMs);
  }
};

/** Pulls the scroll bar down and up again. */
const pullBar = async (page: Page, steps: number): Promise<void> => {
  const { barX, top, height } = await feedPlace(page);
  await page.mouse.move(barX, top + 30);
  await page.mouse.down();
  await page.mouse.move(barX, top + height - 30, { steps });
  await page.mouse.move(barX, top + 30, { steps });
  await page.mouse.up();
};

export const measureScrolling = async (page: Page, seconds: number): Promise<Scrolling> => {
  const { x, y } = await feedPlace(page);
  await page.mouse.move(x, y);
  const from = await firstSeq(page);
  const wheel = await framesDuring(page, () => turnWheel(page, 3000, seconds));
  const fastWheel = await framesDuring(page, () => turnWheel(page, 12_000, seconds));
  const rows = from - (await firstSeq(page));
  const bar = await framesDuring(page, () => pullBar(page, seconds * 20));
  await page.locator('[role="listbox"]').focus();
  const times = Math.round((seconds * 1000) / pressEveryMs);
  const pageKeys = await framesDuring(page, () => pressInTurn(page, ['PageDown'], times));
  const heldKey = await framesDuring(page, () => hold(page, 'PageDown', times));
  const endKeys = await framesDuring(page, () => pressInTurn(page, ['End', 'Home'], times / 4));
  await page.keyboard.press('Escape');
  return { wheel, fastWheel, pageKeys, heldKey, endKeys, bar, rows };
};

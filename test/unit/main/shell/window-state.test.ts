import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Area,
  firstState,
  fitOnto,
  parseWindowState,
  smallest,
  type WindowState,
} from '../../../../src/main/shell/window-state.ts';

const laptop: Area = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 875 } };
const screen: Area = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1400 } };
const left: Area = { id: 3, workArea: { x: -1920, y: -200, width: 1920, height: 1080 } };
const tiny: Area = { id: 4, workArea: { x: 0, y: 0, width: 800, height: 480 } };

const at = (x: number, y: number, width = 1000, height = 700): WindowState => ({
  ...firstState,
  bounds: { x, y, width, height },
});

describe('the kept state of the window', () => {
  it('is read as it was written', () => {
    const state: WindowState = {
      bounds: { x: -1800, y: 40, width: 1200, height: 700 },
      displayId: 3,
      isMaximized: true,
      isFullScreen: false,
      zoomPercent: 125,
      theme: 'dark',
    };
    expect(parseWindowState(JSON.stringify(state))).toEqual(state);
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"bounds":{"x":1,"y":2,"wid'],
    ['another kind of value', '[1,2,3]'],
    ['null', 'null'],
    ['a place without a size', '{"bounds":{"x":1,"y":2}}'],
    ['a size below nothing', '{"bounds":{"x":1,"y":2,"width":-5,"height":600}}'],
    ['a place beyond everything', '{"bounds":{"x":1e9,"y":2,"width":900,"height":600}}'],
    ['parts of pixels', '{"bounds":{"x":0.5,"y":2,"width":900,"height":600}}'],
    ['a zoom beyond its limits', '{"zoomPercent":301}'],
    ['a zoom that is a text', '{"zoomPercent":"125"}'],
    ['a theme of another kind', '{"theme":"contrast"}'],
    ['more than we would write', `{"isMaximized":true,"x":"${'x'.repeat(5000)}"}`],
  ])('of %s is that of the first start', (_name, text) => {
    expect(parseWindowState(text)).toEqual(firstState);
  });

  it('keeps what makes sense beside what does not', () => {
    const text = '{"bounds":7,"isMaximized":true,"isFullScreen":1,"zoomPercent":50,"more":{}}';
    expect(parseWindowState(text)).toEqual({ ...firstState, isMaximized: true, zoomPercent: 50 });
  });

  it('is read from any text without fail', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((value) => fc.stringify(value)),
    );
    fc.assert(
      fc.property(text, (any) => {
        const { zoomPercent } = parseWindowState(any);
        expect(zoomPercent).toBeGreaterThanOrEqual(50);
        expect(zoomPercent).toBeLessThanOrEqual(300);
      }),
    );
  });
});

describe('the place of the window', () => {
  it.each<[string, WindowState, readonly Area[], object]>([
    ['the first time: the system’s choice', firstState, [laptop], { width: 1280, height: 800 }],
    [
      'the first time on a small display: as large as fits',
      firstState,
      [{ id: 1, workArea: { x: 0, y: 0, width: 1024, height: 700 } }],
      { width: 1024, height: 700 },
    ],
    ['as it was', at(200, 100), [laptop, screen], { x: 200, y: 100, width: 1000, height: 700 }],
    [
      'on another display, as it was',
      at(1600, 300),
      [laptop, screen],
      { x: 1600, y: 300, width: 1000, height: 700 },
    ],
    [
      'on a display that is gone: on the first one',
      at(1600, 300),
      [laptop],
      { x: 440, y: 200, width: 1000, height: 700 },
    ],
    [
      'left of and above everything: at the edge',
      at(-5000, -5000),
      [laptop],
      { x: 0, y: 25, width: 1000, height: 700 },
    ],
    ['half outside: moved in', at(-400, 500), [laptop], { x: 0, y: 200, width: 1000, height: 700 }],
    [
      'across two displays: on that of the larger part',
      at(1300, 100),
      [laptop, screen],
      { x: 1440, y: 100, width: 1000, height: 700 },
    ],
    [
      'on the display it was on, wherever that is now',
      { ...at(200, 100), displayId: 3 },
      [laptop, left],
      { x: -1000, y: 100, width: 1000, height: 700 },
    ],
    [
      'larger than the display: as large as that',
      at(0, 0, 5000, 4000),
      [laptop],
      { x: 0, y: 25, width: 1440, height: 875 },
    ],
    [
      'too small: the smallest',
      at(100, 100, 300, 200),
      [laptop],
      { x: 100, y: 100, width: 900, height: 600 },
    ],
    [
      'on a display below the smallest size: its corner is there',
      at(300, 300),
      [tiny],
      { x: 0, y: 0, width: 900, height: 600 },
    ],
    ['without any display: the usual size', at(1, 1), [], { width: 1280, height: 800 }],
  ])('is, %s', (_name, state, areas, expected) => {
    expect(fitOnto(state, areas)).toEqual(expected);
  });

  it('is wholly on a display, whatever was kept and whichever displays there are', () => {
    const coordinate = fc.integer({ min: -100_000, max: 100_000 });
    const area = fc.record({
      id: fc.integer({ min: 1, max: 9 }),
      workArea: fc.record({
        x: fc.integer({ min: -8000, max: 8000 }),
        y: fc.integer({ min: -8000, max: 8000 }),
        width: fc.integer({ min: 900, max: 8000 }),
        height: fc.integer({ min: 600, max: 8000 }),
      }),
    });
    const state = fc.record({
      bounds: fc.record({
        x: coordinate,
        y: coordinate,
        width: fc.integer({ min: 1, max: 100_000 }),
        height: fc.integer({ min: 1, max: 100_000 }),
      }),
      displayId: fc.option(fc.integer({ min: 1, max: 9 })),
    });
    fc.assert(
      fc.property(state, fc.array(area, { minLength: 1, maxLength: 4 }), (kept, areas) => {
        const { x = 0, y = 0, width, height } = fitOnto({ ...firstState, ...kept }, areas);
        expect(width).toBeGreaterThanOrEqual(smallest.width);
        expect(height).toBeGreaterThanOrEqual(smallest.height);
        const isInside = areas.some(
          ({ workArea }) =>
            x >= workArea.x &&
            y >= workArea.y &&
            x + width <= workArea.x + workArea.width &&
            y + height <= workArea.y + workArea.height,
        );
        expect(isInside).toBe(true);
      }),
    );
  });
});

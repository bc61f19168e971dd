import { describe, expect, it } from 'vitest';
import { type ZoomChange, zoomAfter } from '../../../../src/main/shell/zoom.ts';

describe('zoom', () => {
  it.each<[number, ZoomChange, number]>([
    [100, 'in', 110],
    [110, 'in', 125],
    [100, 'out', 90],
    [120, 'out', 110],
    [120, 'in', 125],
    [300, 'in', 300],
    [50, 'out', 50],
    [175, 'reset', 100],
  ])('from %i %% %s is %i %%', (percent, change, expected) => {
    expect(zoomAfter(percent, change)).toBe(expected);
  });
});

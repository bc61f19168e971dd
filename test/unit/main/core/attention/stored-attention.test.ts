import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear, noAttention } from '../../../../../src/main/core/attention/attention.ts';
import { fromStored, toStored } from '../../../../../src/main/core/attention/stored-attention.ts';
import { defaultSettings } from '../../../../../src/shared/settings.ts';
import { makeSummary } from '../../../../support/fake-window-data.ts';

describe('the kept attention', () => {
  it('is read again as it was written, without what only waited to be told', () => {
    const at = {
      nowMs: 1,
      isInView: false,
      isPaused: false,
      settings: defaultSettings.notifications,
    };
    const state = hear(noAttention, makeSummary({ seq: 7, verdict: 'invalid' }), at);
    const row: unknown = JSON.parse(JSON.stringify(toStored(state, 1234, true)));
    expect(fromStored(row, [])).toEqual({
      state: { ...state, waiting: new Map(), dueAtMs: null },
      pausedUntilMs: 1234,
      isHidingTold: true,
    });
  });

  it('takes sources with events for known where nothing is kept yet', () => {
    expect(fromStored(undefined, [3, 4]).state.known).toEqual(new Set([3, 4]));
    expect(fromStored({ known: [] }, [3, 4]).state.known).toEqual(new Set());
  });

  it.each([
    ['no object', 7],
    ['lists that are none', { known: 'x', failing: {}, unseen: 1 }],
    ['numbers that are none', { known: [-1, 0.5, '2'], failing: [null], pausedUntilMs: -5 }],
    ['counts that are none', { unseen: [[1, 0, 3], [1], [2, 1, Number.NaN], 'x'] }],
  ])('reads %s as nothing', (_name, stored) => {
    expect(fromStored(stored, [])).toEqual({
      state: noAttention,
      pausedUntilMs: 0,
      isHidingTold: false,
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(fromStored(stored, []).state.waiting.size).toBe(0);
      }),
    );
  });
});

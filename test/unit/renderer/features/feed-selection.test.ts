import { describe, expect, it } from 'vitest';
import {
  createFeedSelection,
  neighbourOf,
  selectedEvents,
} from '../../../../src/renderer/features/feed/feed-selection.ts';
import { makeSummary } from '../../../support/fake-window-data.ts';

/** Newest first, as the list has them. */
const events = [9, 7, 5, 3, 1].map((seq) => makeSummary({ seq }));
const seqsOf = (
  selection: ReturnType<typeof createFeedSelection>,
  openSeq: number | null,
  held = events,
): number[] => selectedEvents(held, selection.store.getState(), openSeq).map(({ seq }) => seq);

describe('the selection', () => {
  it('is the open event, as long as there is no other', () => {
    expect(seqsOf(createFeedSelection(), 5)).toEqual([5]);
    expect(seqsOf(createFeedSelection(), null)).toEqual([]);
  });

  it('takes single events in and out', () => {
    const selection = createFeedSelection();
    expect(selection.toggle(1, 5)).toBe(true);
    expect(seqsOf(selection, 1)).toEqual([5, 1]);
    expect(selection.toggle(5, 1)).toBe(false);
    expect(seqsOf(selection, 1)).toEqual([1]);
  });

  it('keeps what was marked when another event is opened, and nothing else', () => {
    const selection = createFeedSelection();
    selection.mark(5);
    selection.leave();
    expect(seqsOf(selection, 3)).toEqual([5]);
    selection.mark(5);
    selection.toggle(1, 5);
    selection.leave();
    expect(seqsOf(selection, 3)).toEqual([3]);
  });

  it.each([
    ['up', 9, [9, 7, 5]],
    ['down', 1, [5, 3, 1]],
    ['not at all', 5, [5]],
  ])('is extended %s from the open event', (_, to, expected) => {
    const selection = createFeedSelection();
    selection.extendTo(events, to, 5);
    expect(seqsOf(selection, to)).toEqual(expected);
  });

  it('turns around its anchor', () => {
    const selection = createFeedSelection();
    selection.extendTo(events, 1, 5);
    selection.extendTo(events, 7, 1);
    expect(seqsOf(selection, 7)).toEqual([7, 5]);
  });

  it('holds nothing that the list does not hold', () => {
    const selection = createFeedSelection();
    selection.selectAll(events);
    expect(seqsOf(selection, null, events.slice(2))).toEqual([5, 3, 1]);
  });

  it('is the open event again once it is cleared', () => {
    const selection = createFeedSelection();
    selection.selectAll(events);
    selection.clear();
    expect(seqsOf(selection, 3)).toEqual([3]);
  });
});

describe('the event that opens when others go', () => {
  it.each([
    ['the next older one', [7, 5], 3],
    ['the next newer one at the end', [7, 5, 3, 1], 9],
    ['none when all go', [9, 7, 5, 3, 1], null],
  ])('is %s', (_, gone, expected) => {
    expect(neighbourOf(events, 5, new Set(gone))).toBe(expected);
  });
});

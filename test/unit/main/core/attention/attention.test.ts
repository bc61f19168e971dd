import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attention,
  type Circumstances,
  forget,
  gatherMs,
  hear,
  noAttention,
  restMs,
  see,
  silence,
  takeDue,
  unseenOf,
} from '../../../../../src/main/core/attention/attention.ts';
import { type Arrival, arrivals } from '../../../../../src/shared/event.ts';
import { defaultSettings } from '../../../../../src/shared/settings.ts';
import { type Verdict, verdicts } from '../../../../../src/shared/verdict.ts';
import { makeSummary } from '../../../../support/fake-window-data.ts';

const nowMs = Date.UTC(2026, 5, 1, 12);
const away: Circumstances = {
  nowMs,
  isInView: false,
  settings: defaultSettings.notifications,
  isPaused: false,
};

type Heard = {
  readonly verdict: Verdict;
  readonly sourceId?: number;
  readonly arrival?: Arrival;
  readonly at?: Partial<Circumstances>;
};

const hearAll = (heard: readonly Heard[], from: Attention = noAttention): Attention =>
  heard.reduce(
    (state, { verdict, sourceId = 1, arrival = 'tunnel', at }, index) =>
      hear(state, makeSummary({ seq: index + 1, sourceId, verdict, arrival }), { ...away, ...at }),
    from,
  );

/** What would be told of what was heard, each a turn of its own. */
const toldOf = (heard: readonly Heard[]): string[] => {
  let state = noAttention;
  const told: string[] = [];
  for (const [index, one] of heard.entries()) {
    const atMs = nowMs + index * 60_000;
    state = hearAll([{ ...one, at: { nowMs: atMs, ...one.at } }], state);
    const [next, news] = takeDue(state, atMs + gatherMs);
    state = next;
    told.push(...news.map(({ kind }) => `${index} ${kind}`));
  }
  return told;
};

const quietNow = { quietHours: { fromMinute: 0, toMinute: 0 } };

describe('what is told', () => {
  it.each<[string, readonly Heard[], string[]]>([
    ['the first event ever', [{ verdict: 'valid' }], ['0 first-event']],
    ['not the second', [{ verdict: 'valid' }, { verdict: 'valid' }], ['0 first-event']],
    ['one that is not checked, too', [{ verdict: 'unchecked' }], ['0 first-event']],
    [
      'the first failure after a success',
      [{ verdict: 'valid' }, { verdict: 'invalid' }],
      ['0 first-event', '1 first-failure'],
    ],
    [
      'a request that could not be checked',
      [{ verdict: 'valid' }, { verdict: 'error' }],
      ['0 first-event', '1 first-failure'],
    ],
    [
      'no failure after a failure',
      [{ verdict: 'valid' }, { verdict: 'invalid' }, { verdict: 'error' }, { verdict: 'invalid' }],
      ['0 first-event', '1 first-failure'],
    ],
    [
      'a failure after it succeeded again',
      [{ verdict: 'valid' }, { verdict: 'invalid' }, { verdict: 'valid' }, { verdict: 'invalid' }],
      ['0 first-event', '1 first-failure', '3 first-failure'],
    ],
    [
      'no failure again after what was not checked',
      [{ verdict: 'invalid' }, { verdict: 'unchecked' }, { verdict: 'invalid' }],
      ['0 first-event'],
    ],
    [
      'a failed first event once',
      [{ verdict: 'invalid' }, { verdict: 'invalid' }],
      ['0 first-event'],
    ],
    [
      'each source by itself',
      [{ verdict: 'valid' }, { verdict: 'invalid', sourceId: 2 }],
      ['0 first-event', '1 first-event'],
    ],
    [
      'nothing of tests and imports, which make no source known',
      [
        { verdict: 'invalid', arrival: 'simulator' },
        { verdict: 'invalid', arrival: 'import' },
        { verdict: 'valid' },
      ],
      ['2 first-event'],
    ],
    ['nothing in view', [{ verdict: 'valid', at: { isInView: true } }], []],
    [
      'nothing in quiet hours, nor later of them',
      [
        { verdict: 'valid', at: { settings: { ...away.settings, ...quietNow } } },
        { verdict: 'valid' },
      ],
      [],
    ],
    ['nothing while paused', [{ verdict: 'invalid', at: { isPaused: true } }], []],
    [
      'no first event when that is off',
      [
        { verdict: 'valid', at: { settings: { ...away.settings, firstEvent: false } } },
        { verdict: 'invalid' },
      ],
      ['1 first-failure'],
    ],
    [
      'a first event that fails as a failure when first events are off',
      [{ verdict: 'invalid', at: { settings: { ...away.settings, firstEvent: false } } }],
      ['0 first-failure'],
    ],
    [
      'no failure when that is off',
      [
        { verdict: 'valid' },
        { verdict: 'invalid', at: { settings: { ...away.settings, firstFailure: false } } },
      ],
      ['0 first-event'],
    ],
  ])('is %s', (_name, heard, expected) => {
    expect(toldOf(heard)).toEqual(expected);
  });
});

describe('a burst', () => {
  const burst = hearAll([
    { verdict: 'valid', sourceId: 1 },
    { verdict: 'invalid', sourceId: 2 },
    { verdict: 'valid', sourceId: 3 },
    { verdict: 'invalid', sourceId: 3 },
  ]);

  it('is told together, one of each source, the failure before the first event', () => {
    expect(takeDue(burst, nowMs + gatherMs - 1)[1]).toEqual([]);
    const [after, news] = takeDue(burst, nowMs + gatherMs);
    expect(news.map(({ kind, event }) => [event.sourceId, kind])).toEqual([
      [1, 'first-event'],
      [2, 'first-event'],
      [3, 'first-failure'],
    ]);
    expect(after.dueAtMs).toBeNull();
  });

  it('is followed by a rest', () => {
    const [after] = takeDue(burst, nowMs + gatherMs);
    const atMs = nowMs + gatherMs + 5;
    const more = hearAll([{ verdict: 'valid', sourceId: 4, at: { nowMs: atMs } }], after);
    expect(more.dueAtMs).toBe(nowMs + gatherMs + restMs);
  });

  it('is told without delay after the clock was set back', () => {
    expect(takeDue(burst, nowMs - 3_600_000)[1]).toHaveLength(3);
    const [after] = takeDue(burst, nowMs + gatherMs);
    const back = nowMs - 3_600_000;
    const more = hearAll([{ verdict: 'valid', sourceId: 4, at: { nowMs: back } }], after);
    expect(more.dueAtMs).toBe(back + gatherMs);
  });

  it('is not told of what was seen meanwhile', () => {
    const [, news] = takeDue(see(burst, 2), nowMs + gatherMs);
    expect(news.map(({ event }) => event.sourceId)).toEqual([1, 3]);
    expect(see(burst, null)).toMatchObject({ dueAtMs: null });
  });

  it('is not told when a pause begins', () => {
    expect(takeDue(silence(burst), nowMs + gatherMs)[1]).toEqual([]);
  });
});

describe('unseen failures', () => {
  const state = hearAll([
    { verdict: 'invalid' },
    { verdict: 'valid' },
    { verdict: 'error' },
    { verdict: 'invalid', sourceId: 2 },
    { verdict: 'unchecked', sourceId: 2 },
    { verdict: 'invalid', sourceId: 2, arrival: 'simulator' },
    { verdict: 'invalid', sourceId: 3, at: { isInView: true } },
  ]);

  it('are counted unless they were in view or are the app’s own', () => {
    expect(unseenOf(state)).toEqual({ count: 3, newest: { sourceId: 2, seq: 4 } });
  });

  it.each([
    ['one source is looked at', 2, { count: 2, newest: { sourceId: 1, seq: 3 } }],
    ['another is looked at', 3, { count: 3, newest: { sourceId: 2, seq: 4 } }],
    ['all are looked at', null, { count: 0, newest: null }],
  ])('are seen when %s', (_name, sourceId, expected) => {
    expect(unseenOf(see(state, sourceId))).toEqual(expected);
  });

  it('go with their source, which may come again as a new one', () => {
    const gone = forget(state, 1);
    expect(unseenOf(gone).count).toBe(1);
    expect(hearAll([{ verdict: 'valid' }], gone).waiting.get(1)?.kind).toBe('first-event');
  });

  it('count on during quiet hours and pauses', () => {
    const quiet = hearAll([
      { verdict: 'invalid', at: { isPaused: true } },
      { verdict: 'invalid', at: { settings: { ...away.settings, ...quietNow } } },
    ]);
    expect(unseenOf(quiet).count).toBe(2);
  });
});

describe('whatever is heard', () => {
  const heard = fc.record({
    verdict: fc.constantFrom(...verdicts),
    sourceId: fc.integer({ min: 1, max: 4 }),
    arrival: fc.constantFrom(...arrivals),
    isInView: fc.boolean(),
    afterMs: fc.integer({ min: 0, max: 30_000 }),
  });

  it('between two notifications of a failure of a source it has succeeded', () => {
    fc.assert(
      fc.property(fc.array(heard, { maxLength: 60 }), (events) => {
        let state = noAttention;
        let atMs = nowMs;
        const failed = new Set<number>();
        for (const [index, { isInView, afterMs, ...event }] of events.entries()) {
          atMs += afterMs;
          state = hear(state, makeSummary({ seq: index + 1, ...event }), {
            ...away,
            nowMs: atMs,
            isInView,
          });
          const [next, news] = takeDue(state, atMs + gatherMs);
          state = next;
          for (const { kind, event: told } of news) {
            if (kind !== 'first-failure') continue;
            expect(failed.has(told.sourceId)).toBe(false);
            failed.add(told.sourceId);
          }
          const isReal = event.arrival === 'loopback' || event.arrival === 'tunnel';
          if (isReal && event.verdict === 'valid') failed.delete(event.sourceId);
          // Bounded by the number of sources.
          expect(state.waiting.size + state.unseen.size).toBeLessThanOrEqual(8);
          expect(state.dueAtMs === null).toBe(state.waiting.size === 0);
        }
      }),
    );
  });
});

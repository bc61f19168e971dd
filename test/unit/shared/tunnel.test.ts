import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextTunnel,
  retryDelayMs,
  type TunnelError,
  type TunnelEvent,
  type TunnelState,
} from '../../../src/shared/tunnel.ts';

const error = (retry: TunnelError['retry']): TunnelError => ({
  kind: 'network',
  code: null,
  message: 'm',
  hint: 'h',
  retry,
});
const broke = (retry: TunnelError['retry'], nowMs: number): TunnelEvent => ({
  kind: 'broke',
  error: error(retry),
  nowMs,
  random: 0.5,
});
const url = 'https://a.example';
const starting: TunnelState = { kind: 'starting', sinceMs: 1, url: null, isOutage: false };
const bound: TunnelState = { kind: 'starting', sinceMs: 1, url, isOutage: false };
const online: TunnelState = { kind: 'online', url, sinceMs: 5, checkedAtMs: 5 };
const waiting: TunnelState = {
  kind: 'reconnecting',
  url,
  sinceMs: 10,
  attempt: 0,
  nextAtMs: 10,
  error: error('always'),
  isOutage: true,
};
const trying: TunnelState = { ...waiting, attempt: 1, nextAtMs: null };
const failed: TunnelState = { kind: 'failed', error: error('never'), sinceMs: 3, isOutage: false };

const kinds = (state: TunnelState, event: TunnelEvent) => {
  const next = nextTunnel(state, event);
  return [next.state.kind, ...next.effects.map(({ kind }) => kind)];
};

describe('the tunnel’s states', () => {
  it.each<[string, TunnelState, TunnelEvent, string[]]>([
    [
      'starts when it is off',
      { kind: 'off' },
      { kind: 'start', nowMs: 1 },
      ['starting', 'connect'],
    ],
    ['starts again after it failed', failed, { kind: 'start', nowMs: 1 }, ['starting', 'connect']],
    ['does not start twice', online, { kind: 'start', nowMs: 1 }, ['online']],
    [
      'is not online when it has a URL',
      starting,
      { kind: 'bound', url, nowMs: 2 },
      ['starting', 'probe'],
    ],
    ['is online when the URL is proven', bound, { kind: 'proven', nowMs: 3 }, ['online']],
    ['takes no proof without a URL', starting, { kind: 'proven', nowMs: 3 }, ['starting']],
    ['gives up on what no retry can mend', starting, broke('never', 4), ['failed', 'close']],
    [
      'gives up when another agent has the domain',
      starting,
      broke('if-ours', 4),
      ['failed', 'close'],
    ],
    ['tries again what may pass', starting, broke('always', 4), ['reconnecting', 'wait']],
    [
      'opens an outage when it is lost',
      online,
      broke('always', 20),
      ['reconnecting', 'outage-began', 'wait'],
    ],
    [
      'waits for its own old session on the domain',
      trying,
      broke('if-ours', 30_000),
      ['reconnecting', 'wait'],
    ],
    ['does not wait for it for ever', trying, broke('if-ours', 90_000), ['failed', 'close']],
    [
      'connects when the wait is over',
      waiting,
      { kind: 'due', nowMs: 11 },
      ['reconnecting', 'connect'],
    ],
    [
      'connects at once when the machine woke',
      waiting,
      { kind: 'nudge', nowMs: 11 },
      ['reconnecting', 'connect'],
    ],
    ['does not connect twice', trying, { kind: 'nudge', nowMs: 11 }, ['reconnecting']],
    ['probes after the machine woke', online, { kind: 'nudge', nowMs: 11 }, ['online', 'probe']],
    [
      'proves the URL again after an outage',
      trying,
      { kind: 'bound', url, nowMs: 12 },
      ['reconnecting', 'probe'],
    ],
    [
      'ends the outage when it is proven',
      trying,
      { kind: 'proven', nowMs: 12 },
      ['online', 'outage-ended'],
    ],
    ['stops from online', online, { kind: 'stop', nowMs: 13 }, ['stopping', 'close']],
    [
      'ends the outage when it is stopped',
      waiting,
      { kind: 'stop', nowMs: 13 },
      ['stopping', 'outage-ended', 'close'],
    ],
    ['stops while starting', starting, { kind: 'stop', nowMs: 13 }, ['stopping', 'close']],
    [
      'takes no URL while stopping',
      { kind: 'stopping' },
      { kind: 'bound', url, nowMs: 14 },
      ['stopping'],
    ],
    [
      'is off when everything is closed',
      { kind: 'stopping' },
      { kind: 'closed', nowMs: 14 },
      ['off'],
    ],
    ['forgets a failure when it is stopped', failed, { kind: 'stop', nowMs: 14 }, ['off']],
  ])('%s', (_name, state, event, expected) => {
    expect(kinds(state, event)).toEqual(expected);
  });

  it('keeps the URL of the new session when the service gave another one', () => {
    const rebound = nextTunnel(trying, {
      kind: 'bound',
      url: 'https://b.example',
      nowMs: 12,
    }).state;
    const next = nextTunnel(rebound, { kind: 'proven', nowMs: 13 }).state;
    expect(next).toMatchObject({ kind: 'online', url: 'https://b.example' });
  });
});

describe('the wait before the next attempt', () => {
  it('is nothing before the first', () => {
    expect(retryDelayMs(0, 0, 0.5)).toBe(0);
  });

  it('stays under a second while an outage is younger than a minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 60_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, outageMs, random) => {
          expect(retryDelayMs(attempt, outageMs, random)).toBeLessThan(1000);
        },
      ),
    );
  });

  it('never exceeds 30 seconds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0 }),
        fc.integer({ min: 0 }),
        fc.double(),
        (attempt, outageMs, random) => {
          const delay = retryDelayMs(attempt, outageMs, random);
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(30_000);
        },
      ),
    );
  });
});

const arbitraryEvent: fc.Arbitrary<(nowMs: number) => TunnelEvent> = fc.oneof(
  fc
    .constantFrom('start', 'stop', 'proven', 'due', 'nudge', 'closed')
    .map((kind) => (nowMs: number) => ({ kind, nowMs })),
  fc.constant((nowMs: number) => ({ kind: 'bound', url, nowMs }) as const),
  fc
    .constantFrom('always', 'if-ours', 'never')
    .map((retry) => (nowMs: number) => broke(retry, nowMs)),
);

describe('any sequence of events', () => {
  it('is answered, opens and closes outages in turn, and never connects while it is off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(arbitraryEvent, fc.integer({ min: 0, max: 50_000 })), {
          minLength: 20,
          maxLength: 120,
        }),
        (steps) => {
          let state: TunnelState = { kind: 'off' };
          let nowMs = 0;
          let isOutage = false;
          for (const [make, laterMs] of steps) {
            nowMs += laterMs;
            const next = nextTunnel(state, make(nowMs));
            for (const effect of next.effects) {
              if (effect.kind === 'outage-began') {
                expect(isOutage).toBe(false);
                isOutage = true;
              }
              if (effect.kind === 'outage-ended') {
                expect(isOutage).toBe(true);
                isOutage = false;
              }
              if (effect.kind === 'connect') {
                expect(['starting', 'reconnecting']).toContain(next.state.kind);
              }
            }
            if (next.state.kind === 'online') expect(isOutage).toBe(false);
            state = next.state;
          }
          if (state.kind === 'off') expect(isOutage).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** The supervisor with processes that say what no edge can make the SDK say, in any order. */
import {
  type Arbitrary,
  array,
  assert as assertProperty,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
} from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tunnelErrors } from '../../../../../src/main/core/tunnel/classify.ts';
import type { FromTunnel } from '../../../../../src/main/core/tunnel/protocol.ts';
import {
  createSupervisor,
  type SupervisorDeps,
} from '../../../../../src/main/core/tunnel/supervisor.ts';
import { failure } from '../../../../../src/shared/errors.ts';
import type { TunnelState } from '../../../../../src/shared/tunnel.ts';
import { recordingLog } from '../../../../support/fakes.ts';
import { type FakeProcess, fakeProcess } from './fake-process.ts';

const options = {
  authtoken: 'a-token',
  domain: null,
  serverAddr: null,
  rootCa: null,
  forwardTo: 'http://127.0.0.1:1',
  version: '1',
};
const url = 'https://hooks.example';

const setUp = (change: Partial<SupervisorDeps> = {}) => {
  const processes: FakeProcess[] = [];
  const states: TunnelState[] = [];
  const outages: { fromMs: number; toMs: number | null }[] = [];
  const log = recordingLog();
  let isObliging = true;
  const supervisor = createSupervisor({
    clock: { now: () => Date.now() },
    log,
    spawn: () => {
      const process = fakeProcess(() => isObliging);
      processes.push(process);
      return process;
    },
    options: () => Promise.resolve(options),
    probe: () => Promise.resolve(null),
    onState: (state) => states.push(state),
    onOutage: (outage) => outages.push(outage),
    ...change,
  });
  return {
    supervisor,
    processes,
    states,
    outages,
    log,
    oblige: (wanted: boolean): void => {
      isObliging = wanted;
    },
    kind: () => supervisor.state().kind,
    alive: () => processes.filter((process) => process.isAlive()),
    last: (): FakeProcess => {
      const process = processes.at(-1);
      if (!process) throw new Error('no process');
      return process;
    },
  };
};

/** Long enough for everything that an obliging process is asked, and for nothing else. */
const soon = 50;
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_750_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const online = async (change: Partial<SupervisorDeps> = {}) => {
  const made = setUp(change);
  made.supervisor.start();
  await pass(soon);
  expect(made.kind()).toBe('online');
  return made;
};

describe('the last wish wins', () => {
  it('when it is started while it stops', async () => {
    const { supervisor, kind, alive } = await online();
    const stopped = supervisor.stop();
    supervisor.start();
    await pass(soon);
    await stopped;
    expect(kind()).toBe('online');
    expect(alive()).toHaveLength(1);
  });

  it('when it is stopped while it starts', async () => {
    const { supervisor, kind, alive } = setUp();
    supervisor.start();
    const stopped = supervisor.stop();
    await pass(soon);
    await stopped;
    expect(kind()).toBe('off');
    expect(alive()).toEqual([]);
  });

  it('when both are asked for many times at once', async () => {
    const { supervisor, kind, alive } = setUp();
    for (let i = 0; i < 50; i++) {
      supervisor.start();
      void supervisor.stop();
    }
    supervisor.start();
    await pass(soon);
    expect(kind()).toBe('online');
    for (let i = 0; i < 50; i++) {
      supervisor.start();
      void supervisor.stop();
    }
    await pass(soon);
    expect(kind()).toBe('off');
    expect(alive()).toEqual([]);
  });
});

describe('a stop', () => {
  it('resolves only when the process is gone', async () => {
    const { supervisor, alive, oblige } = await online();
    oblige(false);
    let isStopped = false;
    void supervisor.stop().then(() => (isStopped = true));
    await pass(1900);
    expect(isStopped).toBe(false);
    await pass(200);
    expect(isStopped).toBe(true);
    expect(alive()).toEqual([]);
  });

  it('waits for the process of an attempt that has just failed', async () => {
    const { supervisor, last, alive, oblige } = setUp();
    oblige(false);
    supervisor.start();
    await pass(soon);
    last().say({ kind: 'failed', run: 1, step: 'connect', code: 'ERR_NGROK_105', text: 'no' });
    expect(supervisor.state().kind).toBe('failed');
    let isStopped = false;
    void supervisor.stop().then(() => (isStopped = true));
    await pass(1000);
    expect([isStopped, alive().length]).toEqual([false, 1]);
    await pass(1100);
    expect([isStopped, alive().length]).toEqual([true, 0]);
  });

  it('is not taken for done when an earlier process ends', async () => {
    const { supervisor, processes, kind, oblige } = setUp();
    oblige(false);
    supervisor.start();
    await pass(soon);
    processes[0]?.say({
      kind: 'failed',
      run: 1,
      step: 'connect',
      code: 'ERR_NGROK_105',
      text: '',
    });
    supervisor.start();
    await pass(1900);
    const stopped = supervisor.stop();
    await pass(150);
    await stopped;
    expect(kind()).toBe('off');
    expect(processes.filter((process) => process.isAlive())).toEqual([]);
  });
});

describe('a process', () => {
  it('is replaced after a refused endpoint: the SDK leaves the session open at the edge', async () => {
    const { supervisor, processes, oblige, last } = await online();
    oblige(false);
    last().say({ kind: 'lost', run: 1, text: '' });
    await pass(soon);
    const second = last();
    second.say({ kind: 'connected', run: 2 });
    second.say({ kind: 'failed', run: 2, step: 'bind', code: 'ERR_NGROK_334', text: '' });
    expect(supervisor.state().kind).toBe('reconnecting');
    await pass(soon);
    expect(second.isAlive()).toBe(false);
    await pass(1000);
    expect(processes).toHaveLength(3);
  });

  it('serves the next attempt after a refused connection', async () => {
    const { supervisor, processes, oblige, last } = setUp();
    oblige(false);
    supervisor.start();
    await pass(soon);
    last().say({ kind: 'failed', run: 1, step: 'connect', code: null, text: 'tcp connection' });
    await pass(1000);
    expect(processes).toHaveLength(1);
    expect(last().posted.map(({ kind }) => kind)).toEqual(['connect', 'connect']);
  });

  it.each([
    ['never answers', () => undefined],
    [
      'never answers after it has connected',
      (process: FakeProcess) => process.say({ kind: 'connected', run: 1 }),
    ],
  ])('that %s is killed after its time and replaced', async (_what, act) => {
    const { supervisor, processes, oblige, last } = setUp();
    oblige(false);
    supervisor.start();
    await pass(soon);
    act(last());
    await pass(10_100);
    expect(processes[0]?.isAlive()).toBe(false);
    expect(supervisor.state()).toMatchObject({
      kind: 'reconnecting',
      error: { kind: 'timeout', code: null },
    });
    oblige(true);
    await pass(1000);
    expect(supervisor.state().kind).toBe('online');
    expect(processes).toHaveLength(2);
  });

  it('that gives no sign of life is replaced within nine seconds', async () => {
    const { supervisor, processes, oblige, states } = await online();
    oblige(false);
    await pass(8500);
    expect(processes[0]?.isAlive()).toBe(false);
    expect(states.at(-1)).toMatchObject({ error: { kind: 'process' }, isOutage: true });
    oblige(true);
    await pass(11_000);
    expect(supervisor.state().kind).toBe('online');
  });

  it('is watched like the first when that ended in the middle of a question', async () => {
    const { supervisor, processes, oblige } = await online();
    oblige(false);
    await pass(4000);
    processes[0]?.exit();
    oblige(true);
    await pass(2000);
    expect(supervisor.state().kind).toBe('online');
    oblige(false);
    await pass(9000);
    expect(processes[1]?.isAlive()).toBe(false);
  });

  it('that cannot be started is tried again', async () => {
    let isBroken = true;
    const good = fakeProcess(() => true);
    const { supervisor } = setUp({
      spawn: () => {
        if (isBroken) throw new Error('EAGAIN');
        return good;
      },
    });
    supervisor.start();
    await pass(soon);
    expect(supervisor.state()).toMatchObject({
      kind: 'reconnecting',
      error: { kind: 'process' },
    });
    isBroken = false;
    await pass(1000);
    expect(supervisor.state().kind).toBe('online');
  });
});

describe('the public URL', () => {
  it('is checked every quarter of an hour, and a tunnel that does not lead here is opened anew', async () => {
    let answer: ReturnType<typeof tunnelErrors.notReached> | null = null;
    const { states, processes } = await online({ probe: () => Promise.resolve(answer) });
    answer = tunnelErrors.notReached();
    await pass(16 * 60_000);
    expect(processes.length).toBeGreaterThan(1);
    expect(states.some((state) => 'error' in state && state.error.kind === 'unreachable')).toBe(
      true,
    );
  });

  it('that cannot even be asked for is an error like any other', async () => {
    const { supervisor } = setUp({
      probe: () => {
        throw failure('file.unreadable', 'The root CA file cannot be read: ca.pem', 'Choose it.');
      },
    });
    supervisor.start();
    await pass(2000);
    expect(supervisor.state()).toMatchObject({
      kind: 'failed',
      error: { kind: 'settings', message: 'The root CA file cannot be read: ca.pem' },
    });
  });

  it('is checked at once after the machine slept', async () => {
    const asked: number[] = [];
    const { kind } = await online({
      probe: () => {
        asked.push(Date.now());
        return Promise.resolve(null);
      },
    });
    expect(asked).toHaveLength(1);
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(4100);
    expect(asked).toHaveLength(2);
    expect(kind()).toBe('online');
  });
});

describe('an outage', () => {
  it('begins with the loss and ends when the URL is proven again', async () => {
    const { supervisor, outages, last, oblige } = await online();
    oblige(false);
    const fromMs = Date.now();
    last().say({ kind: 'lost', run: 1, text: '' });
    expect(outages).toEqual([{ fromMs, toMs: null }]);
    await pass(5000);
    oblige(true);
    await pass(15_000);
    expect(supervisor.state().kind).toBe('online');
    const state = supervisor.state();
    const toMs = state.kind === 'online' ? state.sinceMs : 0;
    expect(outages).toEqual([
      { fromMs, toMs: null },
      { fromMs, toMs },
    ]);
  });

  it('ends when nobody wants the tunnel any more', async () => {
    const { supervisor, outages, last, oblige } = await online();
    oblige(false);
    const fromMs = Date.now();
    last().exit(1);
    await pass(3000);
    const toMs = Date.now();
    const stopped = supervisor.stop();
    await pass(3000);
    await stopped;
    expect(outages).toEqual([
      { fromMs, toMs: null },
      { fromMs, toMs },
    ]);
  });
});

const messages = (run: number): Arbitrary<FromTunnel> =>
  constantFrom<FromTunnel>(
    { kind: 'ready' },
    { kind: 'connected', run },
    { kind: 'bound', run, url },
    { kind: 'bound', run, url: '' },
    { kind: 'failed', run, step: 'connect', code: null, text: 'tcp connection' },
    { kind: 'failed', run, step: 'connect', code: 'ERR_NGROK_105', text: '' },
    { kind: 'failed', run, step: 'bind', code: 'ERR_NGROK_334', text: '' },
    { kind: 'lost', run, text: '' },
    { kind: 'pong', id: run },
    { kind: 'closed' },
  );

const steps = array(
  oneof(
    constantFrom(
      { kind: 'start' as const },
      { kind: 'stop' as const },
      { kind: 'nudge' as const },
      { kind: 'oblige' as const },
      { kind: 'balk' as const },
    ),
    record({
      kind: constant('exit' as const),
      process: nat(3),
    }),
    record({
      kind: constant('say' as const),
      /** Counted from the newest. */
      process: nat(3),
      /** Counted from the newest. */
      run: nat(2),
      message: messages(0),
    }),
    record({
      kind: constant('pass' as const),
      ms: oneof(nat(20), nat(2000), nat(70_000)),
    }),
    record({ kind: constant('probes' as const), isGood: boolean() }),
    record({ kind: constant('clock' as const), ms: integer({ min: -1e7, max: 1e7 }) }),
  ),
  { maxLength: 40 },
);

describe('any order of events', () => {
  it('never makes two sessions at once, none after a stop, and always settles', async () => {
    await assertProperty(
      asyncProperty(steps, boolean(), async (order, isWantedAtLast) => {
        let isProbeGood = true;
        const made = setUp({
          probe: () => Promise.resolve(isProbeGood ? null : tunnelErrors.notReached()),
        });
        const { supervisor, processes } = made;
        let isWanted = false;
        let leftByStop = 0;
        const connects = (): number =>
          processes.flatMap(({ posted }) => posted).filter(({ kind }) => kind === 'connect').length;
        const check = (): void => {
          const open = processes.filter((process) => process.openRun() !== null);
          expect(open.length).toBeLessThanOrEqual(1);
        };
        const run = async (step: (typeof order)[number]): Promise<void> => {
          switch (step.kind) {
            case 'start':
              isWanted = true;
              supervisor.start();
              break;
            case 'stop':
              isWanted = false;
              void supervisor.stop().then(() => {
                leftByStop += isWanted ? 0 : made.alive().length;
              });
              break;
            case 'nudge':
              supervisor.nudge();
              break;
            case 'oblige':
            case 'balk':
              made.oblige(step.kind === 'oblige');
              break;
            case 'probes':
              isProbeGood = step.isGood;
              break;
            case 'exit':
              processes.at(-1 - step.process)?.exit(1);
              break;
            case 'say': {
              const process = processes.at(-1 - step.process);
              const runs = process?.posted.flatMap((m) => (m.kind === 'connect' ? m.run : []));
              const of = runs?.at(-1 - step.run) ?? 0;
              process?.say('run' in step.message ? { ...step.message, run: of } : step.message);
              break;
            }
            case 'pass':
              await pass(step.ms);
              break;
            case 'clock':
              vi.setSystemTime(Date.now() + step.ms);
              break;
          }
        };
        for (const step of order) {
          await run(step);
          check();
          await pass(0);
          check();
          // After a stop nothing new begins, however late an answer comes.
          const before = connects();
          if (!isWanted) await pass(5);
          expect(connects() - before).toBe(0);
          expect(leftByStop).toBe(0);
        }
        // The world is good again; only the wish decides.
        made.oblige(true);
        isProbeGood = true;
        if (isWantedAtLast) supervisor.start();
        else void supervisor.stop();
        await pass(120_000);
        // What only the user can mend is left failed; asking again must work.
        if (isWantedAtLast && supervisor.state().kind === 'failed') {
          supervisor.start();
          await pass(1000);
        }
        expect(supervisor.state().kind).toBe(isWantedAtLast ? 'online' : 'off');
        expect(made.alive()).toHaveLength(isWantedAtLast ? 1 : 0);
        check();
        void supervisor.stop();
        await pass(5000);
        expect(made.alive()).toEqual([]);
        expect(supervisor.state()).toEqual({ kind: 'off' });
        // Each outage that began has ended, once.
        const began = made.outages.filter(({ toMs }) => toMs === null).length;
        expect(made.outages.length).toBe(began * 2);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

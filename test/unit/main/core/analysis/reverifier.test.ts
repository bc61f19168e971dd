import { describe, expect, it } from 'vitest';
import type { OnSlice, Started } from '../../../../../src/main/core/analysis/client.ts';
import type { Rejudged, ReverifyJob } from '../../../../../src/main/core/analysis/protocol.ts';
import { createReverifier } from '../../../../../src/main/core/analysis/reverifier.ts';
import { findProvider } from '../../../../../src/main/core/providers/index.ts';
import type { StoredVerifications } from '../../../../../src/main/core/store/schema.ts';
import { recordingLog } from '../../../../support/fakes.ts';
import { until } from '../../../../support/until.ts';

type Job = {
  readonly job: Pick<ReverifyJob, 'sourceId' | 'skipsValid'>;
  readonly onSlice: OnSlice;
  readonly end: () => void;
  readonly fail: () => void;
};

const nothingStored: StoredVerifications = {
  changed: [],
  replaced: [],
  counts: [],
  keyMatches: [],
};

/** A reverifier over two sources, with the analysis thread in the test's own hands. */
const reverifierWith = (
  store: (batch: { readonly cause: string }) => Promise<StoredVerifications> = () =>
    Promise.resolve(nothingStored),
) => {
  const jobs: Job[] = [];
  const log = recordingLog();
  const judged: unknown[] = [];
  const causes: string[] = [];
  const provider = findProvider('github');
  const sources = [1, 2].map((id) => ({ row: { id }, provider, settings: {}, keys: [] }));
  const reverify = (job: Job['job'], onSlice: OnSlice): Started<null> => {
    const { promise, resolve, reject } = Promise.withResolvers<null>();
    const end = () => resolve(null);
    jobs.push({ job, onSlice, end, fail: () => reject(new Error('the thread ended')) });
    return { ended: promise, cancel: end };
  };
  const reverifier = createReverifier({
    analysis: { reverify },
    store: {
      config: {
        recordVerifications: (batch: { readonly cause: string }) => {
          causes.push(batch.cause);
          return store(batch);
        },
      },
      reads: { summaries: (seqs: readonly number[]) => Promise.resolve(seqs) },
      settled: () => Promise.resolve(),
    },
    sources: { all: () => sources },
    library: { saved: () => [] },
    now: () => 0,
    log,
    onChange: () => undefined,
    onCounted: (...all: readonly unknown[]) => judged.push(all),
    onJudged: (...all: readonly unknown[]) => judged.push(all),
  } as unknown as Parameters<typeof createReverifier>[0]);
  const job = (count: number) => until(`${count} jobs`, () => jobs[count - 1]);
  return { reverifier, jobs, job, log, causes, judged };
};

const someRows: readonly Rejudged[] = [];

describe('a re-verification whose thread ends', () => {
  it('is done once more', async () => {
    const { reverifier, job, log } = reverifierWith();
    reverifier.start(1, 'settings-changed');
    (await job(1)).fail();
    const { job: again, end } = await job(2);
    expect(again).toMatchObject({ sourceId: 1, skipsValid: false });
    end();
    await reverifier.idle();
    expect(log.lines).toEqual([]);
  });

  it('is done no third time, and says so', async () => {
    const { reverifier, job, jobs, log } = reverifierWith();
    reverifier.start(1, 'asked');
    (await job(1)).fail();
    (await job(2)).fail();
    await reverifier.idle();
    expect(jobs).toHaveLength(2);
    expect(log.lines).toHaveLength(1);
  });

  it('gives way to a newer wish for its source, which looks at all that it did', async () => {
    const { reverifier, job, jobs } = reverifierWith();
    reverifier.start(1, 'settings-changed');
    const { fail } = await job(1);
    reverifier.start(1, 'key-added');
    fail();
    const { job: newer, end } = await job(2);
    expect(newer.skipsValid).toBe(false);
    end();
    await reverifier.idle();
    expect(jobs).toHaveLength(2);
  });

  it.each([
    ['cancelled', ({ cancel }: ReturnType<typeof createReverifier>) => cancel()],
    ['dropped', ({ drop }: ReturnType<typeof createReverifier>) => drop(1)],
    ['stopped', ({ stop }: ReturnType<typeof createReverifier>) => void stop()],
  ])('is not done once more when it was %s', async (_name, end) => {
    const { reverifier, job, jobs } = reverifierWith();
    reverifier.start(1, 'asked');
    const { fail } = await job(1);
    fail();
    end(reverifier);
    await reverifier.idle();
    expect(jobs).toHaveLength(1);
  });

  it('leaves no progress behind when its last slice is stored later', async () => {
    const slice = Promise.withResolvers<StoredVerifications>();
    const { reverifier, job } = reverifierWith(() => slice.promise);
    reverifier.start(1, 'asked');
    const { onSlice, fail } = await job(1);
    const stored = onSlice(someRows, 100, 1000);
    fail();
    (await job(2)).end();
    await reverifier.idle();
    slice.resolve(nothingStored);
    await stored;
    expect(reverifier.state()).toBeNull();
  });
});

describe('a re-verification while the secrets are locked', () => {
  it('waits, and begins when they are open', async () => {
    const { reverifier, job, jobs } = reverifierWith();
    reverifier.setPaused(true);
    reverifier.start(1, 'key-added');
    reverifier.start(2, 'asked');
    await reverifier.idle();
    expect(jobs).toEqual([]);
    reverifier.setPaused(false);
    (await job(1)).end();
    (await job(2)).end();
    await reverifier.idle();
    expect(jobs.map(({ job: { sourceId } }) => sourceId)).toEqual([1, 2]);
  });

  it('breaks off what is under way, and does it again later', async () => {
    const { reverifier, job, jobs } = reverifierWith();
    reverifier.start(1, 'settings-changed');
    await job(1);
    reverifier.setPaused(true);
    await reverifier.idle();
    expect({ state: reverifier.state(), jobs: jobs.length }).toEqual({ state: null, jobs: 1 });
    reverifier.setPaused(false);
    const { job: again, end } = await job(2);
    expect(again).toMatchObject({ sourceId: 1, skipsValid: false });
    end();
    await reverifier.idle();
  });

  it('is forgotten when it is cancelled', async () => {
    const { reverifier, jobs } = reverifierWith();
    reverifier.setPaused(true);
    reverifier.start(1, 'asked');
    reverifier.cancel();
    reverifier.setPaused(false);
    await reverifier.idle();
    expect(jobs).toEqual([]);
  });
});

describe('what a re-verification has stored', () => {
  it('moves the counts at once, and is then told', async () => {
    const counts = [{ sourceId: 1, verdict: 'valid', count: 1 }] as const;
    const keyMatches = [{ keyId: 7, count: 1, lastAtMs: 5 }];
    const { reverifier, job, causes, judged } = reverifierWith(() =>
      Promise.resolve({ changed: [3], replaced: [4], counts, keyMatches }),
    );
    reverifier.start(1, 'key-added');
    const { onSlice, end } = await job(1);
    await onSlice(someRows, 1, 1);
    expect(reverifier.state()).toEqual({ sourceId: 1, done: 1, total: 1, changed: 1 });
    end();
    await reverifier.idle();
    expect(causes).toEqual(['key-added']);
    expect(judged).toEqual([[counts, keyMatches], [[3, 4]]]);
  });
});

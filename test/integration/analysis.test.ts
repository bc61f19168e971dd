/** The analysis thread and its client: a real thread, and one that dies. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Analysis, createAnalysis } from '../../src/main/core/analysis/client.ts';
import { createVerifier } from '../../src/main/core/verify/engine.ts';
import { AppFailure } from '../../src/shared/errors.ts';
import { genuine, knownKey } from '../support/broken/genuine.ts';
import { tempFolder } from '../support/temp.ts';

const workerUrl = new URL('../../src/main/core/analysis/worker.ts', import.meta.url);
const dyingUrl = new URL('../support/dying-analysis.ts', import.meta.url);

const startAnalysis = (url = workerUrl): Analysis => {
  const analysis = createAnalysis(url, tempFolder());
  onTestFinished(analysis.close);
  return analysis;
};

const { provider, request, settings, nowS, knownUrls } = genuine('github').scene;
const keys = [knownKey('wrong'), knownKey('another', { id: 2, ofSource: 'Other' })];
const verification = createVerifier(
  provider.schemes,
  [{ id: 1, text: 'wrong' }],
  settings,
)(request, nowS);
const job = {
  seq: 1,
  provider: provider.id,
  schemes: [],
  settings,
  request,
  keys,
  knownUrls,
  verification,
  nowS,
  isCancelled: false,
};

describe('the analysis thread', () => {
  it('does nothing for a diagnosis that nobody waits for any more', async () => {
    const { diagnosis } = await startAnalysis().diagnose({ ...job, isCancelled: true }).ended;
    expect(diagnosis).toMatchObject({ findings: [], hashes: 0, isComplete: false });
  });

  it('answers a diagnosis', async () => {
    const { diagnosis } = await startAnalysis().diagnose(job).ended;
    expect(diagnosis).toMatchObject({ seq: 1, findings: [], isComplete: true });
    expect(diagnosis.hashes).toBeGreaterThan(0);
  });

  it('computes nothing for one that is cancelled at once', async () => {
    const { ended, cancel } = startAnalysis().diagnose(job);
    cancel();
    expect((await ended).diagnosis).toMatchObject({ hashes: 0, isComplete: false });
  });

  it('takes a cancellation that comes too late for nothing', async () => {
    const analysis = startAnalysis();
    const first = analysis.diagnose(job);
    await first.ended;
    first.cancel();
    expect((await analysis.diagnose(job).ended).diagnosis.isComplete).toBe(true);
  });

  it('is started again at once when it has died', async () => {
    const analysis = startAnalysis(dyingUrl);
    const codeOf = (error: unknown) => error instanceof AppFailure && error.appError.code;
    const again = analysis
      .diagnose(job)
      .ended.then(() => null)
      .catch(async (error: unknown) => ({
        code: codeOf(error),
        // Before the first thread has told of its exit.
        second: await analysis.diagnose(job).ended,
      }));
    expect(await again).toMatchObject({
      code: 'store.closed',
      second: { diagnosis: { seq: 1 } },
    });
  });
});

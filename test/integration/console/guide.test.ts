import { describe, expect, it } from 'vitest';
import type { GuideRun } from '../../../src/shared/console.ts';
import { failure } from '../../../src/shared/errors.ts';
import type { Fault } from '../../support/provider-apis/fake-api.ts';
import { until } from '../../support/until.ts';
import { codeOf, patience, sourceId, startBracken } from './set-up.ts';

const start = async (options: Parameters<typeof startBracken>[0] = {}) => {
  const started = await startBracken(options);
  return {
    ...started,
    runGuide: (event = 'user_create') => started.console.runGuide(sourceId, event, 'Test-User'),
  };
};

const states = ({ steps }: GuideRun): string =>
  steps.map(({ name, state }) => `${name} ${state}`).join(', ');

const statesAfter = (failed: string): string => {
  const names = ['secret', 'token', 'subscribe', 'trigger', 'wait', 'verdict'];
  const at = names.indexOf(failed);
  const stateOf = (i: number): string => (i < at ? 'done' : i === at ? 'failed' : 'skipped');
  return names.map((name, i) => `${name} ${stateOf(i)}`).join(', ');
};

const failedStep = ({ steps }: GuideRun) => steps.find(({ state }) => state === 'failed');

describe('the guide', () => {
  it('goes from a secret to an event with a good signature', async () => {
    const { fake, keys, receiver, runGuide } = await start();
    const run = await runGuide();
    expect(states(run)).toBe(
      'secret done, token done, subscribe done, trigger done, wait done, verdict done',
    );
    expect(run).toMatchObject({ sourceId, isRunning: false, seq: 1, username: 'Test-User' });
    expect(run.steps.map(({ exchanges }) => exchanges.length)).toEqual([0, 1, 1, 1, 0, 0]);
    expect(keys).toMatchObject([{ label: 'generated' }]);
    expect(fake.subscriptions()).toMatchObject([{ secret: keys[0]?.text, active: true }]);
    expect(receiver.arrived[0]?.verdict).toBe('valid');
  });

  it('uses the secret that is there', async () => {
    const { fake, keys, runGuide } = await start({ secret: 'from before' });
    await runGuide();
    expect([keys.length, fake.subscriptions()[0]?.secret]).toEqual([1, 'from before']);
  });

  it('tells of every change, each time as a whole', async () => {
    const { progress, runGuide } = await start();
    const run = await runGuide();
    expect(progress.at(-1)).toEqual(run);
    expect(progress.map(states).filter((state, i, all) => state !== all[i - 1])).toEqual([
      'secret running, token waiting, subscribe waiting, trigger waiting, wait waiting, verdict waiting',
      'secret done, token waiting, subscribe waiting, trigger waiting, wait waiting, verdict waiting',
      'secret done, token running, subscribe waiting, trigger waiting, wait waiting, verdict waiting',
      'secret done, token done, subscribe waiting, trigger waiting, wait waiting, verdict waiting',
      'secret done, token done, subscribe running, trigger waiting, wait waiting, verdict waiting',
      'secret done, token done, subscribe done, trigger waiting, wait waiting, verdict waiting',
      'secret done, token done, subscribe done, trigger running, wait waiting, verdict waiting',
      'secret done, token done, subscribe done, trigger done, wait waiting, verdict waiting',
      'secret done, token done, subscribe done, trigger done, wait running, verdict waiting',
      'secret done, token done, subscribe done, trigger done, wait done, verdict waiting',
      'secret done, token done, subscribe done, trigger done, wait done, verdict running',
      'secret done, token done, subscribe done, trigger done, wait done, verdict done',
    ]);
    expect(progress.slice(0, -1).every(({ isRunning }) => isRunning)).toBe(true);
  });

  it.each<[string, string, Fault, string]>([
    ['token', 'identity', { status: 400, json: { error: 'invalid_client' } }, 'console.refused'],
    ['token', 'identity', 'hang', 'console.timed-out'],
    ['subscribe', 'api', { status: 403, json: {} }, 'console.refused'],
    ['subscribe', 'api', { status: 200, text: '<html>' }, 'console.bad-answer'],
  ])('ends at %s when the %s server fails', async (name, server, fault, code) => {
    const { fake, runGuide } = await start(patience(fault));
    const api = server === 'api' ? fake.api : fake.identity;
    api.misbehave({ fault, times: 3 });
    const run = await runGuide();
    expect(states(run)).toBe(statesAfter(name));
    expect(failedStep(run)).toMatchObject({ error: { code }, exchanges: [{ attempts: 1 }] });
    expect(run).toMatchObject({ isRunning: false, seq: null, username: null });
  });

  it('ends at trigger for a user that exists, and does not call it its own', async () => {
    const { console, runGuide } = await start();
    await console.run(sourceId, { kind: 'bracken.createUser', username: 'Test-User' });
    const run = await runGuide();
    expect(states(run)).toBe(statesAfter('trigger'));
    expect(run.username).toBeNull();
  });

  it('names a user that may have been created', async () => {
    const { fake, runGuide } = await start({ timeoutMs: 2000 });
    fake.api.misbehave({ fault: 'hang', only: /user\/create/, isDone: true });
    const run = await runGuide();
    expect(states(run)).toBe(statesAfter('trigger'));
    expect([run.username, fake.users()]).toEqual(['Test-User', ['Test-User']]);
  });

  it.each([
    ['user_create', 'Check that the public URL leads here, and that nothing was turned away.'],
    [
      'course_complete',
      'Creating a user sets off “user_create”; see to it that “course_complete” happens, too.',
    ],
  ])('waits for %s no longer than the limit', async (event, hint) => {
    // Nobody listens there, so that no event arrives.
    const { runGuide } = await start({ publicUrl: 'http://127.0.0.1:9/in/x', waitLimitMs: 100 });
    const run = await runGuide(event);
    expect(states(run)).toBe(statesAfter('wait'));
    expect(failedStep(run)?.error).toMatchObject({ code: 'console.timed-out', hint });
    expect(run.username).toBe('Test-User');
  });

  it('does not take an event from before for its own', async () => {
    const { console, runGuide, receiver } = await start({ secret: 'from before' });
    await console.run(sourceId, {
      kind: 'bracken.subscribe',
      event: 'user_create',
      isActive: true,
    });
    await console.run(sourceId, { kind: 'bracken.createUser', username: 'earlier' });
    await until('the event from before', () => receiver.arrived.length === 1);
    expect((await runGuide()).seq).toBe(2);
  });

  it('ends at the verdict when the signature is not good', async () => {
    const { fake, runGuide } = await start();
    fake.forge();
    const run = await runGuide();
    expect(states(run)).toBe(statesAfter('verdict'));
    expect(failedStep(run)?.error?.message).toBe(
      'The event came, but the verdict on it is “invalid” (the signature matches no key).',
    );
    expect(run.seq).toBe(1);
  });

  it('ends at the secret when none can be kept', async () => {
    const locked = failure('vault.locked', 'The secrets are locked.');
    const { fake, runGuide } = await start({ generateSecret: () => Promise.reject(locked) });
    const run = await runGuide();
    expect(states(run)).toBe(statesAfter('secret'));
    expect(failedStep(run)?.error?.code).toBe('vault.locked');
    expect(fake.identity.requests).toHaveLength(0);
  });

  it('throws on what is a mistake of ours, and is over all the same', async () => {
    const mistake = new RangeError('a mistake');
    const { progress, runGuide } = await start({ waitForEvent: () => Promise.reject(mistake) });
    await expect(runGuide()).rejects.toBe(mistake);
    const run = progress.at(-1);
    expect(run?.isRunning).toBe(false);
    expect(run?.steps[4]).toMatchObject({ state: 'failed', error: { code: 'internal' } });
  });

  it('does not begin without a public URL', async () => {
    const { keys, progress, runGuide } = await start({ publicUrl: null });
    expect(await codeOf(runGuide())).toBe('console.no-public-url');
    expect([keys, progress]).toEqual([[], []]);
  });
});

describe('a guide that is cancelled', () => {
  it('ends at once while it waits for an event', async () => {
    const { console, progress, runGuide } = await start({ publicUrl: 'http://127.0.0.1:9/in/x' });
    const running = runGuide();
    await until('the wait', () => progress.at(-1)?.steps[4]?.state === 'running');
    const startedAt = performance.now();
    console.cancel();
    const run = await running;
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(states(run)).toBe(statesAfter('wait'));
    expect(failedStep(run)?.error?.code).toBe('console.cancelled');
  });

  it.each(['token', 'subscribe', 'trigger'] as const)('ends at once in %s', async (name) => {
    const { console, fake, runGuide } = await start();
    const api = name === 'token' ? fake.identity : fake.api;
    if (name === 'trigger') api.misbehave({ fault: 'hang', only: /user\/create/ });
    else api.misbehave({ fault: 'hang' });
    const asked = name === 'trigger' ? 2 : 1;
    const running = runGuide();
    await until('the request', () => api.requests.length === asked);
    console.cancel();
    const run = await running;
    expect(states(run)).toBe(statesAfter(name));
    expect(failedStep(run)).toMatchObject({
      error: { code: 'console.cancelled' },
      exchanges: [{ response: null }],
    });
  });

  it('lets the next begin', async () => {
    const { console, fake, runGuide } = await start();
    fake.identity.misbehave({ fault: 'hang' });
    const running = runGuide();
    await until('the request', () => fake.identity.requests.length === 1);
    expect(await codeOf(runGuide())).toBe('console.busy');
    console.cancel();
    await running;
    expect((await runGuide()).seq).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import {
  stepsDoneBy,
  stepsDoneByGuide,
  withSteps,
} from '../../../../../src/main/core/console/done-steps.ts';
import { bracken } from '../../../../../src/main/core/providers/bracken.ts';
import { messagemedia } from '../../../../../src/main/core/providers/messagemedia.ts';
import type { GuideRun } from '../../../../../src/shared/console.ts';
import type { ConsoleAction } from '../../../../../src/shared/contract/console.ts';

const stepsOf = {
  messagemedia: messagemedia.steps.map(String),
  bracken: bracken.steps.map(String),
};

describe('the steps that a console has done', () => {
  it.each<[ConsoleAction, RegExp]>([
    [{ kind: 'messagemedia.create', digest: 'SHA256' }, /create a signature key/],
    [{ kind: 'messagemedia.fetch', keyId: 'k' }, /Add its public key/],
    [{ kind: 'messagemedia.enable', keyId: 'k' }, /Enable the key/],
    [{ kind: 'messagemedia.send', destination: '+61491570156', content: 'x' }, /^Send a message/],
    [{ kind: 'bracken.token' }, /access token/],
    [{ kind: 'bracken.subscribe', event: 'user_create', isActive: true }, /webhook.merge/],
    [{ kind: 'bracken.createUser', username: 'u' }, /Create a test user/],
    [{ kind: 'bracken.deleteUser', username: 'u' }, /Delete the test user/],
  ])('%j', (action, words) => {
    const steps = stepsOf[action.kind.startsWith('bracken') ? 'bracken' : 'messagemedia'];
    const done = stepsDoneBy(action).map((step) => steps[step - 1] ?? '');
    expect(done.some((text) => words.test(text))).toBe(true);
  });

  it('are those of the guide as far as it came', () => {
    const state = (name: string, value: string) => ({ name, state: value });
    const run = {
      steps: [state('secret', 'done'), state('token', 'done'), state('subscribe', 'failed')],
    } as unknown as GuideRun;
    expect(stepsDoneByGuide(run)).toEqual([3, 1, 2]);
  });

  it('are ticked beside what was ticked by hand, and once', () => {
    const ticked = ['step:1', 'event:x'];
    expect(withSteps(ticked, [1, 2])).toEqual(['step:1', 'event:x', 'step:2']);
    expect(withSteps(ticked, [1])).toBe(ticked);
  });
});

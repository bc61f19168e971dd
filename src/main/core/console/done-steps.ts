/** Which of the steps in a provider's portal the console has done, by their numbers. */
import type { GuideRun, GuideStepName } from '../../../shared/console.ts';
import type { ConsoleAction } from '../../../shared/contract/console.ts';

/** The steps are those of `providers/messagemedia.ts` and `providers/bracken.ts`. */
export const stepsDoneBy = (action: ConsoleAction): readonly number[] => {
  switch (action.kind) {
    case 'messagemedia.create':
      return [1, 2];
    case 'messagemedia.fetch':
      return [2];
    case 'messagemedia.enable':
      return [3];
    case 'messagemedia.send':
      return [4];
    case 'bracken.token':
      return [1, 2];
    case 'bracken.subscribe':
      return action.isActive ? [1, 2, 3, 4] : [];
    case 'bracken.createUser':
      return [5];
    case 'bracken.deleteUser':
      return [6];
    case 'messagemedia.list':
    case 'messagemedia.disable':
    case 'messagemedia.delete':
      return [];
  }
};

const guideSteps: Readonly<Record<GuideStepName, readonly number[]>> = {
  secret: [3],
  token: [1, 2],
  subscribe: [4],
  trigger: [5],
  wait: [],
  verdict: [],
};

/** The same for a run of Bracken's guide. */
export const stepsDoneByGuide = ({ steps }: GuideRun): readonly number[] =>
  steps.flatMap(({ name, state }) => (state === 'done' ? guideSteps[name] : []));

/** The ticks with those of the steps; the same list where nothing is new. */
export const withSteps = (
  ticked: readonly string[],
  steps: readonly number[],
): readonly string[] => {
  const fresh = steps.map((step) => `step:${step}`).filter((name) => !ticked.includes(name));
  return fresh.length === 0 ? ticked : [...ticked, ...fresh];
};

/** What a fix would come to: a plan is offered as a cure only if the request then verifies. */
import type { Provider } from '../providers/define.ts';
import { createVerifier } from '../verify/engine.ts';
import type { FixPlan, KnownKey, SearchInput, SearchSettings, SettingsPlan } from './change.ts';

/** A source's settings once the plan is carried out. */
export const settingsAfter = <T extends SearchSettings>(settings: T, plan: SettingsPlan): T => {
  switch (plan.kind) {
    case 'set-provider':
    case 'set-scheme':
      return { ...settings, scheme: plan.scheme };
    case 'set-url':
      return { ...settings, publicUrl: plan.url };
    case 'set-tolerance':
      return { ...settings, toleranceS: plan.toleranceS };
    case 'set-parameter':
      return { ...settings, parameters: { ...settings.parameters, [plan.name]: plan.value } };
    case 'allow-body-only':
      return { ...settings, allowBodyOnly: true };
  }
};

type Judged = {
  readonly provider: Provider;
  readonly settings: SearchSettings;
  readonly keys: readonly KnownKey[];
};

const apply = (source: Judged, plan: FixPlan, providers: readonly Provider[]): Judged => {
  const { settings, keys } = source;
  if (plan.kind === 'add-key') {
    const { label, text } = plan;
    const id = 1 + Math.max(0, ...keys.map((key) => key.id));
    return { ...source, keys: [...keys, { id, label, text, ofSource: null }] };
  }
  if (plan.kind === 'use-key-again') {
    const inUse = keys.map((key) =>
      key.id === plan.keyId ? { ...key, retiredAtS: null, isDisabled: false } : key,
    );
    return { ...source, keys: inUse };
  }
  const other = plan.kind === 'set-provider' && providers.find(({ id }) => id === plan.provider);
  return {
    ...source,
    provider: other || source.provider,
    settings: settingsAfter(settings, plan),
  };
};

/** Whether the request verifies once all of that is done. Cost: one verification. */
export const cures = (input: SearchInput, plans: readonly FixPlan[]): boolean => {
  const { request, nowS, providers } = input;
  const own = input.keys.filter(({ ofSource }) => ofSource === null);
  const { provider, settings, keys } = plans.reduce<Judged>(
    (source, plan) => apply(source, plan, providers),
    { provider: input.provider, settings: input.settings, keys: own },
  );
  const counting = keys.filter(({ isDisabled }) => isDisabled !== true);
  const verify = createVerifier(provider.schemes, counting, settings, provider.handshake);
  return verify(request, nowS).verdict === 'valid';
};

/** What a fix would come to: a plan is offered as a cure only if the request then verifies. */
import type { Provider } from '../providers/define.ts';
import { createVerifier, type VerifierKey } from '../verify/engine.ts';
import type { VerifierSettings } from '../verify/scheme.ts';
import type { FixPlan, SearchInput } from './change.ts';

type Judged = {
  readonly provider: Provider;
  readonly settings: VerifierSettings;
  readonly keys: readonly VerifierKey[];
};

const apply = (source: Judged, plan: FixPlan, providers: readonly Provider[]): Judged => {
  const { settings, keys } = source;
  switch (plan.kind) {
    case 'add-key': {
      const id = 1 + Math.max(0, ...keys.map((key) => key.id));
      return { ...source, keys: [...keys, { id, text: plan.text }] };
    }
    case 'use-key-again':
      return {
        ...source,
        keys: keys.map((key) => (key.id === plan.keyId ? { ...key, retiredAtS: null } : key)),
      };
    case 'set-provider': {
      const provider = providers.find(({ id }) => id === plan.provider) ?? source.provider;
      return { ...source, provider, settings: { ...settings, scheme: plan.scheme } };
    }
    case 'set-scheme':
      return { ...source, settings: { ...settings, scheme: plan.scheme } };
    case 'set-url':
      return { ...source, settings: { ...settings, publicUrl: plan.url } };
    case 'set-tolerance':
      return { ...source, settings: { ...settings, toleranceS: plan.toleranceS } };
    case 'set-parameter': {
      const parameters = { ...settings.parameters, [plan.name]: plan.value };
      return { ...source, settings: { ...settings, parameters } };
    }
    case 'allow-body-only':
      return { ...source, settings: { ...settings, allowBodyOnly: true } };
  }
};

/** Whether the request verifies once all of that is done. Cost: one verification. */
export const cures = (input: SearchInput, plans: readonly FixPlan[]): boolean => {
  const own = input.keys.filter(({ ofSource }) => ofSource === null);
  const keys = own.map(
    ({ id, text, retiredAtMs }): VerifierKey => ({
      id,
      text,
      retiredAtS: retiredAtMs === null ? null : retiredAtMs / 1000,
    }),
  );
  const before: Judged = { provider: input.provider, settings: input.settings, keys };
  const {
    provider,
    settings,
    keys: after,
  } = plans.reduce((source, plan) => apply(source, plan, input.providers), before);
  const verify = createVerifier(provider.schemes, after, settings, provider.handshake);
  return verify(input.request, input.nowS).verdict === 'valid';
};

/** A provider as the window may see it. */
import { pointerTo } from '../../../shared/json-pointer.ts';
import type { ProviderEntity, ProviderInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { usesPublicKeys } from '../keys/describe.ts';
import type { EntityLocator, Provider } from '../providers/define.ts';
import { type CandidateTemplate, isOfUrl } from '../verify/content.ts';
import { isPublicForm } from '../verify/keys.ts';

const toleranceOf = (provider: Provider): number | null => {
  const timed = provider.schemes.find((scheme) => scheme.kind !== 'encryption' && scheme.timestamp);
  return timed && timed.kind !== 'encryption' ? (timed.timestamp?.toleranceS ?? null) : null;
};

const secretKind = (provider: Provider): ProviderInfo['secretKind'] => {
  if (usesPublicKeys(provider)) return 'public-key';
  return provider.schemes.some(({ key }) => isPublicForm(key)) ? 'either' : 'secret';
};

/** All templates of the provider's signed content; code has none. */
const templatesOf = (provider: Provider): readonly CandidateTemplate[] =>
  provider.schemes.flatMap((scheme) =>
    scheme.kind === 'signature' && typeof scheme.content !== 'function' ? scheme.content : [],
  );

/** A provider's own paths as the pointers a user might write. */
export const providerEntity = ({
  id,
  otherIds = [],
  order,
  label,
  orderLabel,
  advice,
}: EntityLocator): ProviderEntity => ({
  id: pointerTo(id),
  otherIds: otherIds.map(pointerTo),
  order: order === 'time' ? null : pointerTo(order),
  label: t(label),
  orderLabel: orderLabel ? t(orderLabel) : t('order'),
  advice: advice ? t(advice) : null,
});

/** The window puts the values to paste in their places: they are marked there, too. */
const places = { url: '{url}', secret: '{secret}' };

export const providerInfo = (provider: Provider): ProviderInfo => ({
  id: provider.id,
  name: provider.name,
  isCustom: provider.isOwn === true,
  summary: typeof provider.summary === 'function' ? provider.summary() : t(provider.summary),
  secretLabel: t(provider.secret.label),
  secretHint: t(provider.secret.hint),
  secretKind: secretKind(provider),
  canGenerateSecret: provider.secret.canGenerate,
  steps: provider.steps.map((step) => t(step, places)),
  caveat: provider.caveat ? t(provider.caveat) : null,
  isUnsigned: provider.schemes.every(({ kind }) => kind === 'encryption'),
  signsUrl: provider.signsUrl ?? templatesOf(provider).some(({ content }) => content.some(isOfUrl)),
  hasBodyOnlyReading: templatesOf(provider).some(({ isBodyOnly }) => isBodyOnly === true),
  hasRedelivery: provider.redeliveryUrl !== undefined,
  schemes: provider.schemes.map(({ id, label }) => ({ id, label: label ? t(label) : id })),
  parameters: (provider.parameters ?? []).map(({ name, label, hint, scheme, choices }) => ({
    name,
    label: t(label),
    hint: t(hint),
    scheme: scheme ?? null,
    choices: choices ?? [],
  })),
  samples: provider.samples.map(({ name, label, scheme }) => ({
    name,
    label: label ? t(label) : name,
    scheme: scheme ?? null,
  })),
  hasTimestamp: toleranceOf(provider) !== null,
  toleranceS: toleranceOf(provider) ?? 0,
  answers: provider.answers,
  portalEvents: (provider.portalEvents ?? []).map(({ name, description }) => ({
    name,
    description: t(description),
  })),
  entity: provider.entity ? providerEntity(provider.entity) : null,
  console: provider.console ?? null,
});

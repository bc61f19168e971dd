/** The scheme axis: another provider, or another scheme of the same one. */
import { t } from '../../../shared/text.ts';
import type { Provider } from '../providers/define.ts';
import { schemesInUse } from '../verify/engine.ts';
import { readHeader, type WireRequest } from '../verify/request.ts';
import { type Scheme, suits } from '../verify/scheme.ts';
import type { Belongs, Change, KnownKey, SearchSettings } from './change.ts';

/** A scheme with the provider it is one of. */
export type Alternative<S extends Scheme = Scheme> = {
  readonly provider: Provider;
  readonly scheme: S;
};

/** Which scheme of several takes a key: the first that accepts it, as in verification. */
export const belongsTo =
  (scheme: Scheme, among: readonly Scheme[] = [scheme]): Belongs =>
  (key) =>
    among.find((candidate) => suits(candidate, key)) === scheme;

const hasName = (request: WireRequest, isIt: (name: string) => boolean): boolean =>
  request.rawHeaders.some((text, i) => i % 2 === 0 && isIt(text.toLowerCase()));

/** True when the request carries the scheme's signature header; code looks for itself. */
export const hasItsHeader = (scheme: Scheme, request: WireRequest): boolean =>
  scheme.kind !== 'signature' ||
  scheme.signature.headers.some((name) =>
    hasName(
      request,
      (text) =>
        (scheme.signature.isNumbered && text.startsWith(name)) ||
        text === name ||
        text === scheme.headerAliases?.[name],
    ),
  );

/**
 * Whether the request carries a header of the provider's own beside the signature: its event's name
 * or delivery's id. Null where it has none.
 */
export const hasMark = (
  { eventName, deliveryId }: Provider,
  { rawHeaders }: WireRequest,
): boolean | null => {
  const names = [eventName, deliveryId].flatMap((place) =>
    place && 'header' in place ? [place.header] : [],
  );
  return names.length === 0 ? null : names.some((name) => readHeader(rawHeaders, name) !== '');
};

/** The provider that the request looks like, where several read the same headers. */
const familyOf = (
  { provider }: Alternative,
  providers: readonly Provider[],
  request: WireRequest,
): Provider => {
  if (hasMark(provider, request) !== false) return provider;
  const marked = providers.find(
    (other) =>
      hasMark(other, request) === true &&
      other.schemes.some((scheme) => scheme.kind === 'signature' && hasItsHeader(scheme, request)),
  );
  return marked ?? provider;
};

const isSuperseded = ({ provider, scheme }: Alternative): boolean =>
  provider.schemes.some(({ supersedes }) => supersedes?.includes(scheme.id));

const article = (name: string): 'a' | 'an' => (/^[aeiou]/i.test(name) ? 'an' : 'a');

const labelOf = ({ label, id }: Scheme): string => (label === undefined ? id : t(label));

/** In: `own`, the provider of the source; `label`, of the key it verifies with. */
export const otherScheme = (
  alternative: Alternative,
  own: Provider,
  providers: readonly Provider[],
  request: WireRequest,
  label: string,
): Change => {
  const { provider, scheme } = alternative;
  if (provider.id === own.id) {
    const values = { provider: provider.name, scheme: labelOf(scheme), key: label };
    if (isSuperseded(alternative)) {
      return {
        code: 'scheme.superseded',
        weight: 2,
        title: t(
          'Matches key “{key}” as {scheme}, which no longer counts: this source has a key for a stronger scheme',
          values,
        ),
        phrase: t('it is taken for {scheme} of {provider}', values),
        detail: t(
          'The sender has not been switched to the stronger scheme. Do so at {provider}, or remove the key for it here.',
          values,
        ),
      };
    }
    return {
      code: 'scheme.other-of-provider',
      weight: 2,
      title: t(
        'This is signed by another scheme of {provider}: it verifies as {scheme} with key “{key}”',
        values,
      ),
      phrase: t('it is taken for {scheme} of {provider}', values),
      detail: t(
        'Choose that scheme in the settings of this source if the provider is known to use it for this URL.',
      ),
      fix: {
        label: t('Use {scheme}', values),
        next: t('then use {scheme}', values),
        plan: { kind: 'set-scheme', scheme: scheme.id },
      },
    };
  }
  const family = familyOf(alternative, providers, request);
  const values = {
    article: article(family.name),
    family: family.name,
    provider: provider.name,
    key: label,
  };
  return {
    code: 'scheme.other-provider',
    // What has the provider's own name on it is likelier than what only reads the same.
    weight: family === provider ? 2 : 3,
    title: t(
      family === provider
        ? 'This is {article, select, an {an} other {a}} {family} request, and verifies with key “{key}”'
        : 'This is {article, select, an {an} other {a}} {family} request, and verifies as {provider} with key “{key}”',
      values,
    ),
    phrase: t('it is taken for {provider}', values),
    detail: t('The URL of this source was given to another provider than the one it is for.'),
    fix: {
      label: t('Change the provider to {provider}', values),
      next: t('then change the provider to {provider}', values),
      plan: {
        kind: 'set-provider',
        provider: provider.id,
        scheme: provider.schemes.length > 1 ? scheme.id : null,
      },
    },
  };
};

/** The schemes of the source by what its keys make of them. */
export type OwnSchemes = {
  /** All that may judge, but for weaker ones that a key switches off. */
  readonly inUse: readonly Scheme[];
  /** Those that a key belongs to, so that they do judge. */
  readonly withKeys: readonly Scheme[];
};

export const ownSchemes = (
  provider: Provider,
  settings: SearchSettings,
  keys: readonly KnownKey[],
): OwnSchemes => {
  const all = schemesInUse(provider.schemes, settings);
  const withKeys = all.filter((scheme) => keys.some(belongsTo(scheme, all)));
  const superseded = withKeys.flatMap(({ supersedes }) => supersedes ?? []);
  const counts = ({ id }: Scheme): boolean => !superseded.includes(id);
  return { inUse: all.filter(counts), withKeys: withKeys.filter(counts) };
};

/**
 * All others of the library whose header the request carries, the same provider's first. In:
 * `judging`, those that are no others.
 */
export const otherSchemes = (
  own: Provider,
  judging: readonly Scheme[],
  providers: readonly Provider[],
  request: WireRequest,
): readonly Alternative[] =>
  [own, ...providers.filter(({ id }) => id !== own.id)].flatMap((provider) =>
    provider.schemes
      .filter((scheme) => !judging.includes(scheme) && hasItsHeader(scheme, request))
      .map((scheme) => ({ provider, scheme })),
  );

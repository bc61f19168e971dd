import type { ProviderInfo } from '../../shared/provider.ts';

/**
 * What a provider is called in a sentence: “Comapi” of “Comapi (Enterprise Communications API)”.
 * A scheme of the user's own is called what the user calls it.
 */
export const shortNameOf = ({ name, isCustom }: Pick<ProviderInfo, 'name' | 'isCustom'>): string =>
  (isCustom ? '' : name.replace(/\s*\([^()]*\)$/, '')) || name;

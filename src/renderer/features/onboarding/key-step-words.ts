import type { ProviderInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { shortNameOf } from '../../lib/provider-name.ts';

/** What the key of this provider is, where it comes from, and what it can do. */
export const keyStepWords = (provider: ProviderInfo): string => {
  const values = { provider: shortNameOf(provider), secret: provider.secretLabel };
  if (provider.isUnsigned) {
    return t(
      '{provider} encrypts and does not sign. With the “{secret}” its events can be read; who sent them stays unproven, so they are called “Decrypted only”, never “Verified”.',
      values,
    );
  }
  if (provider.console !== null) {
    return t(
      'Paste the “{secret}” here, or have the console get it from {provider} with your API credentials.',
      values,
    );
  }
  if (provider.isCustom) {
    return t('Paste the “{secret}” that your scheme “{provider}” is checked with.', values);
  }
  if (provider.secretKind === 'public-key') {
    return t(
      '{provider} signs with a private key of its own. Paste the public key that belongs to it.',
      values,
    );
  }
  return provider.canGenerateSecret
    ? t(
        'Paste the “{secret}” that you gave to {provider}, or have one made here and paste it there.',
        values,
      )
    : t('Paste the “{secret}” that {provider} shows in its portal.', values);
};

/** What a profile is made of, as plain data: the same on its way out and on its way in. */
import type { NewAccount } from '../../../shared/contract/console.ts';
import type { KeyInfo, SourceSettings } from '../../../shared/provider.ts';
import type { SavedScheme } from '../../../shared/scheme-definition.ts';
import type { Settings } from '../../../shared/settings.ts';

export type ProfileKey = Pick<
  KeyInfo,
  'label' | 'kind' | 'fingerprint' | 'createdAtMs' | 'retiredAtMs' | 'isDisabled' | 'providerKeyId'
> & {
  /** Null where it is not available: then the key is known by fingerprint alone. */
  readonly text: string | null;
};

export type ProfileSource = {
  readonly name: string;
  readonly provider: string;
  /** The unguessable part of its URL. */
  readonly token: string;
  readonly settings: SourceSettings;
  readonly ticked: readonly string[];
  readonly keys: readonly ProfileKey[];
  /** Credentials for the provider's API; their secret is left out where it is not available. */
  readonly account: NewAccount | null;
};

/**
 * All that an export starts from, secrets included: the writer keeps them out of the clear part.
 * More members may be there; they are not written.
 */
export type ProfileContents = {
  readonly exportedAtMs: number;
  /** The app's version. */
  readonly app: string;
  readonly sources: readonly ProfileSource[];
  readonly schemes: readonly SavedScheme[];
  /** Null to leave them out. */
  readonly settings: Settings | null;
  readonly ngrokToken: string | null;
};

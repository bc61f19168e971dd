/** What the search may change to make a request match, one step at a time. */
import type { SourceSettings } from '../../../shared/provider.ts';
import type { Provider } from '../providers/define.ts';
import { isInUse, type VerifierKey } from '../verify/engine.ts';
import type { WireRequest } from '../verify/request.ts';

export type KeyPlan =
  | { readonly kind: 'add-key'; readonly label: string; readonly text: string }
  | { readonly kind: 'use-key-again'; readonly keyId: number };

export type SettingsPlan =
  | { readonly kind: 'set-provider'; readonly provider: string; readonly scheme: string | null }
  | { readonly kind: 'set-scheme'; readonly scheme: string }
  | { readonly kind: 'set-url'; readonly url: string }
  | { readonly kind: 'set-tolerance'; readonly toleranceS: number }
  | { readonly kind: 'set-parameter'; readonly name: string; readonly value: string }
  | { readonly kind: 'allow-body-only' };

/** What a fix does. Stays in main: it may hold a secret. */
export type FixPlan = KeyPlan | SettingsPlan;

export type Fix = {
  readonly label: string;
  /** The same where it comes after another one: "then …". */
  readonly next: string;
  readonly plan: FixPlan;
};

/** One step away from the request and the source as they are. */
export type Change = {
  /** As `axis.what`. */
  readonly code: string;
  /** How unlikely: 1 happens every day, 9 hardly ever. Decides among equally many changes. */
  readonly weight: number;
  /** The sentence when it is the only change. */
  readonly title: string;
  /** The same as a part of a longer sentence: "Matches if …". */
  readonly phrase: string;
  readonly detail: string;
  readonly fix?: Fix;
};

/** A value with the changes that made it; none for the value as it is. */
export type Variant<T> = { readonly changes: readonly Change[]; readonly value: T };

export const asIs = <T>(value: T): Variant<T> => ({ changes: [], value });

/** A key that the search may try. */
export type KnownKey = VerifierKey & {
  readonly label: string;
  /** Name of the source it belongs to; null for the source of the event. */
  readonly ofSource: string | null;
  /** Out of use: never judges, but may be what the sender still signs with. */
  readonly isDisabled?: boolean;
};

/** Whether a scheme takes a key: what is public never stands in for a secret. */
export type Belongs = (key: KnownKey) => boolean;

/** A key of the event's own source that counted when the request arrived. */
export const isOrdinary = (key: KnownKey, nowS: number): boolean =>
  key.ofSource === null && key.isDisabled !== true && isInUse(key, nowS);

export type SearchSettings = Omit<SourceSettings, 'answers'>;

/** A request that is not verified, and all that may be to blame. */
export type SearchInput = {
  readonly provider: Provider;
  /** The whole library, the user's own schemes included. */
  readonly providers: readonly Provider[];
  readonly request: WireRequest;
  readonly settings: SearchSettings;
  readonly keys: readonly KnownKey[];
  /** Where this source was reachable before, newest first. */
  readonly knownUrls: readonly string[];
  /** Unix seconds at which the request arrived. */
  readonly nowS: number;
};

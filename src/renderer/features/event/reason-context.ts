/** What the words for a reason are made from. */
import type { EventDetail } from '../../../shared/event.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import type { Verification } from '../../../shared/verdict.ts';

export type ReasonContext = {
  readonly verification: Verification;
  readonly detail: EventDetail;
  /** Null when the source or its provider is gone. */
  readonly source: SourceInfo | null;
  readonly provider: ProviderInfo | null;
};

export type ReasonWords = {
  /** One sentence or two: what was found. */
  readonly what: string;
  /** What to do about it, likeliest first. */
  readonly next: readonly string[];
};

export type Words = (context: ReasonContext) => ReasonWords;

export const providerName = ({ provider }: ReasonContext): string =>
  provider?.name ?? 'the provider';

/** "Signing secret" reads on in a sentence as "signing secret"; "App ID" is a name and stays. */
export const secretName = ({ provider }: ReasonContext): string => {
  const label = provider?.secretLabel ?? 'key';
  return /\bID\b/.test(label) ? label : label.toLowerCase();
};

export const subjectOf = ({ verification }: ReasonContext, otherwise = 'signature'): string =>
  verification.subject ?? otherwise;

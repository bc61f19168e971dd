/** What the words for a reason are made from. */

import type { EventDetail } from '../../../shared/event.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { language, t } from '../../../shared/text.ts';
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
  provider?.name ?? t('the provider');

/**
 * "Signing secret" reads on in a sentence as "signing secret"; "App ID" is a name and stays, as do
 * the nouns of languages that write them with a capital letter.
 */
export const secretName = ({ provider }: ReasonContext): string => {
  const label = provider?.secretLabel ?? t('key');
  return language() !== 'en' || /\bID\b/.test(label) ? label : label.toLowerCase();
};

/** What the request was judged by: the header, field or setting. */
export const subjectOf = ({ verification }: ReasonContext, otherwise = t('signature')): string =>
  verification.subject ?? otherwise;

type Names = { readonly provider: string; readonly secret: string; readonly subject: string };

/** The names that most words are made with. */
export const namesOf = (context: ReasonContext): Names => ({
  provider: providerName(context),
  secret: secretName(context),
  subject: subjectOf(context),
});

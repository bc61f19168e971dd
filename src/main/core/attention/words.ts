/** What notifications say: words of ours, names the user gave, and the name of an event. */
import { type Message, message, perLanguage, t } from '../../../shared/text.ts';
import type { Verdict } from '../../../shared/verdict.ts';
import { visible } from '../../../shared/visible.ts';
import type { Notice } from '../ports.ts';
import type { News } from './attention.ts';

/** News of a source, with the name of the source. */
export type NamedNews = News & { readonly source: string };

type Words = Pick<Notice, 'title' | 'body'>;

const mostNames = 3;
/** The sender chose it: long enough for every real one. */
const maxEventName = 80;

const verdictWords: Readonly<Record<Verdict, Message>> = {
  valid: message('Verified'),
  invalid: message('Invalid'),
  error: message('Could not check'),
  unchecked: message('Not checked'),
};

const lists = perLanguage((chosen) => new Intl.ListFormat(chosen === 'en' ? 'en-GB' : chosen));

const isFailure = ({ event: { verdict } }: NamedNews): boolean =>
  verdict === 'invalid' || verdict === 'error';

const withEventName = (words: string, { event: { eventName } }: NamedNews): string =>
  eventName === null ? words : `${visible(eventName).slice(0, maxEventName)} · ${words}`;

const oneWords = (news: NamedNews): Words => {
  const { kind, source, event } = news;
  if (kind === 'first-event') {
    return {
      title: t('First event of {source}', { source }),
      body: withEventName(t(verdictWords[event.verdict]), news),
    };
  }
  return {
    title:
      event.verdict === 'error'
        ? t('{source}: a request could not be checked', { source })
        : t('{source}: invalid request', { source }),
    body: withEventName(t('Open it to see why.'), news),
  };
};

const severalTitle = (all: readonly NamedNews[]): string => {
  const count = all.length;
  const failed = all.filter(isFailure).length;
  if (failed === count) return t('{count, number} sources have failed requests', { count });
  if (failed === 0) return t('{count, number} sources have their first events', { count });
  return t('{count, number} sources have news, {failed, number} of them failed requests', {
    count,
    failed,
  });
};

/** Names, as many as there is room for. */
const namesOf = (all: readonly NamedNews[]): string => {
  const names = all.map(({ source }) => source);
  const more = names.length - mostNames;
  // One more name takes no more room than to say so.
  if (more <= 1) return lists().format(names);
  return t('{names} and {count, number} more', {
    names: names.slice(0, mostNames).join(', '),
    count: more,
  });
};

/** In: at least one. */
export const newsWords = (all: readonly NamedNews[]): Words => {
  const [only] = all;
  if (only && all.length === 1) return oneWords(only);
  return { title: severalTitle(all), body: namesOf(all) };
};

export const testWords = (): Words => ({
  title: t('Notifications work'),
  body: t('Countersign tells you here when a source has its first event or its first failure.'),
});

/** Said once, when the window was closed and the app goes on. */
export const hidingWords = (): Words => ({
  title: t('Countersign goes on receiving'),
  body: t('Its icon in the tray brings the window back, and quits.'),
});

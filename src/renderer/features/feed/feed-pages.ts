/** Reads pages of the feed: of the history as it is, or of what a search finds in it. */
import type { AppError } from '../../../shared/errors.ts';
import type { EventSummary } from '../../../shared/event.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../api.ts';
import type { FeedFilter } from './feed-filter.ts';

export type PageRange = { readonly before?: number; readonly after?: number };

export type FeedPage = {
  readonly events: readonly EventSummary[];
  readonly hasMore: boolean;
  /** The newest event that a search had looked at; null without one. */
  readonly newest: number | null;
};

/** How far a search under way has come, both as numbers of events. */
export type SearchProgress = { readonly searchedTo: number; readonly newest: number };

export type Reading = {
  /** False: the answer is of no use any more. */
  readonly isWanted: () => boolean;
  /** What has been found so far, newest first, while the search goes on. */
  readonly onPart: (events: readonly EventSummary[], progress: SearchProgress) => void;
};

export const pageSize = 200;

/** A search answers in parts; this asks until a page is full, or nothing is left to look at. */
export const readPage = async (
  api: Api,
  { sourceId, verdict, search }: FeedFilter,
  range: PageRange,
  { isWanted, onPart }: Reading,
): Promise<Result<FeedPage, AppError>> => {
  const source = sourceId === null ? {} : { sourceId };
  if (!search) {
    const filter = { ...source, ...(verdict !== null && { verdict }) };
    const result = await api.call('events.page', { ...filter, ...range, limit: pageSize });
    return result.ok ? { ok: true, value: { ...result.value, newest: null } } : result;
  }
  let events: readonly EventSummary[] = [];
  let rest = range;
  let newest: number | null = null;
  for (;;) {
    const limit = pageSize - events.length;
    const result = await api.call('search.run', { query: search.text, ...source, ...rest, limit });
    if (!result.ok) return result;
    const { value } = result;
    newest ??= value.newest;
    const isForward = range.after !== undefined;
    events = isForward ? [...value.events, ...events] : [...events, ...value.events];
    const isFull = events.length >= pageSize;
    if (value.isComplete || isFull || !isWanted()) {
      return { ok: true, value: { events, hasMore: value.hasMore, newest } };
    }
    rest = isForward ? { after: value.searchedTo } : { before: value.searchedTo };
    if (!isForward) onPart(events, { searchedTo: value.searchedTo, newest });
  }
};

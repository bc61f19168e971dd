/** Commands about finding events, and about searches that are kept. */
import { z } from 'zod';
import type { EventSummary } from '../event.ts';
import { maxQueryChars } from '../search/grammar.ts';
import { command, id, name, nothing } from './command.ts';

const query = z.string().max(maxQueryChars);

/** Newest first. */
export type SearchPage = {
  readonly events: readonly EventSummary[];
  /** There are more in the direction that was asked for, or there may be. */
  readonly hasMore: boolean;
  /** False: the search was cancelled or took long, and goes on from `searchedTo`. */
  readonly isComplete: boolean;
  /** The last event that was looked at: what `before` or `after` of the next call should be. */
  readonly searchedTo: number;
  /** Every event up to this one is in the full-text index. */
  readonly indexedTo: number;
  readonly newest: number;
};

/** How far the full-text index has come. */
export type SearchState = {
  readonly indexedTo: number;
  readonly newest: number;
  /** Bodies that cannot be found by their words: binary, or packed in an unknown way. */
  readonly skipped: number;
};

export type SavedSearch = { readonly name: string; readonly query: string };

export const maxSavedSearches = 100;

export const searchCommands = {
  /** A page of what matches, or of what was found of it in a quarter of a second. */
  'search.run': command<SearchPage>()(
    z.strictObject({
      query,
      sourceId: id.optional(),
      /** Only events with a smaller `seq`. */
      before: id.optional(),
      /** Only events with a larger `seq`; the page is then the oldest of those, newest first. */
      after: z.number().int().min(0).optional(),
      limit: z.number().int().min(1).max(200),
    }),
  ),
  /** Ends every search under way; each answers with what it has. */
  'search.cancel': command<null>()(nothing),
  /** Names that events had, at most 200. */
  'search.names': command<readonly string[]>()(nothing),
  /** Keeps a search, in place of one of the same name. Errors: `search.too-many`. */
  'searches.save': command<null>()(z.strictObject({ name, query: query.trim().min(1) })),
  'searches.remove': command<null>()(z.strictObject({ name })),
} as const;

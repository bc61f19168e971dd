/** Searches in memory: what a summary can tell, and free words among names and paths. */
import type { EventSummary } from '../../../src/shared/event.ts';
import { type Condition, parseQuery } from '../../../src/shared/search/grammar.ts';
import { containsPattern, matchesSummary } from '../../../src/shared/search/match.ts';
import type { AnswersTo, FakeState } from './state.ts';

type SearchCommand =
  | 'search.run'
  | 'search.cancel'
  | 'search.names'
  | 'searches.save'
  | 'searches.remove';

const holds = (condition: Condition, event: EventSummary): boolean =>
  'text' in condition && containsPattern(condition.text, `${event.eventName} ${event.path}`);

/** In: all events, newest first. */
export const searchAnswers = (
  state: FakeState,
  events: () => readonly EventSummary[],
): AnswersTo<SearchCommand> => ({
  'search.run': ({ query, sourceId, before, after, limit }) => {
    const { terms } = parseQuery(query);
    const all = events();
    const found = all.filter(
      (event) =>
        (sourceId === undefined || event.sourceId === sourceId) &&
        (before === undefined || event.seq < before) &&
        (after === undefined || event.seq > after) &&
        terms.every((term) => {
          const known = matchesSummary({ terms: [term] }, event, state.now());
          return known === 'unknown' ? holds(term.condition, event) !== term.isNegated : known;
        }),
    );
    const page = after === undefined ? found.slice(0, limit) : found.slice(-limit);
    const newest = all[0]?.seq ?? 0;
    const end = after === undefined ? page.at(-1)?.seq : page[0]?.seq;
    return {
      events: page,
      hasMore: found.length > page.length,
      isComplete: true,
      searchedTo: end ?? (after === undefined ? 1 : newest),
      indexedTo: newest,
      newest,
    };
  },
  'search.cancel': () => null,
  'search.names': () =>
    [...new Set(events().flatMap(({ eventName }) => eventName ?? []))].toSorted(),
  'searches.save': (search) => {
    const others = state.app().savedSearches.filter(({ name }) => name !== search.name);
    state.change({ savedSearches: [...others, search] });
    return null;
  },
  'searches.remove': ({ name }) => {
    const { savedSearches } = state.app();
    state.change({ savedSearches: savedSearches.filter((search) => search.name !== name) });
    return null;
  },
});

/** Above the feed: the search field, what it was read as, and the searches that are kept. */
import './search.css';
import type { RefObject } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../../../shared/ipc.ts';
import { parseQuery } from '../../../shared/search/grammar.ts';
import { t } from '../../../shared/text.ts';
import { useActions } from '../../lib/actions.ts';
import type { Feed } from '../feed/feed.ts';
import { focusList, scrollToTop } from '../feed/feed-scroll.ts';
import { SavedSearches } from './SavedSearches.tsx';
import { SearchField } from './SearchField.tsx';
import { SearchStatus } from './SearchStatus.tsx';
import { SearchProblems, SearchTerms } from './SearchTerms.tsx';
import { useKnownValues } from './use-known-values.ts';

type SearchBarProps = {
  readonly feed: Feed;
  readonly app: Pick<AppState, 'sources' | 'search' | 'savedSearches'>;
  readonly listRef: RefObject<HTMLDivElement | null>;
};

/** After the last keystroke. */
const searchAfterMs = 250;

export function SearchBar({ feed, app, listRef }: SearchBarProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const query = useStore(feed.store, (state) => state.filter.query ?? '');
  /** What is being typed over `query`; of no use once another search has been set. */
  const [draft, setDraft] = useState<{ query: string; text: string } | null>(null);
  const [writingAt, setWritingAt] = useState<number | null>(null);
  const { known, read } = useKnownValues(app);
  const text = draft?.query === query ? draft.text : query;
  const parsed = useMemo(() => parseQuery(text), [text]);
  // A word that is still being written is not wrong yet.
  const problems = parsed.problems.filter(
    ({ from, to }) => writingAt === null || writingAt <= from || to < writingAt,
  );
  const submit = (next: string): void => {
    setDraft(null);
    scrollToTop(listRef);
    feed.setQuery(next);
  };
  const focus = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  useActions({
    'search.focus': focus,
    'search.clear': text === '' ? null : () => submit(''),
  });
  useEffect(() => {
    if (text === query) return;
    const timer = setTimeout(() => feed.setQuery(text), searchAfterMs);
    return () => clearTimeout(timer);
  }, [feed, text, query]);
  const problemsId = `${id}-problems`;
  return (
    <section className="search" aria-label={t('Search')}>
      <div className="search__row">
        <SearchField
          inputRef={input}
          text={text}
          known={known}
          describedBy={problems.length > 0 ? problemsId : undefined}
          onChange={(next) => setDraft({ query, text: next })}
          onSubmit={submit}
          onWriting={setWritingAt}
          onFocus={read}
          onLeave={() => focusList(listRef)}
        />
        <SavedSearches saved={app.savedSearches} query={text} onUse={submit} />
      </div>
      <SearchTerms text={text} parsed={parsed} onChange={submit} />
      <SearchProblems id={problemsId} text={text} problems={problems} />
      <SearchStatus feed={feed} search={app.search} />
    </section>
  );
}

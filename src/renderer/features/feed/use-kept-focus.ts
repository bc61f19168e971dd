import { useContext, useEffect, useRef } from 'react';
import { ActionsContext } from '../../lib/actions.ts';
import { focusList, type ListRef } from './feed-scroll.ts';

/**
 * Another search is another list, and one that finds nothing is none: the focus that went with the
 * former list goes to the new one, or to the search. It is never taken from anything that has it.
 */
export const useKeptFocus = (listRef: ListRef, hasList: boolean, isHidden: boolean): void => {
  const actions = useContext(ActionsContext);
  const hadList = useRef(false);
  useEffect(() => {
    const isLost = hadList.current && document.activeElement === document.body;
    if (hasList) hadList.current = true;
    if (!isLost) return;
    if (hasList) focusList(listRef);
    else if (isHidden) actions?.run('search.focus');
  }, [actions, listRef, hasList, isHidden]);
};

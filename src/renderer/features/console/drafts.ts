/**
 * What was typed into a console and not sent yet. It outlives the panel, and is kept nowhere but
 * in this window; secrets are no part of it.
 */
import { createContext, useCallback, useContext, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Drafts = StoreApi<Readonly<Record<string, unknown>>>;

export const createDrafts = (): Drafts =>
  createStore<Readonly<Record<string, unknown>>>(() => ({}));

/** The drafts, and the source whose console it is. */
type DraftPlace = { readonly drafts: Drafts; readonly sourceId: number };

export const DraftsContext = createContext<DraftPlace | null>(null);

const useDraftPlace = (): DraftPlace => {
  const [own] = useState(() => ({ drafts: createDrafts(), sourceId: 0 }));
  return useContext(DraftsContext) ?? own;
};

/** Like `useState`, but for the source, under a name of its own in its console. */
export const useDraft = <T>(
  name: string,
  initial: T | (() => T),
): readonly [value: T, set: (value: T) => void] => {
  const { drafts, sourceId } = useDraftPlace();
  const [first] = useState(initial);
  const key = `${sourceId} ${name}`;
  const typed = useStore(drafts, (all) => all[key]);
  const set = useCallback((value: T) => drafts.setState({ [key]: value }), [drafts, key]);
  // A name stands for one type, that of its only field.
  return [typed === undefined ? first : (typed as T), set];
};

/** Forgets what was typed into the fields whose names begin so. */
export const useForgetDrafts = (): ((prefix: string) => void) => {
  const { drafts, sourceId } = useDraftPlace();
  return (prefix) => {
    const kept = Object.entries(drafts.getState()).filter(
      ([key]) => !key.startsWith(`${sourceId} ${prefix}`),
    );
    drafts.setState(Object.fromEntries(kept), true);
  };
};

/** What the command palette offers, and in which order. */
import { defaultFilter } from 'cmdk';
import { type ActionId, actionIds, actions, actionTitle } from '../../../shared/actions.ts';
import type { AppState } from '../../../shared/ipc.ts';
import { type KeyMap, shortcutsOf } from '../../../shared/key-map.ts';
import { t } from '../../../shared/text.ts';
import type { Actions } from '../../lib/actions.ts';
import { groupWords } from './group-words.ts';

export type PaletteChoices = {
  readonly onSource: (id: number) => void;
  readonly onSearch: (query: string) => void;
  readonly onProvider: (id: string) => void;
};

export type PaletteEntry = {
  readonly id: string;
  readonly label: string;
  /** Told beside it, and found, too. */
  readonly detail?: string;
  readonly group: string;
  readonly shortcut?: string | undefined;
  readonly run: () => void;
  /** There are too many to be shown before anybody has typed. */
  readonly isOnlyFound?: boolean;
};

/** Sources have their own names below; the palette is open already. */
const isOffered = (id: ActionId): boolean =>
  actions[id].number === undefined && id !== 'app.palette';

/** What can be done just now. */
export const actionEntries = (all: Actions, chosen: KeyMap): readonly PaletteEntry[] =>
  actionIds
    .filter((id) => isOffered(id) && all.find(id) !== null)
    .map((id) => ({
      id,
      label: actionTitle(id),
      group: t(groupWords[actions[id].group]),
      shortcut: shortcutsOf(id, chosen)[0],
      run: () => all.find(id)?.(),
    }))
    .toSorted((a, b) => orderOf(a.group) - orderOf(b.group));

const orderOf = (group: string): number =>
  Object.values(groupWords).findIndex((words) => t(words) === group);

/** The first nine have keys by their place. */
const shortcutOfSource = (at: number, chosen: KeyMap): string | undefined => {
  const id = actionIds.find((action) => actions[action].number === at + 1);
  return id === undefined ? undefined : shortcutsOf(id, chosen)[0];
};

/** Where to go, what to search for, and who could send something. */
export const placeEntries = (
  app: Pick<AppState, 'sources' | 'providers' | 'savedSearches'>,
  chosen: KeyMap,
  { onSource, onSearch, onProvider }: PaletteChoices,
): readonly PaletteEntry[] => [
  ...app.sources.map(({ id, name }, at) => ({
    id: `source ${id}`,
    label: name,
    group: t('Go to a source'),
    shortcut: shortcutOfSource(at, chosen),
    run: () => onSource(id),
  })),
  ...app.savedSearches.map(({ name, query }) => ({
    id: `search ${name}`,
    label: name,
    detail: query,
    group: t('Saved searches'),
    run: () => onSearch(query),
  })),
  ...app.providers.map(({ id, name }) => ({
    id: `provider ${id}`,
    label: name,
    group: t('Add a source'),
    isOnlyFound: true,
    run: () => onProvider(id),
  })),
];

/** How well the words fit: the name before all, then what is told beside it. */
const rankOf = ({ label, detail = '', group }: PaletteEntry, search: string): number =>
  Math.max(
    defaultFilter(label, search),
    defaultFilter(`${group} ${label}`, search) * 0.9,
    detail === '' ? 0 : defaultFilter(detail, search) * 0.5,
  );

/** Letters that are strewn over a text are no find. */
const leastRank = 0.02;

/** The best ones first; all of them, as they are, while nothing is typed. */
export const findEntries = (
  entries: readonly PaletteEntry[],
  search: string,
): readonly PaletteEntry[] => {
  const wanted = search.trim();
  if (wanted === '') return entries.filter(({ isOnlyFound }) => isOnlyFound !== true);
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank >= leastRank)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
};

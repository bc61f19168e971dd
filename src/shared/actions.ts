/**
 * All that can be done in the window by a key, a native menu or the command palette: one closed
 * list for the three. What an action does, and whether it can be done just now, is said by the
 * part of the window that does it.
 */
import { type Message, message, t } from './text.ts';

export const actionGroups = ['events', 'search', 'view', 'source', 'tunnel', 'app'] as const;
export type ActionGroup = (typeof actionGroups)[number];

export type Action = {
  readonly title: Message;
  /** For the title's placeholder. */
  readonly number?: number;
  readonly group: ActionGroup;
  /** Shortcuts unless the user has chosen another. */
  readonly keys: readonly string[];
  /** Shortcuts that stay, whatever the user chooses. */
  readonly fixedKeys?: readonly string[];
  /** Keys of the list of events, which it takes by itself while it has the focus. */
  readonly listKeys?: readonly string[];
  /** `feed`: while the focus is in the feed, in the detail, or nowhere. */
  readonly scope: 'feed' | 'window';
  /** Works while text is being written, too, if its shortcut has `$mod`. */
  readonly isForTyping?: boolean;
  /** Goes on while the key is held down. */
  readonly canRepeat?: boolean;
  /** Works while a dialog is open. */
  readonly isForDialogs?: boolean;
};

type Options = Omit<Action, 'title' | 'group' | 'keys' | 'scope'>;

const inFeed = (title: Message, keys: readonly string[], options: Options = {}): Action => ({
  title,
  keys,
  group: 'events',
  scope: 'feed',
  ...options,
});

const inWindow =
  (group: ActionGroup) =>
  (title: Message, keys: readonly string[] = [], options: Options = {}): Action => ({
    title,
    keys,
    group,
    scope: 'window',
    ...options,
  });

const [events, search, view] = [inWindow('events'), inWindow('search'), inWindow('view')];
const [source, tunnel, app] = [inWindow('source'), inWindow('tunnel'), inWindow('app')];

const repeated: Options = { canRepeat: true };
const typing: Options = { isForTyping: true };
const everywhere: Options = { canRepeat: true, isForTyping: true, isForDialogs: true };

/** Shows one source by its place in the list. */
const nthSource = (number: number): Action =>
  // By its place on the keyboard: not all have digits that are typed without Shift.
  source(message('Show source {number, number}'), [`$mod+Digit${number}`], { number, ...typing });

const all = {
  'event.next': events(message('Next event'), ['j'], { ...repeated, listKeys: ['ArrowDown'] }),
  'event.previous': events(message('Previous event'), ['k'], {
    ...repeated,
    listKeys: ['ArrowUp'],
  }),
  'event.newest': events(message('Newest event'), ['g g'], { listKeys: ['Home'] }),
  'event.nextFailure': events(message('Next failure'), [']', 'F8'], repeated),
  'event.previousFailure': events(message('Previous failure'), ['[', 'Shift+F8'], repeated),
  'event.open': inFeed(message('Go to the details'), ['$mod+]'], {
    ...typing,
    listKeys: ['Enter'],
  }),
  'event.back': inFeed(message('Back to the list'), ['$mod+['], {
    ...typing,
    fixedKeys: ['Escape'],
  }),
  'event.select': inFeed(message('Select or unselect'), ['x']),
  'event.selectAll': inFeed(message('Select all'), [], { listKeys: ['$mod+a'] }),
  'event.pin': inFeed(message('Pin or unpin'), ['p']),
  'event.tag': inFeed(message('Tags…'), ['t']),
  'event.note': inFeed(message('Write a note'), ['n']),
  'event.compare': inFeed(message('Compare with…'), ['d']),
  'event.verify': inFeed(message('Check again'), ['v']),
  'event.copyCurl': inFeed(message('Copy as curl'), ['c']),
  'event.copyBody': inFeed(message('Copy the body'), ['y']),
  'event.export': inFeed(message('Copy or save…'), []),
  'event.delete': inFeed(message('Delete'), ['Delete', '$mod+Backspace']),

  'search.focus': search(message('Search events'), ['/', '$mod+f'], typing),
  'search.clear': search(message('Clear the search')),
  'search.save': search(message('Save this search…')),

  'feed.pause': view(message('Pause or resume the feed'), ['f', 'Space']),
  'view.zoomIn': view(message('Zoom In'), ['$mod+=', '$mod++'], everywhere),
  'view.zoomOut': view(message('Zoom Out'), ['$mod+-'], everywhere),
  'view.zoomReset': view(message('Actual Size'), ['$mod+0'], everywhere),

  'source.all': source(message('Show all sources'), ['g a']),
  'source.1': nthSource(1),
  'source.2': nthSource(2),
  'source.3': nthSource(3),
  'source.4': nthSource(4),
  'source.5': nthSource(5),
  'source.6': nthSource(6),
  'source.7': nthSource(7),
  'source.8': nthSource(8),
  'source.9': nthSource(9),
  'source.add': source(message('Add a source…'), ['$mod+n'], typing),
  'source.setUp': source(message('Set up this source'), ['g s']),
  'source.copyUrl': source(message('Copy URL'), ['u']),
  'source.sendTest': source(message('Send a test event'), ['s']),
  'source.simulate': source(message('Other test events…')),
  'source.import': source(message('Import requests…'), ['$mod+o'], typing),
  'source.addKey': source(message('Add a key…')),
  'source.rotateKey': source(message('Rotate the key…')),
  'source.rename': source(message('Rename this source…')),
  'source.remove': source(message('Remove this source…')),

  'tunnel.start': tunnel(message('Start tunnel')),
  'tunnel.stop': tunnel(message('Stop tunnel')),
  'tunnel.show': tunnel(message('Open tunnel')),

  'app.palette': app(message('Command palette…'), ['$mod+k'], typing),
  'app.keys': app(message('Keyboard shortcuts…'), ['?']),
  'app.undo': app(message('Undo'), ['$mod+z']),
  'app.settings': app(message('Settings…'), ['$mod+,'], typing),
  'app.history': app(message('Manage the history…')),
  'app.profile': app(message('Export or import a profile…')),
  'app.newScheme': app(message('Describe a provider…')),
  'app.schemes': app(message('Your schemes…')),
  'app.lock': app(message('Lock secrets'), ['$mod+l'], typing),
  'app.unlock': app(message('Unlock secrets…')),
} as const;

export type ActionId = keyof typeof all;

/** In the order in which they are shown. */
export const actions: Readonly<Record<ActionId, Action>> = all;

/** The same, for what must be told them as a list. */
export const actionIds = Object.keys(all) as [ActionId, ...ActionId[]];

/** What it is called, in the language of this thread. */
export const actionTitle = (id: ActionId): string => {
  const { title, number } = actions[id];
  return number === undefined ? t(title) : t(title, { number });
};

/**
 * The native menus: what every desktop app has, and the actions of the window. The window takes
 * its shortcuts itself; here they are shown. No label has a mnemonic and no shortcut has Alt, so
 * that the menu bar takes no character away that is typed with Alt or AltGr.
 */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { type ActionId, actions, actionTitle } from '../../shared/actions.ts';
import { type KeyMap, shortcutsOf } from '../../shared/key-map.ts';
import { acceleratorOf, hasModifier } from '../../shared/shortcut.ts';
import { type Language, language, t } from '../../shared/text.ts';
import { isDevelopment } from './build.ts';

type Items = MenuItemConstructorOptions[];

/** Electron does what a role says, but names it in English. */
const item = (
  role: NonNullable<MenuItemConstructorOptions['role']>,
  label: string,
): MenuItemConstructorOptions => ({ role, label });

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Makes the items of actions; null is a line between them. */
type ActionItems = (...ids: readonly (ActionId | null)[]) => Items;

/**
 * A Mac cannot show a shortcut without taking it. It asks the page first, but a letter would
 * still get into the way of typing: there only those are shown that work while typing.
 */
const shownShortcut = (id: ActionId, chosen: KeyMap, isMac: boolean): string | null => {
  const shortcuts = shortcutsOf(id, chosen).filter(
    (shortcut) => !isMac || (hasModifier(shortcut) && actions[id].isForTyping === true),
  );
  return shortcuts.map(acceleratorOf).find((accelerator) => accelerator !== null) ?? null;
};

const actionItems =
  (chosen: KeyMap, isMac: boolean, run: (id: ActionId) => void): ActionItems =>
  (...ids) =>
    ids.map((id) => {
      if (id === null) return separator;
      const accelerator = shownShortcut(id, chosen, isMac);
      return {
        id,
        label: actionTitle(id),
        click: () => run(id),
        ...(accelerator !== null && { accelerator, registerAccelerator: isMac }),
      };
    });

const macAppItems = (items: ActionItems): Items => {
  const { name } = app;
  return [
    item('about', t('About {name}', { name })),
    separator,
    ...items('app.settings'),
    separator,
    item('services', t('Services')),
    separator,
    item('hide', t('Hide {name}', { name })),
    item('hideOthers', t('Hide Others')),
    item('unhide', t('Show All')),
    separator,
    item('quit', t('Quit {name}', { name })),
  ];
};

const fileItems = (items: ActionItems, isMac: boolean): Items => [
  ...items('source.add', 'source.import', 'event.export', null, 'app.profile', 'app.history'),
  ...items('app.schemes', 'app.newScheme', null, 'app.lock', 'app.unlock'),
  ...(isMac
    ? []
    : [
        separator,
        ...items('app.settings'),
        separator,
        item('quit', t(process.platform === 'win32' ? 'Exit' : 'Quit')),
      ]),
];

const macEditItems = (): Items => [
  item('pasteAndMatchStyle', t('Paste and Match Style')),
  item('delete', t('Delete')),
  item('selectAll', t('Select All')),
  separator,
  {
    label: t('Speech'),
    submenu: [item('startSpeaking', t('Start Speaking')), item('stopSpeaking', t('Stop Speaking'))],
  },
];

const editItems = (items: ActionItems, isMac: boolean): Items => [
  item('undo', t('Undo')),
  item('redo', t('Redo')),
  separator,
  item('cut', t('Cut')),
  item('copy', t('Copy')),
  item('paste', t('Paste')),
  ...(isMac
    ? macEditItems()
    : [item('delete', t('Delete')), separator, item('selectAll', t('Select All'))]),
  separator,
  ...items('search.focus', 'search.save', 'search.clear'),
];

const viewItems = (items: ActionItems): Items => [
  ...items('app.palette', null, 'event.newest', 'event.next', 'event.previous'),
  ...items('event.nextFailure', 'event.previousFailure', 'event.open', 'event.back', null),
  ...items('feed.pause', null, 'view.zoomReset', 'view.zoomIn', 'view.zoomOut', null),
  item('togglefullscreen', t('Toggle Full Screen')),
  ...(isDevelopment ? [separator, { role: 'reload' } as const] : []),
  ...(isDevelopment ? [{ role: 'toggleDevTools' } as const] : []),
];

const eventItems = (items: ActionItems): Items => [
  ...items('event.select', null, 'event.pin', 'event.tag', 'event.note', null),
  ...items('event.compare', 'event.verify', null, 'event.copyCurl', 'event.copyBody'),
  ...items(null, 'app.undo', 'event.delete'),
];

const sourceItems = (items: ActionItems): Items => [
  ...items('source.all', null, 'source.copyUrl', 'source.setUp', 'source.sendTest'),
  ...items('source.simulate', null, 'source.addKey', 'source.rotateKey', null),
  ...items('source.rename', 'source.remove'),
];

const windowItems = (isMac: boolean): Items => [
  item('minimize', t('Minimize')),
  item('zoom', t('Zoom')),
  ...(isMac ? [separator, item('front', t('Bring All to Front'))] : [item('close', t('Close'))]),
];

const helpItems = (items: ActionItems, isMac: boolean): Items => [
  ...items('app.keys'),
  ...(isMac ? [] : [separator, item('about', t('About {name}', { name: app.name }))]),
];

const template = (items: ActionItems, isMac: boolean): Items => [
  ...(isMac ? [{ label: app.name, submenu: macAppItems(items) }] : []),
  { label: t('File'), submenu: fileItems(items, isMac) },
  { label: t('Edit'), submenu: editItems(items, isMac) },
  { label: t('View'), submenu: viewItems(items) },
  { label: t('Event'), submenu: eventItems(items) },
  { label: t('Source'), submenu: sourceItems(items) },
  { label: t('Tunnel'), submenu: items('tunnel.start', 'tunnel.stop', null, 'tunnel.show') },
  { role: 'windowMenu', label: t('Window'), submenu: windowItems(isMac) },
  { role: 'help', label: t('Help'), submenu: helpItems(items, isMac) },
];

/**
 * In: `run` has the window do an action. Out: shows the menus in the language of this moment and
 * with the user's shortcuts; to be called again when either may have changed.
 */
export const createMenu = (run: (id: ActionId) => void): ((chosen: KeyMap) => void) => {
  const isMac = process.platform === 'darwin';
  let shown: { readonly chosen: KeyMap; readonly spoken: Language } | null = null;
  return (chosen) => {
    const spoken = language();
    if (shown?.chosen === chosen && shown.spoken === spoken) return;
    shown = { chosen, spoken };
    const items = actionItems(chosen, isMac, run);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(items, isMac)));
  };
};

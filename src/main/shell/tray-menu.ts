/** What the menu of the tray icon holds, as data. In the language of the moment. */
import type { MenuItemConstructorOptions } from 'electron';
import { language, t } from '../../shared/text.ts';
import type { TunnelState } from '../../shared/tunnel.ts';

export type TrayState = {
  readonly unseenCount: number;
  /** Sources that can be reached from outside. */
  readonly reachable: readonly { readonly id: number; readonly name: string }[];
  readonly tunnel: TunnelState['kind'];
  readonly hasToken: boolean;
  readonly pausedUntilMs: number | null;
};

export type TrayActions = {
  readonly show: () => void;
  /** Shows the newest failure that nobody has seen. */
  readonly showUnseen: () => void;
  readonly copyUrl: (sourceId: number) => void;
  readonly startTunnel: () => void;
  readonly stopTunnel: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly quit: () => void;
};

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };
/** More would not fit on a screen. */
const maxSources = 20;

/** Menus take a single one as the mark of a key. */
const plain = (name: string): string => name.replaceAll('&', '&&');

const copyItem = ({ reachable }: TrayState, { copyUrl }: TrayActions): Item => {
  const label = t('Copy public URL');
  const [first, ...others] = reachable;
  if (!first) return { label, enabled: false };
  if (others.length === 0) return { label, click: () => copyUrl(first.id) };
  const submenu = reachable
    .slice(0, maxSources)
    .map(({ id, name }): Item => ({ label: plain(name), click: () => copyUrl(id) }));
  return { label, submenu };
};

const tunnelItem = ({ tunnel, hasToken }: TrayState, actions: TrayActions): Item => {
  switch (tunnel) {
    case 'off':
    case 'failed':
      return { label: t('Start tunnel'), enabled: hasToken, click: actions.startTunnel };
    case 'stopping':
      return { label: t('Stop tunnel'), enabled: false };
    case 'starting':
    case 'online':
    case 'reconnecting':
      return { label: t('Stop tunnel'), click: actions.stopTunnel };
  }
};

const pauseItem = ({ pausedUntilMs }: TrayState, { pause, resume }: TrayActions): Item => {
  if (pausedUntilMs === null) {
    return { label: t('Pause notifications for an hour'), click: pause };
  }
  const time = new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : language(), {
    timeStyle: 'short',
  }).format(pausedUntilMs);
  return { label: t('Resume notifications (paused until {time})', { time }), click: resume };
};

export const unseenWords = (count: number): string =>
  t('{count, plural, one {# unseen failure} other {# unseen failures}}', { count });

/** Beside the icon, when the pointer rests on it. */
export const trayTooltip = ({ unseenCount }: TrayState): string =>
  unseenCount === 0 ? 'Countersign' : `Countersign – ${unseenWords(unseenCount)}`;

export const trayItems = (state: TrayState, actions: TrayActions): Item[] => [
  { label: t('Show window'), click: actions.show },
  ...(state.unseenCount > 0
    ? [{ label: unseenWords(state.unseenCount), click: actions.showUnseen }]
    : []),
  separator,
  copyItem(state, actions),
  tunnelItem(state, actions),
  separator,
  pauseItem(state, actions),
  separator,
  { label: t('Quit {name}', { name: 'Countersign' }), click: actions.quit },
];

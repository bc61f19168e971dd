/** What the frame of the window does: sources, tunnel, dialogs. Its parts say what they do themselves. */
import { type ActionId, actionIds, actions } from '../../shared/actions.ts';
import type { AppState } from '../../shared/ipc.ts';
import { t } from '../../shared/text.ts';
import { useApi } from '../api.ts';
import { useCopySourceUrl } from '../features/sources/SourceUrl.tsx';
import type { TunnelPanelStore } from '../features/tunnel/tunnel-panel.ts';
import type { TunnelSwitch } from '../features/tunnel/use-tunnel.ts';
import { type Doings, useActions } from '../lib/actions.ts';
import { inOrder, standingOf } from '../lib/key-words.ts';
import { useNotices } from '../ui/notices.tsx';
import { useNow } from '../ui/now.tsx';
import { newScheme, type OpenDialog } from './Dialogs.tsx';
import type { Chosen } from './use-chosen.ts';
import type { Ways } from './use-ways.ts';

type WindowActions = {
  readonly app: AppState;
  readonly chosen: Chosen;
  readonly ways: Ways;
  readonly tunnelSwitch: TunnelSwitch;
  readonly panel: TunnelPanelStore;
  readonly onDialog: (dialog: OpenDialog) => void;
};

/** Null while there is nothing to do it to. */
const onlyWith = <Thing>(thing: Thing | null, run: (thing: Thing) => void): (() => void) | null =>
  thing === null ? null : () => run(thing);

/** The actions that show a source by its place in the list. */
const nthSources = ({ app, ways }: WindowActions): Doings =>
  Object.fromEntries(
    actionIds.flatMap((id): [ActionId, (() => void) | null][] => {
      const { number } = actions[id];
      if (number === undefined) return [];
      return [[id, onlyWith(app.sources[number - 1] ?? null, (nth) => ways.toSource(nth.id))]];
    }),
  );

const sourceActions = (window: WindowActions, nowMs: number): Doings => {
  const { app, chosen, ways, onDialog } = window;
  const { source, shownSource, provider } = chosen;
  // One that overlaps already has its successor.
  const rotatable = inOrder(source?.keys ?? [], nowMs).find(
    (key) => standingOf(key, nowMs) === 'active' && key.kind !== 'test',
  );
  return {
    ...nthSources(window),
    'source.all': app.sources.length > 0 ? () => ways.toSource(null) : null,
    'source.add': () => onDialog({ kind: 'add', provider: null }),
    'source.setUp': onlyWith(source, ways.toSetUp),
    'source.addKey': source && provider ? ways.toKeyField : null,
    'source.rotateKey':
      provider && rotatable ? () => onDialog({ kind: 'rotate', info: rotatable, provider }) : null,
    'source.import': onlyWith(shownSource, (shown) => onDialog({ kind: 'import', source: shown })),
    'source.rename': onlyWith(source, (target) => onDialog({ kind: 'rename', source: target })),
    'source.remove': onlyWith(source, (target) => onDialog({ kind: 'remove', source: target })),
  };
};

const appActions = ({ app, onDialog }: WindowActions): Doings => ({
  'app.palette': () => onDialog({ kind: 'palette' }),
  'app.keys': () => onDialog({ kind: 'keys' }),
  'app.settings': () => onDialog({ kind: 'settings', section: null }),
  'app.history': () => onDialog({ kind: 'settings', section: 'history' }),
  'app.profile': () => onDialog({ kind: 'settings', section: 'profile' }),
  'app.newScheme': () => onDialog(newScheme),
  'app.schemes': () => onDialog({ kind: 'schemes' }),
  'app.unlock':
    app.vault.status === 'locked' ? () => onDialog({ kind: 'vault', step: 'unlock' }) : null,
});

export const useWindowActions = (window: WindowActions): void => {
  const { app, chosen, ways, tunnelSwitch, panel } = window;
  const { shownSource } = chosen;
  const api = useApi();
  const { inform, report } = useNotices();
  const nowMs = useNow();
  const copyUrl = useCopySourceUrl(shownSource?.id ?? null);
  const copy = async (): Promise<void> => {
    if (await copyUrl()) inform(t('{what} copied', { what: 'URL' }));
  };
  const zoom = (direction: 'in' | 'out' | 'reset') => (): void => {
    void api.call('window.zoom', { direction });
  };
  const lock = async (): Promise<void> => {
    const result = await api.call('vault.lock', {});
    if (!result.ok) report(result.error);
  };
  const canLock = app.vault.place === 'passphrase' && app.vault.status === 'open';
  const canSwitch = tunnelSwitch.label !== null && !tunnelSwitch.isBusy;
  useActions({
    ...sourceActions(window, nowMs),
    ...appActions(window),
    'source.copyUrl': onlyWith(shownSource, () => void copy()),
    'tunnel.start': canSwitch && tunnelSwitch.isStart ? tunnelSwitch.press : null,
    'tunnel.stop': canSwitch && !tunnelSwitch.isStart ? tunnelSwitch.press : null,
    'tunnel.show': () => panel.open('status'),
    'app.lock': canLock ? () => void lock() : null,
    'event.back': app.sources.length > 0 ? ways.toList : null,
    'event.open': app.sources.length > 0 ? ways.toDetail : null,
    'view.zoomIn': zoom('in'),
    'view.zoomOut': zoom('out'),
    'view.zoomReset': zoom('reset'),
  });
};

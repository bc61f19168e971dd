import { describe, expect, it, vi } from 'vitest';
import {
  type TrayActions,
  type TrayState,
  trayItems,
  trayTooltip,
} from '../../../../src/main/shell/tray-menu.ts';

const quiet: TrayState = {
  unseenCount: 0,
  reachable: [],
  tunnel: 'off',
  hasToken: true,
  pausedUntilMs: null,
};

const actions = () =>
  ({
    show: vi.fn<() => void>(),
    showUnseen: vi.fn<() => void>(),
    copyUrl: vi.fn<(sourceId: number) => void>(),
    startTunnel: vi.fn<() => void>(),
    stopTunnel: vi.fn<() => void>(),
    pause: vi.fn<() => void>(),
    resume: vi.fn<() => void>(),
    quit: vi.fn<() => void>(),
  }) satisfies TrayActions;

const menuOf = (state: Partial<TrayState>) => {
  const done = actions();
  const items = trayItems({ ...quiet, ...state }, done);
  const find = (label: RegExp) => items.find((item) => label.test(item.label ?? ''));
  const choose = (label: RegExp): void => (find(label)?.click as (() => void) | undefined)?.();
  return { items, done, find, choose };
};

describe('the menu of the tray', () => {
  it('is short while nothing is going on', () => {
    expect(menuOf({}).items.map(({ label, type }) => label ?? type)).toEqual([
      'Show window',
      'separator',
      'Copy public URL',
      'Start tunnel',
      'separator',
      'Pause notifications for an hour',
      'separator',
      'Quit Countersign',
    ]);
  });

  it.each([
    [1, '1 unseen failure'],
    [1200, '1,200 unseen failures'],
  ])('leads to %i unseen failures', (unseenCount, label) => {
    const { items, choose, done } = menuOf({ unseenCount });
    expect(items[1]?.label).toBe(label);
    choose(/unseen/);
    expect(done.showUnseen).toHaveBeenCalledOnce();
    expect(trayTooltip({ ...quiet, unseenCount })).toBe(`Countersign – ${label}`);
  });

  it('cannot copy a public URL where there is none', () => {
    expect(menuOf({}).find(/Copy/)).toMatchObject({ enabled: false });
  });

  it('copies the one public URL', () => {
    const { choose, done } = menuOf({ reachable: [{ id: 3, name: 'Shop' }] });
    choose(/Copy/);
    expect(done.copyUrl).toHaveBeenCalledWith(3);
  });

  it('asks of several which one, by their names as they are', () => {
    const { find } = menuOf({
      reachable: [
        { id: 3, name: 'Shop' },
        { id: 4, name: 'R&D' },
      ],
    });
    expect(find(/Copy/)?.submenu).toMatchObject([{ label: 'Shop' }, { label: 'R&&D' }]);
  });

  it.each<[TrayState['tunnel'], boolean, object]>([
    ['off', true, { label: 'Start tunnel', enabled: true }],
    ['off', false, { label: 'Start tunnel', enabled: false }],
    ['failed', true, { label: 'Start tunnel', enabled: true }],
    ['starting', true, { label: 'Stop tunnel' }],
    ['online', true, { label: 'Stop tunnel' }],
    ['reconnecting', true, { label: 'Stop tunnel' }],
    ['stopping', true, { label: 'Stop tunnel', enabled: false }],
  ])('has a switch for a tunnel that is %s, with a token: %s', (tunnel, hasToken, expected) => {
    expect(menuOf({ tunnel, hasToken }).find(/tunnel/)).toMatchObject(expected);
  });

  it('ends a pause and says until when it is', () => {
    const at = new Date(2026, 5, 1, 14, 5).getTime();
    const { find, choose, done } = menuOf({ pausedUntilMs: at });
    expect(find(/Resume/)?.label).toBe('Resume notifications (paused until 14:05)');
    choose(/Resume/);
    expect(done.resume).toHaveBeenCalledOnce();
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PresenceSection } from '../../../src/renderer/features/settings/PresenceSection.tsx';
import { defaultSettings, type Settings } from '../../../src/shared/settings.ts';
import { defaultAppState } from '../../support/fake-app-state.ts';
import type { FakeOptions } from '../../support/fake-bridge.ts';
import { fakeNowMs, makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp, selectedRow, settle } from './render-app.tsx';
import { renderPart } from './render-part.tsx';

const open = async (settings: Partial<Settings> = {}, options: FakeOptions = {}) => {
  const app = { settings: { ...defaultAppState.settings, ...settings } };
  const { fake } = await renderPart({ app, ...options }, (state) => (
    <PresenceSection settings={state.settings} onChanged={() => undefined} />
  ));
  return fake;
};

const box = (name: string) => screen.getByRole('checkbox', { name });
const time = (name: string) => screen.getByRole('textbox', { name });

const write = async (field: HTMLElement, text: string): Promise<void> => {
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
  await settle();
};

const outcome = () =>
  within(screen.getByRole('region', { name: 'Notifications and tray' })).getByRole('status')
    .textContent;

const night = { ...defaultSettings.notifications, quietHours: { fromMinute: 1320, toMinute: 420 } };

describe('the settings of notifications and tray', () => {
  it('are those of the first start', async () => {
    await open();
    const section = within(screen.getByRole('region', { name: 'Notifications and tray' }));
    expect(
      section.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked),
    ).toEqual([true, true, false, true, false]);
    expect(box('Notify of the first failure of a source')).toBeDefined();
  });

  it.each([
    ['Notify of the first event of a source', { firstEvent: false }],
    ['Notify of the first failure of a source', { firstFailure: false }],
    ['Quiet hours', { quietHours: { fromMinute: 1320, toMinute: 420 } }],
  ])('change “%s” at once', async (name, expected) => {
    const fake = await open();
    await click(box(name));
    expect(fake.state().settings.notifications).toEqual({
      ...defaultSettings.notifications,
      ...expected,
    });
  });

  it('show quiet hours in 24 hours', async () => {
    await open({ notifications: night });
    expect(time('Quiet from')).toHaveProperty('value', '22:00');
    expect(time('Quiet until')).toHaveProperty('value', '07:00');
  });

  it.each([
    ['21:30', 1290, '21:30'],
    ['9', 540, '09:00'],
    ['7.05', 425, '07:05'],
    ['2315', 1395, '23:15'],
    ['24:00', 0, '00:00'],
  ])('take %s', async (text, fromMinute, shown) => {
    const fake = await open({ notifications: night });
    await write(time('Quiet from'), text);
    expect(fake.state().settings.notifications.quietHours).toEqual({ fromMinute, toMinute: 420 });
    expect(time('Quiet from')).toHaveProperty('value', shown);
  });

  it.each(['', 'late', '25:00', '12:60', '-1', '24:01'])(
    'say what is wrong with “%s” and keep the former time',
    async (text) => {
      const fake = await open({ notifications: night });
      await write(time('Quiet until'), text);
      expect(screen.getByRole('alert').textContent).toBe('Write a time such as 22:00.');
      expect(time('Quiet until').getAttribute('aria-invalid')).toBe('true');
      expect(fake.state().settings.notifications).toEqual(night);
    },
  );

  it('send a test notification', async () => {
    const fake = await open();
    await click(screen.getByRole('button', { name: 'Send a test notification' }));
    expect(fake.calls.some(({ name }) => name === 'presence.testNotification')).toBe(true);
    expect(outcome()).toMatch(/^Handed to the system/);
  });

  it('say when the system shows none', async () => {
    await open({}, { presence: { isNotificationShown: false } });
    await click(screen.getByRole('button', { name: 'Send a test notification' }));
    expect(outcome()).toMatch(/^The system shows none/);
  });

  it('say when there is no tray, and what closing the window does then', async () => {
    await open({}, { presence: { tray: 'missing' } });
    expect(screen.getByText('This desktop does not seem to show tray icons.')).toBeDefined();
    expect(screen.getByText(/^The window is then minimized/)).toBeDefined();
  });

  it('let the window go on without itself only with an icon in the tray', async () => {
    const fake = await open();
    const closing = () => box('Go on receiving when the window is closed');
    await click(closing());
    expect(fake.state().settings.closeToTray).toBe(true);
    await click(box('Icon in the tray'));
    expect(fake.state().settings.tray).toBe(false);
    expect(closing()).toHaveProperty('disabled', true);
  });

  it('end a pause', async () => {
    await open({}, { presence: { pausedUntilMs: fakeNowMs + 60_000 } });
    expect(screen.getByText(/^Notifications are paused until/)).toBeDefined();
    await click(screen.getByRole('button', { name: 'Resume' }));
    expect(screen.queryByText(/^Notifications are paused/)).toBeNull();
  });

  it('tell why a change was refused', async () => {
    const fake = await open();
    fake.fail('settings.update', { code: 'store.full', message: 'The disk is full.' });
    await click(box('Icon in the tray'));
    expect(screen.getByRole('alert').textContent).toBe('The disk is full.');
  });
});

describe('the window on the desktop', () => {
  const sources = [
    makeSource({ id: 1, provider: 'github', name: 'Shop' }),
    makeSource({ id: 2, provider: 'github', name: 'Forge' }),
  ];
  const events = [makeSummary({ seq: 1 }), makeSummary({ seq: 2, sourceId: 2 })];

  it('tells whose events it shows', async () => {
    const fake = await renderApp({ app: { sources }, events });
    await click(screen.getByRole('button', { name: /^Forge/ }));
    const looks = fake.calls.filter(({ name }) => name === 'presence.look');
    expect(looks.map(({ input }) => input)).toEqual([{ sourceId: null }, { sourceId: 2 }]);
  });

  it('goes to the source and the event of a notification', async () => {
    const fake = await renderApp({ app: { sources }, events });
    fake.push({ name: 'event.show', data: { sourceId: 2, seq: 2 } });
    await settle();
    expect(selectedRow()).toMatch(/2$/);
    expect(screen.getByRole('heading', { name: 'Forge' })).toBeDefined();
  });

  it('says how far it was zoomed, once', async () => {
    const fake = await renderApp({ app: { sources }, events });
    for (const percent of [110, 125]) {
      fake.push({ name: 'window.zoomed', data: { percent } });
      await settle();
    }
    expect(screen.getAllByText(/^Zoom/).map(({ textContent }) => textContent)).toEqual([
      'Zoom 125\u00a0%',
    ]);
  });
});

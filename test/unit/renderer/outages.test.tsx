// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppState, TunnelInfo } from '../../../src/shared/ipc.ts';
import { fakeTunnelStates, makeTunnel, withPublicUrl } from '../../support/fake-app-state.ts';
import { fakeNowMs, makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp, selectedRow, settle } from './render-app.tsx';

const stripe = makeSource({ id: 2, provider: 'stripe', name: 'Payments' });
const github = withPublicUrl(makeSource({ id: 1, provider: 'github', name: 'Shop repository' }));
const appWith = (tunnel: Partial<TunnelInfo>, app: Partial<AppState> = {}) => ({
  app: { sources: [github], tunnel: makeTunnel(tunnel), ...app },
});
const { online, reconnecting } = fakeTunnelStates;

describe('outages in the feed', () => {
  const minute = 60_000;
  const events = [1, 2, 3, 4].map((seq) =>
    makeSummary({
      seq,
      eventName: `event ${seq}`,
      receivedAtMs: fakeNowMs - (50 - seq * 10) * minute,
    }),
  );
  const outage = (id: number, from: number, to: number | null) => ({
    id,
    fromMs: fakeNowMs - from * minute,
    toMs: to === null ? null : fakeNowMs - to * minute,
  });
  /** From top to bottom, by where they are drawn. */
  const drawn = (): string[] =>
    [...screen.getAllByRole('option'), ...document.querySelectorAll<HTMLElement>('.gap-row')]
      .map((element) => ({
        y: Number(/translateY\((\d+)px\)/.exec(element.style.transform)?.[1]),
        text: element.id || (element.querySelector('.gap-row__when')?.textContent ?? ''),
      }))
      .toSorted((a, b) => a.y - b.y)
      .map(({ text }) => text);

  it('stand between the events by time, and are no options', async () => {
    const outages = [outage(1, 25, 18)];
    await renderApp({ ...appWith({ state: online, outages }), events });
    expect(drawn()).toEqual([
      'event-4',
      expect.stringMatching(/^Tunnel down \d\d:\d\d–\d\d:\d\d \(7 min\)\.$/),
      'event-3',
      'event-2',
      'event-1',
    ]);
    expect(screen.getAllByRole('option')).toHaveLength(4);
    expect(screen.getByRole('list', { name: 'Times without the tunnel' })).toBeTruthy();
    expect(
      screen.getByRole('option', { name: /event 3/, description: /^Tunnel down/ }),
    ).toBeTruthy();
  });

  it('stand at the top while they last', async () => {
    await renderApp({ ...appWith({ state: reconnecting, outages: [outage(1, 8, null)] }), events });
    expect(drawn()[0]).toMatch(/^Tunnel down since \d\d:\d\d \(8 min so far\)\.$/);
  });

  it('are passed over by the keys', async () => {
    await renderApp({ ...appWith({ state: online, outages: [outage(1, 25, 18)] }), events });
    const list = screen.getByRole('listbox', { name: 'Events, newest first' });
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    await settle();
    expect(selectedRow()).toBe('event-3');
    fireEvent.click(screen.getByText('The provider may have tried again.'));
    await settle();
    expect(selectedRow()).toBe('event-3');
  });

  it('lead to the provider’s page about sending again', async () => {
    const fake = await renderApp({
      ...appWith({ state: online, outages: [outage(1, 25, 18)] }),
      events,
    });
    await click(screen.getByRole('button', { name: 'How to have events sent again' }));
    expect(fake.calls.at(-1)).toEqual({
      name: 'docs.open',
      input: { providerId: 'github', page: 'redelivery' },
    });
  });

  it('lead nowhere when the provider has no such page', async () => {
    const app = { sources: [withPublicUrl({ ...stripe, id: 1 })] };
    await renderApp({ ...appWith({ state: online, outages: [outage(1, 25, 18)] }, app), events });
    expect(screen.getByText(/^Tunnel down/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'How to have events sent again' })).toBeNull();
  });

  it('are hidden by a filter by verdict, not by a source', async () => {
    const app = { sources: [github, withPublicUrl(stripe)] };
    await renderApp({ ...appWith({ state: online, outages: [outage(1, 25, 18)] }, app), events });
    await click(screen.getByRole('button', { name: /^Shop repository/ }));
    expect(screen.getByText(/^Tunnel down/)).toBeTruthy();
    await click(screen.getByRole('button', { name: 'Verified 4' }));
    expect(screen.getAllByRole('option')).toHaveLength(4);
    expect(screen.queryByText(/^Tunnel down/)).toBeNull();
  });
});

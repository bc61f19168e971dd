// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AppState, TunnelInfo } from '../../../src/shared/ipc.ts';
import {
  fakeOrigin,
  fakeTunnelStates,
  makeTunnel,
  makeTunnelError,
  withPublicUrl,
} from '../../support/fake-app-state.ts';
import { fakeNowMs, makeSource } from '../../support/fake-window-data.ts';
import {
  click,
  tunnelInHeader as inHeader,
  openTunnelPanel as openPanel,
  renderApp,
  settle,
} from './render-app.tsx';

const local = makeSource({ id: 1, provider: 'github', name: 'Shop repository' });
const stripe = makeSource({ id: 2, provider: 'stripe', name: 'Payments' });
const github = withPublicUrl(local);
const publicUrl = github.publicUrl as string;

const appWith = (tunnel: Partial<TunnelInfo>, app: Partial<AppState> = {}) => ({
  app: { sources: [github], tunnel: makeTunnel(tunnel), ...app },
});
const spoken = (): (string | null)[] =>
  screen.getAllByRole('status').map(({ textContent }) => textContent);
const { online, reconnecting, failed } = fakeTunnelStates;

describe('the state of the tunnel', () => {
  it.each([
    ['off', 'Tunnel off', 'Start tunnel'],
    ['starting', 'Starting…', 'Cancel tunnel'],
    ['checking', 'Checking the URL…', 'Cancel tunnel'],
    ['online', 'Online', 'Stop tunnel'],
    ['reconnecting', 'Reconnecting', 'Stop tunnel'],
    ['stopping', 'Stopping…', null],
    ['failed', 'Tunnel failed', 'Try again'],
  ] as const)('is said in the header when it is %s', async (state, word, action) => {
    await renderApp(appWith({ state: fakeTunnelStates[state] }));
    const button = inHeader().getByRole('button', { name: `Tunnel: ${word}` });
    expect(button.textContent).toContain(word);
    expect(button.querySelectorAll('svg')).toHaveLength(2);
    const buttons = inHeader().getAllByRole('button');
    expect(buttons).toHaveLength(action === null ? 1 : 2);
    if (action !== null) inHeader().getByRole('button', { name: action });
  });

  it('is said before there is any source, too', async () => {
    await renderApp(appWith({ state: online }, { sources: [] }));
    expect(inHeader().getByRole('button', { name: 'Tunnel: Online' })).toBeTruthy();
  });

  it('tells for how long it has been online', async () => {
    await renderApp(appWith({ state: online }));
    expect(inHeader().getByText('for 12 min')).toBeTruthy();
  });

  it('counts down to the next attempt, and does not read that out', async () => {
    let nowMs = fakeNowMs;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    await renderApp({ ...appWith({ state: reconnecting }), now: () => nowMs });
    expect(inHeader().getByText('attempt 4, next try in 3 s')).toBeTruthy();
    const before = spoken();
    nowMs += 1_000;
    act(() => void vi.advanceTimersByTime(1_000));
    expect(inHeader().getByText('attempt 4, next try in 2 s')).toBeTruthy();
    expect(spoken()).toEqual(before);
  });

  it('is read out when it changes', async () => {
    const fake = await renderApp(appWith({ state: online }));
    act(() => fake.change({ tunnel: makeTunnel({ state: reconnecting }) }));
    expect(spoken()).toContain('Tunnel lost, reconnecting. ngrok cannot be reached.');
    act(() => fake.change({ tunnel: makeTunnel({ state: online }) }));
    expect(spoken()).toContain(`Tunnel online at ${fakeOrigin}`);
  });

  it('starts and stops by the button beside it', async () => {
    const fake = await renderApp(appWith({}));
    await click(inHeader().getByRole('button', { name: 'Start tunnel' }));
    await click(inHeader().getByRole('button', { name: 'Cancel tunnel' }));
    expect(fake.calls.map(({ name }) => name).slice(-2)).toEqual(['tunnel.start', 'tunnel.stop']);
  });

  it('comes with the error, and the way to its cause', async () => {
    await renderApp(appWith({ state: failed }));
    expect(screen.getByText(/ngrok does not accept this authtoken/)).toBeTruthy();
    const panel = await openPanel();
    expect(panel.getByText('Copy it from the dashboard again, and replace it here.')).toBeTruthy();
    expect(panel.getByText('ERR_NGROK_105')).toBeTruthy();
    expect(panel.getByText(/has stopped trying/)).toBeTruthy();
    await click(panel.getByRole('button', { name: 'Replace the authtoken' }));
    expect(document.activeElement).toBe(panel.getByLabelText('New authtoken'));
  });

  it('leads to the plan when the month is used up', async () => {
    const error = makeTunnelError({ kind: 'quota' });
    const fake = await renderApp(appWith({ state: { ...reconnecting, error } }));
    const panel = await openPanel();
    const state = within(panel.getByRole('region', { name: 'State of the tunnel' }));
    await click(state.getByRole('button', { name: 'See your plan at ngrok' }));
    expect(fake.calls.at(-1)).toEqual({
      name: 'tunnel.openDashboard',
      input: { page: 'billing' },
    });
  });
});

describe('the URL', () => {
  it('is the public one when there is one, and copying it is told to main', async () => {
    const fake = await renderApp(appWith({ state: online }));
    const url = screen.getByRole('button', {
      name: (name) => name.startsWith('Public') && name.includes(publicUrl),
    });
    await click(url);
    expect(fake.calls.at(-1)).toEqual({ name: 'url.copy', input: { sourceId: 1 } });
    expect(fake.clipboard()).toBe(publicUrl);
    expect(url.textContent).toContain('Copied');
  });

  it('is said to be local when it is', async () => {
    await renderApp(appWith({}, { sources: [local] }));
    expect(
      screen.getByRole('button', {
        name: (name) => name.startsWith('Only on this computer') && name.includes(local.url),
      }),
    ).toBeTruthy();
  });

  it('is said not to be reachable while the tunnel is lost', async () => {
    await renderApp(appWith({ state: reconnecting }));
    expect(screen.getByText('Not reachable now')).toBeTruthy();
  });

  it('stands in the steps for the provider’s portal', async () => {
    await renderApp(appWith({ state: online }));
    await click(screen.getByRole('button', { name: /^Shop repository/ }));
    const steps = within(screen.getByRole('region', { name: 'In the portal of GitHub' }));
    expect(steps.getByRole('button', { name: (name) => name.includes(publicUrl) })).toBeTruthy();
  });

  it('copies with the key u', async () => {
    const fake = await renderApp(appWith({ state: online }));
    fireEvent.keyDown(document.body, { key: 'u' });
    await settle();
    expect(fake.clipboard()).toBe(publicUrl);
  });

  it('warns when it is another one than was copied, until it is copied', async () => {
    const copied = { ...github, copiedUrl: 'https://old-name.ngrok-free.dev/in/x' };
    await renderApp(appWith({ state: online }, { sources: [copied] }));
    expect(screen.getByText('The URL changed since you copied it.')).toBeTruthy();
    expect(screen.getByText(/Paste the new one in the portal of GitHub/)).toBeTruthy();
    await click(screen.getByRole('button', { name: 'Copy the new URL' }));
    expect(screen.queryByText('The URL changed since you copied it.')).toBeNull();
  });

  it('does not warn of a change of path', async () => {
    const copied = { ...github, copiedUrl: `${fakeOrigin}/in/other` };
    await renderApp(appWith({ state: online }, { sources: [copied] }));
    expect(screen.queryByText('The URL changed since you copied it.')).toBeNull();
  });

  it('is there for phones as a QR code, drawn as one path', async () => {
    await renderApp(appWith({ state: online }));
    const panel = await openPanel();
    const code = panel.getByRole('img', { name: `QR code of ${publicUrl}` });
    expect(code.querySelectorAll('path')).toHaveLength(1);
  });

  it('is offered by an empty source', async () => {
    const fake = await renderApp(appWith({}, { sources: [local, stripe] }));
    await click(screen.getByRole('button', { name: /^Shop repository/ }));
    expect(screen.getByText(/^GitHub cannot reach this computer by itself/)).toBeTruthy();
    await click(screen.getByRole('button', { name: 'Start the tunnel' }));
    expect(fake.calls.at(-1)?.name).toBe('tunnel.start');
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TunnelInfo } from '../../../src/shared/ipc.ts';
import { fakeTunnelStates, makeTunnel, withPublicUrl } from '../../support/fake-app-state.ts';
import { makeSource } from '../../support/fake-window-data.ts';
import { accounts } from './open-console.tsx';
import {
  click,
  tunnelInHeader as inHeader,
  openTunnelPanel as openPanel,
  renderApp,
  settle,
} from './render-app.tsx';

const github = withPublicUrl(makeSource({ id: 1, provider: 'github', name: 'Shop repository' }));
const appWith = (tunnel: Partial<TunnelInfo>) => ({
  app: { sources: [github], tunnel: makeTunnel(tunnel) },
});
const openSettings = async () => {
  const panel = await openPanel();
  await click(panel.getByRole('tab', { name: 'Settings' }));
  return panel;
};
const { online } = fakeTunnelStates;

describe('the authtoken', () => {
  it('is asked for at the first start, cleared when given, and then the tunnel starts', async () => {
    const fake = await renderApp(appWith({ hasToken: false }));
    await click(inHeader().getByRole('button', { name: 'Start tunnel' }));
    const field = screen.getByLabelText<HTMLInputElement>('Paste the authtoken');
    expect(document.activeElement).toBe(field);
    expect(field.type).toBe('password');
    await click(screen.getByRole('button', { name: 'Get your authtoken' }));
    expect(fake.calls.at(-1)?.input).toEqual({ page: 'authtoken' });
    fireEvent.change(field, { target: { value: 'hush-hush' } });
    await click(screen.getByRole('button', { name: 'Save and start' }));
    expect(field.value).toBe('');
    expect(fake.calls.slice(-2)).toEqual([
      { name: 'tunnel.putToken', input: { token: 'hush-hush' } },
      { name: 'tunnel.start', input: {} },
    ]);
  });

  it('is cleared when it is refused, too, and the error stands beside it', async () => {
    const fake = await renderApp(appWith({ hasToken: false }));
    fake.fail('tunnel.putToken', { code: 'vault.locked', message: 'Not kept.' });
    await openPanel();
    const field = screen.getByLabelText<HTMLInputElement>('Paste the authtoken');
    fireEvent.change(field, { target: { value: 'hush-hush' } });
    await click(screen.getByRole('button', { name: 'Save and start' }));
    expect(field.value).toBe('');
    expect(screen.getByRole('alert').textContent).toBe('Not kept.');
    expect(fake.calls.some(({ name }) => name === 'tunnel.start')).toBe(false);
  });

  it('says where it is kept', async () => {
    await renderApp(appWith({}));
    const panel = await openSettings();
    expect(panel.getByText(/encrypted with a key from the system keyring/)).toBeTruthy();
  });

  it('says when it is kept for this run only', async () => {
    await renderApp(appWith({ isTokenPersistent: false }));
    const panel = await openSettings();
    expect(panel.getByText('This run only')).toBeTruthy();
    expect(panel.getByText(/kept for this run only/)).toBeTruthy();
  });

  it('can be replaced and removed', async () => {
    const fake = await renderApp(appWith({}));
    const panel = await openSettings();
    await click(panel.getByRole('button', { name: 'Replace' }));
    fireEvent.change(panel.getByLabelText('New authtoken'), { target: { value: 'newer' } });
    await click(panel.getByRole('button', { name: 'Replace' }));
    expect(panel.queryByLabelText('New authtoken')).toBeNull();
    await click(panel.getByRole('button', { name: 'Remove…' }));
    await click(screen.getByRole('button', { name: 'Remove authtoken' }));
    expect(fake.state().tunnel.hasToken).toBe(false);
  });
});

describe('the tunnel’s panel', () => {
  it('takes the focus, and gives it back with Escape', async () => {
    await renderApp(appWith({ state: online }));
    const panel = await openPanel();
    const tab = panel.getByRole('tab', { name: 'Status' });
    expect(document.activeElement).toBe(tab);
    fireEvent.keyDown(tab, { key: 'Escape' });
    await settle();
    expect(screen.queryByRole('dialog', { name: 'Tunnel' })).toBeNull();
    expect(document.activeElement).toBe(inHeader().getByRole('button', { name: 'Tunnel: Online' }));
  });

  it.each([
    [1_204, 38_400_000, '1,204 of 20,000 (6 %)', '38 MB of 1 GB (3 %)', []],
    [17_000, 0, '17,000 of 20,000 (85 %)', '0 MB of 1 GB (0 %)', ['Near the end of ']],
    [9, 1_000_000_000, '9 of 20,000 (0 %)', '1 GB of 1 GB (100 %)', ['The free plan is']],
  ])('sets the usage beside the free plan', async (requests, bytes, first, second, notice) => {
    await renderApp(appWith({ usage: { month: '2026-11', requests, bytes } }));
    const panel = await openPanel();
    const usage = within(panel.getByRole('region', { name: 'Usage in November 2026' }));
    expect(usage.getByText(first)).toBeTruthy();
    expect(usage.getByText(second)).toBeTruthy();
    expect(usage.getByRole('meter', { name: 'Requests' })).toBeTruthy();
    expect(usage.getByText(/As far as this app saw it/)).toBeTruthy();
    const notices = usage.queryAllByText(/^Near the end|^The free plan is used up/);
    expect(notices.map(({ textContent }) => textContent?.slice(0, 16))).toEqual(notice);
  });

  it('saves domain, server and start', async () => {
    const fake = await renderApp(appWith({}));
    const panel = await openSettings();
    expect(panel.getByRole('radio', { name: 'By hand', checked: true })).toBeTruthy();
    await click(panel.getByRole('radio', { name: 'With Countersign' }));
    fireEvent.change(panel.getByLabelText('Domain'), {
      target: { value: ' https://my-name.ngrok-free.dev/ ' },
    });
    fireEvent.change(panel.getByLabelText('Agent server'), { target: { value: 'a.example:443' } });
    await click(panel.getByRole('button', { name: 'Save tunnel settings' }));
    await waitFor(() =>
      expect(fake.state().settings.tunnel).toEqual({
        domain: 'my-name.ngrok-free.dev',
        serverAddr: 'a.example:443',
        rootCaFile: null,
        isAutomatic: true,
      }),
    );
  });

  it('keeps the company’s server and root CA folded away, and lets a root CA be chosen', async () => {
    await renderApp(appWith({}));
    const panel = await openSettings();
    expect(panel.getByText('Enterprise').closest('details')?.open).toBe(false);
    await click(panel.getByRole('button', { name: 'Choose a file…' }));
    expect(panel.getByText('/home/ada/proxy-ca.pem')).toBeTruthy();
  });

  it('takes a public URL of one’s own, and says what the SDK cannot do', async () => {
    const fake = await renderApp(appWith({}));
    const panel = await openSettings();
    fireEvent.change(panel.getByLabelText('Scheme and host'), {
      target: { value: 'https://hooks.example.com' },
    });
    await click(panel.getByRole('button', { name: 'Save URL' }));
    expect(fake.state().settings.ownPublicUrl).toBe('https://hooks.example.com');
    expect(panel.getByText(/cannot use an outbound HTTP proxy/)).toBeTruthy();
  });
});

describe('the way to a public URL', () => {
  const openConsole = async (tunnel: Partial<TunnelInfo>) => {
    const source = makeSource({ id: 1, provider: 'messagemedia', name: 'Texts' });
    const fake = await renderApp({ app: { sources: [source], tunnel: makeTunnel(tunnel) } });
    await fake.bridge.call('console.putAccount', { sourceId: 1, account: accounts.messagemedia });
    await click(screen.getByRole('button', { name: /^Texts/ }));
    await click(screen.getByRole('tab', { name: 'Console' }));
    return fake;
  };
  const notice = () => within(screen.getByRole('region', { name: 'Test message' }));
  const ownUrl = () => screen.getByLabelText('Scheme and host');

  it('is the tunnel, which a console starts', async () => {
    const fake = await openConsole({});
    expect(notice().getByText(/Start the tunnel, or enter a public URL of your own/)).toBeTruthy();
    await click(notice().getByRole('button', { name: 'Start the tunnel' }));
    expect(fake.calls.some(({ name }) => name === 'tunnel.start')).toBe(true);
  });

  it('is the tunnel’s panel while the tunnel is under way', async () => {
    const fake = await openConsole({ state: fakeTunnelStates.starting });
    await click(notice().getByRole('button', { name: 'Open the tunnel' }));
    expect(screen.getByRole('dialog', { name: 'Tunnel' })).toBeTruthy();
    expect(fake.calls.some(({ name }) => name === 'tunnel.stop')).toBe(false);
  });

  it('is a URL of one’s own, whose field a console opens', async () => {
    await openConsole({});
    await click(notice().getByRole('button', { name: 'Enter your own URL' }));
    expect(document.activeElement).toBe(ownUrl());
  });

  it.each([true, false])('is said on the panel, too, with a token: %s', async (hasToken) => {
    const source = makeSource({ id: 1, provider: 'github', name: 'Hooks' });
    await renderApp({ app: { sources: [source], tunnel: makeTunnel({ hasToken }) } });
    const panel = await openPanel();
    await click(panel.getByRole('button', { name: 'Enter your own public URL' }));
    expect(document.activeElement).toBe(ownUrl());
  });
});

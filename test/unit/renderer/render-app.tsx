/** Renders the whole window over the bridge in memory, with a layout that happy-dom does not have. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { App } from '../../../src/renderer/App.tsx';
import { createApi } from '../../../src/renderer/api.ts';
import { createFakeBridge, type FakeBridge, type FakeOptions } from '../../support/fake-bridge.ts';
import { fakeNowMs } from '../../support/fake-window-data.ts';

const layout = { offsetWidth: 900, offsetHeight: 680, clientHeight: 680 };

/** Lets the bridge's promises settle inside of React: no timer, so clocks may stand still. */
export const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
  });

export const renderApp = async (options: FakeOptions = {}): Promise<FakeBridge> => {
  for (const [name, value] of Object.entries(layout)) {
    vi.spyOn(HTMLElement.prototype, name as keyof typeof layout, 'get').mockReturnValue(value);
  }
  localStorage.clear();
  const fake = createFakeBridge(options);
  render(<App api={createApi(fake.bridge)} now={options.now ?? (() => fakeNowMs)} />);
  onTestFinished(cleanup);
  await screen.findByText(/Listening|Not listening/);
  await settle();
  return fake;
};

/** The position of the selected row, as its element's id tells it. */
export const selectedRow = (): string | undefined =>
  screen.queryByRole('option', { selected: true })?.id;

/** A whole press: menus open when the pointer goes down, tabs when the mouse does. */
export const click = async (element: HTMLElement): Promise<void> => {
  fireEvent.pointerDown(element);
  fireEvent.mouseDown(element);
  fireEvent.pointerUp(element);
  fireEvent.mouseUp(element);
  fireEvent.click(element);
  await settle();
};

/** The tunnel's state and switch. */
export const tunnelInHeader = () => within(screen.getByRole('group', { name: 'Tunnel' }));

export const openTunnelPanel = async () => {
  await click(tunnelInHeader().getByRole('button', { name: /^Tunnel: / }));
  return within(screen.getByRole('dialog', { name: 'Tunnel' }));
};

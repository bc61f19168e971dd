/** A window with two sources and six events, and what is pressed in it. */
import { fireEvent, screen } from '@testing-library/react';
import type { FakeBridge } from '../../support/fake-bridge.ts';
import { makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { renderApp, settle } from './render-app.tsx';

export const github = makeSource({ id: 1, provider: 'github', name: 'Shop repository' });
const stripe = makeSource({ id: 2, provider: 'stripe', name: 'Payments', keys: [] });

export const openWindow = (): Promise<FakeBridge> =>
  renderApp({
    app: {
      sources: [github, stripe],
      savedSearches: [{ name: 'Refused', query: 'verdict:invalid' }],
    },
    events: Array.from({ length: 6 }, (_, i) =>
      makeSummary({
        seq: i + 1,
        eventName: `event ${i + 1}`,
        ...(i % 3 === 0 && { verdict: 'invalid', reason: 'signature_mismatch' }),
      }),
    ),
  });

export const press = async (
  key: string,
  init: KeyboardEventInit = {},
  target: Element = document.activeElement ?? document.body,
): Promise<void> => {
  fireEvent.keyDown(target, { key, ...init });
  await settle();
};
export const list = (): HTMLElement =>
  screen.getByRole('listbox', { name: 'Events, newest first' });

// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { SettingsDialog } from '../../../../../src/renderer/features/settings/SettingsDialog.tsx';
import { setLanguage } from '../../../../../src/shared/text.ts';
import { makeSource, makeSummary } from '../../../../support/fake-window-data.ts';
import { click, renderApp } from '../../render-app.tsx';
import { renderPart } from '../../render-part.tsx';

afterEach(() => setLanguage('en'));

it('the language is chosen by its own name, and stored', async () => {
  const { fake } = await renderPart({}, (app) => (
    <SettingsDialog
      app={app}
      section={null}
      onKeys={() => undefined}
      onChanged={() => undefined}
      onClose={() => undefined}
    />
  ));
  const group = screen.getByRole('radiogroup', { name: 'Language' });
  expect(group.textContent).toBe('SystemEnglishDeutsch');
  expect(within(group).getByRole('radio', { name: 'System', checked: true })).toBeDefined();
  await click(screen.getByRole('radio', { name: 'Deutsch' }));
  expect(fake.calls).toContainEqual({ name: 'settings.update', input: { language: 'de' } });
});

it('another language leaves everything open that was open', async () => {
  await renderApp({
    app: {
      sources: [
        makeSource({ id: 1, provider: 'github', name: 'Shop' }),
        makeSource({ id: 2, provider: 'github', name: 'Forum' }),
      ],
    },
    events: [makeSummary({ seq: 1, sourceId: 1 }), makeSummary({ seq: 2, sourceId: 2 })],
  });
  await click(screen.getByRole('button', { name: /^Shop/ }));
  await click(screen.getByRole('option', { name: /^Verified/ }));
  await click(screen.getByRole('tab', { name: 'Headers' }));
  await click(screen.getByRole('button', { name: 'Settings' }));
  await click(screen.getByRole('radio', { name: 'Deutsch' }));
  expect(await screen.findByRole('dialog', { name: 'Einstellungen' })).toBeDefined();
  expect(document.documentElement.lang).toBe('de');
  const behind = { hidden: true };
  const list = screen.getByRole('navigation', { name: 'Quellen', ...behind });
  const shop = within(list).getByRole('button', { name: /^Shop/, ...behind });
  expect(shop.getAttribute('aria-current')).toBe('true');
  expect(screen.getByRole('option', { name: /^Bestätigt, .*/, ...behind })).toBeDefined();
  const event = within(screen.getByRole('region', { name: 'Ereignis', ...behind }));
  await waitFor(() =>
    expect(event.getByRole('tab', { name: 'Header', selected: true, ...behind })).toBeDefined(),
  );
});

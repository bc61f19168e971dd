// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SettingsDialog } from '../../../../../src/renderer/features/settings/SettingsDialog.tsx';
import { click } from '../../render-app.tsx';
import { renderPart } from '../../render-part.tsx';

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

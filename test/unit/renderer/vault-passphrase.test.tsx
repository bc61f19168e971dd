// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../src/shared/errors.ts';
import { fakePassphrase, fakeRecoveryKey } from '../../support/fake-answers/vault.ts';
import { fakeNoVault, fakeVault } from '../../support/fake-app-state.ts';
import type { FakeBridge } from '../../support/fake-bridge.ts';
import { click, settle } from './render-app.tsx';
import {
  choosePassphrase,
  dialog,
  field,
  inputsOf,
  isDisabled,
  openSettings,
  press,
  type,
  withPassphrase,
} from './vault-window.ts';

describe('a new passphrase', () => {
  const openForm = async (): Promise<FakeBridge> => {
    const fake = await openSettings(fakeNoVault);
    await press('Set a passphrase…');
    return fake;
  };

  it('has the focus, and is hidden until it is to be seen', async () => {
    await openForm();
    expect(document.activeElement).toBe(field('New passphrase'));
    expect(field('New passphrase').type).toBe('password');
    await press('Show new passphrase');
    expect(field('New passphrase').type).toBe('text');
    expect(field('The same again').type).toBe('text');
  });

  it('is rated while it is typed, and refused while it is easy to guess', async () => {
    await openForm();
    type('New passphrase', 'hunter2');
    type('The same again', 'hunter2');
    await screen.findByText('Weak');
    const meter = screen.getByRole('meter', { name: 'Strength' });
    expect(meter.getAttribute('aria-valuetext')).toBe('Weak');
    expect(
      screen.getByText(
        'Not enough to keep secrets. This is easy to guess. Add more words that are less common.',
      ),
    ).toBeTruthy();
    expect(isDisabled('Set passphrase')).toBe(true);
  });

  it('is rated once for what was typed in one go', async () => {
    const fake = await openForm();
    for (const text of ['correct', 'correct horse', fakePassphrase]) type('New passphrase', text);
    await screen.findByText('Very strong');
    expect(inputsOf(fake, 'vault.rate')).toEqual([{ passphrase: fakePassphrase }]);
  });

  it('is refused until it was typed the same twice', async () => {
    await openForm();
    type('New passphrase', fakePassphrase);
    await screen.findByText('Very strong');
    type('The same again', fakePassphrase.slice(0, 7));
    expect(screen.queryByText('The two are not the same.')).toBeNull();
    fireEvent.blur(field('The same again'));
    expect(screen.getByText('The two are not the same.')).toBeTruthy();
    expect(isDisabled('Set passphrase')).toBe(true);
    type('The same again', fakePassphrase);
    expect(isDisabled('Set passphrase')).toBe(false);
  });

  it('waits for a new rating once it is changed', async () => {
    await openForm();
    await choosePassphrase();
    const longer = `${fakePassphrase}!`;
    type('New passphrase', longer);
    type('The same again', longer);
    expect(isDisabled('Set passphrase')).toBe(true);
    await waitFor(() => expect(isDisabled('Set passphrase')).toBe(false));
  });

  it('is gone from its fields when it is submitted, refused or not', async () => {
    const fake = await openForm();
    const error: AppError = { code: 'vault.weak-passphrase', message: 'Too easy to guess.' };
    fake.fail('vault.moveTo', error);
    await choosePassphrase();
    await press('Set passphrase');
    expect([field('New passphrase').value, field('The same again').value]).toEqual(['', '']);
    expect(field('New passphrase').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field('New passphrase'));
    expect(screen.getByText('Not rated yet')).toBeTruthy();
    expect(inputsOf(fake, 'vault.moveTo')).toEqual([
      { place: 'passphrase', passphrase: fakePassphrase },
    ]);
  });
});

describe('changing the passphrase', () => {
  const openForm = async (): Promise<FakeBridge> => {
    const fake = await openSettings(withPassphrase);
    await press('Change passphrase…');
    return fake;
  };

  it('asks for the current one, too', async () => {
    const fake = await openForm();
    await choosePassphrase();
    expect(isDisabled('Change passphrase')).toBe(true);
    type('Current passphrase', fakePassphrase);
    await press('Change passphrase');
    expect(inputsOf(fake, 'vault.changePassphrase')).toEqual([
      { current: fakePassphrase, passphrase: fakePassphrase },
    ]);
    expect(screen.getByText('Passphrase changed')).toBeTruthy();
  });

  it('says so beside the current one when that is wrong', async () => {
    await openForm();
    await choosePassphrase();
    type('Current passphrase', 'something else');
    await press('Change passphrase');
    expect(field('Current passphrase').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field('Current passphrase'));
  });
});

describe('the recovery key', () => {
  const makeOne = async (): Promise<FakeBridge> => {
    const fake = await openSettings(fakeNoVault);
    await press('Set a passphrase…');
    await choosePassphrase();
    await press('Set passphrase');
    return fake;
  };

  it('is shown once it was made, and says what it is for', async () => {
    await makeOne();
    const shown = dialog('Your recovery key');
    expect(shown.getByLabelText('Recovery key').textContent).toBe(fakeRecoveryKey);
    expect(shown.getByText(/when a passphrase is forgotten/)).toBeTruthy();
    expect(shown.queryByText(/An earlier recovery key/)).toBeNull();
  });

  it('says that an earlier one has ended, where there was one', async () => {
    await openSettings({ ...fakeVault, hasRecoveryKey: true });
    await press('New recovery key…');
    await press('Make a new one');
    const shown = dialog('Your recovery key');
    expect(shown.getByText(/An earlier recovery key no longer works/)).toBeTruthy();
  });

  it('can be copied', async () => {
    const fake = await makeOne();
    await press('Copy recovery key');
    expect(fake.clipboard()).toBe(fakeRecoveryKey);
  });

  it('stays until it has been written down', async () => {
    await makeOne();
    const element = screen.getByRole('dialog', { name: 'Your recovery key' });
    expect(within(element).queryByRole('button', { name: 'Close' })).toBeNull();
    expect(isDisabled('Done')).toBe(true);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    act(() => void element.dispatchEvent(escape));
    expect(escape.defaultPrevented).toBe(true);
    fireEvent(element, new Event('cancel', { cancelable: true }));
    expect(screen.getByRole('dialog', { name: 'Your recovery key' })).toBeTruthy();
    await click(screen.getByRole('checkbox', { name: 'I have written it down' }));
    await press('Done');
    expect(screen.queryByText(fakeRecoveryKey)).toBeNull();
  });

  it('cannot be missed by closing the dialog while it is made', async () => {
    const fake = await openSettings(fakeVault);
    const answer = fake.hold('vault.createRecoveryKey');
    await press('New recovery key…');
    expect(screen.getByText(/The one you have now stops working/)).toBeTruthy();
    await press('Make a new one');
    const element = screen.getByRole('dialog', { name: 'Make a new recovery key?' });
    expect(within(element).queryByRole('button', { name: 'Close' })).toBeNull();
    expect(isDisabled('Cancel')).toBe(true);
    answer();
    await settle();
    expect(screen.getByText(fakeRecoveryKey)).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeFingerprint } from '../../support/fake-answers/keys.ts';
import {
  descriptionOf,
  holdTimers,
  inputsOf,
  isDisabled,
  key,
  openBoard,
  openForm,
  pass,
  paste,
  press,
  rows,
  tick,
  type,
} from './key-board.tsx';
import { settle } from './render-app.tsx';

describe('adding a key', () => {
  it('says what it is while it is pasted, to eyes and ears', async () => {
    const fake = await openForm('messagemedia');
    const pem = '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----';
    const field = await paste(pem, 'Public key');
    expect(inputsOf(fake, 'keys.lint')).toEqual([{ sourceId: 1, value: pem, isCleaned: true }]);
    expect(descriptionOf(field)).toContain('RSA public key, 2048 bit, fingerprint 9f86d081');
    expect(screen.getByText(/RSA public key/).closest('[aria-live="polite"]')).toBeTruthy();
  });

  it('asks only once the typing has stopped for a moment', async () => {
    const fake = await openForm();
    holdTimers('setTimeout', 'clearTimeout');
    type('Webhook secret', 'a');
    await pass(149);
    type('Webhook secret', 'ab');
    await pass(149);
    expect(inputsOf(fake, 'keys.lint')).toEqual([]);
    await pass(1);
    expect(inputsOf(fake, 'keys.lint')).toMatchObject([{ value: 'ab' }]);
  });

  it('does not listen to an answer about an earlier text', async () => {
    const fake = await openForm();
    const release = fake.hold('keys.lint');
    await paste('https://example.com');
    type('Webhook secret', 'a good secret');
    release();
    await settle();
    expect(screen.queryByText(/This is a URL/)).toBeNull();
    expect(isDisabled('Add key')).toBe(false);
  });

  it('does not take what is no key, and says why', async () => {
    const fake = await openForm();
    const field = await paste('https://example.com/hook');
    expect(descriptionOf(field)).toContain(
      'This is a URL (example.com), not a key. Paste the “Webhook secret” of GitHub instead.',
    );
    expect(isDisabled('Add key')).toBe(true);
    fireEvent.submit(field.form as HTMLFormElement);
    await settle();
    expect(inputsOf(fake, 'keys.put')).toEqual([]);
  });

  it('takes a doubtful key only when told to', async () => {
    const fake = await openForm();
    await paste('sk_live_4eC39HqLyjWDarjtT1zdp7dc');
    expect(screen.getByText(/It looks like an API key \(“sk_live_…”\)/)).toBeTruthy();
    expect(isDisabled('Add key')).toBe(true);
    await tick('Add it anyway');
    await press('Add key');
    expect(inputsOf(fake, 'keys.put')).toMatchObject([{ isConfirmed: true }]);
    expect(rows()).toHaveLength(1);
  });

  it('leads from Enter on a doubtful key to what is to be ticked', async () => {
    const fake = await openForm();
    const field = await paste('short');
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    await act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
    const box = screen.getByRole('checkbox', { name: 'Add it anyway' });
    expect(document.activeElement).toBe(box);
    expect(inputsOf(fake, 'keys.put')).toEqual([]);
  });

  it('asks again when another text takes the place of a confirmed one', async () => {
    await openForm();
    await paste('short');
    await tick('Add it anyway');
    type('Webhook secret', 'sk_live_4eC39HqLyjWDarjtT1zdp7dc');
    await pass(150);
    expect(isDisabled('Add key')).toBe(true);
  });

  it('takes away what was pasted with the key, unless told not to', async () => {
    const fake = await openForm();
    await paste('"a good secret\n"');
    expect(screen.getByText('There is a line break at the end and quotes around it.')).toBeTruthy();
    const choice = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Take them away' });
    expect(choice.checked).toBe(true);
    await tick('Take them away');
    expect(inputsOf(fake, 'keys.lint').at(-1)).toMatchObject({ isCleaned: false });
    await tick('Take them away');
    await press('Add key');
    expect(inputsOf(fake, 'keys.put')).toMatchObject([
      { value: '"a good secret\n"', isCleaned: true },
    ]);
  });

  it('looks at a key that is added before anything was said of it', async () => {
    const fake = await openForm();
    holdTimers('setTimeout', 'clearTimeout');
    const field = type('Webhook secret', 'short');
    await press('Add key');
    expect(inputsOf(fake, 'keys.put')).toEqual([]);
    expect(screen.getByRole('checkbox', { name: 'Add it anyway' })).toBeTruthy();
    expect(field.value).toBe('short');
  });

  it('shows the question in the same way when it comes only when the key is kept', async () => {
    const fake = await openForm();
    const field = await paste('a good secret');
    fake.fail('keys.put', { code: 'key.needs-confirmation', message: 'Is this the secret?' });
    await press('Add key');
    expect(descriptionOf(field)).toContain('Is this the secret?');
    expect(field.value).toBe('a good secret');
    fake.fail('keys.put', null);
    await tick('Add it anyway');
    await press('Add key');
    expect(inputsOf(fake, 'keys.put').at(-1)).toMatchObject({ isConfirmed: true });
    expect(field.value).toBe('');
  });

  it('leaves it to the keeping when nothing can be said of the key', async () => {
    const fake = await openForm();
    fake.fail('keys.lint', { code: 'internal', message: 'Something went wrong.' });
    await paste('a good secret');
    await press('Add key');
    expect(rows()).toHaveLength(1);
  });

  it('hides a secret until it is to be shown, and hides the next one again', async () => {
    await openForm();
    const field = await paste('a good secret');
    const isMasked = (): boolean => field.className.includes('masked');
    expect(isMasked()).toBe(true);
    await press('Show webhook secret');
    expect(isMasked()).toBe(false);
    await press('Add key');
    type('Webhook secret', 'another secret');
    expect(isMasked()).toBe(true);
  });

  it('adds a secret with Enter', async () => {
    const fake = await openForm();
    const field = await paste('a good secret');
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(inputsOf(fake, 'keys.put')).toHaveLength(1);
  });

  it('names the key that was missing, and puts it in its place', async () => {
    const missing = key({ isAvailable: false, fingerprint: fakeFingerprint });
    await openBoard([missing]);
    const field = await paste('a good secret');
    expect(descriptionOf(field)).toContain(
      'It is the key “Old” with fingerprint 9f86d081 that is listed here without its text',
    );
    await press('Add key');
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain('Active');
  });
});

describe('a key file', () => {
  const choosing = async (file: File): Promise<void> => {
    holdTimers('setTimeout', 'clearTimeout');
    fireEvent.change(screen.getByLabelText('Key file'), { target: { files: [file] } });
    await settle();
    await pass(0);
  };
  const formOf = (label: string): HTMLElement => {
    const { form } = screen.getByLabelText<HTMLTextAreaElement>(label);
    return form as HTMLElement;
  };
  const valueOf = (label: string): string =>
    screen.getByLabelText<HTMLTextAreaElement>(label).value;
  const dropped = (...files: File[]) => ({ dataTransfer: { files, types: ['Files'] } });
  const pem = '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n';

  it('goes into the field as text, without its byte order mark', async () => {
    await openForm('messagemedia');
    await choosing(new File([`\ufeff${pem}`], 'key.pem'));
    expect(valueOf('Public key')).toBe(pem);
    expect(screen.getByText(/RSA public key, 2048 bit/)).toBeTruthy();
  });

  it('in DER goes into the field as Base64', async () => {
    await openForm('messagemedia');
    await choosing(new File([Uint8Array.of(0x30, 0x82, 0x01, 0x22, 0xff)], 'key.der'));
    expect(valueOf('Public key')).toBe('MIIBIv8=');
  });

  it('as PowerShell writes it, in UTF-16, is text, too', async () => {
    await openForm('messagemedia');
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62, 0);
    await choosing(new File([utf16], 'key.txt'));
    expect(valueOf('Public key')).toBe('ab');
  });

  it.each([
    ['larger than 64 KiB', new File(['a'.repeat(65_537)], 'a.txt'), 'larger than 64 KiB'],
    ['neither text nor DER', new File([Uint8Array.of(0x89, 0)], 'a.key'), 'neither text nor'],
    ['empty', new File([' \n'], 'a.txt'), 'This file is empty.'],
  ])('that is %s is refused with a sentence', async (_, file, words) => {
    const fake = await openForm('messagemedia');
    await choosing(file);
    expect(screen.getByRole('alert').textContent).toContain(words);
    expect(valueOf('Public key')).toBe('');
    expect(inputsOf(fake, 'keys.lint')).toEqual([]);
  });

  it('with a private key is refused, and nothing of it stays', async () => {
    await openForm('messagemedia');
    await choosing(new File(['-----BEGIN PRIVATE KEY-----\nMII'], 'key.pem'));
    expect(screen.getByText(/That was a private key, so the field has been emptied/)).toBeTruthy();
    expect(valueOf('Public key')).toBe('');
    expect(isDisabled('Add key')).toBe(true);
  });

  it('can be dropped on the form, which shows that it takes it', async () => {
    await openForm('messagemedia');
    const form = formOf('Public key');
    const file = new File([pem], 'key.pem');
    fireEvent.dragOver(form, dropped(file));
    expect(screen.getByText('Drop the key file here')).toBeTruthy();
    fireEvent.drop(form, dropped(file));
    await settle();
    expect(valueOf('Public key')).toBe(pem);
    expect(screen.queryByText('Drop the key file here')).toBeNull();
  });

  it('that is dragged away again leaves no trace', async () => {
    await openForm('messagemedia');
    const form = formOf('Public key');
    fireEvent.dragOver(form, dropped());
    fireEvent.dragLeave(form, { relatedTarget: document.body });
    expect(screen.queryByText('Drop the key file here')).toBeNull();
  });

  it('is dropped one at a time', async () => {
    await openForm('messagemedia');
    fireEvent.drop(formOf('Public key'), dropped(new File(['a'], 'a'), new File(['b'], 'b')));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('These are several files.');
  });

  it('does nothing when it is dropped anywhere else', async () => {
    await openForm('messagemedia');
    const isLeftToBrowser = fireEvent.drop(document.body, dropped(new File([pem], 'key.pem')));
    await settle();
    expect(isLeftToBrowser).toBe(false);
    expect(valueOf('Public key')).toBe('');
  });
});

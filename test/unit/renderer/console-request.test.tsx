// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ConsoleResult } from '../../../src/shared/console.ts';
import { fakeExchange } from '../../support/fake-answers/consoles.ts';
import { button, fillIn, openConsole, part, unfold } from './open-console.tsx';
import { click, settle } from './render-app.tsx';

describe('a request of the console', () => {
  const refused: ConsoleResult = {
    exchanges: [
      {
        ...fakeExchange,
        response: {
          status: 403,
          headers: [['x-reason', 'no\u202e']],
          body: '{"message":"\u0007<img src=x>"}',
          tookMs: 40,
        },
        attempts: 2,
      },
    ],
    error: { code: 'console.refused', message: 'MessageMedia refused the request.' },
    signatureKeys: null,
    addedKeyId: null,
  };

  it('is shown before it is sent, and follows the fields', async () => {
    const { runs } = await openConsole('messagemedia');
    await unfold(screen.getByText('create a key', { exact: false, selector: 'summary span' }));
    const body = () => screen.getByRole('group', { name: 'Body of the request' }).textContent;
    expect(body()).toBe('{\n  "digest": "SHA256",\n  "cipher": "RSA"\n}');
    fillIn('Digest of a new key', 'SHA224');
    await settle();
    expect(body()).toContain('SHA224');
    expect(screen.getByText('Secrets are shown as dots.')).toBeTruthy();
    expect(runs()).toHaveLength(0);
  });

  it('says why it cannot be shown', async () => {
    const { fake } = await openConsole('messagemedia');
    fake.fail('console.preview', { code: 'console.no-account', message: 'No credentials yet.' });
    await unfold(screen.getByText('create a key', { exact: false, selector: 'summary span' }));
    expect(screen.getByRole('alert').textContent).toBe('No credentials yet.');
  });

  it('is not sent when main cannot make it', async () => {
    const { fake, runs } = await openConsole('messagemedia');
    fake.fail('console.preview', { code: 'vault.locked', message: 'Secrets are locked.' });
    await click(button('List the keys'));
    expect(part('Last request').getByText('Signature keys not listed')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('Secrets are locked.');
    expect(runs()).toHaveLength(0);
  });

  it('that is refused shows status and body, as text only', async () => {
    await openConsole('messagemedia', { answers: { 'console.run': () => refused } });
    await click(button('List the keys'));
    expect(screen.getByRole('alert').textContent).toBe('MessageMedia refused the request.');
    const answer = part('Answer');
    expect(answer.getByText('403')).toBeTruthy();
    expect(answer.getByRole('group', { name: 'Body of the answer' }).textContent).toContain(
      '\\x07<img src=x>',
    );
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText('Sent 2 times.')).toBeTruthy();
    await unfold(answer.getByText('Headers of the answer (1)'));
    expect(answer.getByText('no', { exact: false }).textContent).toBe('no\\u202e');
  });

  it('says so when no answer came', async () => {
    const silent = { ...refused, exchanges: [{ ...fakeExchange, response: null }] };
    await openConsole('messagemedia', { answers: { 'console.run': () => silent } });
    await click(button('List the keys'));
    expect(screen.getByText('No answer came.')).toBeTruthy();
  });

  it('can be copied as text, with its answer', async () => {
    const { fake } = await openConsole('messagemedia', {
      answers: { 'console.run': () => refused },
    });
    await click(button('List the keys'));
    await click(button('Copy exchange as text'));
    expect(fake.clipboard()).toContain('GET https://api.messagemedia.com/v1/iam/signature_keys\n');
    expect(fake.clipboard()).toContain('\n\n403 in 40 ms\n');
  });

  it('can be cancelled while it is under way, and nothing else begins meanwhile', async () => {
    const { fake, runs } = await openConsole('messagemedia');
    const release = fake.hold('console.run');
    await click(button('List the keys'));
    expect(button('Create a key').hasAttribute('disabled')).toBe(true);
    await click(button('Cancel'));
    expect(fake.calls.at(-1)?.name).toBe('console.cancel');
    expect(screen.getByText('Cancelling…')).toBeTruthy();
    release();
    await settle();
    expect(runs()).toHaveLength(1);
    expect(screen.queryByText('Cancelling…')).toBeNull();
    expect(button('Create a key').hasAttribute('disabled')).toBe(false);
  });

  it('says why it could not be cancelled', async () => {
    const { fake } = await openConsole('messagemedia');
    fake.hold('console.run');
    fake.fail('console.cancel', { code: 'internal', message: 'Something went wrong.' });
    await click(button('List the keys'));
    await click(button('Cancel'));
    expect(screen.getByRole('alert').textContent).toContain('Something went wrong.');
  });
});

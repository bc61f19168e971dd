// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ConsoleResult } from '../../../src/shared/console.ts';
import type { SourceInfo } from '../../../src/shared/provider.ts';
import { fakeExchange, makeSignatureKey } from '../../support/fake-answers/consoles.ts';
import {
  button,
  dialog,
  field,
  fillIn,
  type Given,
  openConsole,
  part,
  publicUrl,
} from './open-console.tsx';
import { click } from './render-app.tsx';

describe('the signature keys', () => {
  const listed = async (given: Given = {}) => {
    const all = await openConsole('messagemedia', given);
    await click(button('List the keys'));
    return all;
  };
  const keys = () => within(screen.getByRole('list', { name: 'Signature keys of the account' }));
  const twoKeys = (): ConsoleResult => ({
    exchanges: [fakeExchange],
    error: null,
    signatureKeys: [
      makeSignatureKey({ keyId: 'key-a', isEnabled: true, isInSource: true }),
      makeSignatureKey({ keyId: 'key-b', digest: 'SHA224', created: 'yesterday' }),
    ],
    addedKeyId: null,
  });
  const ask = async (key: string, what: string): Promise<void> => {
    await click(button(`${what}… (key ${key})`));
  };

  it('are listed with what they are, and the exchange beneath', async () => {
    await listed({ answers: { 'console.run': twoKeys } });
    const [a, b] = keys().getAllByRole('listitem');
    expect(a?.textContent).toContain('key-aEnabledIn this source');
    expect(a?.textContent).toContain('SHA256 with RSA, created 18 Nov 2026');
    expect(b?.textContent).toContain('SHA224 with RSA, created yesterday');
    expect(within(a as HTMLElement).queryByRole('button', { name: /Add its public key/ })).toBe(
      null,
    );
    const outcome = part('Last request');
    expect(outcome.getByText('Signature keys listed')).toBeTruthy();
    expect(outcome.getByText('200')).toBeTruthy();
    expect(button('List the keys again')).toBeTruthy();
  });

  it('may be none', async () => {
    await listed({ answers: { 'console.run': () => ({ ...twoKeys(), signatureKeys: [] }) } });
    expect(screen.getByText('The account has no signature key yet.')).toBeTruthy();
  });

  it('are created with the digest that is chosen, for this source', async () => {
    const { runs, changed } = await listed();
    fillIn('Digest of a new key', 'SHA512');
    await click(button('Create a key'));
    expect(runs().at(-1)?.input).toEqual({
      sourceId: 1,
      action: { kind: 'messagemedia.create', digest: 'SHA512' },
    });
    expect(keys().getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText(/is among the keys of this source now/)).toBeTruthy();
    expect(changed).toHaveBeenCalledOnce();
  });

  it('are enabled after the request was shown', async () => {
    const { runs } = await listed({ answers: { 'console.run': twoKeys } });
    await ask('key-b', 'Enable');
    expect(dialog().getByText(/The key that is enabled now stops signing\./)).toBeTruthy();
    expect(dialog().getByText('PATCH')).toBeTruthy();
    expect(dialog().getByRole('group', { name: 'Body of the request' }).textContent).toBe(
      '{\n  "key_id": "key-b"\n}',
    );
    expect(runs()).toHaveLength(1);
    await click(dialog().getByRole('button', { name: 'Enable key' }));
    expect(runs().at(-1)?.input).toMatchObject({
      action: { kind: 'messagemedia.enable', keyId: 'key-b' },
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are disabled after a question', async () => {
    await listed();
    await ask(makeSignatureKey().keyId, 'Disable');
    await click(dialog().getByRole('button', { name: 'Disable key' }));
    expect(keys().queryByText('Enabled')).toBeNull();
  });

  it('are deleted after a question, and not when it is answered with no', async () => {
    const { runs } = await listed();
    await ask(makeSignatureKey().keyId, 'Delete');
    await click(dialog().getByRole('button', { name: 'Cancel' }));
    expect(runs()).toHaveLength(1);
    await ask(makeSignatureKey().keyId, 'Delete');
    await click(dialog().getByRole('button', { name: 'Delete key' }));
    expect(screen.getByText('The account has no signature key yet.')).toBeTruthy();
  });

  it('give their public key to the source', async () => {
    const { fake, changed } = await listed();
    await click(button(/^Add its public key to this source…/));
    await click(dialog().getByRole('button', { name: 'Add public key' }));
    expect(fake.state().sources[0]?.keys).toHaveLength(2);
    expect(changed).toHaveBeenCalledOnce();
    expect(keys().getByText('In this source')).toBeTruthy();
  });

  it('know a key of the source by its name at the provider', async () => {
    const { fake } = await listed();
    const [source] = fake.state().sources;
    const keyId = makeSignatureKey().keyId;
    act(() =>
      fake.change({
        sources: [
          {
            ...(source as SourceInfo),
            keys: (source?.keys ?? []).map((key) => ({ ...key, providerKeyId: keyId })),
          },
        ],
      }),
    );
    expect(keys().getByText('In this source')).toBeTruthy();
  });
});

describe('the test message', () => {
  const fill = (number: string): void => {
    fillIn('Destination number', number);
    fillIn('Text', 'Hi');
  };

  it('asks first, with the price and the exact request', async () => {
    const { runs } = await openConsole('messagemedia');
    expect(part('Test message').getByText(publicUrl)).toBeTruthy();
    fill('+61 491-570 156');
    await click(button('Send the message…'));
    expect(dialog().getByText(/MessageMedia charges your account/)).toBeTruthy();
    const body = dialog().getByRole('group', { name: 'Body of the request' }).textContent;
    expect(body).toContain(`"callback_url": "${publicUrl}"`);
    expect(body).toContain('"destination_number": "+61491570156"');
    expect(runs()).toHaveLength(0);
    await click(dialog().getByRole('button', { name: 'Send message' }));
    expect(runs().at(-1)?.input).toEqual({
      sourceId: 1,
      action: { kind: 'messagemedia.send', destination: '+61491570156', content: 'Hi' },
    });
    expect(screen.getByText('Delivery reports and replies appear in the feed.')).toBeTruthy();
  });

  it.each(['0491570156', '+0491570156', '+61x', '+614915701561234567'])(
    'does not go to %s',
    async (number) => {
      const { fake } = await openConsole('messagemedia');
      fill(number);
      await click(button('Send the message…'));
      expect(screen.getByRole('alert').textContent).toContain('no number in international form');
      expect(field('Destination number').getAttribute('aria-invalid')).toBe('true');
      expect(fake.calls.some(({ name }) => name === 'console.preview')).toBe(false);
    },
  );

  it('needs a public URL, and says how to get one', async () => {
    await openConsole('messagemedia', { source: { publicUrl: null } });
    fill('+61491570156');
    expect(part('Test message').getByText(/Start the tunnel/)).toBeTruthy();
    expect(button('Send the message…').hasAttribute('disabled')).toBe(true);
  });
});

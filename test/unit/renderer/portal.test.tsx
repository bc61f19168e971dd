// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PortalHelper } from '../../../src/renderer/features/portal/PortalHelper.tsx';
import {
  arrivalsOf,
  arrivedWords,
  partsOf,
  secretToPaste,
} from '../../../src/renderer/features/portal/portal-words.ts';
import { UrlCopy } from '../../../src/renderer/ui/UrlCopy.tsx';
import type { ProviderInfo, SourceInfo } from '../../../src/shared/provider.ts';
import {
  fakeNowMs,
  makeKey,
  makeProvider,
  makeSource,
  makeSummary,
} from '../../support/fake-window-data.ts';
import { click, settle } from './render-app.tsx';
import { type OwnAnswers, renderPart } from './render-part.tsx';

const comapi = makeProvider({
  id: 'comapi',
  name: 'Comapi',
  canGenerateSecret: true,
  steps: ['Open the portal.', 'Target URL: {url}', 'Secret: {secret}', 'Choose Create.'],
  portalEvents: [
    { name: 'message.sent', description: 'A message has left.' },
    { name: 'message.read', description: 'A message was opened.' },
  ],
});
const plain = makeSource({ id: 1, provider: 'comapi' });

const open = async (
  source: Partial<SourceInfo> = {},
  provider: Partial<ProviderInfo> = {},
  answers: OwnAnswers = {},
) => {
  const changed = vi.fn<() => void>();
  const edited = vi.fn<(id: string) => void>();
  const { fake } = await renderPart(
    { app: { sources: [{ ...plain, ...source }] } },
    (app) => {
      const [shown] = app.sources;
      return (
        shown && (
          <PortalHelper
            source={shown}
            provider={{ ...comapi, ...provider }}
            url={<UrlCopy url={shown.url} />}
            onChanged={changed}
            onEditScheme={edited}
          />
        )
      );
    },
    answers,
  );
  return { fake, changed, edited };
};

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const tickedOf = (fake: { readonly state: () => { readonly sources: readonly SourceInfo[] } }) =>
  fake.state().sources[0]?.ticked;

describe('the steps in the portal', () => {
  it('can be ticked, which is kept', async () => {
    const { fake, changed } = await open();
    await click(box('Open the portal.'));
    expect(tickedOf(fake)).toEqual(['step:1']);
    expect(box('Open the portal.').checked).toBe(true);
    expect(changed).toHaveBeenCalledOnce();
    expect(screen.getByText('1 of 4 steps done.')).toBeTruthy();
  });

  it('can be taken back', async () => {
    const { fake } = await open({ ticked: ['step:1', 'event:message.sent'] });
    await click(box('Open the portal.'));
    expect(tickedOf(fake)).toEqual(['event:message.sent']);
  });

  it('keep both ticks when the second comes before the first is kept', async () => {
    const { fake } = await open();
    box('Open the portal.').click();
    await click(box('Choose Create.'));
    expect(tickedOf(fake)).toEqual(['step:1', 'step:4']);
  });

  it('lose a tick that could not be kept, and say so', async () => {
    const { fake } = await open();
    fake.fail('sources.tick', { code: 'store.unwritable', message: 'Nothing can be stored.' });
    await click(box('Open the portal.'));
    expect(box('Open the portal.').checked).toBe(false);
    expect(screen.getByRole('alert').textContent).toContain('Nothing can be stored.');
  });

  it('say when all of them are done', async () => {
    await open({ ticked: ['step:1', 'step:2', 'step:3', 'step:4'] });
    expect(screen.getByText('All steps done.')).toBeTruthy();
  });

  it('hold the URL where it is to be pasted', async () => {
    await open();
    const list = screen.getAllByRole('list')[0] as HTMLElement;
    const step = within(list).getAllByRole('listitem')[1] as HTMLElement;
    expect(
      within(step).getByRole('button', { name: (name) => name.includes(plain.url) }),
    ).toBeTruthy();
    expect(step.textContent).not.toContain('{url}');
  });

  it('copy the newest active secret, which is never shown', async () => {
    const keys = [
      makeKey({ id: 10, sourceId: 1, label: 'Old', createdAtMs: fakeNowMs - 9_000 }),
      makeKey({ id: 11, sourceId: 1, label: 'New', createdAtMs: fakeNowMs - 5_000 }),
      makeKey({ id: 12, sourceId: 1, label: 'Off', createdAtMs: fakeNowMs, isDisabled: true }),
    ];
    const { fake } = await open({ keys });
    await click(screen.getByRole('button', { name: 'Copy the secret' }));
    expect(fake.calls.at(-1)).toEqual({ name: 'keys.copy', input: { id: 11 } });
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(screen.getByText('The clipboard is cleared after 60 seconds.')).toBeTruthy();
  });

  it('offer to generate a secret where there is none', async () => {
    const { fake, changed } = await open({ keys: [] });
    await click(screen.getByRole('button', { name: 'Generate one' }));
    expect(fake.calls.some(({ name }) => name === 'keys.generate')).toBe(true);
    expect(screen.getByText('Secret generated and copied')).toBeTruthy();
    expect(screen.getByText(/stays on the clipboard for 60 seconds/)).toBeTruthy();
    expect(changed).toHaveBeenCalledOnce();
  });

  it('ask for the key where the provider makes the secret', async () => {
    await open({ keys: [] }, { canGenerateSecret: false });
    expect(screen.queryByRole('button', { name: 'Generate one' })).toBeNull();
    expect(screen.getByText('add it as a key above first')).toBeTruthy();
  });

  it('offer the secret beneath when no step names it', async () => {
    await open({}, { steps: ['Endpoint: {url}'] });
    expect(screen.getByText(/lets you choose the secret/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy the secret' })).toBeTruthy();
  });

  it('say why a secret was not copied', async () => {
    const { fake } = await open();
    fake.fail('keys.copy', { code: 'vault.locked', message: 'Secrets are locked.' });
    await click(screen.getByRole('button', { name: 'Copy the secret' }));
    expect(screen.getByRole('alert').textContent).toContain('Secrets are locked.');
  });

  it('lead to the documentation, or to the builder for a scheme of one’s own', async () => {
    const { fake } = await open();
    await click(screen.getByRole('button', { name: 'Open the provider’s documentation' }));
    expect(fake.calls.at(-1)?.input).toEqual({ providerId: 'comapi' });
    const own = await open({}, { isCustom: true });
    await click(screen.getByRole('button', { name: 'Edit the scheme…' }));
    expect(own.edited).toHaveBeenCalledWith('comapi');
  });
});

describe('the events of the portal', () => {
  const sentOnce = {
    'sources.arrived': () => [
      { name: 'message.sent', count: 3, lastAtMs: fakeNowMs - 125_000 },
      { name: 'profile.update\u202e', count: 1, lastAtMs: fakeNowMs },
    ],
  };

  it('can be ticked as in the portal, which is kept', async () => {
    const { fake } = await open();
    await click(box('message.sent'));
    expect(tickedOf(fake)).toEqual(['event:message.sent']);
  });

  it('show beside each what has arrived, and what has not', async () => {
    await open({ ticked: ['event:message.sent', 'event:message.read'] }, {}, sentOnce);
    const events = within(screen.getByRole('region', { name: 'Events to receive' }));
    const [sent, read] = events.getAllByRole('listitem');
    expect(sent?.textContent).toContain('arrived 2 min ago (3)');
    expect(read?.textContent).toContain('not yet');
    expect(
      screen.getByRole('checkbox', { description: 'A message has left. arrived 2 min ago (3)' }),
    ).toBe(box('message.sent'));
  });

  it('say nothing of what is not ticked and has not arrived', async () => {
    await open();
    expect(screen.queryByText('not yet')).toBeNull();
  });

  it('name others that arrived, with hidden characters shown', async () => {
    await open({}, {}, sentOnce);
    expect(screen.getByText(/^Also arrived/).textContent).toBe(
      'Also arrived: profile.update\\u202e (1)',
    );
  });

  it('are counted again a moment after an event of the source came in, and only then', async () => {
    let count = 0;
    const { fake } = await open(
      {},
      {},
      {
        'sources.arrived': () => [{ name: 'message.sent', count: ++count, lastAtMs: fakeNowMs }],
      },
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const arrive = (seq: number, sourceId: number): void => {
      act(() => fake.arrive([makeSummary({ seq, sourceId })]));
    };
    arrive(1, 2);
    vi.advanceTimersByTime(1000);
    await settle();
    expect(screen.getByText('arrived just now (1)')).toBeTruthy();
    arrive(2, 1);
    arrive(3, 1);
    expect(screen.getByText('arrived just now (1)')).toBeTruthy();
    vi.advanceTimersByTime(400);
    await settle();
    expect(screen.getByText('arrived just now (2)')).toBeTruthy();
  });

  it('are no question where the guide names none', async () => {
    const { fake } = await open({}, { portalEvents: [] });
    expect(screen.queryByRole('region', { name: 'Events to receive' })).toBeNull();
    expect(fake.calls.some(({ name }) => name === 'sources.arrived')).toBe(false);
  });
});

describe('the words of a step', () => {
  it.each([
    ['Open it.', ['Open it.']],
    ['URL: {url}', ['URL: ', 'url']],
    ['{secret}', ['secret']],
    [
      'PUT /domain/{domainkey} with {secret}, to {url}!',
      ['PUT /domain/{domainkey} with ', 'secret', ', to ', 'url', '!'],
    ],
  ])('%s', (step, parts) => {
    expect(partsOf(step).map((part) => (part.kind === 'words' ? part.text : part.kind))).toEqual(
      parts,
    );
  });
});

describe('the secret to paste', () => {
  it.each([
    ['a public key', { kind: 'public-key' }],
    ['a key that ends', { retiredAtMs: fakeNowMs + 60_000 }],
    ['a disabled key', { isDisabled: true }],
    ['a key whose text is not here', { isAvailable: false }],
  ] as const)('is not %s', (_name, key) => {
    const keys = [makeKey({ id: 10, sourceId: 1, ...key })];
    expect(secretToPaste({ ...plain, keys })).toBeNull();
  });
});

describe('arrivals', () => {
  it('are added up whatever the case of the name', () => {
    const arrived = [
      { name: 'User_Create', count: 2, lastAtMs: 5 },
      { name: 'user_create', count: 1, lastAtMs: 9 },
    ];
    expect(arrivalsOf('user_create', arrived)).toEqual({ count: 3, lastAtMs: 9 });
    expect(arrivalsOf('user_delete', arrived)).toBeNull();
  });

  it.each([
    [2_000, 'arrived just now'],
    [40_000, 'arrived 40 s ago'],
    [8 * 86_400_000, 'arrived on 14 Nov'],
  ])('%i ms ago: %s', (ms, words) => {
    expect(arrivedWords(fakeNowMs - ms, fakeNowMs)).toBe(words);
  });
});

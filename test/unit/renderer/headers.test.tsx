// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EventDetail, EventSummary } from '../../../src/shared/event.ts';
import { fakeNowMs, makeEntry, makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp } from './render-app.tsx';

const headers = [
  ['Host', 'localhost'],
  ['Stripe-Signature', 't=1700000000,v1=abc,v1=def'],
  ['X-Tag', 'one\u202e'],
  ['x-tag', 'two'],
] as const;

const open = async (
  detail: Partial<EventDetail> = { headers },
  summary: Partial<EventSummary> = {},
) => {
  const fake = await renderApp({
    app: { sources: [makeSource({ id: 1, provider: 'stripe' })] },
    events: [makeSummary({ seq: 1, ...summary })],
    details: new Map([[1, detail]]),
  });
  await click(screen.getByRole('option'));
  await click(screen.getByRole('tab', { name: 'Headers' }));
  return fake;
};

const rows = () =>
  within(screen.getByRole('table', { name: 'Headers' }))
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

describe('the headers of an event', () => {
  it('stand in the order sent, with their case, and say when they were sent twice', async () => {
    await open();
    expect(rows()).toEqual(['Host', 'Stripe-Signature', 'X-Tagsent 2 times', 'x-tagsent 2 times']);
  });

  it('show hidden characters as escapes', async () => {
    await open();
    expect(screen.getByText(String.raw`\u202e`)).toBeTruthy();
  });

  it('are taken apart where they hold a signature, and each part can be copied', async () => {
    const fake = await open();
    const parts = within(screen.getByRole('list', { name: 'Parts of Stripe-Signature' }));
    expect(parts.getAllByRole('listitem').map((part) => part.textContent)).toEqual([
      expect.stringMatching(/^t1700000000 14 Nov 2023/),
      'v1abc',
      'v1def',
    ]);
    await click(parts.getAllByRole('button', { name: 'Copy part v1' })[1]!);
    await waitFor(() => expect(fake.clipboard()).toBe('def'));
  });

  it.each([
    ['Copy name', 'Host'],
    ['Copy value', 'localhost'],
    [/^Copy line/, 'Host: localhost'],
  ])('are copied by their menu: %s', async (item, copied) => {
    const fake = await open();
    await click(screen.getByRole('button', { name: 'More of Host' }));
    await click(screen.getByRole('menuitem', { name: item }));
    await waitFor(() => expect(fake.clipboard()).toBe(copied));
  });

  it('can be searched by name and value', async () => {
    await open();
    const field = screen.getByRole('searchbox', { name: 'Find in headers' });
    fireEvent.change(field, { target: { value: 'LOCAL' } });
    expect(rows()).toEqual(['Host']);
    expect(screen.getByText('1 of 4')).toBeTruthy();
  });

  it('are followed by the trailers', async () => {
    await open({ headers, trailers: [['X-Sum', 'abc']] });
    const trailers = screen.getByRole('table', { name: 'Trailers' });
    expect(within(trailers).getByRole('rowheader').textContent).toBe('X-Sum');
  });
});

describe('the timing of an event', () => {
  const facts = () => screen.getByRole('region', { name: 'Timing' }).textContent;

  it('says how long reading took, and that nothing was signed with a time', async () => {
    await open({ receiveMs: 12.3 });
    expect(facts()).toContain('Reading took12 ms');
    expect(facts()).toContain('No signed time to compare with.');
  });

  it.each([
    [0, 'Signed in the second it was received.'],
    [40, 'Signed 40 seconds before it was received.'],
    [-40, 'Signed 40 seconds after it was received: the clocks differ.'],
  ])('tells a skew of %i s: %s', async (skewS, words) => {
    await open({}, { skewS });
    expect(facts()).toContain(words);
  });

  it('tells the age of the verdict', async () => {
    const summary = makeSummary({ seq: 1 });
    const atMs = fakeNowMs - 7_200_000;
    const log = [
      makeEntry(summary, { atMs, lastMs: atMs, verdict: 'unchecked' }),
      makeEntry(summary, { atMs: fakeNowMs - 180_000, lastMs: fakeNowMs - 60_000 }),
    ];
    await open({ log });
    expect(facts()).toContain(
      'First came out so 3 minutes ago, confirmed 1 minute ago; first judged 2 hours ago',
    );
  });
});

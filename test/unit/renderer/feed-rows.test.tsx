// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EventSummary } from '../../../src/shared/event.ts';
import { fakeNowMs, makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { renderApp } from './render-app.tsx';

const shop = makeSource({ id: 1, provider: 'github', name: 'Shop repository' });
const other = makeSource({ id: 2, provider: 'stripe', name: 'Payments' });

const show = (...events: readonly EventSummary[]) =>
  renderApp({ app: { sources: [shop, other] }, events });
const row = () => screen.getByRole('option');
const label = () => row().getAttribute('aria-label');

describe('a verdict', () => {
  const tooOld = makeSummary({
    seq: 1,
    verdict: 'invalid',
    reason: 'timestamp_out_of_tolerance',
    skewS: 600,
  });
  const shapes = (root: Element): string =>
    Array.from(root.querySelectorAll('svg > *'), ({ outerHTML }) => outerHTML).join('');

  it('that is about the time has the look of every other invalid one', async () => {
    await show(tooOld);
    expect(label()).toMatch(/^Invalid, too old,/);
    const badge = within(row()).getByText('Invalid, too old').parentElement;
    expect(badge?.className).toContain('verdict--invalid');
    expect(badge && shapes(badge)).toBe(shapes(screen.getByRole('button', { name: 'Invalid 1' })));
  });

  it.each([
    ['valid', 'Verified', '1 verified'],
    ['invalid', 'Invalid', '1 invalid'],
    ['error', 'Could not check', '1 could not be checked'],
    ['unchecked', 'Not checked', '1 not checked'],
  ] as const)(
    '“%s” has the same look in the side bar as in the feed',
    async (verdict, word, counted) => {
      await show(makeSummary({ seq: 1, verdict }));
      const count = within(screen.getByRole('button', { name: /^Shop repository/ })).getByTitle(
        counted,
      );
      expect(count.textContent).toBe(`1${counted}`);
      const badge = within(row()).getByText(word).parentElement;
      expect(badge && shapes(badge)).toBe(shapes(count));
      expect(count.querySelector('.verdict')?.className).toBe(badge?.className);
    },
  );
});

describe('an event whose verdict changed after it was answered', () => {
  it('says so, and since when', async () => {
    await show(makeSummary({ seq: 1, status: 403, rejudgedAtMs: fakeNowMs }));
    expect(label()).toContain('judged later, answered 403');
    expect(
      within(row()).getByTitle(
        /^“Verified” since 22 Nov 2026, .*, after it had been answered with 403$/,
      ).textContent,
    ).toBe('judged later');
  });

  it('says nothing where nobody was answered', async () => {
    await show(makeSummary({ seq: 1, status: 0, arrival: 'import', rejudgedAtMs: fakeNowMs }));
    expect(label()).not.toContain('judged later');
  });
});

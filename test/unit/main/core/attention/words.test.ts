import { afterEach, describe, expect, it } from 'vitest';
import type { News } from '../../../../../src/main/core/attention/attention.ts';
import { newsWords } from '../../../../../src/main/core/attention/words.ts';
import { loadLanguage } from '../../../../../src/shared/messages/load.ts';
import type { Verdict } from '../../../../../src/shared/verdict.ts';
import { makeSummary } from '../../../../support/fake-window-data.ts';

const news = (
  source: string,
  kind: News['kind'],
  verdict: Verdict,
  eventName: string | null = 'issues',
) => ({ kind, source, event: makeSummary({ seq: 1, verdict, eventName }) });

afterEach(() => loadLanguage('en'));

describe('the words of a notification', () => {
  it.each([
    ['First event of Shop', 'issues · Verified', news('Shop', 'first-event', 'valid')],
    ['First event of Shop', 'Not checked', news('Shop', 'first-event', 'unchecked', null)],
    [
      'Shop: invalid request',
      'issues · Open it to see why.',
      news('Shop', 'first-failure', 'invalid'),
    ],
    [
      'Shop: a request could not be checked',
      'Open it to see why.',
      news('Shop', 'first-failure', 'error', null),
    ],
  ])('are %s: %s', (title, body, one) => {
    expect(newsWords([one])).toEqual({ title, body });
  });

  const failed = ['A', 'B', 'C'].map((name) => news(name, 'first-failure', 'invalid'));
  const first = ['D', 'E'].map((name) => news(name, 'first-event', 'valid'));

  it.each([
    ['3 sources have failed requests', 'A, B and C', failed],
    ['2 sources have their first events', 'D and E', first],
    ['5 sources have news, 3 of them failed requests', 'A, B, C and 2 more', [...failed, ...first]],
  ])('of several are %s: %s', (title, body, all) => {
    expect(newsWords(all)).toEqual({ title, body });
  });

  it('show what the sender named cut and with its hidden characters', () => {
    const { body } = newsWords([
      news('Shop', 'first-event', 'valid', `a\u202eb${'x'.repeat(200)}`),
    ]);
    expect(body).toMatch(/^a\\u202ebx{70,72} · Verified$/);
  });

  it('are German where the app is', async () => {
    await loadLanguage('de');
    expect(newsWords(failed)).toEqual({
      title: '3 Quellen haben fehlgeschlagene Anfragen',
      body: 'A, B und C',
    });
  });
});

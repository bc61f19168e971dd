// @vitest-environment happy-dom
/** Every text of the window is looked up in the catalogue: seen in a language made of brackets. */
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventSummary } from '../../../src/shared/event.ts';
import { setLanguage } from '../../../src/shared/text.ts';
import type { FakeBridge, FakeOptions } from '../../support/fake-bridge.ts';
import {
  makeCandidate,
  makeDetail,
  makeKey,
  makeSource,
  makeSummary,
} from '../../support/fake-window-data.ts';
import { inPseudo, speakPseudo, straysIn, wordsOf } from '../../support/pseudo-language.ts';
import { click, renderApp } from './render-app.tsx';

beforeEach(speakPseudo);
afterEach(() => setLanguage('en'));

const shop = makeSource({
  id: 1,
  provider: 'github',
  name: 'Shop',
  keys: [makeKey({ id: 10, sourceId: 1 })],
});
const rooms = makeSource({ id: 2, provider: 'enablex', name: 'Rooms', keys: [] });
const refused: Partial<EventSummary> = {
  verdict: 'invalid',
  reason: 'signature_mismatch',
  isSignatureGood: false,
  assurance: null,
  keyId: null,
};
const events = [
  makeSummary({ seq: 1, sourceId: 1 }),
  makeSummary({ seq: 2, sourceId: 1, ...refused }),
];

/** Every string in what main says, which has its texts from a catalogue of its own. */
const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
};

const body = '{"action":"opened","issue":{"number":2}}';
/** What no language of the catalogue changes: names, units, dates, and monograms. */
const universal =
  'English Deutsch HTTPS SHA KiB MiB GiB min Nov data id updated at https GH EX MM SW St';

const strays = (fake: FakeBridge): readonly string[] => {
  const said = [
    fake.state(),
    ...events.map((event) => makeDetail(event)),
    makeCandidate({ length: body.length }),
  ];
  return straysIn(document.body, new Set(wordsOf([...stringsIn(said), body, universal].join(' '))));
};

const start = (options: FakeOptions = {}): Promise<FakeBridge> =>
  renderApp({ app: { sources: [shop, rooms] }, events, ...options });

const press = async (role: 'button' | 'tab' | 'option', name: string): Promise<void> => {
  const [first] = screen.getAllByRole(role, { name: inPseudo(name) });
  await click(first as HTMLElement);
};

it('a text that was not looked up is found, also in a label and between looked-up ones', () => {
  const page = document.createElement('div');
  page.innerHTML =
    '<p title="Left out">⟦Open the <a>portal</a>.··⟧ of Shop</p><p>⟦Fine···⟧ Forgotten</p>';
  expect(straysIn(page, new Set(['of', 'Shop']))).toEqual(['Left out', 'Forgotten']);
});

describe('everything goes through the catalogue', () => {
  it('on the welcome page', async () => {
    expect(strays(await start({ app: { sources: [] }, events: [] }))).toEqual([]);
  });

  it('in the feed and the side bar', async () => {
    expect(strays(await start())).toEqual([]);
  });

  it.each(['Set up', 'Settings'])('of a source: %s', async (tab) => {
    const fake = await start();
    await click(screen.getByRole('button', { name: /^Rooms/ }));
    await press('tab', tab);
    expect(strays(fake)).toEqual([]);
  });

  it.each(['Verdict', 'Body', 'Headers', 'Signed content', 'Order', 'Response'])(
    'of an event: %s',
    async (tab) => {
      const fake = await start();
      await press('option', 'Invalid');
      await press('tab', tab);
      expect(strays(fake)).toEqual([]);
    },
  );

  it.each(['Settings', 'Add a source'])('in the dialog “%s”', async (name) => {
    const fake = await start();
    await press('button', name);
    expect(strays(fake)).toEqual([]);
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CompareDialog } from '../../../src/renderer/features/compare/CompareDialog.tsx';
import { makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';
import { renderPart } from './render-part.tsx';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sources = [makeSource({ id: 1, provider: 'github' })];
const events = [
  makeSummary({ seq: 5, eventName: 'push', repeatOf: 2 }),
  makeSummary({ seq: 4, eventName: 'push', verdict: 'invalid', reason: 'signature_mismatch' }),
  makeSummary({ seq: 3, eventName: 'ping' }),
  makeSummary({ seq: 2, eventName: 'push' }),
];

const show = (bodies: ReadonlyMap<number, Uint8Array> = new Map(), seq = 5) =>
  renderPart(
    {
      app: { sources },
      events,
      bodies,
      details: new Map([
        [
          5,
          {
            headers: [
              ['Accept', '*/*'],
              ['X-New', 'a\u202eb'],
            ],
          },
        ],
        [
          2,
          {
            headers: [
              ['accept', '*/*'],
              ['X-Old', '1'],
            ],
          },
        ],
      ]),
    },
    () => (
      <CompareDialog seq={seq} others={[]} before={3} sources={sources} onClose={() => undefined} />
    ),
  );

const dialog = () => within(screen.getByRole('dialog', { name: /^Compare event/ }));
const openTab = (name: string) => click(dialog().getByRole('tab', { name }));
const cells = (table: string): (string | null)[][] =>
  within(dialog().getByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

describe('comparing an event', () => {
  it('begins with the one opened before where nothing else suggests itself', async () => {
    await renderPart({ app: { sources }, events: events.slice(2) }, () => (
      <CompareDialog seq={2} others={[]} before={3} sources={sources} onClose={() => undefined} />
    ));
    expect(dialog().getByRole('tab', { name: 'Facts' })).toBeTruthy();
  });

  it('says how long lay between their arrivals', async () => {
    await show();
    expect(dialog().getByText('They arrived less than a second apart.')).toBeTruthy();
  });

  it('begins with the event it repeats', async () => {
    await show();
    expect(dialog().getByRole('columnheader', { name: '#2' })).toBeTruthy();
    const options = dialog().getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      '#2: the event it repeats',
      '#4: the previous of the same name',
      '#3: the one opened before',
    ]);
  });

  it('takes any other by its number, and says when there is none', async () => {
    await show();
    const number = dialog().getByRole('textbox', { name: 'Number of another event' });
    fireEvent.change(number, { target: { value: '#3' } });
    await click(dialog().getByRole('button', { name: 'Compare' }));
    expect(dialog().getByRole('columnheader', { name: '#3' })).toBeTruthy();
    fireEvent.change(number, { target: { value: '77' } });
    await click(dialog().getByRole('button', { name: 'Compare' }));
    expect(dialog().getByRole('alert').textContent).toContain('not there');
  });

  it('cannot be done with itself', async () => {
    await show();
    const number = dialog().getByRole('textbox', { name: 'Number of another event' });
    fireEvent.change(number, { target: { value: '5' } });
    expect(dialog().getByRole('button', { name: 'Compare' })).toHaveProperty('disabled', true);
  });

  it('marks the facts that differ', async () => {
    await show();
    fireEvent.change(dialog().getByRole('combobox'), { target: { value: '4' } });
    await settle();
    const facts = cells('Facts of both events');
    expect(facts.find(([name]) => name === 'Verdict')).toEqual([
      'Verdict',
      'Invalid',
      'Verified',
      'differs',
    ]);
    expect(facts.find(([name]) => name === 'Event')?.[3]).toBe('');
  });

  it('says in words why each was judged as it was', async () => {
    await show();
    fireEvent.change(dialog().getByRole('combobox'), { target: { value: '4' } });
    await settle();
    expect(
      cells('Facts of both events')
        .find(([name]) => name === 'Reason')
        ?.slice(1, 3),
    ).toEqual(['the signature matches no key', 'the signature matches']);
  });

  it('lists the headers that differ, hidden characters as escapes', async () => {
    await show();
    await openTab('Headers');
    const headers = cells('Headers of both events');
    expect(headers.map((row) => [row[0], row[3]])).toEqual([
      ['accept', 'name in other case'],
      ['X-Old', 'removed'],
      ['X-New', 'added'],
    ]);
    expect(headers[2]?.[2]).not.toContain('\u202e');
  });

  it('lists what differs in JSON by path', async () => {
    await show(
      new Map([
        [2, bytes('{"a":1,"b":[1,2],"c":"<b>"}')],
        [5, bytes('{"c":"<b>", "b":[1,3],"d":{}}')],
      ]),
    );
    await openTab('Body');
    expect(cells('Differences of the JSON bodies')).toEqual([
      ['/a', '1', '–', 'removed'],
      ['/b/1', '2', '3', 'changed'],
      ['/d', '–', '{}', 'added'],
    ]);
  });

  it('shows lines where a body is no JSON', async () => {
    await show(
      new Map([
        [2, bytes('one\ntwo')],
        [5, bytes('one\n<b>three</b>')],
      ]),
    );
    await openTab('Body');
    expect(dialog().queryByRole('radio', { name: 'JSON' })).toBeNull();
    const lines = dialog().getByRole('group', { name: 'Lines of both bodies' });
    expect([...lines.querySelectorAll('del, ins')].map(({ textContent }) => textContent)).toEqual([
      '− two',
      '+ <b>three</b>',
    ]);
    expect(lines.querySelector('b')).toBeNull();
  });

  it('shows bytes where a body is no text', async () => {
    await show(
      new Map([
        [2, Uint8Array.of(0, 1, 2)],
        [5, Uint8Array.of(0, 1, 3)],
      ]),
    );
    await openTab('Body');
    expect(
      dialog()
        .getAllByRole('radio')
        .map((radio) => radio.textContent),
    ).toEqual(['Bytes', 'Text', 'Hex']);
    expect(dialog().getByText('1 difference; the first is at byte 2.')).toBeTruthy();
  });

  it('says when the bodies are the same', async () => {
    await show(
      new Map([
        [2, bytes('{"a":1}')],
        [5, bytes('{"a":1}')],
      ]),
    );
    await openTab('Body');
    expect(dialog().getByText('The bodies are the same, byte for byte.')).toBeTruthy();
  });
});

it('begins with the focus on its title, so that no tooltip takes the first Escape', async () => {
  await show();
  expect(document.activeElement).toBe(dialog().getByRole('heading', { name: 'Compare event #5' }));
});

it('is opened from an event', async () => {
  await renderApp({ app: { sources }, events });
  await click(screen.getByRole('option', { name: /ping/ }));
  await click(screen.getByRole('option', { name: /Invalid/ }));
  await click(screen.getByRole('button', { name: 'Compare with…' }));
  expect(dialog().getByRole('option', { name: '#3: the previous of the source' })).toBeTruthy();
});

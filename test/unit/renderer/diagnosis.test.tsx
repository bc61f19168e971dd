// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Diagnosis, Finding } from '../../../src/shared/diagnosis.ts';
import type { EventSummary } from '../../../src/shared/event.ts';
import {
  makeCandidate,
  makeDiagnosis,
  makeExplanation,
  makeFinding,
  makeSource,
  makeSummary,
} from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';

const source = makeSource({ id: 1, provider: 'github', name: 'Shop repository' });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const sent = '{"a": 1}\u0007';
const compact = '{"a":1}';

const refused = (event: Partial<EventSummary> = {}): EventSummary =>
  makeSummary({
    seq: 1,
    eventName: 'refused',
    verdict: 'invalid',
    reason: 'signature_mismatch',
    isSignatureGood: false,
    assurance: null,
    keyId: null,
    matched: null,
    bodyBytes: sent.length,
    ...event,
  });

const compactFinding: Finding = makeFinding({
  id: 'compact',
  title: 'It matches if the JSON is written without spaces.',
  content: {
    parts: [{ origin: 'body', label: 'body', start: 0, end: compact.length }],
    length: compact.length,
    sha256: 'c0ffee',
    body: bytes(compact),
  },
});

const open = async (findings: readonly Finding[], diagnosis: Partial<Diagnosis> = {}) => {
  const fake = await renderApp({
    app: { sources: [source] },
    events: [refused(), makeSummary({ seq: 2, eventName: 'good' })],
    bodies: new Map([[1, bytes(sent)]]),
    details: new Map([
      [
        1,
        {
          explanation: makeExplanation(refused(), {
            candidates: [makeCandidate({ length: sent.length, isMatch: false })],
          }),
        },
      ],
    ]),
    diagnoses: new Map([[1, makeDiagnosis({ findings, ...diagnosis })]]),
  });
  await click(screen.getByRole('option', { name: /refused/ }));
  return fake;
};

const panel = () => within(screen.getByRole('region', { name: 'Why it failed' }));
const namesOf = (fake: Awaited<ReturnType<typeof open>>): string[] =>
  fake.calls.map(({ name }) => name).filter((name) => name.startsWith('diagnosis.'));

describe('why it failed', () => {
  it('is searched for when the verdict is shown, and ranked', async () => {
    const fake = await open([
      compactFinding,
      makeFinding({ id: 'seen', title: 'It names another key.', isProven: false }),
    ]);
    const rows = within(panel().getByRole('list', { name: /Findings/ })).getAllByRole('listitem');
    expect(rows[0]?.textContent).toMatch(
      /^It matches if the JSON is written without spaces\.Proven/,
    );
    expect(rows[1]?.textContent).toMatch(/^It names another key\.Observed/);
    expect(panel().getByText('1 change that would make it match:')).toBeTruthy();
    expect(panel().getByText(/1,204 signatures computed in 84 ms\. Everything/)).toBeTruthy();
    expect(namesOf(fake)).toEqual(['diagnosis.run']);
  });

  it('is not searched for in events that are good', async () => {
    const fake = await open([]);
    await click(screen.getByRole('option', { name: /good/ }));
    expect(screen.queryByRole('region', { name: 'Why it failed' })).toBeNull();
    expect(fake.calls.filter(({ name }) => name === 'diagnosis.run')).toHaveLength(1);
  });

  it('is not searched for where a key is missing', async () => {
    const event = refused({ verdict: 'unchecked', reason: 'no_key' });
    const fake = await renderApp({
      app: { sources: [{ ...source, keys: [] }] },
      events: [event],
      details: new Map([[1, { explanation: makeExplanation(event, { candidates: [] }) }]]),
    });
    await click(screen.getByRole('option'));
    expect(screen.queryByRole('region', { name: 'Why it failed' })).toBeNull();
    expect(screen.getByText(/Add the webhook secret to this source/)).toBeTruthy();
    expect(screen.getByText('Without its key there is nothing to compare it with.')).toBeTruthy();
    expect(screen.queryByText(/A public key can check/)).toBeNull();
    expect(namesOf(fake)).toEqual([]);
  });

  it('says honestly that nothing was found', async () => {
    await open([]);
    expect(
      panel().getByText(
        /Nothing we tried makes it match.*another secret, or a request that is not genuine/,
      ),
    ).toBeTruthy();
  });

  it('says once how many signatures were computed', async () => {
    await open([]);
    expect(panel().getAllByText(/1,204/)).toHaveLength(1);
    expect(panel().getByText(/^1,204 signatures computed/)).toBeTruthy();
  });

  it('says nothing of signatures where none was computed', async () => {
    await open([], { hashes: 0 });
    expect(panel().queryByText(/Everything on the list|computed in/)).toBeNull();
    expect(panel().getByText('This explains the verdict and does not change it.')).toBeTruthy();
  });

  it('speaks of decrypting where nobody signs', async () => {
    await renderApp({
      app: { sources: [{ ...source, provider: 'enablex' }] },
      events: [refused({ provider: 'enablex', reason: 'decrypt_failed' })],
      diagnoses: new Map([[1, makeDiagnosis({ findings: [] })]]),
    });
    await click(screen.getByRole('option'));
    expect(panel().getByText(/Nothing we tried decrypts it.*another key/)).toBeTruthy();
    expect(panel().getByText(/^1,204 attempts in 84 ms/)).toBeTruthy();
    expect(panel().queryByText(/signature/)).toBeNull();
  });

  it('says so when the search was not complete', async () => {
    await open([], { isComplete: false });
    expect(panel().getByText(/found before the search ended/)).toBeTruthy();
    expect(panel().getByText(/was cancelled, or ran out of time/)).toBeTruthy();
  });

  it('says what went wrong with the search, and can be tried again', async () => {
    const fake = await open([]);
    fake.fail('diagnosis.run', { code: 'internal', message: 'The search broke off.' });
    await click(panel().getByRole('button', { name: 'Search again' }));
    expect(panel().getByRole('alert').textContent).toBe('The search broke off.');
    fake.fail('diagnosis.run', null);
    await click(panel().getByRole('button', { name: 'Search again' }));
    expect(panel().queryByRole('alert')).toBeNull();
  });

  it('can be cancelled, and shows what was found until then', async () => {
    const fake = await open([compactFinding]);
    const answer = fake.hold('diagnosis.run');
    await click(panel().getByRole('button', { name: 'Search again' }));
    expect(panel().getByRole('status').textContent).toBe('Searching…');
    await click(panel().getByRole('button', { name: 'Cancel' }));
    expect(namesOf(fake).at(-1)).toBe('diagnosis.cancel');
    answer();
    await settle();
    expect(panel().getByText('1 change that would make it match:')).toBeTruthy();
  });

  it('is cancelled by opening another event, whose late answer is nobody’s', async () => {
    const fake = await renderApp({
      app: { sources: [source] },
      events: [refused(), refused({ seq: 2, eventName: 'other' })],
      diagnoses: new Map([
        [
          1,
          makeDiagnosis({ seq: 1, findings: [makeFinding({ id: 'a', title: 'Of the first.' })] }),
        ],
        [
          2,
          makeDiagnosis({ seq: 2, findings: [makeFinding({ id: 'b', title: 'Of the other.' })] }),
        ],
      ]),
    });
    const answer = fake.hold('diagnosis.run');
    await click(screen.getByRole('option', { name: /refused/ }));
    await click(screen.getByRole('option', { name: /other/ }));
    expect(namesOf(fake)).toEqual(['diagnosis.run', 'diagnosis.cancel', 'diagnosis.run']);
    answer();
    await settle();
    expect(panel().getByText('Of the other.')).toBeTruthy();
    expect(screen.queryByText('Of the first.')).toBeNull();
  });

  it('never changes the verdict by itself', async () => {
    await open([compactFinding]);
    expect(screen.getByRole('heading', { name: 'Invalid' })).toBeTruthy();
  });

  it('shows what it names of a stranger as text', async () => {
    await open([makeFinding({ id: 'x', title: 'Header <b>x\u202e</b> is odd.' })]);
    expect(panel().getByRole('listitem').textContent).toContain(
      String.raw`Header <b>x\u202e</b> is odd.`,
    );
    expect(document.querySelector('.finding b')).toBeNull();
  });
});

describe('a fix', () => {
  const withFix = makeFinding({ id: 'key', fix: { kind: 'add-key', label: 'Add the key' } });

  it('is applied by one click, said, and then the event is read again', async () => {
    const fake = await open([withFix]);
    await click(panel().getByRole('button', { name: 'Add the key' }));
    expect(fake.calls.find(({ name }) => name === 'diagnosis.apply')?.input).toEqual({
      seq: 1,
      finding: 'key',
    });
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Verified' })).toBeTruthy());
    expect(screen.getByText('Key added')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Why it failed' })).toBeNull();
    expect(screen.getByRole('option', { name: /^Verified, refused/ })).toBeTruthy();
  });

  it('says beside it why it could not be applied', async () => {
    const fake = await open([withFix]);
    fake.fail('diagnosis.apply', {
      code: 'diagnosis.nothing-to-apply',
      message: 'This finding is not current any more.',
      hint: 'Search again.',
    });
    await click(panel().getByRole('button', { name: 'Add the key' }));
    expect(panel().getByRole('alert').textContent).toBe(
      'This finding is not current any more. Search again.',
    );
    expect(screen.getByRole('heading', { name: 'Invalid' })).toBeTruthy();
  });
});

describe('the comparison of bytes', () => {
  const compare = async () => {
    const fake = await open([compactFinding]);
    await click(panel().getByRole('button', { name: 'Compare bytes' }));
    return fake;
  };
  const side = (name: string) => within(screen.getByRole('region', { name }));

  it('stands in the signed content, and takes the focus', async () => {
    await compare();
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Signed content');
    const box = screen.getByRole('region', { name: 'Compared with what would match' });
    expect(box.parentElement).toBe(document.activeElement);
  });

  it('marks what differs without colour, and shows what cannot be seen', async () => {
    await compare();
    const checked = side('What was checked');
    expect(checked.getAllByRole('deletion').map((one) => one.textContent)).toEqual([
      '·',
      String.raw`\x07`,
    ]);
    expect(side('What would match').queryByRole('insertion')).toBeNull();
    expect(side('What would match').getAllByText('‸')).toHaveLength(2);
    expect(screen.getByText(/^2 differences; the first is at byte 5/)).toBeTruthy();
  });

  it('gives length and SHA-256 of both sides', async () => {
    await compare();
    expect(side('What was checked').getByText('9 bytes')).toBeTruthy();
    expect(side('What would match').getByText('7 bytes')).toBeTruthy();
    expect(side('What would match').getByText('c0ffee')).toBeTruthy();
  });

  it('is there as hex, too', async () => {
    await compare();
    await click(screen.getByRole('radio', { name: 'Hex' }));
    const hex = screen.getByRole('group', { name: 'What was checked, bytes' });
    expect(hex.textContent).toContain('00000000  7b 22 61 22 3a 20 31 7d 07');
    expect(
      within(hex)
        .getAllByRole('deletion')
        .map((one) => one.textContent),
    ).toContain('20');
  });

  it('can be closed', async () => {
    await compare();
    await click(screen.getByRole('button', { name: 'Close the comparison' }));
    expect(screen.queryByRole('region', { name: 'Compared with what would match' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
  });

  it('says that the key differs where the bytes do not', async () => {
    await open([
      makeFinding({
        id: 'key',
        content: {
          parts: [{ origin: 'body', label: 'body', start: 0, end: sent.length }],
          length: sent.length,
          sha256: 'c0ffee',
          body: null,
        },
      }),
    ]);
    await click(panel().getByRole('button', { name: 'Compare bytes' }));
    expect(screen.getByText(/The bytes are the same on both sides/)).toBeTruthy();
    expect(document.querySelector('del, ins')).toBeNull();
  });

  it('is not shown for another event', async () => {
    await compare();
    await click(screen.getByRole('option', { name: /good/ }));
    expect(screen.queryByRole('region', { name: 'Compared with what would match' })).toBeNull();
  });
});

describe('signed content', () => {
  it('names a secret and never shows one', async () => {
    const event = makeSummary({ seq: 1 });
    const candidate = makeCandidate({
      length: 3,
      parts: [
        { origin: 'secret', label: 'secret', bytes: new Uint8Array() },
        { origin: 'parameter', label: 'accountId', bytes: bytes('a-1') },
      ],
    });
    await renderApp({
      app: { sources: [source] },
      events: [event],
      details: new Map([[1, { explanation: makeExplanation(event, { candidates: [candidate] }) }]]),
    });
    await click(screen.getByRole('option'));
    await click(screen.getByRole('tab', { name: 'Signed content' }));
    const content = screen.getByRole('group', { name: 'Signed content of raw-body' });
    expect(content.textContent).toBe('secret, not showna-1');
    const legend = screen.getByRole('list', { name: 'Where the parts come from' });
    expect(legend.textContent).toBe('SecretSetting of the source');
  });
});

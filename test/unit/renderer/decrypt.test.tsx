// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EventDetail, EventSummary } from '../../../src/shared/event.ts';
import {
  makeExplanation,
  makeKey,
  makeSource,
  makeSummary,
} from '../../support/fake-window-data.ts';
import { editor } from './editor-text.ts';
import { click, renderApp } from './render-app.tsx';

const key = makeKey({ id: 10, sourceId: 1, label: 'App ID of test' });
const source = makeSource({ id: 1, provider: 'enablex', name: 'Rooms', keys: [key] });
const plaintext = new TextEncoder().encode('{"room":"<b>1</b>"}');

const opened: EventSummary = makeSummary({
  seq: 1,
  provider: 'enablex',
  assurance: 'encryption-only',
  matched: 'decrypted',
});

const open = async (event: EventSummary, detail: Partial<EventDetail>) => {
  const fake = await renderApp({
    app: { sources: [source] },
    events: [event],
    details: new Map([[1, detail]]),
  });
  await click(screen.getByRole('option'));
  return fake;
};

const decrypted = (decryption: EventDetail['explanation']['decryption']) => ({
  explanation: makeExplanation(opened, {
    candidates: [],
    received: [],
    algorithm: 'AES-256-CBC',
    plaintext,
    decryption,
  }),
});

const stages = () => screen.getByRole('tabpanel', { name: 'Decrypted' }).textContent;

describe('an encrypted body', () => {
  it('is answered in two stages, with the key that opened it', async () => {
    await open(opened, decrypted({ keyId: 10, detail: null }));
    await click(screen.getByRole('tab', { name: 'Decrypted' }));
    expect(stages()).toContain('Who sent itNot signed: encryption alone does not prove');
    expect(stages()).toContain('Opened by App ID of test, fingerprint 9f86d081.');
    expect(stages()).toContain('AlgorithmAES-256-CBC');
    expect(screen.getByText(/treat the content as unproven/)).toBeTruthy();
    const { text, content } = await editor('Body as indented JSON');
    expect(text.trimEnd()).toBe('{\n  "room": "<b>1</b>"\n}');
    expect(content.querySelector('b')).toBeNull();
  });

  it('leads from its cipher text to what it says', async () => {
    await open(opened, decrypted({ keyId: 10, detail: null }));
    await click(screen.getByRole('tab', { name: 'Body' }));
    await click(screen.getByRole('button', { name: 'Show decrypted' }));
    expect(screen.getByRole('tab', { name: 'Decrypted', selected: true })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Decrypted body' })).toBeTruthy();
  });

  it('has the views of any other body', async () => {
    await open(opened, decrypted({ keyId: 10, detail: null }));
    await click(screen.getByRole('tab', { name: 'Decrypted' }));
    const views = within(screen.getByRole('radiogroup', { name: 'Show the decrypted body as' }));
    expect(views.getAllByRole('radio').map((radio) => radio.textContent)).toEqual([
      'Pretty',
      'Tree',
      'Raw',
      'Hex',
    ]);
  });

  it('says precisely why it could not be opened', async () => {
    const event = makeSummary({ seq: 1, verdict: 'invalid', reason: 'decrypt_failed' });
    await open(event, {
      explanation: makeExplanation(event, {
        candidates: [],
        decryption: { keyId: null, detail: 'The padding is wrong: another key, most likely.' },
      }),
    });
    await click(screen.getByRole('tab', { name: 'Decrypted' }));
    expect(stages()).toContain('Not opened: The padding is wrong: another key, most likely.');
    expect(screen.queryByRole('region', { name: 'Decrypted body' })).toBeNull();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('is kept in the history only on wish, and forgotten again', async () => {
    const fake = await open(opened, decrypted({ keyId: 10, detail: null }));
    await click(screen.getByRole('tab', { name: 'Decrypted' }));
    const keep = () =>
      screen.getByRole<HTMLInputElement>('switch', { name: /^Keep in the history/ });
    expect(keep().checked).toBe(false);
    expect(screen.getByText(/stored nowhere/)).toBeTruthy();
    await click(keep());
    expect(fake.calls.find(({ name }) => name === 'plaintext.pin')?.input).toEqual({
      seq: 1,
      isPinned: true,
    });
    expect(keep().checked).toBe(true);
    expect(
      screen.getByText(/Stored in plain text in the data folder since 22 Nov 2026/),
    ).toBeTruthy();
    await click(keep());
    expect(keep().checked).toBe(false);
  });

  it('reports when it cannot be kept', async () => {
    const fake = await open(opened, decrypted({ keyId: 10, detail: null }));
    fake.fail('plaintext.pin', { code: 'store.full', message: 'The disk is full.' });
    await click(screen.getByRole('tab', { name: 'Decrypted' }));
    await click(screen.getByRole('switch'));
    expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
    expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(false);
  });

  it('is no tab where nothing is encrypted', async () => {
    await open(makeSummary({ seq: 1 }), {});
    const names = within(screen.getByRole('tablist', { name: 'Parts of the event' }))
      .getAllByRole('tab')
      .map((tab) => tab.textContent);
    expect(names).toEqual(['Verdict', 'Body', 'Headers', 'Signed content', 'Order', 'Response']);
  });
});

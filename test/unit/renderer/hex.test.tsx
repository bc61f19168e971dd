// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { makeCandidate, makeExplanation, makeSummary } from '../../support/fake-window-data.ts';
import { open, openView } from './body-window.tsx';
import { click, settle } from './render-app.tsx';

const summary = makeSummary({ seq: 1 });
const signed = {
  detail: {
    explanation: makeExplanation(summary, {
      candidates: [
        makeCandidate({
          length: 5,
          parts: [
            { origin: 'literal', label: 'dot', bytes: new Uint8Array(1) },
            { origin: 'body', label: 'body', start: 2, end: 6 },
          ],
        }),
      ],
    }),
  },
};

const grid = () => screen.getByRole('grid', { name: 'Body as hex' });
const press = (key: string, more = {}) => fireEvent.keyDown(grid(), { key, ...more });
const rows = () =>
  within(grid())
    .getAllByRole('row')
    .map((row) => row.textContent);
const facts = () => screen.getByText(/^Byte 0x|bytes from 0x/).textContent;

const openHex = async (body: string, options = {}) => {
  const fake = await open(body, 'text/plain', options);
  await openView('Hex');
  await settle();
  return fake;
};

describe('the hex view', () => {
  it('shows offset, bytes and text', async () => {
    await openHex('GET / HTTP/1.1\r\n!');
    expect(rows()).toEqual([
      '00000000474554202f20485454502f312e310d0aGET / HTTP/1.1··',
      '0000001021!',
    ]);
  });

  it('has eight bytes a row where sixteen do not fit', async () => {
    const width = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(480);
    try {
      await openHex('GET / HTTP/1.1\r\n!');
      expect(rows()).toEqual([
        '00000000474554202f204854GET / HT',
        '0000000854502f312e310d0aTP/1.1··',
        '0000001021!',
      ]);
      press('ArrowDown');
      expect(facts()).toBe('Byte 0x00000008');
    } finally {
      width.mockRestore();
    }
  });

  it('draws only the rows in sight of a large body', async () => {
    await openHex('x'.repeat(300_000));
    expect(rows().length).toBeLessThan(100);
    expect(grid().getAttribute('aria-rowcount')).toBe('18750');
  });

  it('reads what it has come to, to the very end', async () => {
    const fake = await openHex(`${'x'.repeat(2 * 1024 * 1024)}END`);
    const before = fake.calls.length;
    press('End', { ctrlKey: true });
    await settle();
    expect(facts()).toBe('Byte 0x00200002');
    await click(screen.getByRole('button', { name: 'Copy selection as text' }));
    await waitFor(() => expect(fake.clipboard()).toBe('D'));
    expect(fake.calls.slice(before).some(({ name }) => name === 'events.body')).toBe(true);
  });

  it.each([
    ['hex', '4142'],
    ['base64', 'QUI='],
    ['text', 'AB'],
  ])('copies the bytes selected by keys as %s', async (form, copied) => {
    const fake = await openHex('xABy');
    press('ArrowRight');
    press('ArrowRight', { shiftKey: true });
    expect(facts()).toBe('2 bytes from 0x00000001');
    await click(screen.getByRole('button', { name: `Copy selection as ${form}` }));
    await waitFor(() => expect(fake.clipboard()).toBe(copied));
  });

  it('copies by Ctrl+C, as hex', async () => {
    const fake = await openHex('xABy');
    press('a', { ctrlKey: true });
    press('c', { ctrlKey: true });
    await waitFor(() => expect(fake.clipboard()).toBe('78414279'));
  });

  it('selects by the pointer', async () => {
    await openHex('0123456789');
    const byte = (at: number) => grid().querySelector(`[data-at="${at}"]`) as Element;
    fireEvent.pointerDown(byte(2), { button: 0 });
    fireEvent.pointerOver(byte(5), { buttons: 1 });
    expect(facts()).toBe('4 bytes from 0x00000002');
    fireEvent.pointerDown(byte(8), { button: 0, shiftKey: true });
    expect(facts()).toBe('7 bytes from 0x00000002');
  });

  it('goes to an offset, and to none that is not there', async () => {
    await openHex('x'.repeat(5000));
    const field = screen.getByRole('textbox', { name: 'Offset, decimal or 0x and hex' });
    fireEvent.change(field, { target: { value: '0x10000' } });
    const go = screen.getByRole('button', { name: 'Go to offset' });
    expect(go.hasAttribute('disabled')).toBe(true);
    fireEvent.change(field, { target: { value: '0x100' } });
    fireEvent.submit(go.closest('form') as HTMLElement);
    expect(facts()).toBe('Byte 0x00000100');
  });
});

describe('what is signed, in the hex view', () => {
  const part = () => screen.getByRole('button', { name: 'body: bytes 2 to 5' });
  const marked = (look: string) => grid().querySelectorAll(`.hex__bytes .${look}`).length;

  it('has the colour of its origin', async () => {
    await openHex('0123456789', signed);
    expect(marked('part--body')).toBe(4);
    expect(screen.getByRole('list', { name: 'Where the parts come from' }).textContent).toBe(
      'Fixed textBody',
    );
  });

  it('is selected by its part, and pointed at by it', async () => {
    await openHex('0123456789', signed);
    await click(part());
    expect(facts()).toBe('4 bytes from 0x00000002');
    fireEvent.focus(part());
    expect(marked('hex__byte--pointed')).toBe(4);
    fireEvent.blur(part());
    expect(marked('hex__byte--pointed')).toBe(0);
  });

  it('shows which part a byte belongs to', async () => {
    await openHex('0123456789', signed);
    expect(part().getAttribute('aria-pressed')).toBe('false');
    fireEvent.pointerOver(grid().querySelector('[data-at="3"]') as Element);
    expect(part().getAttribute('aria-pressed')).toBe('true');
    fireEvent.pointerLeave(grid());
    for (const _ of [1, 2, 3]) press('ArrowRight');
    expect(part().getAttribute('aria-pressed')).toBe('true');
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ExportMenu } from '../../../src/renderer/features/exchange/ExportMenu.tsx';
import { ImportRequestsDialog } from '../../../src/renderer/features/exchange/ImportRequestsDialog.tsx';
import type { ImportResult } from '../../../src/shared/exchange.ts';
import type { FakeBridge } from '../../support/fake-bridge.ts';
import { makeDetail, makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp } from './render-app.tsx';
import { renderPart } from './render-part.tsx';

const inputsOf = (fake: FakeBridge, name: string): unknown[] =>
  fake.calls.filter((call) => call.name === name).map(({ input }) => input);

const openMenu = async (name: string) => {
  await click(screen.getByRole('button', { name }));
  return within(screen.getByRole('menu', { name }));
};

describe('taking one event away', () => {
  const open = async () => {
    const { fake } = await renderPart({}, () => <ExportMenu seqs={[7]} />);
    return { fake, menu: await openMenu('Copy or save') };
  };

  it.each([
    [/^curl/, 'curl'],
    [/^fetch/, 'fetch'],
    [/^HTTPie/, 'httpie'],
    [/^Raw HTTP/, 'http'],
  ])('copies it as %s, without credentials', async (name, format) => {
    const { fake, menu } = await open();
    await click(menu.getByRole('menuitem', { name }));
    expect(inputsOf(fake, 'export.text')).toEqual([{ seq: 7, format, withCredentials: false }]);
    expect(fake.clipboard()).toBe(`event 7 as ${format}`);
    expect(screen.getByText('Left out, as they may be credentials: Authorization.')).toBeTruthy();
  });

  it.each([
    [/^\.http/, 'http'],
    [/^HAR/, 'har'],
    [/^NDJSON/, 'ndjson'],
    [/^Test for Node/, 'test-node'],
    [/^Test for Python/, 'test-python'],
    [/^Test for Go/, 'test-go'],
    [/^Evidence bundle/, 'evidence'],
  ])('saves it as %s', async (name, format) => {
    const { fake, menu } = await open();
    await click(menu.getByRole('menuitem', { name }));
    expect(inputsOf(fake, 'export.file')).toEqual([{ seqs: [7], format, withCredentials: false }]);
    expect(screen.getByText(`Saved 1 event as events.${format}`)).toBeTruthy();
  });

  it('shows what was saved in its folder, and leaves undoing to Ctrl+Z alone', async () => {
    const { fake, menu } = await open();
    await click(menu.getByRole('menuitem', { name: /^HAR/ }));
    const button = screen.getByRole('button', { name: 'Show in folder' });
    expect(button.getAttribute('aria-keyshortcuts')).toBeNull();
    await click(button);
    expect(inputsOf(fake, 'export.showFile')).toEqual([{ id: 1 }]);
  });

  it('takes credentials along when that is chosen, and goes on showing the choice', async () => {
    const { fake, menu } = await open();
    const choice = menu.getByRole('menuitemradio', { name: /With credentials/ });
    expect(choice.getAttribute('aria-checked')).toBe('false');
    await click(choice);
    expect(choice.getAttribute('aria-checked')).toBe('true');
    await click(menu.getByRole('menuitem', { name: /^curl/ }));
    expect(fake.clipboard()).toBe('event 7 as curl with credentials');
  });

  it('says why it cannot be copied', async () => {
    const { fake, menu } = await open();
    fake.fail('export.text', {
      code: 'export.has-key',
      message: 'Event #7 has one of your keys in its path or body.',
    });
    await click(menu.getByRole('menuitem', { name: /^curl/ }));
    expect(screen.getByRole('alert').textContent).toContain('one of your keys');
    expect(fake.clipboard()).toBeNull();
  });

  it('says nothing when the dialog was cancelled', async () => {
    await renderPart({}, () => <ExportMenu seqs={[7]} />, {
      'export.file': () => null,
    });
    const menu = await openMenu('Copy or save');
    await click(menu.getByRole('menuitem', { name: /^HAR/ }));
    expect(screen.queryByText(/Saved/)).toBeNull();
  });
});

describe('taking several events away', () => {
  it('saves them all in one file, for which raw HTTP is no choice', async () => {
    const { fake } = await renderPart({}, () => <ExportMenu seqs={[3, 5]} />);
    const menu = await openMenu('Save 2 events');
    expect(menu.queryByRole('menuitem', { name: /^(?:curl|\.http)/ })).toBeNull();
    await click(menu.getByRole('menuitem', { name: /^HAR/ }));
    expect(inputsOf(fake, 'export.file')).toEqual([
      { seqs: [3, 5], format: 'har', withCredentials: false },
    ]);
  });

  it('is not offered for more than a thousand', async () => {
    const seqs = Array.from({ length: 1001 }, (_, i) => i + 1);
    await renderPart({}, () => <ExportMenu seqs={seqs} />);
    const button = screen.getByRole('button', { name: 'At most 1,000 can be saved' });
    expect(button).toHaveProperty('disabled', true);
  });
});

describe('importing requests', () => {
  const source = makeSource({ id: 1, provider: 'github', name: 'shop' });
  const open = async (answers: Parameters<typeof renderPart>[2] = {}) => {
    let isClosed = false;
    const close = (): void => {
      isClosed = true;
    };
    const app = { sources: [source] };
    const dialog = () => <ImportRequestsDialog source={source} onClose={close} />;
    const { fake } = await renderPart({ app }, dialog, answers);
    const form = within(screen.getByRole('dialog', { name: 'Import requests into “shop”' }));
    return { fake, form, isClosed: () => isClosed };
  };
  const paste = (text: string): void => {
    fireEvent.change(screen.getByLabelText('Requests'), { target: { value: text } });
  };

  it('takes what is pasted', async () => {
    const { fake, form, isClosed } = await open();
    expect(form.getByRole('button', { name: 'Import' })).toHaveProperty('disabled', true);
    paste('curl https://a.example/');
    await click(form.getByRole('button', { name: 'Import' }));
    const text = 'curl https://a.example/';
    expect(inputsOf(fake, 'import.text')).toEqual([{ sourceId: 1, text }]);
    expect(screen.getByText('Imported 1 request')).toBeTruthy();
    expect(isClosed()).toBe(true);
  });

  it('takes a file', async () => {
    const { fake, form, isClosed } = await open();
    await click(form.getByRole('button', { name: 'Choose a file…' }));
    expect(inputsOf(fake, 'import.file')).toEqual([{ sourceId: 1 }]);
    expect(isClosed()).toBe(true);
  });

  it('stays open when no file was chosen', async () => {
    const { form, isClosed } = await open({ 'import.file': () => null });
    await click(form.getByRole('button', { name: 'Choose a file…' }));
    expect(isClosed()).toBe(false);
  });

  it('says beside the field what cannot be read', async () => {
    const { form, isClosed } = await open();
    paste('nonsense');
    await click(form.getByRole('button', { name: 'Import' }));
    expect(form.getByRole('alert').textContent).toContain('neither a raw HTTP request');
    expect(isClosed()).toBe(false);
  });

  it('lists the entries that could not be taken', async () => {
    const result: ImportResult = {
      imported: 2,
      problems: [{ entry: 3, message: 'The URL is not a whole one.', hint: 'Begin it anew.' }],
    };
    const { form, isClosed } = await open({ 'import.text': () => result });
    paste('{}');
    await click(form.getByRole('button', { name: 'Import' }));
    const list = within(screen.getByRole('dialog', { name: 'Not everything was imported' }));
    expect(list.getByRole('listitem').textContent).toBe(
      'Entry 3: The URL is not a whole one. Begin it anew.',
    );
    await click(list.getByRole('button', { name: 'Done' }));
    expect(isClosed()).toBe(true);
  });
});

describe('in the window', () => {
  const source = makeSource({ id: 1, provider: 'github', name: 'shop' });
  const event = makeSummary({ seq: 7, sourceId: 1, arrival: 'import', status: 0 });

  it('an imported event is marked, and was answered by nobody', async () => {
    await renderApp({ app: { sources: [source] }, events: [event] });
    expect(screen.getByRole('option', { name: /imported, .*not answered/ })).toBeTruthy();
  });

  it('an open event can be taken away', async () => {
    const details = new Map([[7, makeDetail(event)]]);
    await renderApp({ app: { sources: [source] }, events: [event], details });
    await click(screen.getByRole('option', { name: /imported/ }));
    const pane = within(screen.getByRole('region', { name: 'Event' }));
    expect(pane.getByRole('button', { name: 'Copy or save' })).toBeTruthy();
    await click(pane.getByRole('tab', { name: 'Response' }));
    expect(pane.getByText('It was imported: nobody was waiting for an answer.')).toBeTruthy();
  });

  it('a source’s menu leads to the import', async () => {
    await renderApp({ app: { sources: [source] } });
    await click(screen.getByRole('button', { name: 'Actions for shop' }));
    await click(screen.getByRole('menuitem', { name: 'Import requests…' }));
    expect(screen.getByRole('dialog', { name: 'Import requests into “shop”' })).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../src/renderer/features/body/byte-source.ts';
import { PartsView } from '../../../src/renderer/features/body/PartsView.tsx';
import { gzipped, open, openView } from './body-window.tsx';
import { editor } from './editor-text.ts';
import { click } from './render-app.tsx';
import { renderPart } from './render-part.tsx';

const views = () => screen.getAllByRole('radio').map((radio) => radio.textContent);

describe('the views of a body', () => {
  it.each([
    ['{"a":1}', 'application/json', ['Pretty', 'Tree', 'Raw', 'Hex']],
    ['<a/>', 'text/xml', ['Pretty', 'Raw', 'Hex']],
    ['a=1', 'application/x-www-form-urlencoded', ['Fields', 'Raw', 'Hex']],
    ['--x--', 'multipart/mixed; boundary=x', ['Parts', 'Raw', 'Hex']],
    ['hello', 'text/html', ['Raw', 'Hex']],
    ['\u0000', 'text/plain', ['Summary', 'Hex']],
  ])('of %j as %s are %j', async (body, type, expected) => {
    await open(body, type);
    expect(views()).toEqual(expected);
  });

  it('open as they were left, for each kind on its own', async () => {
    await open('{"a":1}', 'application/json');
    await openView('Tree');
    await click(screen.getByRole('tab', { name: 'Verdict' }));
    await click(screen.getByRole('tab', { name: 'Body' }));
    expect(screen.getByRole('tree', { name: 'Body as a tree' })).toBeTruthy();
  });

  it('mark and say where JSON breaks off', async () => {
    await open('{"a": 1,\n "b": oops}', 'application/json');
    expect(screen.getByText(/unexpected character at line 2, column 7/)).toBeTruthy();
    const { text, content } = await editor('Body as it was sent');
    expect(text).toBe('{"a": 1,\n "b": oops}');
    expect(content.querySelector('.cm-mistake')?.textContent).toBe('o');
  });

  it('say that XML whose tags do not nest is shown as it was sent', async () => {
    await open('<a><b></a>', 'text/xml');
    expect(screen.getByText(/do not nest/)).toBeTruthy();
  });

  it('do not format what is too large, and show it in slices', async () => {
    await open(`["${'x'.repeat(1024 * 1024)}é"]`, 'application/json');
    expect(screen.getByText(/are not formatted/)).toBeTruthy();
    expect(screen.getByText(/this is slice 1 of 2/)).toBeTruthy();
    await click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByText(/this is slice 2 of 2/)).toBeTruthy();
  });

  it('keep the order and the repeats of a form, decoded and as sent', async () => {
    await open('b=1&a=x%20y&b=2', 'application/x-www-form-urlencoded');
    const table = within(screen.getByRole('table', { name: 'Fields of the form' }));
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'FieldValueAs sentCopy',
      'brepeated1b=1',
      'ax ya=x%20y',
      'brepeated2b=2',
    ]);
  });

  it('describe an image and never draw it', async () => {
    const png = '89504e470d0a1a0a0000000d49484452000003200000025808020000';
    await open(Buffer.from(png, 'hex'), 'image/png');
    const summary = screen.getByRole('region', { name: 'Summary' }).textContent;
    expect(summary).toContain('PNG image');
    expect(summary).toContain('800 × 600 pixels');
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the tree of a JSON body', () => {
  const tree = () => screen.getByRole('tree', { name: 'Body as a tree' });
  const press = (key: string) => fireEvent.keyDown(tree(), { key });
  const rows = () =>
    within(tree())
      .getAllByRole('treeitem')
      .map((row) => row.textContent);
  const selected = () => screen.getByLabelText('Path of the selected value').textContent;

  it('is moved through, folded and unfolded by keys', async () => {
    await open('{"list":[1.0,{"a":null}],"b":"<i>"}', 'application/json');
    await openView('Tree');
    expect(rows()).toEqual([
      '▾{} 2 members',
      '▾"list":\u00a0[] 2 items',
      '0:\u00a01.0',
      '▾1:\u00a0{} 1 member',
      '"a":\u00a0null',
      '"b":\u00a0"<i>"',
    ]);
    press('ArrowRight');
    expect(selected()).toBe('$.list');
    press('ArrowLeft');
    expect(rows()).toHaveLength(3);
    press('ArrowDown');
    expect(selected()).toBe('$.b');
    press('Home');
    press('ArrowDown');
    press('Enter');
    press('ArrowRight');
    press('ArrowDown');
    expect(selected()).toBe('$.list[1]');
    press('ArrowLeft');
    press('ArrowLeft');
    expect(selected()).toBe('$.list');
    press('End');
    expect(tree().querySelector('[aria-selected=true]')?.textContent).toContain('"b"');
  });

  it.each([
    ['Copy value', '{"a/b": 1.10}'],
    ['Copy path', '$.x'],
    ['Copy JSON pointer', '/x'],
  ])('copies what is asked for: %s', async (button, copied) => {
    const fake = await open('{"x":{"a/b":1.10}}', 'application/json');
    await openView('Tree');
    press('ArrowDown');
    await click(screen.getByRole('button', { name: button }));
    await waitFor(() => expect(fake.clipboard()).toBe(copied));
  });
});

describe('a multipart body', () => {
  const body =
    '--x\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n' +
    '{"a":1}\r\n--x\r\nContent-Disposition: form-data; name="f"; filename="../a.sh"\r\n\r\nhi\r\n--x';

  it('shows each part by the views that fit it, and says what is wrong', async () => {
    await open(body, 'multipart/form-data; boundary=x');
    const part = within(screen.getByRole('region', { name: 'Part 1' }));
    expect(part.getByText(/Field “meta”/)).toBeTruthy();
    expect(part.getByRole('radiogroup', { name: 'Show part 1 as' })).toBeTruthy();
    expect((await editor('Body as indented JSON')).text).toBe('{\n  "a": 1\n}');
    expect(screen.getByRole('region', { name: 'Part 2' }).textContent).toContain('../a.sh');
    expect(screen.getByText(/The closing boundary is missing/)).toBeTruthy();
  });

  it('saves a part by its place alone', async () => {
    const fake = await open(body, 'multipart/form-data; boundary=x');
    await click(screen.getByRole('button', { name: 'Save part 2' }));
    expect(fake.calls.at(-1)).toEqual({ name: 'body.savePart', input: { seq: 1, index: 1 } });
  });

  it('offers no saving where the parts are not those of the stored body', async () => {
    const source = memorySource(Buffer.from(body));
    await renderPart({}, () => (
      <PartsView
        source={source}
        contentType="multipart/mixed; boundary=x"
        seq={null}
        renderBody={() => null}
      />
    ));
    expect(screen.queryByRole('button', { name: 'Save part 1' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Show part 1' })).toBeTruthy();
  });
});

describe('a compressed body', () => {
  it('is shown decompressed, and as received', async () => {
    await open(Buffer.from('1f8b08', 'hex'), 'application/json', gzipped('{"a":1}'));
    expect(screen.getByText(/What is signed and kept are the bytes as received/)).toBeTruthy();
    expect((await editor('Body as indented JSON')).text).toContain('"a": 1');
    await click(screen.getByRole('radio', { name: 'As received' }));
    await openView('Summary');
    expect(screen.getByRole('region', { name: 'Summary' }).textContent).toContain('gzip archive');
  });

  it('shows what came out before the data was damaged, and says so', async () => {
    await open(Buffer.from('1f8b08', 'hex'), 'text/plain', gzipped('half', 'broken'));
    expect(screen.getByText(/The compressed data is damaged.*What came out before/)).toBeTruthy();
    expect((await editor('Body as it was sent')).text).toBe('half');
  });

  it('that cannot be decompressed says so, and can be seen as received', async () => {
    await open('abc', 'text/plain', { headers: [['Content-Encoding', 'zstd']] });
    expect(screen.getByText(/not compressed in a way/)).toBeTruthy();
    await click(screen.getByRole('radio', { name: 'As received' }));
    await openView('Raw');
    expect((await editor('Body as it was sent')).text).toBe('abc');
  });
});

// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { withScheme } from '../../support/fake-app-state.ts';
import type { FakeBridge } from '../../support/fake-bridge.ts';
import { fakeDefinition, makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';

const source = makeSource({ id: 1, provider: 'github', name: 'Shop repository' });
const failed = makeSummary({
  seq: 7,
  eventName: 'refused',
  verdict: 'invalid',
  reason: 'signature_mismatch',
  assurance: null,
});
const events = [failed, makeSummary({ seq: 9, eventName: 'newest' })];

const builder = () => within(screen.getByRole('dialog', { name: 'Describe a provider' }));
const type = (name: string | RegExp, value: string): void => {
  fireEvent.change(builder().getByRole('textbox', { name }), { target: { value } });
};
const choose = (name: string, value: string): void => {
  fireEvent.change(builder().getByRole('combobox', { name }), { target: { value } });
};
const typeHeader = (value: string): void => {
  fireEvent.change(builder().getByLabelText('Signature header'), { target: { value } });
};
const save = async (): Promise<void> => {
  await click(builder().getByRole('button', { name: 'Save scheme' }));
};
const startFrom = async (name: string): Promise<void> => {
  await click(builder().getByRole('button', { name }));
};
const saved = (fake: FakeBridge) => fake.calls.filter(({ name }) => name === 'schemes.save');
const previews = (fake: FakeBridge) =>
  fake.calls.filter(({ name }) => name === 'schemes.preview').map(({ input }) => input);

const stopClock = (): void => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
};

/** Lets the wait before a preview pass. */
const rest = async (ms = 200): Promise<void> => {
  act(() => void vi.advanceTimersByTime(ms));
  await settle();
};

const open = async (app = {}, some = events) => {
  const fake = await renderApp({ app: { sources: [source], ...app }, events: some });
  stopClock();
  await click(screen.getByRole('button', { name: 'Add a source' }));
  await click(screen.getByRole('button', { name: 'Describe a provider…' }));
  return fake;
};

describe('a new scheme', () => {
  it('starts from one that is like it, and is saved as plain data', async () => {
    const fake = await open();
    expect(document.activeElement).toBe(builder().getByRole('textbox', { name: 'Name' }));
    type('Name', ' Acme ');
    await startFrom('Stripe-like');
    typeHeader('X-Acme-Signature');
    await save();
    expect(saved(fake)[0]?.input).toEqual({
      definition: {
        format: 'countersign-scheme',
        version: 1,
        name: 'Acme',
        algorithm: { kind: 'hmac', hash: 'sha256' },
        key: 'utf8',
        signature: {
          header: 'x-acme-signature',
          form: { kind: 'kv-list', separator: ',', key: 'v1' },
          encoding: 'hex',
        },
        timestamp: { from: { signatureField: 't' }, unit: 's', toleranceS: 300 },
        content: [{ from: 'timestamp' }, { literal: '.' }, { from: 'body' }],
        eventName: { json: ['type'] },
      },
    });
  });

  it('is then offered for a source', async () => {
    const fake = await open();
    type('Name', 'Acme');
    await startFrom('GitHub-like');
    await save();
    const done = within(screen.getByRole('dialog', { name: '“Acme” is saved' }));
    await click(done.getByRole('button', { name: 'Add a source with it' }));
    const add = within(screen.getByRole('dialog', { name: 'Add a source' }));
    expect(add.getByRole<HTMLInputElement>('radio', { name: 'Acme' }).checked).toBe(true);
    await click(add.getByRole('button', { name: 'Add source' }));
    expect(fake.state().sources.at(-1)?.name).toBe('Acme');
  });

  it('says at each field what is wrong, and goes to the first', async () => {
    const fake = await open();
    await save();
    const name = builder().getByRole('textbox', { name: 'Name' });
    expect(document.activeElement).toBe(name);
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(builder().getByText('2 fields to put right before it can be saved.')).toBeTruthy();
    const header = builder().getByLabelText('Signature header');
    const described = document.getElementById(header.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain('Enter the name of a header');
    expect(saved(fake)).toHaveLength(0);
  });

  it('says at once what is wrong with what is typed, and nothing of what is empty', async () => {
    await open();
    expect(builder().queryByRole('alert')).toBeNull();
    typeHeader('x acme');
    expect(builder().getByRole('alert').textContent).toContain('no spaces');
    typeHeader('');
    expect(builder().queryByRole('alert')).toBeNull();
  });

  it('shows why it was refused, and keeps what was described', async () => {
    const fake = await open();
    fake.fail('schemes.save', { code: 'scheme.bad-definition', message: 'That cannot be.' });
    type('Name', 'Acme');
    await startFrom('Slack-like');
    await save();
    expect(builder().getByRole('alert').textContent).toBe('That cannot be.');
    expect(builder().getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Acme');
  });

  it('is given up only after a question, once something was described', async () => {
    await open();
    type('Name', 'Acme');
    await click(builder().getByRole('button', { name: 'Cancel' }));
    const question = () => screen.queryByRole('dialog', { name: 'Discard what you described?' });
    await click(within(question() as HTMLElement).getByRole('button', { name: 'Cancel' }));
    expect(question()).toBeNull();
    await click(builder().getByRole('button', { name: 'Cancel' }));
    await click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByRole('dialog', { name: 'Describe a provider' })).toBeNull();
  });

  it('warns of a scheme that says nothing about the body', async () => {
    await open();
    choose('Part 1', 'method');
    expect(builder().getByText(/a match would prove nothing about it/)).toBeTruthy();
    choose('Part 1', 'body-crc32');
    expect(builder().getByText(/not a cryptographic checksum/)).toBeTruthy();
  });
});

describe('the parts of the signed content', () => {
  const kinds = (): string[] =>
    builder()
      .getAllByRole('combobox', { name: /^Part \d+$/ })
      .map((select) => (select as HTMLSelectElement).value);

  it('are added, and written with escapes', async () => {
    const fake = await open();
    type('Name', 'Acme');
    await startFrom('GitHub-like');
    await click(builder().getByRole('button', { name: 'Add a part' }));
    expect(document.activeElement).toBe(builder().getByRole('combobox', { name: 'Part 2' }));
    type('Text of part 2', String.raw`\n`);
    await save();
    expect(saved(fake)[0]?.input).toMatchObject({
      definition: { content: [{ from: 'body' }, { literal: '\n' }] },
    });
  });

  it('are moved by buttons, which keep the focus', async () => {
    await open();
    await startFrom('Stripe-like');
    await click(builder().getByRole('button', { name: 'Move part 3 up' }));
    expect(kinds()).toEqual(['timestamp', 'body', 'literal']);
    expect(document.activeElement).toBe(builder().getByRole('button', { name: 'Move part 2 up' }));
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(
      'Part moved to place 2 of 3',
    );
  });

  it('are moved by Alt and the arrow keys', async () => {
    await open();
    await startFrom('Stripe-like');
    const text = builder().getByRole('textbox', { name: 'Text of part 2' });
    fireEvent.keyDown(text, { key: 'ArrowDown', altKey: true });
    await settle();
    expect(kinds()).toEqual(['timestamp', 'body', 'literal']);
  });

  it('are removed, and the focus goes to the neighbour', async () => {
    await open();
    await startFrom('Stripe-like');
    await click(builder().getByRole('button', { name: 'Remove part 2: Fixed text' }));
    expect(kinds()).toEqual(['timestamp', 'body']);
    expect(document.activeElement).toBe(
      builder().getByRole('button', { name: 'Remove part 2: Body' }),
    );
  });

  it('say at their own field what is wrong', async () => {
    await open();
    await startFrom('Slack-like');
    type('Text of part 1', String.raw`v0\q`);
    expect(
      builder().getByRole('textbox', { name: 'Text of part 1' }).getAttribute('aria-invalid'),
    ).toBe('true');
    expect(builder().getByRole('alert').textContent).toContain('Unknown escape');
  });
});

describe('the preview', () => {
  it('tries the scheme on the newest event, and shows bytes and signatures', async () => {
    const fake = await open();
    await startFrom('GitHub-like');
    await rest();
    expect(previews(fake)).toMatchObject([{ seq: 9, definition: { name: 'Untitled' } }]);
    const preview = within(builder().getByRole('region', { name: 'Preview' }));
    expect(preview.getByRole('status').textContent).toBe('Verifiedthe signature matches');
    const bytes = preview
      .getAllByRole('region', { name: 'Bytes that would be signed' })
      .at(-1) as HTMLElement;
    expect(bytes.textContent).toContain('{"action":"opened"');
    expect(preview.getByText('They are the same.')).toBeTruthy();
  });

  it('waits for a rest in typing', async () => {
    const fake = await open();
    await startFrom('GitHub-like');
    await rest(150);
    typeHeader('x-a');
    await rest(150);
    typeHeader('x-ab');
    await rest(150);
    expect(previews(fake)).toHaveLength(0);
    await rest(50);
    expect(previews(fake)).toMatchObject([{ definition: { signature: { header: 'x-ab' } } }]);
  });

  it('ignores an answer that comes too late', async () => {
    const fake = await open();
    const answer = fake.hold('schemes.preview');
    await startFrom('GitHub-like');
    await rest();
    choose('Try it on', '7');
    await rest();
    expect(previews(fake)).toMatchObject([{ seq: 9 }, { seq: 7 }]);
    answer();
    await settle();
    const status = within(builder().getByRole('region', { name: 'Preview' })).getByRole('status');
    expect(status.textContent).toBe('Invalidthe signature matches no key');
  });

  it('asks for nothing while something is missing', async () => {
    const fake = await open();
    await rest();
    expect(previews(fake)).toHaveLength(0);
    expect(builder().getByText(/Fill in what is missing/)).toBeTruthy();
  });

  it('shows what went wrong', async () => {
    const fake = await open();
    fake.fail('schemes.preview', { code: 'event.not-found', message: 'The event is gone.' });
    await startFrom('GitHub-like');
    await rest();
    expect(builder().getByRole('alert').textContent).toBe('The event is gone.');
  });

  it('says that there is no event to try it on', async () => {
    await open({}, []);
    expect(builder().getByText(/No event has been captured yet/)).toBeTruthy();
    expect(builder().queryByRole('combobox', { name: 'Try it on' })).toBeNull();
  });

  it('offers the headers of the event as names', async () => {
    await open();
    const list = document.getElementById(
      builder().getByLabelText('Signature header').getAttribute('list') ?? '',
    );
    const names = Array.from(list?.querySelectorAll('option') ?? [], ({ value }) => value);
    expect(names).toContain('x-hub-signature-256');
  });
});

describe('from an event that is not verified', () => {
  it('is tried on that event, and can be used for its source', async () => {
    const fake = await renderApp({ app: { sources: [source] }, events });
    stopClock();
    await click(screen.getByRole('option', { name: /refused/ }));
    await click(screen.getByRole('button', { name: 'Describe this provider’s scheme…' }));
    await startFrom('GitHub-like');
    await rest();
    expect(previews(fake)).toMatchObject([{ seq: 7 }]);
    type('Name', 'Acme');
    await save();
    await click(screen.getByRole('button', { name: 'Use it for Shop repository' }));
    expect(fake.state().sources[0]?.provider).toBe(fake.state().schemes[0]?.id);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not offered for an event that is good', async () => {
    await renderApp({ app: { sources: [source] }, events });
    await click(screen.getByRole('option', { name: /newest/ }));
    expect(screen.queryByRole('button', { name: /Describe this provider/ })).toBeNull();
  });
});

describe('your schemes', () => {
  const openList = async (app = {}) => {
    const fake = await renderApp({ app: { sources: [source], ...withScheme(), ...app } });
    await click(screen.getByRole('button', { name: 'Add a source' }));
    await click(screen.getByRole('button', { name: 'Your schemes…' }));
    return fake;
  };
  const list = () => within(screen.getByRole('dialog', { name: 'Your schemes' }));
  const perform = async (item: string): Promise<void> => {
    await click(list().getByRole('button', { name: 'Actions for Acme' }));
    await click(screen.getByRole('menuitem', { name: item }));
  };

  it('are changed in the builder, and keep their id', async () => {
    const fake = await openList();
    await perform('Edit…');
    const dialog = within(screen.getByRole('dialog', { name: 'Change “Acme”' }));
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Text of part 2' }).value).toBe(
      String.raw`\n`,
    );
    await click(dialog.getByRole('button', { name: 'Save scheme' }));
    expect(saved(fake)[0]?.input).toEqual({ id: 'own-acme', definition: fakeDefinition });
  });

  it('are exported', async () => {
    const fake = await openList();
    await perform('Export…');
    expect(fake.calls.at(-1)).toEqual({ name: 'schemes.exportFile', input: { id: 'own-acme' } });
    expect(screen.getByText('Scheme exported')).toBeTruthy();
  });

  it('are removed after a question, unless a source uses them', async () => {
    const own = makeSource({ id: 2, provider: 'own-acme' });
    const fake = await openList({ sources: [source, own] });
    expect(list().getByText(/Used by 1 source\./)).toBeTruthy();
    await perform('Remove…');
    const question = () => within(screen.getByRole('dialog', { name: 'Remove “Acme”?' }));
    await click(question().getByRole('button', { name: 'Remove scheme' }));
    expect(question().getByRole('alert').textContent).toBe('A source still uses this scheme.');
    fake.change({ sources: [source] });
    await click(question().getByRole('button', { name: 'Remove scheme' }));
    expect(fake.state().schemes).toEqual([]);
    expect(list().getByText(/No scheme of your own yet/)).toBeTruthy();
  });

  it('are imported', async () => {
    await renderApp({ app: { sources: [source] } });
    await click(screen.getByRole('button', { name: 'Add a source' }));
    await click(screen.getByRole('button', { name: 'Import a scheme…' }));
    expect(list().getByText(/No scheme of your own yet/)).toBeTruthy();
    await click(list().getByRole('button', { name: 'Import…' }));
    expect(list().getByRole('list', { name: 'Your schemes' }).textContent).toContain('Acme');
  });

  it('say why a file could not be imported', async () => {
    const fake = await openList();
    fake.fail('schemes.importFile', {
      code: 'scheme.bad-definition',
      message: 'This is no scheme of Countersign.',
      hint: 'Its “algorithm” is missing.',
    });
    await click(list().getByRole('button', { name: 'Import…' }));
    expect(list().getByRole('alert').textContent).toBe(
      'This is no scheme of Countersign. Its “algorithm” is missing.',
    );
  });

  it('can be changed from a source that uses one', async () => {
    const own = makeSource({ id: 2, provider: 'own-acme', name: 'Acme hooks' });
    await renderApp({ app: { ...withScheme(), sources: [own] } });
    await click(screen.getByRole('button', { name: /^Acme hooks/ }));
    expect(screen.queryByRole('button', { name: /provider’s documentation/ })).toBeNull();
    await click(screen.getByRole('button', { name: 'Edit the scheme…' }));
    expect(screen.getByRole('dialog', { name: 'Change “Acme”' })).toBeTruthy();
  });
});

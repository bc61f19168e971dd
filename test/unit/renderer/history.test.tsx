// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HistorySection } from '../../../src/renderer/features/history/HistorySection.tsx';
import type { AppError } from '../../../src/shared/errors.ts';
import type { HistoryInfo, HistoryTask } from '../../../src/shared/history.ts';
import { fakeHistoryInfo } from '../../support/fake-answers/history.ts';
import type { FakeBridge } from '../../support/fake-bridge.ts';
import { fakeNowMs, makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';
import { renderPart } from './render-part.tsx';

const dayMs = 86_400_000;

const open = async (history: Partial<HistoryInfo> = {}): Promise<FakeBridge> => {
  const { fake } = await renderPart({ history }, (app) => (
    <HistorySection
      history={app.history}
      limits={app.settings.retention}
      onChanged={() => undefined}
    />
  ));
  return fake;
};

const inputsOf = (fake: FakeBridge, name: string): unknown[] =>
  fake.calls.filter((call) => call.name === name).map(({ input }) => input);
const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });
const fact = (name: string): string | null | undefined =>
  screen.getByText(name).nextElementSibling?.textContent;
const type = (name: string, value: string): void => {
  fireEvent.change(screen.getByRole('spinbutton', { name }), { target: { value } });
};
const limitNames = {
  events: 'Limit the number: events',
  days: 'Limit the age: days',
  size: 'Limit the size on disk: MiB',
} as const;

describe('the facts about the history', () => {
  it('say how much there is, since when, and where', async () => {
    const fake = await open({ freeBytes: 2 * 1024 * 1024 });
    expect(fact('Events')).toBe('12,345 events, 3 pinned');
    expect(fact('Oldest')).toContain('Nov 2026');
    expect(fact('On disk')).toBe('312 MiB, 2 MiB of it free for new events');
    await click(button('Copy folder'));
    expect(fake.clipboard()).toBe(fakeHistoryInfo.folder);
  });

  it('leave out what an empty history does not have', async () => {
    await open({ events: 0, pinned: 0, oldestAtMs: null });
    expect(fact('Events')).toBe('0 events');
    expect(screen.queryByText('Oldest')).toBeNull();
  });
});

describe('the limits', () => {
  it('are shown as they are, and cannot be saved unchanged', async () => {
    await open();
    const values = Object.values(limitNames).map(
      (name) => screen.getByRole<HTMLInputElement>('spinbutton', { name }).value,
    );
    expect(values).toEqual(['100000', '30', '2048']);
    expect(button('Save limits').disabled).toBe(true);
  });

  it('are saved in bytes, and null where there is none', async () => {
    const fake = await open();
    await click(screen.getByRole('checkbox', { name: 'Limit the age' }));
    expect(screen.getByText('No limit')).toBeTruthy();
    type(limitNames.events, '200000');
    type(limitNames.size, '512');
    await click(button('Save limits'));
    expect(inputsOf(fake, 'settings.update')).toEqual([
      { retention: { maxEvents: 200_000, maxAgeDays: null, maxBytes: 512 * 1024 * 1024 } },
    ]);
    expect(screen.getByText('Settings saved')).toBeTruthy();
  });

  it('begin with the usual when they are switched on again', async () => {
    await open();
    const box = screen.getByRole('checkbox', { name: 'Limit the age' });
    await click(box);
    await click(box);
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: limitNames.days }).value).toBe(
      '30',
    );
  });

  it.each([
    [limitNames.events, '12000', {}, 'Saving removes the oldest 342 events, for good.'],
    [
      limitNames.days,
      '7',
      { oldestAtMs: fakeNowMs - 9 * dayMs },
      'Saving removes all events older than 7 days, for good.',
    ],
    [
      limitNames.size,
      '100',
      { oldestAtMs: fakeNowMs },
      'Saving removes the oldest events until the history is small enough, for good.',
    ],
  ])('say what a lower one removes: %s', async (name, value, info, words) => {
    await open({ oldestAtMs: fakeNowMs, ...info });
    type(name, value);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('show why they cannot be saved', async () => {
    const fake = await open();
    const error: AppError = { code: 'store.full', message: 'The disk is full.' };
    fake.fail('settings.update', error);
    type(limitNames.events, '5');
    await click(button('Save limits'));
    expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
  });
});

describe('compacting', () => {
  it('says so when it is done', async () => {
    const fake = await open();
    await click(button('Compact'));
    expect(inputsOf(fake, 'history.compact')).toEqual([{}]);
    expect(screen.getByText('History compacted')).toBeTruthy();
    expect(screen.queryByText(/Nothing can be stored meanwhile/)).toBeNull();
  });

  it('of a file of the old kind says before that nothing is stored meanwhile', async () => {
    await open({ canGiveBack: false });
    expect(screen.getByText(/Nothing can be stored meanwhile/)).toBeTruthy();
  });
});

describe('a backup', () => {
  it('is confirmed with what it holds', async () => {
    await open();
    await click(button('Back up…'));
    expect(screen.getByText('Backup written')).toBeTruthy();
  });

  it('that failed says why', async () => {
    const fake = await open();
    fake.fail('history.backup', { code: 'file.unwritable', message: 'It could not be written.' });
    await click(button('Back up…'));
    expect(screen.getByRole('alert').textContent).toContain('It could not be written.');
  });
});

describe('clearing', () => {
  const openDialog = async (info: Partial<HistoryInfo> = {}) => {
    const fake = await open(info);
    await click(button('Clear…'));
    return { fake, dialog: within(screen.getByRole('dialog', { name: 'Clear the history?' })) };
  };

  it('keeps pinned events unless told otherwise, and says how many go', async () => {
    const { fake, dialog } = await openDialog();
    expect(dialog.getByText(/It cannot be undone/)).toBeTruthy();
    await click(dialog.getByRole('button', { name: 'Remove 12,342 events' }));
    expect(inputsOf(fake, 'history.clear')).toEqual([{ keepPinned: true }]);
    expect(screen.getByText('12,342 events removed.')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    await settle();
    expect(fact('Events')).toBe('3 events, 3 pinned');
  });

  it('takes pinned events along where that is wanted', async () => {
    const { fake, dialog } = await openDialog();
    await click(dialog.getByRole('checkbox', { name: 'Keep the 3 pinned' }));
    await click(dialog.getByRole('button', { name: 'Remove 12,345 events' }));
    expect(inputsOf(fake, 'history.clear')).toEqual([{ keepPinned: false }]);
  });

  it('asks nothing about pinned events where there are none', async () => {
    const { dialog } = await openDialog({ pinned: 0 });
    expect(dialog.queryByRole('checkbox')).toBeNull();
  });

  it('can be left without doing anything', async () => {
    const { fake, dialog } = await openDialog();
    await click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(inputsOf(fake, 'history.clear')).toEqual([]);
  });
});

describe('a task under way', () => {
  const task: HistoryTask = { kind: 'clear', done: 1200, total: 5000 };

  it('shows how far it is, and lets nothing else begin', async () => {
    const fake = await open();
    fake.change({ history: { oldestSeq: 1, task } });
    await settle();
    const progress = screen.getByRole<HTMLProgressElement>('progressbar', {
      name: 'Clearing the history',
    });
    expect(progress.value).toBe(1200);
    expect(screen.getByText(/1,200 of 5,000 events/)).toBeTruthy();
    expect(['Compact', 'Back up…', 'Clear…'].map((name) => button(name).disabled)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('can be cancelled', async () => {
    const fake = await open();
    fake.change({ history: { oldestSeq: 1, task } });
    await settle();
    await click(button('Cancel'));
    expect(inputsOf(fake, 'history.cancel')).toEqual([{}]);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('has no bar to fill while nobody knows how much there is', async () => {
    const fake = await open();
    fake.change({ history: { oldestSeq: 1, task: { kind: 'backup', done: 0, total: 0 } } });
    await settle();
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  });
});

it('a repeat says when what it repeats is no longer here', async () => {
  const event = makeSummary({ seq: 9, repeatOf: 4 });
  const fake = await renderApp({
    app: { sources: [makeSource({ id: 1, provider: 'github' })] },
    events: [event],
  });
  const mark = () => screen.getByText('repeat of #4').parentElement?.title;
  expect(mark()).not.toContain('no longer here');
  fake.change({ history: { oldestSeq: 5, task: null } });
  await settle();
  expect(mark()).toContain('#4 (no longer here)');
});

/** A source with its keys in the window, and what a person does there. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import type { AppState } from '../../../src/shared/ipc.ts';
import type { KeyInfo } from '../../../src/shared/provider.ts';
import type { FakeBridge, FakeOptions } from '../../support/fake-bridge.ts';
import { makeKey, makeSource } from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const key = (changed: Partial<KeyInfo> = {}): KeyInfo =>
  makeKey({ id: 10, sourceId: 1, label: 'Old', ...changed });
export const hooks = (keys: readonly KeyInfo[], provider = 'github') =>
  makeSource({ id: 1, provider, name: 'Hooks', keys });

export const openBoard = async (
  keys: readonly KeyInfo[],
  app: Partial<AppState> = {},
  options: FakeOptions = {},
): Promise<FakeBridge> => {
  const fake = await renderApp({ ...options, app: { sources: [hooks(keys)], ...app } });
  await click(screen.getByRole('button', { name: /^Hooks/ }));
  return fake;
};
export const openForm = (provider = 'github', app: Partial<AppState> = {}): Promise<FakeBridge> =>
  openBoard([], { sources: [hooks([], provider)], ...app });

export const rows = (): string[] =>
  within(screen.getByRole('list', { name: 'Keys of this source' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent);
export const menuOf = async (name: string): Promise<void> =>
  click(screen.getByRole('button', { name: `Actions for key ${name}` }));
export const items = (): string[] =>
  screen
    .getAllByRole('menuitem')
    .map((item) => item.querySelector('span')?.firstChild?.nodeValue ?? '');
export const choose = async (name: string, item: RegExp): Promise<void> => {
  await menuOf(name);
  await click(screen.getByRole('menuitem', { name: item }));
};
export const inputsOf = (fake: FakeBridge, name: string): unknown[] =>
  fake.calls.filter((call) => call.name === name).map(({ input }) => input);
export const press = (name: string): Promise<void> => click(screen.getByRole('button', { name }));
export const isDisabled = (name: string): boolean =>
  screen.getByRole<HTMLButtonElement>('button', { name }).disabled;
export const tick = (name: string): Promise<void> => click(screen.getByRole('checkbox', { name }));

/** Lets a test move the window's timers. */
export const holdTimers = (
  ...toFake: ('setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval')[]
) => {
  vi.useFakeTimers({ toFake });
  onTestFinished(() => void vi.useRealTimers());
};
export const pass = async (ms: number): Promise<void> => {
  act(() => void vi.advanceTimersByTime(ms));
  await settle();
};
/** Pastes without waiting for what is said of it. */
export const type = (label: string, value: string): HTMLTextAreaElement => {
  const field = screen.getByLabelText<HTMLTextAreaElement>(label);
  fireEvent.change(field, { target: { value } });
  return field;
};
export const paste = async (
  value: string,
  label = 'Webhook secret',
): Promise<HTMLTextAreaElement> => {
  holdTimers('setTimeout', 'clearTimeout');
  const field = type(label, value);
  await pass(150);
  return field;
};
/** What the field is described by. */
export const descriptionOf = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

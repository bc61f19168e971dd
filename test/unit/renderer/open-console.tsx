/** Opens a provider's console over the bridge in memory, and what its tests do there. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import { type Consoles, createConsoles } from '../../../src/renderer/features/console/consoles.ts';
import { ProviderConsole } from '../../../src/renderer/features/console/ProviderConsole.tsx';
import type { ConsoleAccount } from '../../../src/shared/console.ts';
import type { AppState } from '../../../src/shared/ipc.ts';
import type { SourceInfo } from '../../../src/shared/provider.ts';
import { makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { settle } from './render-app.tsx';
import { type OwnAnswers, renderPart } from './render-part.tsx';

type Kind = ConsoleAccount['kind'];

export const publicUrl = 'https://quietly-brave-otter.ngrok-free.dev/in/x';

export const accounts = {
  messagemedia: {
    kind: 'messagemedia',
    host: 'https://api.messagemedia.com',
    apiKey: '7EVUfEYz',
    apiSecret: 'hush-hush',
  },
  bracken: {
    kind: 'bracken',
    tokenUrl: 'https://identity.brackenlearning.com/connect/token',
    apiUrl: 'https://api.brackenlearning.com',
    domainKey: '17435',
    clientId: 'client-1',
    clientSecret: 'hush-hush',
  },
} as const;

export type Given = {
  readonly source?: Partial<SourceInfo>;
  readonly app?: Partial<AppState>;
  readonly answers?: OwnAnswers;
  readonly hasAccount?: boolean;
};

export const openConsole = async (kind: Kind, given: Given = {}) => {
  const source = makeSource({ id: 1, provider: kind, publicUrl, ...given.source });
  const changed = vi.fn<() => void>();
  const opened = vi.fn<(seq: number) => void>();
  let consoles: Consoles | null = null;
  const { fake } = await renderPart(
    { app: { sources: [source], ...given.app }, events: [makeSummary({ seq: 1 })] },
    (app, api) => {
      consoles ??= createConsoles(api);
      const [shown] = app.sources;
      return (
        shown && (
          <ProviderConsole
            source={shown}
            kind={kind}
            vault={app.vault}
            consoles={consoles}
            onChanged={changed}
            onOpenEvent={opened}
          />
        )
      );
    },
    given.answers,
  );
  const load = () => act(async () => consoles?.load(1));
  if (given.hasAccount !== false) {
    const { bridge } = fake;
    await bridge.call('console.putAccount', { sourceId: 1, account: accounts[kind] });
    await load();
  }
  const runs = () => fake.calls.filter(({ name }) => name === 'console.run');
  return { fake, changed, opened, runs, load };
};

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
export const fillIn = (name: string, value: string): void => {
  fireEvent.change(field(name), { target: { value } });
};
export const part = (name: string) => within(screen.getByRole('region', { name }));
export const dialog = () => within(screen.getByRole('dialog'));
export const unfold = async (summary: HTMLElement): Promise<void> => {
  const details = summary.closest('details');
  if (details) details.open = true;
  fireEvent(details ?? summary, new Event('toggle'));
  await settle();
};

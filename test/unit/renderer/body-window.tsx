/** Opens the body of an event in the whole window, over the bridge in memory. */
import { screen, within } from '@testing-library/react';
import type { DecompressionProblem } from '../../../src/shared/contract/body.ts';
import type { EventDetail, HeaderPair } from '../../../src/shared/event.ts';
import type { FakeBridge } from '../../support/fake-bridge.ts';
import { makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp } from './render-app.tsx';

export type BodyOptions = {
  readonly headers?: readonly HeaderPair[];
  readonly detail?: Partial<EventDetail>;
  /** What comes out when it is decompressed. */
  readonly decompressed?: { readonly text: string; readonly problem: DecompressionProblem | null };
};

export const gzipped = (
  text: string,
  problem: DecompressionProblem | null = null,
): BodyOptions => ({
  headers: [['Content-Encoding', 'gzip']],
  decompressed: { text, problem },
});

export const open = async (
  body: string | Uint8Array,
  type: string,
  { headers = [], detail = {}, decompressed }: BodyOptions = {},
): Promise<FakeBridge> => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const fake = await renderApp({
    app: { sources: [makeSource({ id: 1, provider: 'github' })] },
    events: [makeSummary({ seq: 1, bodyBytes: bytes.length })],
    bodies: new Map([[1, bytes]]),
    details: new Map([[1, { headers: [['Content-Type', type], ...headers], ...detail }]]),
    ...(decompressed && { decompressed }),
  });
  await click(screen.getByRole('option'));
  await click(screen.getByRole('tab', { name: 'Body' }));
  return fake;
};

/** Chooses a view of the body. */
export const openView = (name: string): Promise<void> =>
  click(
    within(screen.getByRole('radiogroup', { name: 'Show body as' })).getByRole('radio', { name }),
  );

import { describe, expect, it, vi } from 'vitest';
import { createApi } from '../../../../src/renderer/api.ts';
import {
  createEventView,
  firstBodyBytes,
} from '../../../../src/renderer/features/event/event-view.ts';
import { createFakeBridge } from '../../../support/fake-bridge.ts';
import { makeSummary } from '../../../support/fake-window-data.ts';

const start = (bodyBytes = 100) => {
  const events = [1, 2, 3, 4].map((seq) => makeSummary({ seq, bodyBytes }));
  const bodies = new Map(events.map(({ seq }) => [seq, new Uint8Array(bodyBytes).fill(seq)]));
  const fake = createFakeBridge({ events, bodies });
  return { fake, view: createEventView(createApi(fake.bridge)) };
};

describe('the open event', () => {
  it('reads the detail and the beginning of the body', async () => {
    const { view } = start(firstBodyBytes + 10);
    view.open(2);
    await vi.waitFor(() => expect(view.store.getState().body.bytes).toHaveLength(firstBodyBytes));
    expect(view.store.getState().detail?.summary.seq).toBe(2);
    await view.loadMore();
    expect(view.store.getState().body.bytes).toHaveLength(firstBodyBytes + 10);
  });

  it('skips events that were passed over', async () => {
    const { fake, view } = start();
    for (const seq of [1, 2, 3, 4]) view.open(seq);
    await vi.waitFor(() => expect(view.store.getState().body.bytes).toHaveLength(100));
    const asked = fake.calls.filter(({ name }) => name === 'events.get').map(({ input }) => input);
    expect(asked).toEqual([{ seq: 1 }, { seq: 4 }]);
    expect(view.store.getState().body.bytes[0]).toBe(4);
  });

  it('says so when the event is gone', async () => {
    const { view } = start();
    view.open(99);
    await vi.waitFor(() => expect(view.store.getState().error?.code).toBe('event.not-found'));
  });

  it('shows nothing once it is closed', async () => {
    const { view } = start();
    view.open(1);
    view.open(null);
    await vi.waitFor(() => expect(view.store.getState().seq).toBeNull());
    expect(view.store.getState().detail).toBeNull();
  });
});

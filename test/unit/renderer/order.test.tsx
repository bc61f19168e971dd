// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ObsoleteNotice } from '../../../src/renderer/features/order/ObsoleteNotice.tsx';
import { OrderTab } from '../../../src/renderer/features/order/OrderTab.tsx';
import { SourceSettingsForm } from '../../../src/renderer/features/sources/SourceSettingsForm.tsx';
import type { EventOrder, OrderedEvent } from '../../../src/shared/order.ts';
import { makeOrder } from '../../support/fake-answers/order.ts';
import {
  fakeNowMs,
  makeDetail,
  makeProvider,
  makeSource,
  makeSummary,
} from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';
import { renderPart } from './render-part.tsx';

const event = (seq: number, order: number, more: Partial<OrderedEvent> = {}): OrderedEvent => ({
  seq,
  eventName: 'message.sent',
  receivedAtMs: fakeNowMs + seq,
  verdict: 'valid',
  status: 200,
  order,
  isObsolete: false,
  after: null,
  isNewest: false,
  delivery: seq,
  sameBodyAs: null,
  ...more,
});

const comapi = makeOrder({
  entity: 'm1',
  label: 'message',
  orderLabel: 'revision',
  advice: 'discard it, as Comapi asks',
  events: [
    event(1, 3, { status: 500 }),
    event(2, 7, { isNewest: true }),
    event(3, 5, { isObsolete: true, after: { seq: 2, order: 7 } }),
    event(4, 3, { delivery: 1, isObsolete: true, after: { seq: 2, order: 7 } }),
  ],
  trueOrder: [1, 4, 3, 2],
  missing: [4, 6],
  deliveries: [
    {
      first: 1,
      attempts: [
        { seq: 1, receivedAtMs: fakeNowMs, status: 500 },
        { seq: 4, receivedAtMs: fakeNowMs, status: 200 },
      ],
    },
  ],
});

const showOrder = async (
  seq: number,
  order: EventOrder,
  onChooseId: (() => void) | null = null,
) => {
  const summary = makeSummary({ seq });
  const onOpenEvent = vi.fn<(opened: number) => void>();
  await renderPart(
    { events: [summary] },
    () => (
      <OrderTab detail={makeDetail(summary)} onOpenEvent={onOpenEvent} onChooseId={onChooseId} />
    ),
    { 'order.of': () => order },
  );
  return onOpenEvent;
};

const listed = (name: string): string[] =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('button')
    .map((button) => button.textContent?.slice(0, 2) ?? '');

describe('the order of an event', () => {
  it('says why it is obsolete and what to do', async () => {
    await showOrder(3, comapi);
    const section = within(screen.getByRole('region', { name: 'Order' }));
    expect(
      section.getByText(
        'Obsolete: arrived after revision 7 (#2), and is revision 5: discard it, as Comapi asks.',
      ),
    ).toBeTruthy();
    expect(section.getByText('No event has revision 4 or 6. There need not be any.')).toBeTruthy();
  });

  it('says of the one that counts that it does', async () => {
    await showOrder(2, comapi);
    const section = within(screen.getByRole('region', { name: 'Order' }));
    expect(section.getByText('The newest, revision 7. It counts.')).toBeTruthy();
  });

  it('says of the only genuine one that it counts', async () => {
    await showOrder(1, {
      ...comapi,
      events: [event(1, 3, { isNewest: true }), event(2, 9, { verdict: 'invalid' })],
      trueOrder: [1],
      missing: [],
      deliveries: [],
    });
    expect(screen.getByText('The newest, revision 3. It counts.')).toBeTruthy();
  });

  it('says that nothing was seen of many places in few words', async () => {
    await showOrder(2, { ...comapi, missing: [2, 4, 5, 6, 7, 9, 10] });
    expect(screen.getByText(/No event has revision 2, 4–7, 9 or 10\./)).toBeTruthy();
  });

  it('says of a lone span that there need not be any', async () => {
    await showOrder(2, { ...comapi, missing: [4, 5, 6] });
    expect(screen.getByText('No event has revision 4–6. There need not be any.')).toBeTruthy();
  });

  it('tells which event is not genuine, and gives it no place', async () => {
    await showOrder(2, {
      ...comapi,
      events: [...comapi.events, event(5, 9, { eventName: 'forged', verdict: 'invalid' })],
    });
    const forged = screen.getByRole('button', { name: /^#5/ });
    expect(forged.textContent).toContain('Invalid');
    expect(forged.closest('li')?.textContent).not.toContain('in true order');
  });

  it('says how often its delivery came and how it was answered', async () => {
    await showOrder(1, comapi);
    expect(screen.getByText('Delivered 2 times: answered 500, 200.')).toBeTruthy();
  });

  it('puts retries under the first of their delivery', async () => {
    await showOrder(3, comapi);
    expect(listed('Events in order of arrival')).toEqual(['#1', '#4', '#2', '#3']);
    expect(listed('Retries of #1')).toEqual(['#4']);
  });

  it('can be listed as it should have been', async () => {
    await showOrder(3, comapi);
    await click(screen.getByRole('radio', { name: 'True order' }));
    expect(listed('Events in true order')).toEqual(['#1', '#4', '#3', '#2']);
  });

  it('opens the event that is chosen', async () => {
    const onOpenEvent = await showOrder(3, comapi);
    await click(screen.getByRole('button', { name: /^#2/ }));
    expect(onOpenEvent).toHaveBeenCalledExactlyOnceWith(2);
  });

  it.each([
    [
      ['/payload/id', '/messageId'],
      'No id found at /payload/id or /messageId, so this event stands alone.',
    ],
    [[], 'Not known: nothing says where its id is, so this event stands alone.'],
  ])(
    'says that nothing was found at %j, and leads to where that is chosen',
    async (lookedAt, words) => {
      const onChooseId = vi.fn<() => void>();
      await showOrder(3, makeOrder({ lookedAt }), onChooseId);
      expect(screen.getByText(words)).toBeTruthy();
      await click(screen.getByRole('button', { name: 'Choose the id…' }));
      expect(onChooseId).toHaveBeenCalledOnce();
    },
  );

  it('shows a hidden character of an id as an escape', async () => {
    await showOrder(3, { ...comapi, entity: 'a\u202eb' });
    expect(screen.queryByText(/\u202e/)).toBeNull();
  });
});

describe('the verdict of a genuine event that is obsolete', () => {
  const summary = makeSummary({ seq: 3, isObsolete: true });
  const show = async (order: EventOrder) => {
    const onOpenEvent = vi.fn<(opened: number) => void>();
    const detail = makeDetail(summary);
    await renderPart(
      { events: [summary] },
      () => <ObsoleteNotice detail={detail} onOpenEvent={onOpenEvent} />,
      { 'order.of': () => order },
    );
    return onOpenEvent;
  };

  it('names the one that counts instead, and leads to it', async () => {
    const onOpenEvent = await show(comapi);
    expect(
      screen.getByText(
        'Genuine, but obsolete: revision 7 (#2) counts instead of revision 5; discard it, as Comapi asks.',
      ),
    ).toBeTruthy();
    await click(screen.getByRole('button', { name: 'Open #2' }));
    expect(onOpenEvent).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('says only why where the one that counts is not known', async () => {
    await show({ ...comapi, events: comapi.events.map((one) => ({ ...one, isNewest: false })) });
    expect(screen.getByText(/^Obsolete: arrived after revision 7/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('in the window', () => {
  const github = makeSource({ id: 1, provider: 'github' });

  it('the verdict of an obsolete event says so', async () => {
    await renderApp({
      app: { sources: [github] },
      events: [makeSummary({ seq: 7, isObsolete: true })],
    });
    await click(screen.getByRole('option'));
    expect(screen.getByText(/^Obsolete: a later state had arrived before it/)).toBeTruthy();
  });

  it('an event without an id leads to the field that says where it is', async () => {
    await renderApp({ app: { sources: [github] }, events: [makeSummary({ seq: 7 })] });
    await click(screen.getByRole('option'));
    await click(screen.getByRole('tab', { name: 'Order' }));
    await click(screen.getByRole('button', { name: 'Choose the id…' }));
    const field = screen.getByRole('textbox', { name: 'JSON pointer to the id' });
    expect(document.activeElement).toBe(field);
    await click(screen.getByRole('option', { name: /^Verified/ }));
    await click(screen.getByRole('button', { name: 'Set up' }));
    expect(screen.getByRole('tab', { name: 'Set up', selected: true })).toBeTruthy();
  });
});

it('marks an obsolete event in the feed', async () => {
  await renderApp({
    app: { sources: [makeSource({ id: 1, provider: 'github' })] },
    events: [makeSummary({ seq: 7, isObsolete: true }), makeSummary({ seq: 6 })],
  });
  expect(screen.getAllByRole('option', { name: /obsolete/ })).toHaveLength(1);
});

describe('the settings of a source', () => {
  const provider = makeProvider({
    id: 'comapi',
    name: 'Comapi',
    entity: {
      id: '/payload/id',
      otherIds: ['/messageId'],
      order: '/revision',
      label: 'message',
      orderLabel: 'revision',
      advice: null,
    },
  });
  const source = makeSource({ id: 1, provider: 'comapi' });
  const nothing = (): void => undefined;
  const show = () =>
    renderPart(
      { app: { sources: [source], providers: [provider] }, events: [makeSummary({ seq: 9 })] },
      () => (
        <SourceSettingsForm
          source={source}
          providers={[provider]}
          focusesEntity={false}
          onChanged={nothing}
          onRename={nothing}
          onRemove={nothing}
        />
      ),
      {
        'order.check': ({ entity }) => ({
          seq: 9,
          isReadable: true,
          entity: entity?.id === '/none' ? null : entity === null ? 'm1' : 't1',
          candidates: ['/payload/messageId', '/eventId'],
          order: 5,
        }),
      },
    );
  const type = (label: string, value: string): void => {
    fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
  };

  it('name the default', async () => {
    await show();
    expect(
      screen.getByText(
        'Default for Comapi: the message at /payload/id or /messageId, ordered by revision at /revision.',
      ),
    ).toBeTruthy();
  });

  it('say what the pointers give for the newest event', async () => {
    await show();
    expect(
      await screen.findByText('The newest event, #9, would be about “m1”, at revision 5.'),
    ).toBeTruthy();
    type('JSON pointer to the id', '/thread');
    expect(
      await screen.findByText('The newest event, #9, would be about “t1”, at order 5.'),
    ).toBeTruthy();
  });

  it('offer what may be ids where the pointer leads to none', async () => {
    await show();
    type('JSON pointer to the id', '/none');
    const offered = within(await screen.findByRole('group', { name: 'Ids that it has' }));
    await click(offered.getByRole('button', { name: '/payload/messageId' }));
    expect(screen.getByRole('textbox', { name: 'JSON pointer to the id' })).toHaveProperty(
      'value',
      '/payload/messageId',
    );
  });

  it('save both pointers', async () => {
    const { fake } = await show();
    type('JSON pointer to the id', ' /thread ');
    type('JSON pointer to the order', '/n');
    await click(screen.getByRole('button', { name: 'Save settings' }));
    await settle();
    expect(fake.calls.findLast(({ name }) => name === 'sources.update')?.input).toMatchObject({
      settings: { entity: { id: '/thread', order: '/n' } },
    });
  });

  it.each([
    ['JSON pointer to the id', 'thread', /This is not a JSON pointer/],
    ['JSON pointer to the order', '/a~', /This is not a JSON pointer/],
    ['JSON pointer to the order', '/n', /needs an id beside it/],
  ])('cannot be saved with %s %j', async (label, value, problem) => {
    await show();
    type(label, value);
    expect(screen.getByRole('alert').textContent).toMatch(problem);
    expect(screen.getByRole('button', { name: 'Save settings' })).toHaveProperty('disabled', true);
  });
});

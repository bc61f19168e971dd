/** What events are about, their order, and what to compare them with, in memory. */
import type { EventOrder } from '../../../src/shared/order.ts';
import { type AnswersTo, type FakeState, Refusal } from './state.ts';

const missing = () =>
  new Refusal({ code: 'event.not-found', message: 'This event is not there any more.' });

/** The order of events that name nothing they are about. */
export const makeOrder = (order: Partial<EventOrder> = {}): EventOrder => ({
  entity: null,
  lookedAt: [],
  label: 'event',
  orderLabel: 'order',
  advice: null,
  events: [],
  trueOrder: [],
  missing: [],
  deliveries: [],
  hasMore: false,
  ...order,
});

export const orderAnswers = (
  state: FakeState,
): AnswersTo<'order.of' | 'order.check' | 'compare.choices'> => {
  const find = (seq: number) => {
    const event = state.events().find((one) => one.seq === seq);
    if (!event) throw missing();
    return event;
  };
  return {
    'order.of': ({ seq }) => {
      const { eventName, receivedAtMs, verdict, status, isObsolete } = find(seq);
      const event = { seq, eventName, receivedAtMs, verdict, status, isObsolete };
      return makeOrder({
        events: [
          { ...event, order: null, after: null, isNewest: false, delivery: seq, sameBodyAs: null },
        ],
      });
    },
    'order.check': ({ sourceId, entity }) => {
      const newest = state.events().find((one) => one.sourceId === sourceId);
      if (!newest) return null;
      return {
        seq: newest.seq,
        isReadable: true,
        entity: entity?.id ?? null,
        order: null,
        candidates: [],
      };
    },
    'compare.choices': ({ seq }) => {
      const event = find(seq);
      const older = state
        .events()
        .filter((one) => one.seq < seq && one.sourceId === event.sourceId);
      const sameName = older.find(({ eventName }) => eventName === event.eventName);
      return {
        previousOfName: sameName?.seq ?? null,
        repeats: event.repeatOf,
        previous: older[0]?.seq ?? null,
      };
    },
  };
};

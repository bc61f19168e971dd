/** Pins, tags, notes and deleted events in memory. */
import type { EventSummary } from '../../../src/shared/event.ts';
import { countsOf } from '../fake-app-state.ts';
import { type AnswersTo, type FakeState, Refusal } from './state.ts';

type AnnotationCommand =
  | 'events.pin'
  | 'events.tag'
  | 'events.note'
  | 'events.delete'
  | 'events.restore'
  | 'events.deliveryIds'
  | 'events.tags';

export const annotationAnswers = (state: FakeState): AnswersTo<AnnotationCommand> => {
  const deleted = new Map<number, EventSummary>();

  const tellChanged = (seqs: readonly number[]): null => {
    const { counts, keyMatches } = state.app();
    const events = state.events().filter(({ seq }) => seqs.includes(seq));
    state.push({ name: 'events.changed', data: { events, counts, keyMatches } });
    return null;
  };
  const edit = (
    seqs: readonly number[],
    change: (event: EventSummary) => Partial<EventSummary>,
  ): null => {
    state.setEvents(
      state
        .events()
        .map((event) => (seqs.includes(event.seq) ? { ...event, ...change(event) } : event)),
    );
    return tellChanged(seqs);
  };

  return {
    'events.deliveryIds': ({ seqs }) =>
      seqs.map((seq) => (seq % 2 === 0 ? `delivery-${seq}` : null)),
    'events.pin': ({ seqs, isPinned }) => edit(seqs, () => ({ isPinned })),
    'events.tag': ({ seqs, add, remove }) =>
      edit(seqs, ({ tags }) => ({
        tags: [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])],
      })),
    'events.note': ({ seq, note }) => {
      state.notes.set(seq, note);
      return edit([seq], () => ({ hasNote: note !== '' }));
    },
    'events.delete': ({ seqs }) => {
      const gone = state.events().filter(({ seq }) => seqs.includes(seq));
      for (const event of gone) deleted.set(event.seq, event);
      state.setEvents(state.events().filter((event) => !gone.includes(event)));
      const counts = countsOf(state.events());
      state.push({ name: 'events.removed', data: { seqs: gone.map(({ seq }) => seq), counts } });
      return { seqs: gone.map(({ seq }) => seq) };
    },
    'events.restore': ({ seqs }) => {
      const back = seqs.flatMap((seq) => deleted.get(seq) ?? []);
      if (back.length === 0) {
        throw new Refusal({
          code: 'event.not-found',
          message: 'These events cannot be brought back any more.',
        });
      }
      for (const { seq } of back) deleted.delete(seq);
      state.setEvents([...state.events(), ...back].toSorted((a, b) => b.seq - a.seq));
      tellChanged(back.map(({ seq }) => seq));
      return { seqs: back.map(({ seq }) => seq) };
    },
    'events.tags': () => [...new Set(state.events().flatMap(({ tags }) => tags))].toSorted(),
  };
};

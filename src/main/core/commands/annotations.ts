/** The commands for what a person does to events: pin, tag, note, delete, and undo that. */
import { failure } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/ipc.ts';
import type { App } from '../app.ts';
import type { Clock } from '../ports.ts';
import { noSuchEvent } from '../stored-event.ts';

export type AnnotationHandlers = Pick<
  Handlers,
  'events.pin' | 'events.tag' | 'events.note' | 'events.delete' | 'events.restore' | 'events.tags'
>;

export const createAnnotationHandlers = (
  app: Pick<App, 'store' | 'tellChanged' | 'tellRemoved' | 'moveCounts'>,
  clock: Clock,
): AnnotationHandlers => {
  const { config, reads } = app.store;
  const tellChanged = async (seqs: readonly number[]): Promise<null> => {
    if (seqs.length > 0) app.tellChanged(await reads.summaries(seqs));
    return null;
  };

  return {
    'events.pin': async ({ seqs, isPinned }) => tellChanged(await config.pinEvents(seqs, isPinned)),
    'events.tag': async ({ seqs, add, remove }) =>
      tellChanged(await config.tagEvents(seqs, add, remove)),
    'events.note': async ({ seq, note }) => {
      if (!(await config.noteEvent(seq, note))) throw noSuchEvent();
      return tellChanged([seq]);
    },
    'events.delete': async ({ seqs }) => {
      const deleted = await config.deleteEvents(seqs, clock.now());
      app.moveCounts(deleted.counts);
      if (deleted.seqs.length > 0) app.tellRemoved(deleted.seqs);
      return { seqs: deleted.seqs };
    },
    'events.restore': async ({ seqs }) => {
      const restored = await config.restoreEvents(seqs, clock.now());
      if (restored.seqs.length === 0) {
        throw failure(
          'event.not-found',
          'These events cannot be brought back any more.',
          'Deleted events are kept for ten minutes.',
        );
      }
      app.moveCounts(restored.counts);
      await tellChanged(restored.seqs);
      return { seqs: restored.seqs };
    },
    'events.tags': () => reads.tags(),
  };
};

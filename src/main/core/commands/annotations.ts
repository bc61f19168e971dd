/** The commands for what a person does to events: pin, tag, note, delete, and undo that. */
import { failure } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import type { App } from '../app.ts';
import type { Clock } from '../ports.ts';
import { deliveryIdOf } from '../providers/identify.ts';
import { noSuchEvent } from '../stored-event.ts';

export type AnnotationHandlers = Pick<
  Handlers,
  | 'events.pin'
  | 'events.tag'
  | 'events.note'
  | 'events.delete'
  | 'events.restore'
  | 'events.deliveryIds'
  | 'events.tags'
>;

export const createAnnotationHandlers = (
  app: Pick<App, 'store' | 'sources' | 'tellChanged' | 'tellRemoved' | 'moveCounts'>,
  clock: Clock,
): AnnotationHandlers => {
  const { config, reads } = app.store;
  const tellChanged = async (seqs: readonly number[]): Promise<null> => {
    if (seqs.length > 0) app.tellChanged(await reads.summaries(seqs));
    return null;
  };

  const deliveryId = async (seq: number): Promise<string | null> => {
    const event = await reads.event(seq);
    const body = await reads.body(seq);
    const source = app.sources.all().find(({ row }) => row.id === event?.summary.sourceId);
    return event && body && source
      ? deliveryIdOf(source.provider, event.head.rawHeaders, body)
      : null;
  };

  return {
    'events.deliveryIds': async ({ seqs }) => {
      const ids: (string | null)[] = [];
      // One after another: bodies may be large.
      for (const seq of seqs) ids.push(await deliveryId(seq));
      return ids;
    },
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
          t('These events cannot be brought back any more.'),
          t('Deleted events are kept for ten minutes.'),
        );
      }
      app.moveCounts(restored.counts);
      await tellChanged(restored.seqs);
      return { seqs: restored.seqs };
    },
    'events.tags': () => reads.tags(),
  };
};

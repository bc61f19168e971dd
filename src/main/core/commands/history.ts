/** The commands about the history as a whole, but for those that need a file dialog. */
import { stat } from 'node:fs/promises';
import type { Handlers } from '../../../shared/ipc.ts';
import type { App } from '../app.ts';
import { databaseFile } from '../store/open.ts';

export type HistoryHandlers = Pick<
  Handlers,
  'history.info' | 'history.compact' | 'history.clear' | 'history.cancel'
>;

/** 0 where there is no such file, as for a log that is not there yet. */
const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

const countEvents = ({ tally }: Pick<App, 'tally'>): number =>
  tally.counts().reduce((sum, { count }) => sum + count, 0);

export const createHistoryHandlers = (
  app: Pick<App, 'store' | 'tally' | 'history' | 'lastSeq'>,
  folder: string,
): HistoryHandlers => ({
  'history.info': async () => {
    const file = databaseFile(folder);
    const { freeBytes, pinned, oldestAtMs, canGiveBack } = await app.store.reads.historyFacts();
    return {
      folder,
      fileBytes: await sizeOf(file),
      walBytes: await sizeOf(`${file}-wal`),
      freeBytes,
      events: countEvents(app),
      pinned,
      oldestAtMs,
      canGiveBack,
    };
  },
  'history.compact': async () => ({ isDone: await app.history.compact() }),
  'history.clear': async ({ keepPinned }) => ({
    removed: await app.history.clear(app.lastSeq(), countEvents(app), keepPinned),
  }),
  'history.cancel': () => {
    app.history.cancel();
    return null;
  },
});

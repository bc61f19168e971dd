/** A history in memory: its facts, and tasks that are done at once. */
import type { HistoryInfo } from '../../../src/shared/history.ts';
import type { AnswersTo, FakeState } from './state.ts';

type HistoryCommand =
  | 'history.info'
  | 'history.compact'
  | 'history.backup'
  | 'history.clear'
  | 'history.cancel';

export const fakeHistoryInfo: HistoryInfo = {
  folder: '/home/ada/.config/Countersign/data',
  fileBytes: 300 * 1024 * 1024,
  walBytes: 12 * 1024 * 1024,
  freeBytes: 0,
  events: 12_345,
  pinned: 3,
  oldestAtMs: Date.UTC(2026, 10, 1),
  canGiveBack: true,
};

/** `info`: how the facts differ from the usual ones. */
export const historyAnswers = (
  state: FakeState,
  info: Partial<HistoryInfo> = {},
): AnswersTo<HistoryCommand> => {
  let current: HistoryInfo = { ...fakeHistoryInfo, ...info };
  return {
    'history.info': () => current,
    'history.compact': () => {
      current = { ...current, freeBytes: 0, canGiveBack: true };
      return { isDone: true };
    },
    'history.backup': () => ({ isSaved: true }),
    'history.clear': ({ keepPinned }) => {
      const events = keepPinned ? current.pinned : 0;
      const removed = current.events - events;
      current = { ...current, events, pinned: events };
      state.change({ history: { oldestSeq: removed + 1, task: null } });
      return { removed };
    },
    'history.cancel': () => {
      state.change({ history: { ...state.app().history, task: null } });
      return null;
    },
  };
};

/** The history as a whole: how much there is of it, and what is being done with it. */

/** Something that takes a while. `done` of `total` are events, or bytes for a backup. */
export type HistoryTask = {
  readonly kind: 'clear' | 'compact' | 'backup';
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
};

export type HistoryState = {
  /** Everything that came in before this event is gone, but for what is pinned. */
  readonly oldestSeq: number;
  /** Null while nothing is under way. */
  readonly task: HistoryTask | null;
};

export type HistoryInfo = {
  readonly folder: string;
  readonly fileBytes: number;
  /** Of the write-ahead log beside the file. */
  readonly walBytes: number;
  /** Of the file, not in use any more. */
  readonly freeBytes: number;
  readonly events: number;
  readonly pinned: number;
  /** When the oldest event came in; null when there is none. */
  readonly oldestAtMs: number | null;
  /** False where only rewriting the whole file gives space back to the disk. */
  readonly canGiveBack: boolean;
};

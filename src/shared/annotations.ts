/** How much a person may say about events. */
export const annotationLimits = {
  /** Events in one change. */
  events: 500,
  tagLength: 40,
  tagsPerEvent: 20,
  noteLength: 4000,
} as const;

/** How long a deleted event can be brought back, milliseconds; after that it may be purged. */
export const undoMs = 10 * 60 * 1000;

/** How a tag is kept, whoever wrote it: trimmed, in small letters, single spaces inside. */
export const normalTag = (text: string): string =>
  text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

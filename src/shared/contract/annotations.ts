/** Commands for what a person does to events: pin, tag, note, delete, and undo that. */
import { z } from 'zod';
import { annotationLimits, normalTag } from '../annotations.ts';
import { command, id, nothing } from './command.ts';

const seqs = z.array(id).min(1).max(annotationLimits.events);

/** A tag as it is kept. Longer texts are refused before they are looked at. */
const tag = z
  .string()
  .max(annotationLimits.tagLength * 4)
  .transform(normalTag)
  .pipe(
    z
      .string()
      .min(1)
      .max(annotationLimits.tagLength)
      .regex(/^\P{Cc}+$/u),
  );
const tags = z.array(tag).max(annotationLimits.tagsPerEvent);

/** The events that a change has touched; others were not there. */
export type ChangedEvents = { readonly seqs: readonly number[] };

/** Each changes all of the events or, when it fails, none. Unknown events are passed over. */
export const annotationCommands = {
  /** Pinned events stay whatever the limits of the history. */
  'events.pin': command<null>()(z.strictObject({ seqs, isPinned: z.boolean() })),
  /** Errors: `event.too-many-tags`. */
  'events.tag': command<null>()(z.strictObject({ seqs, add: tags, remove: tags })),
  /** An empty note is none. Errors: `event.not-found`. */
  'events.note': command<null>()(
    z.strictObject({ seq: id, note: z.string().max(annotationLimits.noteLength) }),
  ),
  /** Takes events out of the history; they can be brought back for ten minutes. */
  'events.delete': command<ChangedEvents>()(z.strictObject({ seqs })),
  /** Brings deleted events back as they were. Errors: `event.not-found` when none can be. */
  'events.restore': command<ChangedEvents>()(z.strictObject({ seqs })),
  /** The provider's own ids of these deliveries, in their order; null where a request has none. */
  'events.deliveryIds': command<readonly (string | null)[]>()(z.strictObject({ seqs })),
  /** The tags in use, the most frequent first, at most 200. */
  'events.tags': command<readonly string[]>()(nothing),
} as const;

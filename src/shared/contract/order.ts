/** Commands about what events are about, their order, and what to compare them with. */
import { z } from 'zod';
import { maxPointerLength, parsePointer } from '../json-pointer.ts';
import type { CompareChoices, EntityCheck, EventOrder } from '../order.ts';
import { command, id } from './command.ts';

/** A JSON pointer as RFC 6901 has it. */
const pointer = z
  .string()
  .max(maxPointerLength)
  .refine((text) => parsePointer(text) !== null);

/** Where a source's events say what they are about. */
export const entityPointersSchema = z.strictObject({ id: pointer, order: pointer.nullable() });

export const orderCommands = {
  /** The events about the same thing in the same source. Errors: `event.not-found`. */
  'order.of': command<EventOrder>()(z.strictObject({ seq: id })),
  /**
   * What pointers, or the data of a provider if null, give for the newest event of a source; null
   * when it has none. Errors: `source.not-found`, `source.unknown-provider`.
   */
  'order.check': command<EntityCheck | null>()(
    z.strictObject({
      sourceId: id,
      provider: z.string().max(40),
      entity: entityPointersSchema.nullable(),
    }),
  ),
  /** Errors: `event.not-found`. */
  'compare.choices': command<CompareChoices>()(z.strictObject({ seq: id })),
} as const;

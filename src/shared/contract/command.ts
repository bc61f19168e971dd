/** How a command of the contract is written down, and what several of them take. */
import { z } from 'zod';

export type Command<Schema extends z.ZodType, Output> = {
  readonly input: Schema;
  /** Carries the output type; never present at run time. */
  readonly output?: Output;
};

/** Declares a command: `command<Output>()(schema of its input)`. */
export const command =
  <Output>() =>
  <Schema extends z.ZodType>(input: Schema): Command<Schema, Output> => ({ input });

export const nothing = z.strictObject({});
export const id = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export const name = z.string().trim().min(1).max(80);
/** A label that may be left out. */
export const label = z.string().trim().max(80);
export const passphrase = z.string().min(1).max(1024);

/** Messages between the main thread and the storage threads. */
import type { AppError } from '../../../shared/errors.ts';
import type { Config } from './config.ts';
import type { Reads } from './reads.ts';
import type { Retention } from './retention.ts';
import type { NewEvent, Snapshot, Stored } from './schema.ts';
import type { IndexProgress } from './search-index.ts';

/** A batch: events by clone, bodies end to end in one transferred buffer. */
export type BatchMessage = {
  readonly kind: 'batch';
  readonly events: readonly NewEvent[];
  readonly bodyLengths: readonly number[];
  readonly bodies: ArrayBuffer;
};

/** A call of one function of `Config` or `Reads`. */
export type CallMessage<Name extends string = string> = {
  readonly kind: 'call';
  readonly id: number;
  readonly name: Name;
  readonly args: readonly unknown[];
};

export type WriterMessage = BatchMessage | CallMessage | { readonly kind: 'close' };

export type BatchOutcome =
  | { readonly ok: true; readonly stored: Stored }
  | { readonly ok: false; readonly error: AppError };

export type CallReply = {
  readonly kind: 'reply';
  readonly id: number;
  readonly outcome:
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly error: AppError };
};

export type WriterReply =
  | { readonly kind: 'opened'; readonly snapshot: Snapshot }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'batch'; readonly outcomes: readonly BatchOutcome[] }
  /** Storing works again after it had failed. */
  | { readonly kind: 'recovered' }
  /** How far the full-text index has come; now and then while it is filled, and at its end. */
  | { readonly kind: 'indexed'; readonly progress: IndexProgress }
  /** What the events of a source are about has been read anew. */
  | { readonly kind: 'reordered'; readonly sourceId: number }
  | CallReply;

export type ReaderReply =
  | { readonly kind: 'opened' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | CallReply;

type Functions<T> = {
  [Name in keyof T]: T[Name] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Promise<Awaited<Value>>
    : never;
};

/** What the main thread may ask of the writer besides storing events. */
export type ConfigClient = Functions<
  Omit<Config, 'snapshot' | 'sourcesBeingRemoved' | 'sourceIsGone'> & Retention
>;
export type ReadsClient = Functions<Reads>;

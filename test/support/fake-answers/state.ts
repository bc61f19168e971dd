/** What the answers of the bridge in memory share. */
import type { AppError } from '../../../src/shared/errors.ts';
import type { EventSummary } from '../../../src/shared/event.ts';
import type {
  AppState,
  CommandInput,
  CommandName,
  CommandOutput,
  Push,
} from '../../../src/shared/ipc.ts';
import type { SourceInfo } from '../../../src/shared/provider.ts';

export type AnswersTo<Name extends CommandName> = {
  readonly [One in Name]: (input: CommandInput<One>) => CommandOutput<One>;
};

export type FakeState = {
  readonly app: () => AppState;
  readonly change: (changed: Partial<AppState>) => void;
  readonly push: (push: Push) => void;
  readonly findSource: (id: number) => SourceInfo;
  readonly replaceSource: (source: SourceInfo) => SourceInfo;
  readonly now: () => number;
  readonly nextId: () => number;
  readonly copy: (text: string) => void;
  /** Newest first. */
  readonly events: () => readonly EventSummary[];
  /** Puts others in their place; the kept counts follow. */
  readonly setEvents: (events: readonly EventSummary[]) => void;
  readonly notes: Map<number, string>;
};

/** An answer that fails. */
export class Refusal extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message);
    this.error = error;
  }
}

/** What the window knows of a key while it is pasted. Its text is no part of it. */
import type { AppError } from '../../../shared/errors.ts';
import type { KeyLint, LintNote } from '../../../shared/key-lint.ts';
import type { FieldError } from '../../ui/Field.tsx';

export type EntryState = {
  readonly isFilled: boolean;
  readonly isShown: boolean;
  readonly isBusy: boolean;
  /** What main says of the text; null before it has answered. */
  readonly lint: KeyLint | null;
  /** Take away what was found around the key. */
  readonly isCleaned: boolean;
  /** Add it in spite of the doubts. */
  readonly isConfirmed: boolean;
  /** Main asked whether it is meant when it was to be kept. */
  readonly question: AppError | null;
  readonly error: FieldError | null;
};

export const emptyEntry: EntryState = {
  isFilled: false,
  isShown: false,
  isBusy: false,
  lint: null,
  isCleaned: true,
  isConfirmed: false,
  question: null,
  error: null,
};

export const notesOf = (lint: KeyLint | null, level: LintNote['level']): readonly LintNote[] =>
  lint?.notes.filter((note) => note.level === level) ?? [];

const has = (lint: KeyLint | null, level: LintNote['level']): boolean =>
  notesOf(lint, level).length > 0;

/** There is something around the key, and it is to be taken away. */
export const takesAway = ({ isCleaned, lint }: EntryState): boolean =>
  isCleaned && has(lint, 'cleaning');

export const needsConfirmation = ({ lint, question }: EntryState): boolean =>
  question !== null || has(lint, 'doubt');

/** The key cannot be added as it is. */
export const isBlocked = (entry: EntryState): boolean =>
  has(entry.lint, 'refusal') || (needsConfirmation(entry) && !entry.isConfirmed);

/** It must not stay in the window for a moment longer. */
export const holdsPrivateKey = ({ notes }: KeyLint): boolean =>
  notes.some(({ code }) => code === 'private-key' || code === 'encrypted-private-key');

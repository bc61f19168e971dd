/** What goes out of the history and comes into it by hand. */

/** What can be put on the clipboard. */
export const textFormats = ['curl', 'fetch', 'httpie', 'http'] as const;
export type TextFormat = (typeof textFormats)[number];

export const fileFormats = [
  'http',
  'har',
  'ndjson',
  'test-node',
  'test-python',
  'test-go',
  'evidence',
] as const;
export type FileFormat = (typeof fileFormats)[number];

export const maxExportedEvents = 1000;

/** A file that was saved: its name, and a number by which main knows where it is. */
export type SavedFile = { readonly id: number; readonly name: string };

export type WrittenText = {
  readonly text: string;
  /** What a person should know of it, a sentence each. */
  readonly warnings: readonly string[];
};

/** A request of a file that could not be taken. */
export type ImportProblem = {
  /** Which one, counted from 1. */
  readonly entry: number;
  readonly message: string;
  readonly hint: string | null;
};

export type ImportResult = {
  readonly imported: number;
  /** The first hundred. */
  readonly problems: readonly ImportProblem[];
};

/** What the consoles know of a source, and do to it. */

export type ConsoleSource = {
  readonly providerId: string;
  /** The whole URL for the provider; null without one. */
  readonly publicUrl: string | null;
  readonly keys: readonly { readonly providerKeyId: string | null }[];
  /** The text of the newest secret in use; null when there is none, or it is locked. */
  readonly newestSecret: () => string | null;
};

export type ConsoleSources = {
  /** Errors: `source.not-found`. */
  readonly source: (sourceId: number) => ConsoleSource;
  /** Errors: those of `keys.put`. */
  readonly addKey: (
    sourceId: number,
    label: string,
    text: string,
    providerKeyId?: string,
  ) => Promise<{ readonly id: number }>;
};

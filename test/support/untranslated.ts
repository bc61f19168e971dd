/** What looks like text but is the same in every language: names, and words of a format. */
export const untranslated: ReadonlySet<string> = new Set([]);

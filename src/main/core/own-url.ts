/** Whether anything has ever come in by the public URL that the user entered. */

export type OwnUrl = ReturnType<typeof createOwnUrl>;

/** In: `save` keeps the URL that was proven last; when it fails, it is proven again some time. */
export const createOwnUrl = (save: (url: string) => Promise<unknown>, onProven: () => void) => {
  let proven: string | null = null;
  return {
    /** Takes what was saved; anything else than a text is none. */
    load: (stored: unknown): void => {
      proven = typeof stored === 'string' ? stored : null;
    },
    /** A request with this URL’s host has reached a source. */
    see: (url: string): void => {
      if (url === proven) return;
      proven = url;
      save(url).catch(() => undefined);
      onProven();
    },
    isProven: (url: string | null): boolean => url !== null && url === proven,
  };
};

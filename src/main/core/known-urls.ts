/** URLs by which this app was reachable: a provider may still sign for one of them. */

const maxUrls = 20;

/** In: `save` keeps the list, newest first. Its failures lose only a hint. */
export const createKnownUrls = (save: (urls: readonly string[]) => Promise<unknown>) => {
  let urls: readonly string[] = [];
  return {
    /** Takes what was saved; anything else than a list of texts is no list. */
    load: (stored: unknown): void => {
      const texts = Array.isArray(stored) ? stored.filter((url) => typeof url === 'string') : [];
      urls = texts.slice(0, maxUrls);
    },
    add: (url: string): void => {
      if (urls[0] === url) return;
      urls = [url, ...urls.filter((known) => known !== url)].slice(0, maxUrls);
      save(urls).catch(() => undefined);
    },
    all: (): readonly string[] => urls,
  };
};

const integers = new Intl.NumberFormat('en');

export const formatCount = (count: number): string => integers.format(count);

/** `1 event`, `1,204 events`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

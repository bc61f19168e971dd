/** Small statistics: what a series of measurements is reported as. */

/** The value below which the given share of the values lies (nearest rank). In: at least one. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length) - 1;
  return sorted[Math.min(sorted.length - 1, Math.max(0, rank))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** `0.43 (0.40 to 0.46)`: median and range. */
export const spread = (values: readonly number[], unit = ''): string => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${digits(median(values))}${unit} (${digits(low)} to ${digits(high)})`;
};

/** `0.43 (0.42 to 0.45)`: median and quartiles, of many short measurements. */
export const middle = (values: readonly number[]): string =>
  `${digits(median(values))} (${digits(quantile(values, 0.25))} to ${digits(quantile(values, 0.75))})`;

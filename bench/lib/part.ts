/** What a part of the benchmark is given, and what it hands back. */

export type Measure = {
  readonly name: string;
  readonly reached: string;
  /** Empty where there is none: a number for the reader only. */
  readonly target: string;
  /** Null where there is no target, or where it could not be measured. */
  readonly isMet: boolean | null;
};

export type PartResult = {
  readonly measures: readonly Measure[];
  /** Everything measured, for the JSON file. */
  readonly raw: unknown;
};

export type Bench = {
  /** The folder of the built programs, such as `out/main`. */
  readonly programs: string;
  /** Shorter and fewer rounds: shows that it works, not how fast it is. */
  readonly isQuick: boolean;
  readonly rounds: number;
  /** Length of one measurement, seconds. */
  readonly seconds: number;
  readonly say: (line: string) => void;
};

export type Part = {
  readonly name: string;
  readonly about: string;
  readonly run: (bench: Bench) => Promise<PartResult>;
};

/** A measure with the smallest value it should have. */
export const atLeast = (name: string, value: number, least: number, reached: string): Measure => ({
  name,
  reached,
  target: `at least ${least}`,
  isMet: value >= least,
});

/** A measure with the largest value it should have. */
export const atMost = (
  name: string,
  value: number,
  most: number,
  unit: string,
  reached: string,
): Measure => ({ name, reached, target: `at most ${most}${unit}`, isMet: value <= most });

export const information = (name: string, reached: string): Measure => ({
  name,
  reached,
  target: '',
  isMet: null,
});

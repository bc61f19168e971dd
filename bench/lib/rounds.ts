/** Rounds in which every candidate runs once, each time beginning with another one. */

export type Round<T> = ReadonlyMap<string, T>;

/** In: names in any order; `measure` starts everything fresh. */
export const runRounds = async <T>(
  names: readonly string[],
  rounds: number,
  measure: (name: string, round: number) => Promise<T>,
): Promise<Round<T>[]> => {
  const results: Round<T>[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length;
    const order = [...names.slice(first), ...names.slice(0, first)];
    const result = new Map<string, T>();
    for (const name of order) result.set(name, await measure(name, round));
    results.push(result);
  }
  return results;
};

export const of = <T>(round: Round<T>, name: string): T => {
  const result = round.get(name);
  if (result === undefined) throw new Error(`${name} was not measured`);
  return result;
};

/** Per round, the value of one candidate divided by that of another. */
export const ratios = <T>(
  rounds: readonly Round<T>[],
  name: string,
  base: string,
  value: (result: T) => number,
): number[] => rounds.map((round) => value(of(round, name)) / value(of(round, base)));

/** For the JSON file: maps become objects. */
export const plain = <T>(rounds: readonly Round<T>[]): Record<string, T>[] =>
  rounds.map((round) => Object.fromEntries(round));

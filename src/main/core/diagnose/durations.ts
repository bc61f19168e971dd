/** A length of time as a person says it: one unit, rounded, and “90 minutes”. In: seconds. */
export const lengthText = (seconds: number): string => {
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ] as const;
  for (const [name, size] of units) {
    if (seconds < 2 * size && seconds !== size && size !== 1) continue;
    const count = Math.round(seconds / size);
    return `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`;
  }
  return '0 seconds';
};

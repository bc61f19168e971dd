/** What differs between two texts, line by line: the longest common subsequence, within bounds. */

export type LineRun = {
  readonly kind: 'same' | 'removed' | 'added';
  readonly lines: readonly string[];
};

export type LineComparison = {
  readonly runs: readonly LineRun[];
  /** Too many lines differ to find which belong together: all of them count as changed. */
  readonly isRough: boolean;
};

/** Cells of the table; some tens of milliseconds. */
const maxCells = 4_000_000;

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** Lengths of the longest common subsequences of all suffixes, row by row. */
const suffixTable = (a: readonly string[], b: readonly string[]): Uint16Array => {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      table[at] =
        a[i] === b[j]
          ? (table[at + width + 1] as number) + 1
          : Math.max(table[at + width] as number, table[at + 1] as number);
    }
  }
  return table;
};

const createRuns = () => {
  const runs: { kind: LineRun['kind']; lines: string[] }[] = [];
  const add = (kind: LineRun['kind'], lines: readonly string[]): void => {
    if (lines.length === 0) return;
    const last = runs.at(-1);
    if (last?.kind === kind) for (const line of lines) last.lines.push(line);
    else runs.push({ kind, lines: [...lines] });
  };
  return { runs, add };
};

export const compareLines = (before: string, after: string): LineComparison => {
  const [a, b] = [linesOf(before), linesOf(after)];
  const { runs, add } = createRuns();
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  add('same', a.slice(0, head));
  const isRough = left.length * right.length > maxCells;
  if (isRough) {
    add('removed', left);
    add('added', right);
  } else {
    const table = suffixTable(left, right);
    const width = right.length + 1;
    let [i, j] = [0, 0];
    while (i < left.length && j < right.length) {
      if (left[i] === right[j]) {
        add('same', [left[i++] as string]);
        j++;
      } else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) {
        add('removed', [left[i++] as string]);
      } else add('added', [right[j++] as string]);
    }
    add('removed', left.slice(i));
    add('added', right.slice(j));
  }
  add('same', a.slice(a.length - tail));
  return { runs, isRough };
};

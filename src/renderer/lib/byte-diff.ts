/**
 * What differs between two runs of bytes. Exact where changes are small or lie apart, which is
 * what happens to a body on its way; after a bounded amount of work the rest counts as changed.
 */

/** Bytes that are the same in both. */
type Match = { a: number; b: number; length: number };

/** Neighbouring runs cover both sides without holes. A changed run may be empty on one side. */
export type DiffRun = {
  readonly isSame: boolean;
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
};

/** Edits that are looked ahead, and how many where the sides have little in common so far. */
const lookAheads = [32, 256] as const;
const furthest = 256;
/** Steps in all: some tenths of a second at most, on a slow machine. */
const maxSteps = 6_000_000;

const prefixLength = (a: Uint8Array, aFrom: number, b: Uint8Array, bFrom: number): number => {
  const length = Math.min(a.length - aFrom, b.length - bFrom);
  let at = 0;
  while (at < length && a[aFrom + at] === b[bFrom + at]) at++;
  return at;
};

const suffixLength = (a: Uint8Array, b: Uint8Array, most: number): number => {
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
};

/** Where the way of fewest edits has got to. */
type Reach = { readonly a: number; readonly b: number };
type Way = readonly Reach[];

const nowhere = -1_000_000_000;
/** The diagonal on which both sides are equally far, in a row of reaches. */
const middle = furthest + 2;
const width = 2 * middle + 1;

/** True where the last edit was an insertion: the way came from the diagonal above. */
const isInsertion = (row: Int32Array, from: number, k: number, edits: number): boolean => {
  const at = from + middle + k;
  return k === -edits || (k !== edits && (row[at - 1] as number) < (row[at + 1] as number));
};

/**
 * The way with the fewest edits that gets furthest, as one position for every edit (E. Myers, "An
 * O(ND) Difference Algorithm", 1986), from two positions on. `rows` is space to work in.
 */
const bestWay = (a: Uint8Array, b: Uint8Array, rows: Int32Array, lookAhead: number): Way => {
  rows.fill(nowhere, middle - 2, middle + 3);
  rows[middle + 1] = 0;
  let [count, end, isWhole] = [0, 0, false];
  for (let edits = 0; edits <= lookAhead && !isWhole; edits++) {
    const row = edits * width;
    const next = row + width;
    let most = nowhere;
    count++;
    rows.fill(nowhere, next + middle - edits - 2, next + middle + edits + 3);
    for (let k = -edits; k <= edits; k += 2) {
      const at = row + middle + k;
      let x = isInsertion(rows, row, k, edits)
        ? (rows[at + 1] as number)
        : (rows[at - 1] as number) + 1;
      let y = x - k;
      if (x < 0 || x > a.length || y > b.length) continue;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      rows[next + middle + k] = x;
      if (x + y > most) {
        most = x + y;
        end = k;
      }
      isWhole ||= x === a.length && y === b.length;
    }
  }
  const way: Reach[] = [];
  for (let edits = count - 1, k = end; edits >= 0; edits--) {
    const x = rows[(edits + 1) * width + middle + k] as number;
    way.unshift({ a: x, b: x - k });
    k += isInsertion(rows, edits * width, k, edits) ? 1 : -1;
  }
  // Only the first half is settled: the end of a way is good for where it ends.
  return isWhole ? way : way.slice(0, lookAhead / 2);
};

/** Whether each side is mostly not in the other: then a longer way may find what belongs together. */
const isPoor = (way: Way): boolean => {
  const end = way.at(-1) ?? { a: 0, b: 0 };
  const same = (end.a + end.b - way.length) / 2;
  return same < Math.min(end.a, end.b) / 2;
};

const findMatches = (a: Uint8Array, b: Uint8Array): Match[] => {
  const matches: Match[] = [];
  const rows = new Int32Array((furthest + 2) * width);
  let [i, j, steps] = [0, 0, 0];
  while (i < a.length && j < b.length && steps < maxSteps) {
    const [restA, restB] = [a.subarray(i), b.subarray(j)];
    let way: Way = [];
    for (const lookAhead of lookAheads) {
      way = bestWay(restA, restB, rows, lookAhead);
      steps += lookAhead * lookAhead;
      if (!isPoor(way)) break;
    }
    let from: Reach = { a: 0, b: 0 };
    for (const to of way) {
      // After an insertion or a deletion, the same bytes up to the next one.
      const length = Math.min(to.a - from.a, to.b - from.b);
      const last = matches.at(-1);
      const [atA, atB] = [i + to.a - length, j + to.b - length];
      if (last && last.a + last.length === atA && last.b + last.length === atB) {
        last.length += length;
      } else if (length > 0) matches.push({ a: atA, b: atB, length });
      from = to;
    }
    [i, j] = [i + from.a, j + from.b];
    steps += from.a + from.b;
  }
  return matches;
};

/** Drops bytes that are the same by accident in the middle of something that was replaced. */
const withoutAccidents = (matches: readonly Match[], aEnd: number, bEnd: number): Match[] => {
  const kept: Match[] = [];
  matches.forEach((match, index) => {
    const last = kept.at(-1) ?? { a: 0, b: 0, length: 0 };
    const next = matches[index + 1] ?? { a: aEnd, b: bEnd };
    const before = { a: match.a - last.a - last.length, b: match.b - last.b - last.length };
    const after = {
      a: next.a - match.a - match.length,
      b: next.b - match.b - match.length,
    };
    const isReplaced = before.a + after.a > 0 && before.b + after.b > 0;
    const isShort =
      match.length <= Math.max(before.a, before.b) && match.length <= Math.max(after.a, after.b);
    if (!isReplaced || !isShort) kept.push(match);
  });
  return kept;
};

const isContinuation = (byte: number | undefined): boolean =>
  byte !== undefined && (byte & 0xc0) === 0x80;

const longestCharacter = 4;

/** Moves the ends of what is the same to whole characters of UTF-8, as far as it is that. */
const onCharacters = (a: Uint8Array, b: Uint8Array, match: Match): Match => {
  let { a: atA, b: atB, length } = match;
  for (let n = 1; n < longestCharacter && length > 0 && isContinuation(a[atA]); n++) {
    [atA, atB, length] = [atA + 1, atB + 1, length - 1];
  }
  const isCut = (): boolean => isContinuation(a[atA + length]) || isContinuation(b[atB + length]);
  for (let n = 1; n < longestCharacter && length > 0 && isCut(); n++) length--;
  return { a: atA, b: atB, length };
};

const runsOf = (matches: readonly Match[], aEnd: number, bEnd: number): DiffRun[] => {
  const runs: DiffRun[] = [];
  let [aAt, bAt] = [0, 0];
  for (const { a, b, length } of [...matches, { a: aEnd, b: bEnd, length: 0 }]) {
    if (a > aAt || b > bAt) runs.push({ isSame: false, aFrom: aAt, aTo: a, bFrom: bAt, bTo: b });
    [aAt, bAt] = [a + length, b + length];
    if (length > 0) runs.push({ isSame: true, aFrom: a, aTo: aAt, bFrom: b, bTo: bAt });
  }
  return runs;
};

/** Compares byte by byte; in text, characters stay whole. Cost: bounded, whatever the bytes. */
export const diffBytes = (a: Uint8Array, b: Uint8Array): readonly DiffRun[] => {
  const prefix = prefixLength(a, 0, b, 0);
  const suffix = suffixLength(a, b, Math.min(a.length, b.length) - prefix);
  const between = findMatches(
    a.subarray(prefix, a.length - suffix),
    b.subarray(prefix, b.length - suffix),
  ).map((match) => ({ ...match, a: match.a + prefix, b: match.b + prefix }));
  const all = [
    { a: 0, b: 0, length: prefix },
    ...between,
    { a: a.length - suffix, b: b.length - suffix, length: suffix },
  ].filter(({ length }) => length > 0);
  const matches = withoutAccidents(all, a.length, b.length)
    .map((match) => onCharacters(a, b, match))
    .filter(({ length }) => length > 0);
  return runsOf(matches, a.length, b.length);
};

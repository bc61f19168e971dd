/** Values of the search language that are more than text: verdicts, sizes, times. */
import { type Verdict, verdicts } from '../verdict.ts';

/** By the names of the verdicts, and by the words the window has for them. */
export const verdictNames: ReadonlyMap<string, Verdict> = new Map([
  ...verdicts.map((verdict) => [verdict, verdict] as const),
  ['verified', 'valid'],
]);

export const comparisons = ['>=', '<=', '>', '<', '='] as const;
export type SizeBound = {
  readonly compare: (typeof comparisons)[number];
  readonly bytes: number;
};

/** A moment, or so long ago; `written` is how it stands in the query. */
export type TimeBound =
  | { readonly kind: 'at'; readonly atMs: number; readonly written: string }
  | { readonly kind: 'ago'; readonly ms: number; readonly written: string };

const unitBytes: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
const unitMs: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** `>10kb`, `<=1.5mb`, `200`: at least that. A kb has 1024 bytes. Null: none. */
export const parseSize = (text: string): SizeBound | null => {
  const match = /^(>=|<=|>|<|=)?(\d{1,9}(?:\.\d{1,3})?)(?:([kmg])i?)?b?$/.exec(text);
  if (!match) return null;
  const [, compare, number, unit = ''] = match;
  return {
    compare: comparisons.find((one) => one === compare) ?? '>=',
    bytes: Math.round(Number(number) * (unitBytes[unit] ?? 1)),
  };
};

/** As `parseSize` reads it: in the largest unit that keeps it whole. */
export const formatSize = ({ compare, bytes }: SizeBound): string => {
  const unit = ['g', 'm', 'k'].find((one) => bytes > 0 && bytes % (unitBytes[one] ?? 1) === 0);
  return compare + (unit ? `${bytes / (unitBytes[unit] ?? 1)}${unit}b` : `${bytes}`);
};

const moment =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** ISO 8601 by the local clock unless a zone is given, or a span: `30s`, `10m`, `2h`, `3d`, `1w`. */
export const parseTime = (text: string): TimeBound | null => {
  const span = /^(\d{1,6})([smhdw])$/.exec(text.toLowerCase());
  if (span) {
    const [written, count, unit = ''] = span;
    return { kind: 'ago', ms: Number(count) * (unitMs[unit] ?? 0), written };
  }
  const written = text.toUpperCase();
  const match = moment.exec(written);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  // Days that a month does not have would be taken for those of the next one.
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null;
  // A date alone would be read as one of UTC.
  const atMs = new Date(match[4] === undefined ? `${written}T00:00` : written).getTime();
  return Number.isNaN(atMs) ? null : { kind: 'at', atMs, written };
};

/** Unix milliseconds. */
export const timeOf = (time: TimeBound, nowMs: number): number =>
  time.kind === 'at' ? time.atMs : nowMs - time.ms;

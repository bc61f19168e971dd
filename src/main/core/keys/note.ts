/** Makes notes about a key. */
import {
  cleanings,
  doubts,
  type LintCode,
  type LintNote,
  refusals,
} from '../../../shared/key-lint.ts';

const includes = (codes: readonly LintCode[], code: LintCode): boolean => codes.includes(code);

const levelOf = (code: LintCode): LintNote['level'] => {
  if (includes(refusals, code)) return 'refusal';
  if (includes(doubts, code)) return 'doubt';
  return includes(cleanings, code) ? 'cleaning' : 'remark';
};

/** A note; its level follows from its code. */
export const note = (code: LintCode, detail: string | null = null): LintNote => ({
  level: levelOf(code),
  code,
  detail,
});

const levels: readonly LintNote['level'][] = ['refusal', 'doubt', 'cleaning', 'remark'];

/** Refusals first, then doubts, cleanings and remarks, each in the order they were made. */
export const inOrder = (notes: readonly LintNote[]): readonly LintNote[] =>
  notes.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));

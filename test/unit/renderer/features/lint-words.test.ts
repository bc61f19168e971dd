import { describe, expect, it } from 'vitest';
import {
  cleaningWords,
  noteWords,
  takeAwayWords,
} from '../../../../src/renderer/features/keys/lint-words.ts';
import {
  cleanings,
  doubts,
  type LintCode,
  type LintNote,
  refusals,
  remarks,
} from '../../../../src/shared/key-lint.ts';
import { makeProvider } from '../../../support/fake-window-data.ts';

const provider = makeProvider({ id: 'github', name: 'GitHub', secretLabel: 'Webhook secret' });
const context = { provider, fingerprint: null };
const note = (code: LintCode, detail: string | null = null): LintNote => ({
  level: 'cleaning',
  code,
  detail,
});

describe('the words for a pasted key', () => {
  it.each([...refusals, ...doubts, ...cleanings, ...remarks])(
    'say in whole sentences what %s is, with and without a detail',
    (code) => {
      for (const detail of [null, '', 'detail']) {
        const words = noteWords(note(code, detail), context);
        expect(words).toMatch(/^[A-Z].*[.?]$/);
        expect(words).not.toMatch(/undefined|null|“”|\(\)| {2}/);
      }
    },
  );

  it('name the detail where there is one', () => {
    expect(noteWords(note('duplicate', 'Production'), context)).toBe(
      'This source has this key already: “Production”.',
    );
    expect(noteWords(note('duplicate', ''), context)).toBe('This source has this key already.');
  });

  it('ask for the public key where the provider signs with one', () => {
    const rsa = makeProvider({ id: 'messagemedia', name: 'MM', secretKind: 'public-key' });
    expect(noteWords(note('private-key'), { provider: rsa, fingerprint: null })).toContain(
      'Paste the public key of MM instead.',
    );
  });

  it.each([
    [['line-break', 'quotes'], 'There is a line break at the end and quotes around it.'],
    [['quotes'], 'There are quotes around it.'],
    [
      ['quotes', 'assignment', 'bearer'],
      'There are quotes around it, a name with an equals sign in front of it and the word “Bearer” in front of it.',
    ],
  ] as const)('tell %j in one sentence', (codes, words) => {
    expect(cleaningWords(codes.map((code) => note(code)))).toBe(words);
  });

  it('offer to take away one thing or several', () => {
    expect(takeAwayWords([note('line-break')])).toBe('Take it away');
    expect(takeAwayWords([note('quotes')])).toBe('Take them away');
    expect(takeAwayWords([note('line-break'), note('bearer')])).toBe('Take them away');
  });
});

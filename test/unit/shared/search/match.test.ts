import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../src/shared/search/grammar.ts';
import {
  containsPattern,
  matchesPattern,
  matchesSummary,
} from '../../../../src/shared/search/match.ts';
import { makeSummary } from '../../../support/fake-window-data.ts';

const nowMs = 1_800_000_000_000;
const event = makeSummary({
  seq: 1,
  verdict: 'invalid',
  eventName: 'invoice.paid',
  path: '/hooks?x=1',
  bodyBytes: 2048,
  receivedAtMs: nowMs - 60_000,
  tags: ['to do'],
});

describe('matchesSummary', () => {
  it.each<[string, boolean | 'unknown']>([
    ['', true],
    ['verdict:invalid', true],
    ['verdict:valid', false],
    ['-verdict:valid type:invoice.*', true],
    ['path:HOOKS', true],
    ['size:<=2kb', true],
    ['size:>2kb', false],
    ['after:2m', true],
    ['before:2m', false],
    ['tag:"to *"', true],
    ['word', 'unknown'],
    ['-word', 'unknown'],
    ['word verdict:invalid', 'unknown'],
    ['word verdict:valid', false],
    ['source:shop', 'unknown'],
    ['note:x', false],
    ['-note:x', true],
  ])('%j: %j', (query, expected) => {
    expect(matchesSummary(parseQuery(query), event, nowMs)).toBe(expected);
  });
});

describe('a pattern', () => {
  it.each([
    ['a', 'a', true],
    ['a', 'ab', false],
    ['a*', 'AB', true],
    ['*b', 'ab', true],
    ['a*a', 'a', false],
    ['a*b*c', 'a1b2c', true],
    ['a*bc*c', 'abc', false],
    ['*', '', true],
    ['É', 'é', false],
    ['a.c', 'abc', false],
  ])('%j against %j: %j', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected);
  });

  it('takes no longer for many stars', () => {
    expect(containsPattern(`${'a*'.repeat(400)}b`, 'a'.repeat(100_000))).toBe(false);
  });
});

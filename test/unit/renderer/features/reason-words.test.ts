import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../../src/renderer/features/event/reason-words.ts';
import { shortReason } from '../../../../src/shared/short-reasons.ts';
import {
  assurances,
  type Reason,
  reasons,
  type Verification,
} from '../../../../src/shared/verdict.ts';
import {
  fakeProviders,
  makeDetail,
  makeSource,
  makeSummary,
  verificationOf,
} from '../../../support/fake-window-data.ts';

const wordsOf = (reason: Reason, changed: Partial<Verification> = {}) => {
  const summary = makeSummary({ seq: 1, reason });
  return wordsFor({
    verification: { ...verificationOf(summary), subject: 'x-signature', ...changed },
    detail: makeDetail(summary),
    source: makeSource({ id: 1, provider: 'github' }),
    provider: fakeProviders.find(({ id }) => id === 'github') ?? null,
  });
};

const timed = (skewS: number) => ({
  time: { signedAtS: 1_700_000_000, skewS, toleranceS: 300, isFresh: false },
});

describe('the words for a verdict', () => {
  it.each(reasons)('say what %s means in a whole sentence', (reason) => {
    const { what, next } = wordsOf(reason, timed(4000));
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(`${what} ${next.join(' ')}`).not.toMatch(/undefined|null|NaN|_/);
  });

  it.each(reasons)('have a short form for %s that reads on in a sentence', (reason) => {
    for (const subject of [null, 'x-signature']) {
      expect(shortReason({ reason, subject })).toMatch(/^[a-z].*[^.]$/);
      expect(shortReason({ reason, subject })).not.toMatch(/undefined|null|_/);
    }
  });

  it('do not speak of a signature where the body was only decrypted', () => {
    expect(shortReason({ reason: 'ok', subject: null, matched: 'decrypted' })).toBe(
      'it could be decrypted',
    );
  });

  it.each(reasons.filter((reason) => reason !== 'ok'))('say what to do about %s', (reason) => {
    expect(wordsOf(reason, timed(4000)).next.length).toBeGreaterThan(0);
  });

  it.each(assurances)('say what a good verdict of kind %s is worth', (assurance) => {
    expect(wordsOf('ok', { assurance }).what).toMatch(/\.$/);
  });

  it('name the header that is missing', () => {
    expect(wordsOf('missing_header').what).toContain('no x-signature header');
  });

  it('say of an old request both that the signature is good and how old it is', () => {
    expect(wordsOf('timestamp_out_of_tolerance', timed(4000)).what).toBe(
      'The signature is good, but it was made 66 minutes before it arrived. That is too old: 5 minutes are allowed.',
    );
  });

  it('say of a request from the future that a clock is wrong', () => {
    const { what, next } = wordsOf('timestamp_out_of_tolerance', timed(-4000));
    expect(what).toContain('The signature is good, but its time is 66 minutes in the future.');
    expect(next[0]).toContain('clocks');
  });
});

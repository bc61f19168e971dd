import { describe, expect, it } from 'vitest';
import { AppFailure, errorCodes, failure } from '../../../src/shared/errors.ts';

describe('failure', () => {
  it('carries code, message and hint, and keeps the cause for the log', () => {
    const cause = new Error('foreign');
    const made = failure('store.full', 'The disk is full.', 'Free some space.', cause);
    expect(made).toBeInstanceOf(AppFailure);
    expect(made.message).toBe('The disk is full.');
    expect(made.cause).toBe(cause);
    expect(made.appError).toEqual({
      code: 'store.full',
      message: 'The disk is full.',
      hint: 'Free some space.',
    });
  });

  it('without a hint has none, rather than an undefined one', () => {
    expect(Object.keys(failure('internal', 'x').appError)).toEqual(['code', 'message']);
    expect('cause' in failure('internal', 'x')).toBe(false);
  });
});

it('the codes are `area.problem`, each once', () => {
  expect(new Set(errorCodes).size).toBe(errorCodes.length);
  for (const code of errorCodes) expect(code).toMatch(/^(?:internal|[a-z]+\.[a-z-]+)$/);
});

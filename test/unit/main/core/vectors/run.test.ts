import { describe, expect, it } from 'vitest';
import { runCase } from '../../../../../src/main/core/vectors/run.ts';
import { readVectors, type Vector } from '../../../../support/vectors.ts';

const vector = (provider: string, name: string): Vector => {
  const found = readVectors(provider).find((each) => each.name === `${provider}/${name}`);
  if (!found) throw new Error(name);
  return found;
};
const good = vector('slack', 'valid-basic');
const challenge = vector('slack', 'challenge-url-verification');
const decrypted = vector('enablex', 'valid-aes-256-cbc');
const matched = vector('bracken', 'valid-basic');

describe('a case', () => {
  it('that comes out as expected is no failure', () => {
    expect([good, challenge, decrypted, matched].map(runCase)).toEqual([null, null, null, null]);
  });

  it.each<readonly [what: string, input: object, difference: RegExp]>([
    ['another verdict', { ...good, expect: 'invalid' }, /verdict: expected invalid, got valid/],
    ['another reason', { ...good, code: 'bad_key' }, /code: expected bad_key, got ok/],
    ['another reading', { ...matched, matched: 'other' }, /matched: expected other/],
    ['another plaintext', { ...decrypted, expectPlaintext: 'x' }, /plaintext: expected x/],
    ['a plaintext where there is none', { ...good, expectPlaintext: 'x' }, /plaintext/],
    ['another status', { ...challenge, expectResponse: { status: 201 } }, /response status/],
    ['another body', { ...challenge, expectResponse: { status: 200, body: 'x' } }, /response body/],
    [
      'other JSON',
      { ...challenge, expectResponse: { status: 200, json: { a: 1 } } },
      /response body: expected \{"a":1\}/,
    ],
    [
      'another header',
      { ...challenge, expectResponse: { status: 200, headers: { 'Content-Type': 'text/html' } } },
      /response Content-Type/,
    ],
    ['another secret', { ...good, secret: 'wrong' }, /verdict/],
    ['no key at all', { ...good, secret: undefined }, /code: expected ok, got bad_key/],
    ['another provider', { ...good, provider: 'nobody' }, /unknown provider nobody/],
  ])('that expects %s is a failure that says so', (_what, input, difference) => {
    const failure = runCase(input);
    expect(failure?.differences.join('\n')).toMatch(difference);
  });

  it.each([
    [null],
    [7],
    [[]],
    ['text'],
    [{}],
    [{ ...good, request: null }],
    [{ ...good, expect: 'maybe' }],
  ])('that cannot be read is a failure: %j', (input) => {
    expect(runCase(input)).toMatchObject({ name: '(unreadable case)' });
  });
});

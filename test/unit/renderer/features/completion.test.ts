import { describe, expect, it } from 'vitest';
import { accept, complete } from '../../../../src/renderer/features/search/completion.ts';

const known = {
  source: ['My shop', 'Other'],
  provider: ['stripe'],
  type: ['invoice.paid', 'invoice.void', 'paid'],
  key: [],
  tag: [],
};
const texts = (text: string, caret = text.length): string[] =>
  complete(text, caret, known).options.map((option) => option.text);

describe('completion', () => {
  it('begins with fields', () => {
    expect(texts('').slice(0, 2)).toEqual(['verdict:', 'source:']);
    expect(texts('paid ').slice(0, 1)).toEqual(['verdict:']);
    expect(texts('t')).toEqual(['type:', 'tag:']);
  });

  it.each([
    ['verdict:in', ['verdict:invalid']],
    ['-verdict:in', ['verdict:invalid']],
    ['source:', ['source:"My shop"', 'source:Other']],
    ['source:"my', ['source:"My shop"']],
    ['type:pai', ['type:paid', 'type:invoice.paid']],
    ['colour:', []],
    ['body:x', []],
  ])('offers for %j: %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('offers nothing that stands there already, or inside of a word', () => {
    expect(texts('verdict:valid')).toEqual(['verdict:invalid']);
    expect(texts('verdict:valid', 4)).toEqual([]);
  });

  it('puts a choice in place of the word, and leaves the rest', () => {
    const text = 'a -sou b';
    const completion = complete(text, 6, known);
    const [option] = completion.options;
    expect(option && accept(text, completion, option)).toEqual({ text: 'a -source: b', caret: 10 });
    const value = complete('type:inv b', 8, known);
    const [paid] = value.options;
    expect(paid && accept('type:inv b', value, paid)).toEqual({
      text: 'type:invoice.paid b',
      caret: 18,
    });
  });
});

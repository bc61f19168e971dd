import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { areas, de } from '../../../src/shared/messages/de/all.ts';
import { textsBelow, textsOf } from '../../support/messages-in-code.ts';

/** Everything that shows or makes text for people; terminal programs speak English. */
const folders = ['src/renderer', 'src/main', 'src/shared'];
const isOurs = ({ place }: { readonly place: string }): boolean =>
  !/^src\/(shared\/messages|main\/(cli|listen|verify|vectors))/.test(place);

const found = folders.map(textsBelow);
const messages = found.flatMap((one) => one.messages).filter(isOurs);
const strays = found.flatMap((one) => one.strays).filter(isOurs);

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** `TYPE.literal` of the parser, whose enum is not exported. */
const isLiteral = ({ type }: { readonly type: number }): boolean => type === 0;

/** Names of placeholders and tags. One language may need a plural where another has a number. */
const namesIn = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    const options = 'options' in element ? Object.values(element.options) : [];
    const children = 'children' in element ? element.children : [];
    // A piece of text has a value, too, and `#` has none.
    const own = 'value' in element && !isLiteral(element) ? [element.value] : [];
    return [...own, ...options.flatMap(({ value }) => namesIn(value)), ...namesIn(children)];
  });

const placesOf = (text: string): string[] =>
  [...new Set(namesIn(new IntlMessageFormat(text, 'en').getAst()))].toSorted();

describe('the message catalogue', () => {
  it('has a translation of every text in the code', () => {
    const missing = messages.filter(({ text }) => !(text in de));
    expect(missing).toEqual([]);
  });

  it('has no translation that nothing uses', () => {
    const used = new Set(messages.map(({ text }) => text));
    expect(Object.keys(de).filter((text) => !used.has(text))).toEqual([]);
  });

  it('has each text once', () => {
    const all = Object.values(areas).flatMap((area) => Object.keys(area));
    expect(all.filter((text, i) => all.indexOf(text) !== i)).toEqual([]);
  });

  it('keeps the places and tags of every text', () => {
    const differing = Object.entries(de)
      .map(([text, translated]) => ({ text, in: placesOf(text), out: placesOf(translated) }))
      .filter((one) => one.in.join() !== one.out.join());
    expect(differing).toEqual([]);
  });

  it('leaves no text for people out', () => {
    expect(strays).toEqual([]);
  });
});

describe('the search for texts', () => {
  it.each([
    ['text of an element', 'const a = <p>Hello there</p>'],
    ['a label', 'const a = <button aria-label="Close">x</button>'],
    ['a failure', "throw failure('internal', 'Something went wrong.')"],
    ['a text with values', 'const a = `There are ${count} events here`'],
    ['a text put together', "const a = 'There are ' + 'many events here'"],
    ['a lookup with values inside', 't(`There are ${count} events`)'],
  ])('finds %s that is not looked up', (_name, source) => {
    expect(textsOf('a.tsx', source).strays).toHaveLength(1);
  });

  it.each([
    ['a lookup', "t('Hello there')"],
    ['a choice of two', "t(isOne ? 'Hello there' : 'Hello there')"],
    ['a mark', "const a = message('Hello there')"],
    ['a text with elements', "rich('Hello there', {})"],
  ])('takes %s for a message', (_name, source) => {
    const { messages: looked, strays: left } = textsOf('a.tsx', source);
    expect([looked.at(0)?.text, left]).toEqual(['Hello there', []]);
  });
});

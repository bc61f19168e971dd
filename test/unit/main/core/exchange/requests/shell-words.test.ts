import { describe, expect, it } from 'vitest';
import { splitCommand } from '../../../../../../src/main/core/exchange/requests/shell-words.ts';

const wire = (text: string) => Buffer.from(text).toString('latin1');
const words = (command: string) => splitCommand(wire(command)).words;

describe('words for bash', () => {
  it.each<readonly [string, readonly string[]]>([
    ['curl  a\tb \n', ['curl', 'a', 'b']],
    ['', []],
    ['a\'b c\'"d e"f', ['ab cd ef']],
    ['\'\' ""', ['', '']],
    ["'a\\n$x`y`\"'", ['a\\n$x`y`"']],
    ['"a\\"\\\\\\$\\`\\n\'"', ['a"\\$`\\n\'']],
    ['"a\\\nb" c\\\nd', ['ab', 'cd']],
    ['a\\ b\\\'\\"\\$\\&', ['a b\'"$&']],
    ['a \\\n  b \\\r\n c ^\n d', ['a', 'b', 'c', 'd']],
    ['a^b x=5$ "$" $. é?*~!', ['a^b', 'x=5$', '$', '$.', wire('é?*~!')]],
    ['a\\', ['a']],
    ['à', [wire('à')]],
  ])('of %j are %j', (command, expected) => {
    expect(words(command)).toEqual(expected);
  });

  it.each([
    ["$'a\\'b\\\\\\\"\\?'", 'a\'b\\"?'],
    ["$'\\a\\b\\e\\E\\f\\n\\r\\t\\v'", '\x07\b\x1b\x1b\f\n\r\t\v'],
    ["$'\\u0021\\u00e9\\u20ac'", wire('!é€')],
    ["$'\\ud83d\\ude00'", wire('😀')],
    ["$'\\ude00\\ud83d'", wire('\ufffd\ufffd')],
    ["$'\\U0001F600\\UFFFFFFFF'", wire('😀\ufffd')],
    ["$'\\xe9\\xC3z\\101\\0\\377\\cA'", '\xe9\xc3zA\0\xff\x01'],
    ["$'\\q\\x\\u'", '\\q\\x\\u'],
    ["$'$x`y`\"'", '$x`y`"'],
  ])('of %s are what ANSI-C quoting means', (command, expected) => {
    expect(words(command)).toEqual([expected]);
  });

  it.each([
    'a $HOME',
    'a "${b}"',
    'a "$(b)"',
    'a $1',
    'a `b`',
    'a "`b`"',
    'a "\\\\$b"',
    'a $"b"',
    'a $?',
  ])('of %s are refused, because only a shell could expand them', (command) => {
    expect(() => words(command)).toThrow('which only a shell can fill in');
  });

  it.each([
    ['a | b', '“|”'],
    ['a?b=1&c=2', '“&”'],
    ['a; b', '“;”'],
    ['a > b', '“>”'],
    ['(a', '“(”'],
    ['a\nb', 'a second line'],
    ["a 'b", "(') that nothing closes"],
    ['a "b\\"', '(") that nothing closes'],
    ["a $'b\\'", "(') that nothing closes"],
    ['a '.repeat(5002), 'more than 5000 words'],
  ])('of %j are refused: %s', (command, message) => {
    expect(() => words(command)).toThrow(message);
  });
});

describe('words for cmd.exe', () => {
  it.each<readonly [string, readonly string[]]>([
    ['curl ^"a b^" ^\n  c', ['curl', 'a b', 'c']],
    ['curl ^"a^" ^\r\n  c\r\n', ['curl', 'a', 'c']],
    ['curl ^"^{^\\^"a^\\^":^\\^"$b\'`^%^41^\\\\n^\\^"^}^"', ['curl', '{"a":"$b\'`%41\\n"}']],
    ['curl ^"a^\n\nb^" ^"c^\r\n\r\nd^"', ['curl', 'a\nb', 'c\nd']],
    ['curl ^"^^^&^|^"', ['curl', '^&|']],
    ['curl ^"^[a^\\\\z^"', ['curl', '[a\\z']],
  ])('of %j are %j', (command, expected) => {
    expect(splitCommand(command)).toEqual({ words: expected, shell: 'cmd' });
  });

  it('are not looked for where a caret only stands before a quote in single quotes', () => {
    expect(splitCommand("curl -d '^\"'")).toEqual({ words: ['curl', '-d', '^"'], shell: 'bash' });
  });
});

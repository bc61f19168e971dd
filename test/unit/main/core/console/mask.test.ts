import { describe, expect, it } from 'vitest';
import { createMask } from '../../../../../src/main/core/console/mask.ts';

const secret = 'p+s/"\\ é✓<x>';
const mask = createMask([secret]);
const bytes = Buffer.from(secret);

describe('a mask', () => {
  it.each([
    ['as it is', secret],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in JSON with escaped slashes', 'p+s\\/\\"\\\\ é✓<x>'],
    ['in ASCII JSON', 'p+s/\\"\\\\ \\u00e9\\u2713<x>'],
    ['in the JSON of .NET', 'p\\u002Bs/\\u0022\\\\ \\u00E9\\u2713\\u003Cx\\u003E'],
    ['in a URL', encodeURIComponent(secret)],
    ['in a form', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['in base64', bytes.toString('base64')],
    ['in base64 without padding', bytes.toString('base64').replaceAll('=', '')],
    ['in base64 in the JSON of .NET', bytes.toString('base64').replaceAll('+', '\\u002B')],
    ['in base64url', bytes.toString('base64url')],
    ['in hex', bytes.toString('hex')],
    ['in upper-case hex', bytes.toString('hex').toUpperCase()],
  ])('takes a secret away %s', (_name, text) => {
    expect(mask(`before ${text} after ${text}`)).toBe('before •••• after ••••');
  });

  it.each([0, 1, 2, 3])('takes a secret away in base64 of a longer text, %i bytes on', (offset) => {
    const long = `a longer ${secret} text`;
    const text = Buffer.from('x'.repeat(offset) + long).toString('base64');
    const masked = mask(text);
    const known = Buffer.from(masked.replace(/••••.*/, ''), 'base64').toString();
    expect(masked).toContain('••••');
    expect(known.length).toBeLessThanOrEqual(offset + 'a longer p'.length);
  });

  it.each([
    ['{"access_token":"abc.def","n":1}', '{"access_token":"••••","n":1}'],
    ['{"Password" : "a\\"b", "secret":"x"}', '{"Password" : "••••", "secret":"••••"}'],
    ['{"refresh_token":"cut off', '{"refresh_token":"••••'],
    ['access_token=abc&token_type=bearer', 'access_token=••••&token_type=bearer'],
  ])('takes away what has a telling name: %s', (text, masked) => {
    expect(createMask([])(text)).toBe(masked);
  });

  it.each(['{"public_key":"MIIB","token_type":"Bearer"}', 'secretary', ''])('leaves %s', (text) => {
    expect(createMask([''])(text)).toBe(text);
  });

  it('copes with a secret of one character, and one that is no text', () => {
    expect(createMask(['a'])('banana')).toBe('b••••n••••n••••');
    expect(createMask(['\ud800'])('x\ud800')).toBe('x••••');
  });

  it('takes the longer of two secrets first', () => {
    expect(createMask(['abc', 'abcdef'])('abcdef')).toBe('••••');
  });

  it('takes its time in proportion to the text', () => {
    const slow = createMask(['\\'.repeat(1000), 'a'.repeat(1000)]);
    const text = `"secret":"${'\\'.repeat(500)}`.repeat(1000) + 'a'.repeat(500_000);
    const startedAt = performance.now();
    slow(text);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});

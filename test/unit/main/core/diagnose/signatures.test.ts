import { describe, expect, it } from 'vitest';
import { goalsOf, headerValues } from '../../../../../src/main/core/diagnose/signatures.ts';
import type { SignatureScheme } from '../../../../../src/main/core/verify/scheme.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';
import { scheme as madeUp } from '../../../../support/made-up-scheme.ts';

const goals = (headers: readonly string[], signature: Partial<SignatureScheme['signature']> = {}) =>
  goalsOf(
    { ...madeUp, signature: { ...madeUp.signature, headers: ['x-sig'], ...signature } },
    { method: 'POST', target: '/', rawHeaders: headers, body: Buffer.alloc(0) },
    defaultSourceSettings,
  );

const hex = 'ab'.repeat(32);

describe('what a signature may be', () => {
  it('is first what the scheme reads', () => {
    const [first] = goals(['X-Sig', `t=1,v1=${hex}`]);
    expect(first).toEqual({ changes: [], value: Buffer.from(hex, 'hex') });
  });

  it('is each of several, with what is wrong about that', () => {
    const found = goals(['X-Sig', `v1=${hex}`, 'x-sig', `v1=${'cd'.repeat(32)}`]);
    expect(found.slice(0, 2).map(({ changes }) => changes.map(({ code }) => code))).toEqual([
      ['signature.duplicate-header'],
      ['signature.duplicate-header'],
    ]);
  });

  it('counts every step', () => {
    const base64 = Buffer.from(hex, 'hex').toString('base64');
    const wanted = Buffer.from(hex, 'hex');
    const found = goals(['X-Sig', `"${base64}"`]).find(({ value }) => value.equals(wanted));
    expect(found?.changes.map(({ code }) => code)).toEqual([
      'signature.quotes',
      'signature.prefix-missing',
      'signature.encoding-base64',
    ]);
  });

  it('is nothing but itself where it is a secret', () => {
    const found = goals(['X-Sig', '"v1=not-to-be-named"'], {
      form: { kind: 'whole' },
      encoding: 'text',
    });
    expect(found).toEqual([{ changes: [], value: Buffer.from('"v1=not-to-be-named"') }]);
  });

  it('is looked for in numbered headers', () => {
    const found = goals(['X-Sig-2', hex], {
      headers: ['x-sig-'],
      isNumbered: true,
      form: { kind: 'whole' },
    });
    expect(found[0]?.changes).toEqual([]);
  });

  it('is one of at most 48, each only once', () => {
    const entries = Array.from({ length: 200 }, (_, i) => `v1=${String(i).padStart(64, '0')}`);
    const found = goals(['X-Sig', entries.join(',').slice(0, 4000)]);
    const texts = found.map(({ value }) => value.toString('hex'));
    expect(found.length).toBeLessThanOrEqual(48);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('survives stray percent signs', () => {
    expect(goals(['X-Sig', `%zz%41${hex}`]).length).toBeGreaterThanOrEqual(0);
  });
});

it('leaves out empty and overlong headers', () => {
  const raw = ['X-A', '', 'x-a', 'x'.repeat(5000), 'X-a', ' 1 '];
  expect(headerValues(raw, 'x-a')).toEqual(['1']);
});

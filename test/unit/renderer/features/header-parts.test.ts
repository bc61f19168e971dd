import { describe, expect, it } from 'vitest';
import { headerPartsOf, signedAtOf } from '../../../../src/renderer/features/event/header-parts.ts';

describe('headerPartsOf', () => {
  it.each([
    ['Stripe-Signature', 't=1,v1=ab,v1=cd', ['t: 1', 'v1: ab', 'v1: cd']],
    ['Paddle-Signature', 'ts=1;h1=ab', ['ts: 1', 'h1: ab']],
    ['X-Hub-Signature-256', 'sha256=ab', ['sha256: ab']],
    ['webhook-signature', 'v1,a+b= v1a,cd==', ['v1: a+b=', 'v1a: cd==']],
    ['Authorization', 'Application applicationKey="a"', ['applicationKey: "a"']],
    ['X-Signature', 'YWJj==', []],
    ['X-Signature', 'YWJj=', []],
    ['X-Signature', 'ab,t=1', []],
    ['X-Signature', '', []],
    ['Cookie', 'a=1;b=2', []],
    ['X-Signature', 'a=1,'.repeat(60), []],
  ])('of %s: %j are %j', (name, value, parts) => {
    expect(headerPartsOf(name, value).map((part) => `${part.key}: ${part.value}`)).toEqual(parts);
  });
});

describe('signedAtOf', () => {
  it.each([
    ['t', '1700000000', 1_700_000_000],
    ['v1', '1700000000', null],
    ['t', 'soon', null],
  ])('takes %s=%s for %s', (key, value, signedAtS) => {
    expect(signedAtOf({ key, value })).toBe(signedAtS);
  });
});

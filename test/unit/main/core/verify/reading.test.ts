/** What a declared scheme may ask of a request, signed here with node:crypto alone. */
import { describe, expect, it } from 'vitest';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import type { SignatureScheme } from '../../../../../src/main/core/verify/scheme.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';
import { hex, judge, nowS, plain } from '../../../../support/plain-scheme.ts';

describe('other names of headers', () => {
  const aliased: SignatureScheme = {
    ...plain,
    signature: { ...plain.signature, headers: ['svix-sig'] },
    timestamp: { from: { header: 'svix-time' }, unit: 's', toleranceS: 300 },
    headerAliases: { 'svix-sig': 'webhook-sig', 'svix-time': 'webhook-time' },
    content: [{ name: 'x', content: [{ header: 'svix-time' }, { from: 'body' }] }],
  };
  const good = hex(`${nowS}hello`);
  const own = ['Svix-Sig', good, 'Svix-Time', String(nowS)];
  const other = ['Webhook-Sig', good, 'Webhook-Time', String(nowS)];

  it.each([
    ['the usual ones', own],
    ['the other ones', other],
    ['all of both', [...own, 'Webhook-Sig', 'aa', 'Webhook-Time', '1']],
    ['the other ones beside one of the usual', [...other, 'Svix-Time', '1']],
  ])('are valid as %s', (_what, rawHeaders) => {
    expect(judge(aliased, rawHeaders).verdict).toBe('valid');
  });

  it('are not mixed: the usual ones count unless all of the others are there', () => {
    const mixed = ['Svix-Sig', good, 'Webhook-Time', String(nowS)];
    expect(judge(aliased, mixed)).toMatchObject({ reason: 'missing_header', subject: 'svix-time' });
    expect(judge(aliased, [])).toMatchObject({ reason: 'missing_header', subject: 'svix-sig' });
  });
});

describe('numbered headers', () => {
  const numbered: SignatureScheme = {
    ...plain,
    signature: { ...plain.signature, headers: ['x-sig-'], isNumbered: true },
  };
  const good = hex('hello');

  it.each([
    ['the first', ['X-Sig-1', good]],
    ['the second', ['X-Sig-1', 'aa', 'X-Sig-2', good]],
    ['one behind a gap', ['X-Sig-7', good]],
    ['one beside what does not decode', ['X-Sig-1', 'zz', 'X-Sig-2', good]],
    ['the last that is looked at', ['X-Sig-100', good]],
  ])('are valid when %s matches', (_which, rawHeaders) => {
    expect(judge(numbered, rawHeaders).verdict).toBe('valid');
  });

  it.each([
    [[], 'missing_header', 'x-sig-1'],
    [['X-Sig-101', good], 'missing_header', 'x-sig-1'],
    [['X-Sig-0', good], 'missing_header', 'x-sig-1'],
    [['X-Sig-', good], 'missing_header', 'x-sig-1'],
    [['X-Sig-2', good, 'X-Sig-2', 'aa'], 'ambiguous_header', 'x-sig-2'],
    [['X-Sig-1', 'aa', 'X-Sig-2', 'bb'], 'signature_mismatch', null],
  ] as const)('%j are %s', (rawHeaders, reason, subject) => {
    expect(judge(numbered, rawHeaders)).toMatchObject({ reason, subject });
  });
});

describe('an algorithm that the user sets', () => {
  const configured: SignatureScheme = {
    ...plain,
    algorithm: {
      parameter: 'algorithm',
      names: {
        sha256: { kind: 'hmac', hash: 'sha256' },
        sha512: { kind: 'hmac', hash: 'sha512' },
      },
    },
  };
  it.each([
    [{}, 'sha256', 'ok'],
    [{ algorithm: 'sha512' }, 'sha512', 'ok'],
    [{ algorithm: 'sha512' }, 'sha256', 'signature_mismatch'],
    [{ algorithm: 'md5' }, 'sha256', 'unsupported_algorithm'],
    [{ algorithm: 'toString' }, 'sha256', 'unsupported_algorithm'],
    [{ algorithm: '' }, 'sha256', 'unsupported_algorithm'],
  ])('as %j, signed with %s: %s', (parameters, hash, reason) => {
    expect(judge(configured, ['X-Sig', hex('hello', hash)], { parameters }).reason).toBe(reason);
  });
});

describe('a header that the user sets', () => {
  const configured: SignatureScheme = {
    ...plain,
    signature: { ...plain.signature, headerParameter: 'signatureHeader' },
  };
  const good = hex('hello');
  it.each([
    [{}, ['X-Sig', good], 'ok'],
    [{ signatureHeader: '' }, ['X-Sig', good], 'ok'],
    [{ signatureHeader: 'X-My-Own' }, ['x-my-own', good], 'ok'],
    [{ signatureHeader: 'X-My-Own' }, ['X-Sig', good], 'missing_header'],
  ])('as %j, sent as %j: %s', (parameters, rawHeaders, reason) => {
    expect(judge(configured, rawHeaders, { parameters }).reason).toBe(reason);
  });
});

describe('a list with a separator of its own', () => {
  it('has its time in the same list', () => {
    const paddle: SignatureScheme = {
      ...plain,
      signature: { ...plain.signature, form: { kind: 'kv-list', separator: ';', key: 'h1' } },
      timestamp: { from: { signatureField: 'ts' }, unit: 's', toleranceS: 5 },
      content: [
        { name: 'x', content: [{ from: 'timestamp' }, { literal: ':' }, { from: 'body' }] },
      ],
    };
    const good = hex(`${nowS}:hello`);
    expect(judge(paddle, ['X-Sig', `ts=${nowS};h1=aa;h1=${good}`]).verdict).toBe('valid');
    expect(judge(paddle, ['X-Sig', `ts=${nowS},h1=${good}`]).reason).toBe('no_supported_signature');
  });
});

describe('a key id that the request names', () => {
  const keyed: SignatureScheme = {
    ...plain,
    signature: {
      headers: ['authorization'],
      form: { kind: 'keyed-auth', name: 'Application', parameter: 'applicationKey' },
      encoding: 'hex',
    },
  };
  it.each([
    ['mine', 'valid', 'ok'],
    ['yours', 'invalid', 'key_id_mismatch'],
  ])('“%s” is %s', (id, verdict, reason) => {
    const rawHeaders = ['Authorization', `Application ${id}:${hex('hello')}`];
    const parameters = { applicationKey: 'mine' };
    expect(judge(keyed, rawHeaders, { parameters })).toMatchObject({ verdict, reason });
  });
});

describe('a token', () => {
  const token: SignatureScheme = {
    ...plain,
    algorithm: { kind: 'token' },
    signature: { headers: ['x-token'], form: { kind: 'whole' }, encoding: 'text' },
    content: [{ name: 'token', content: [], assurance: 'none' }],
  };
  const judgeToken = (text: string, sent: string) =>
    createVerifier(
      [token],
      [{ id: 1, text }],
      defaultSourceSettings,
    )(
      { method: 'POST', target: '/', rawHeaders: ['X-Token', sent], body: Buffer.from('any') },
      nowS,
    );

  it('is equal or it is not, and says nothing of the content', () => {
    expect(judgeToken('secret', 'secret')).toMatchObject({ verdict: 'valid', assurance: 'none' });
    expect(judgeToken('secret', 'Secret').reason).toBe('signature_mismatch');
    expect(judgeToken('secret', 'secre').reason).toBe('signature_mismatch');
    expect(judgeToken('secret', ' ').reason).toBe('missing_header');
  });

  it('is compared in UTF-8, even where that ends like a blank', () => {
    expect(judgeToken('voilà', 'voil\xc3\xa0').verdict).toBe('valid');
    expect(judgeToken('voilà', 'voil\xc3').verdict).toBe('invalid');
  });
});

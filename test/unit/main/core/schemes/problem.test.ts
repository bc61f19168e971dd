import { describe, expect, it } from 'vitest';
import { definitionProblem } from '../../../../../src/main/core/schemes/problem.ts';
import type { SchemeDefinition } from '../../../../../src/shared/scheme-definition.ts';
import { acme } from '../../../../support/definitions.ts';

const { signature } = acme;
const inList = (field: string, unit: 's' | 'http-date' = 's') =>
  ({ from: { signatureField: field }, unit, toleranceS: 300 }) as const;
const list = (key: string) => ({
  ...signature,
  form: { kind: 'kv-list', separator: '&', key } as const,
});

describe('a definition', () => {
  it.each<readonly [what: string, changes: Partial<SchemeDefinition>]>([
    ['is', {}],
    ['signs no time and reads none', { timestamp: null, content: [{ from: 'body' }] }],
    ['reads a time beside the signature', { signature: list('v1'), timestamp: inList('t') }],
    [
      'compares a token',
      { algorithm: { kind: 'token' }, signature: { ...signature, encoding: 'text' } },
    ],
    [
      'hashes the secret along',
      {
        algorithm: { kind: 'hash', hash: 'sha1' },
        content: [{ from: 'secret' }, { from: 'timestamp' }, { from: 'body' }],
      },
    ],
    [
      'has any sort of list',
      { signature: { ...signature, form: { kind: 'list', separator: ' ' } } },
    ],
    [
      'has a version with a point',
      { signature: { ...signature, form: { kind: 'versioned-list', version: 'v1.2' } } },
    ],
  ])('that %s fits together', (_what, changes) => {
    expect(definitionProblem({ ...acme, ...changes })).toBeNull();
  });

  it.each<readonly [problem: RegExp, changes: Partial<SchemeDefinition>]>([
    [/this kind of key/, { key: 'rsa-public' }],
    [/this kind of key/, { algorithm: { kind: 'ed25519' } }],
    [/unless the secret/, { algorithm: { kind: 'hash', hash: 'sha256' } }],
    [
      /no secret/,
      {
        algorithm: { kind: 'ed25519' },
        key: 'whpk',
        content: [{ from: 'secret' }, { from: 'body' }],
      },
    ],
    [/without an encoding/, { signature: { ...signature, encoding: 'text' } }],
    [
      /without an encoding/,
      { algorithm: { kind: 'token' }, key: 'hex', signature: { ...signature, encoding: 'text' } },
    ],
    [/where it stands/, { timestamp: null }],
    [
      /cannot be in a header/,
      { signature: { ...signature, form: { kind: 'prefix', prefix: ' sha256=' } } },
    ],
    [
      /cannot be in a header/,
      { signature: { ...signature, form: { kind: 'auth-scheme', name: 'clé' } } },
    ],
    [/separates its members/, { signature: list('v&1') }],
    [/only in a list/, { timestamp: inList('t') }],
    [
      /only in a list/,
      {
        signature: { ...signature, form: { kind: 'list', separator: ',' } },
        timestamp: inList('t'),
      },
    ],
    [/same name/, { signature: list('v1'), timestamp: inList('v1') }],
    [/cannot be there/, { signature: list('v1'), timestamp: inList('t&') }],
    [/cannot be there/, { signature: list('v1'), timestamp: inList('ť') }],
    [/HTTP date/, { signature: list('v1'), timestamp: inList('t', 'http-date') }],
    [/both the signature and the time/, { signature: { ...signature, header: 'x-acme-time' } }],
    [/part of what is signed/, { content: [{ header: 'x-acme-signature' }] }],
  ])('is told %s of %j', (problem, changes) => {
    expect(definitionProblem({ ...acme, ...changes })).toMatch(problem);
  });
});

/** A described scheme as a provider. That any of them works is for verify/definition.test.ts. */
import { describe, expect, it } from 'vitest';
import { generateTestKey } from '../../../../../src/main/core/keys/generate.ts';
import { checkKey } from '../../../../../src/main/core/keys/take.ts';
import { providerOf, schemeOf } from '../../../../../src/main/core/schemes/definition.ts';
import { loadKey } from '../../../../../src/main/core/verify/keys.ts';
import { providerInfo } from '../../../../../src/main/core/views/provider-info.ts';
import type { SchemeDefinition } from '../../../../../src/shared/scheme-definition.ts';
import type { Assurance } from '../../../../../src/shared/verdict.ts';
import { acme } from '../../../../support/definitions.ts';

const provided = (changes: Partial<SchemeDefinition> = {}) =>
  providerOf({ id: 'scheme-1', definition: { ...acme, ...changes } });

describe('the scheme of a definition', () => {
  it('is the same data under the names of the library', () => {
    expect(schemeOf(acme)).toEqual({
      kind: 'signature',
      id: 'custom',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: {
        headers: ['x-acme-signature'],
        form: { kind: 'prefix', prefix: 'sha256=' },
        encoding: 'hex',
      },
      timestamp: { from: { header: 'x-acme-time' }, unit: 's', toleranceS: 300 },
      content: [{ name: 'custom', content: acme.content, assurance: 'body' }],
    });
    expect(schemeOf({ ...acme, timestamp: null }).timestamp).toBeUndefined();
  });

  it.each<readonly [string, SchemeDefinition['content'], Assurance]>([
    ['the body', [{ from: 'body' }], 'body'],
    ['its SHA-256', [{ from: 'body-sha256' }], 'body'],
    ['its SHA-256 in hex', [{ from: 'body-sha256-hex' }], 'body'],
    ['its MD5', [{ from: 'body-md5-base64' }], 'body'],
    ['its CRC32', [{ from: 'body-crc32' }], 'crc32'],
    ['its CRC32 and itself', [{ from: 'body-crc32' }, { from: 'body' }], 'body'],
    ['anything else', [{ from: 'url' }, { literal: 'body' }, { header: 'body' }], 'none'],
  ])('that signs %s proves “%3$s”', (_what, content, assurance) => {
    expect(schemeOf({ ...acme, content }).content).toMatchObject([{ assurance }]);
  });

  it.each<readonly [string, SchemeDefinition['algorithm'], SchemeDefinition['content']]>([
    ['a token is compared', { kind: 'token' }, [{ from: 'body' }]],
    ['a plain hash has no secret', { kind: 'hash', hash: 'sha256' }, [{ from: 'body' }]],
  ])('proves nothing where %s', (_what, algorithm, content) => {
    expect(schemeOf({ ...acme, algorithm, content }).content).toMatchObject([
      { assurance: 'none' },
    ]);
  });
});

describe('the provider of a definition', () => {
  it('says what a person needs', () => {
    const provider = provided();
    expect(providerInfo(provider).summary).toBe('HMAC-SHA256, in x-acme-signature');
    expect(provider).toMatchObject({
      id: 'scheme-1',
      name: 'Acme',
      docsUrl: null,
      secret: { label: 'Secret', canGenerate: true },
      eventName: { json: ['event', 'name'] },
      answers: { accept: { status: 200 }, reject: { status: 401 } },
    });
    expect(provider.caveat).toBeUndefined();
    const { steps } = providerInfo(provider);
    expect(steps.filter((step) => step.includes('{url}'))).toHaveLength(1);
  });

  it.each([
    ['none', [{ from: 'url' }], /nothing about the content/],
    ['crc32', [{ from: 'body-crc32' }], /CRC32/],
  ] as const)('warns where the signature proves %s', (_assurance, content, caveat) => {
    expect(provided({ content: [...content] }).caveat).toMatch(caveat);
  });

  it.each([
    [{ kind: 'token' }, 'Comparison with the token, in x-acme-signature'],
    [{ kind: 'hash', hash: 'md5' }, 'Plain MD5 with the secret inside, in x-acme-signature'],
  ] as const)('sums up %j in a sentence', (algorithm, summary) => {
    expect(providerInfo(provided({ algorithm })).summary).toBe(summary);
  });

  it('asks for a public key where there is one', () => {
    const provider = provided({ algorithm: { kind: 'ed25519' }, key: 'ed25519-hex' });
    expect(provider.secret).toMatchObject({ label: 'Public key', canGenerate: false });
    expect(providerInfo(provider).steps.join()).toContain('public key');
    expect(() => checkKey(provider, 'abcd')).toThrow(/cannot be the public key of Acme/);
    expect(loadKey(generateTestKey(provider.schemes[0]), 'ed25519-hex')).not.toBeNull();
  });

  it('has no name of the event where the definition has none', () => {
    expect(provided({ eventName: null })).not.toHaveProperty('eventName');
  });
});

describe('the sample of a definition', () => {
  const fresh = {
    now: new Date(1_750_000_000_000),
    uuid: () => 'uuid',
    token: (length: number) => 'x'.repeat(length),
  };
  const bodyOf = (changes: Partial<SchemeDefinition> = {}): unknown =>
    JSON.parse(provided(changes).samples[0].body(fresh));
  const headersOf = (changes: Partial<SchemeDefinition> = {}) =>
    Object.fromEntries(provided(changes).samples[0].headers(fresh));

  it('has the event’s name where the definition looks for it', () => {
    expect(bodyOf()).toMatchObject({ event: { name: 'example.created' }, id: 'uuid' });
    expect(bodyOf({ eventName: null })).toMatchObject({ type: 'example.created' });
    expect(headersOf({ eventName: { header: 'x-event' } })['x-event']).toBe('example.created');
  });

  it('has the headers that are signed, but for those that signing adds', () => {
    const content = [
      { header: 'x-acme-id' },
      { header: 'x-acme-time' },
      { header: 'content-type' },
    ];
    expect(headersOf({ content })).toEqual({
      'x-acme-id': 'x'.repeat(24),
      'user-agent': 'Countersign-Sample/1.0',
      'content-type': 'application/json',
      accept: '*/*',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { generateSecret, generateTestKey } from '../../../../../src/main/core/keys/generate.ts';
import { takeKey } from '../../../../../src/main/core/keys/take.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import { loadKey } from '../../../../../src/main/core/verify/keys.ts';
import { knownProvider } from '../../../../support/known-provider.ts';

const schemes = providers.flatMap(({ id, schemes: own }) =>
  own.map((scheme) => [`${id} ${scheme.id}`, scheme] as const),
);

describe('a new key', () => {
  it.each(schemes)('of %s is another each time, and one that its scheme takes', (_id, scheme) => {
    const [text, other] = [generateTestKey(scheme), generateTestKey(scheme)];
    expect(text).not.toBe(other);
    expect(loadKey(text, scheme.key)).not.toBeNull();
  });

  it.each(
    providers.filter(({ secret }) => secret.canGenerate).map((each) => [each.id, each] as const),
  )('secret of %s is taken without a doubt, with 32 random bytes', (_id, each) => {
    const text = generateSecret(each);
    const taken = takeKey(each, text, { isCleaned: false, isConfirmed: false });
    expect(taken).toEqual({ text, kind: 'secret' });
    expect(Buffer.from(text.replace('whsec_', ''), 'base64')).toHaveLength(32);
  });

  it('is a private one where the provider signs with its own', () => {
    const [scheme] = knownProvider('messagemedia').schemes;
    expect(generateTestKey(scheme)).toContain('PRIVATE KEY-----');
  });
});

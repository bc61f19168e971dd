import { describe, expect, it } from 'vitest';
import { checkKey, takeKey } from '../../../../../src/main/core/keys/take.ts';
import { type AppError, AppFailure } from '../../../../../src/shared/errors.ts';
import {
  ed25519,
  filler,
  privateKeys,
  rsa,
  smallRsa,
  spkiBase64,
  spkiPem,
  sshPublicKey,
} from '../../../../support/key-material.ts';
import { knownProvider } from '../../../../support/known-provider.ts';
import { standardEd25519 } from '../../../../support/sign.ts';

const errorOf = (act: () => unknown): AppError => {
  try {
    act();
  } catch (error) {
    if (error instanceof AppFailure) return error.appError;
    throw error;
  }
  throw new Error('nothing was thrown');
};

const how = { isCleaned: false, isConfirmed: false };
const privatePem = privateKeys[0]?.[1] ?? '';
const encryptedPem = privateKeys.find(([, , isEncrypted]) => isEncrypted)?.[1] ?? '';
const secret = filler(40);

describe('a key without a doubt', () => {
  it.each([
    ['github', secret, secret, 'secret'],
    ['github', `${secret}\r\n\n`, secret, 'secret'],
    ['github', ` ${secret} \r\n`, ` ${secret} `, 'secret'],
    ['messagemedia', spkiBase64(rsa.publicKey), spkiBase64(rsa.publicKey), 'public-key'],
    ['messagemedia', `${spkiPem(rsa.publicKey)}\n`, spkiPem(rsa.publicKey), 'public-key'],
    ['standard-webhooks', standardEd25519.key, standardEd25519.key, 'public-key'],
  ])('is taken for %s as it is: %j', (id, pasted, text, kind) => {
    expect(takeKey(knownProvider(id), pasted, how)).toEqual({ text, kind });
  });

  it('is cleaned if asked for', () => {
    const taken = takeKey(knownProvider('github'), ` "${secret}"\n`, { ...how, isCleaned: true });
    expect(taken).toEqual({ text: secret, kind: 'secret' });
  });
});

describe('a doubtful key', () => {
  it.each([
    ['github', 'hunter2', 'Is this the webhook secret of GitHub? It has only 7 bytes.'],
    [
      'stripe',
      `sk_live_${secret}`,
      'Is this the signing secret of Stripe? It looks like an API key or a token (sk_live_…).',
    ],
    [
      'stripe',
      `lin_wh_${secret}`,
      'Is this the signing secret of Stripe? It looks like a secret of another provider (lin_wh_…).',
    ],
    [
      'messagemedia',
      spkiPem(smallRsa.publicKey),
      'Is this the public key of MessageMedia? It is an RSA key of only 1024 bit.',
    ],
    [
      'comapi',
      'xxxxxxxx',
      /It has only 8 bytes\. It follows a pattern .* It looks like the placeholder of an example\.$/,
    ],
  ])('of %s is taken only when it is confirmed: %s', (id, pasted, message) => {
    const provider = knownProvider(id);
    const error = errorOf(() => takeKey(provider, pasted, how));
    expect(error).toEqual({
      code: 'key.needs-confirmation',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      hint: 'Look again where it comes from, or say that it is right.',
    });
    const taken = takeKey(provider, pasted, { isCleaned: false, isConfirmed: true });
    expect(taken.text).toBe(pasted);
    expect(checkKey(provider, pasted)).toEqual(taken);
  });
});

describe('an unusable key', () => {
  it.each([
    ['github', '', 'The webhook secret is empty.'],
    ['github', ' \t\r\n', 'The webhook secret is empty.'],
    [
      'github',
      privatePem,
      'This is a private key. Whoever has it can sign as you: it must not be here.',
    ],
    [
      'messagemedia',
      privatePem,
      'This is a private key. Whoever has it can sign as MessageMedia: only the public key belongs here.',
    ],
    [
      'messagemedia',
      encryptedPem,
      'This is an encrypted private key. Whoever has it can sign as MessageMedia: only the public key belongs here.',
    ],
    ['stripe', 'https://example.com', 'This is a URL, not the signing secret of Stripe.'],
    [
      'discord',
      spkiPem(rsa.publicKey),
      'Discord does not sign with this kind of key (RSA public key, 2048 bit).',
    ],
    [
      'github',
      spkiPem(ed25519.publicKey),
      'This is public (Ed25519 public key), so that anybody could sign with it: the webhook secret is something else.',
    ],
    ['svix', 'whsec_', 'This cannot be the signing secret of Svix: nothing comes after whsec_.'],
    ['adyen', 'ABC', 'This cannot be the HMAC key of Adyen: an odd number of hex digits: 3.'],
    ['discord', 'abcd', 'This cannot be the public key of Discord (2 bytes, not 32).'],
    ['messagemedia', 'hello', 'This cannot be the public key of MessageMedia.'],
  ])('of %s is refused, whatever is confirmed: “%s”', (id, pasted, message) => {
    const provider = knownProvider(id);
    const { hint } = provider.secret;
    const error = { code: 'key.unusable', message, hint };
    expect(errorOf(() => takeKey(provider, pasted, how))).toEqual(error);
    expect(errorOf(() => checkKey(provider, pasted))).toEqual(error);
  });

  it('that belongs to SSH is refused with the way to convert it', () => {
    const { message, hint } = errorOf(() => checkKey(knownProvider('messagemedia'), sshPublicKey));
    expect(message).toBe('This is an SSH key, which is written in a way of its own.');
    expect(hint).toContain('ssh-keygen -e -m PKCS8');
    for (const id of ['github', 'discord']) {
      const provider = knownProvider(id);
      expect(errorOf(() => checkKey(provider, sshPublicKey)).hint).toBe(provider.secret.hint);
    }
  });
});

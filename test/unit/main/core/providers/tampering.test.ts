/**
 * One flipped bit, anywhere: never valid.
 *
 * Two exceptions, both by the providers' design and said in their caveats. Avaya Spaces signs the
 * `data` member only (assurance `partial`), so a flip outside it may stay valid. EnableX encrypts
 * without signing: a flip may garble text inside the document, so it must only never look signed.
 */
import { createPublicKey } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProvider } from '../../../../../src/main/core/providers/index.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import type { WireRequest } from '../../../../../src/main/core/verify/request.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';
import type { Verification } from '../../../../../src/shared/verdict.ts';
import { flip } from '../../../../support/flip.ts';
import { type Signer, signers, standardEd25519 } from '../../../../support/sign.ts';

const nowS = 1_750_000_000;
const target = '/in/AbCdEfGhIjKlMnOpQrStUv-_';

const verify = (signer: Signer, request: WireRequest, key = signer.key): Verification =>
  createVerifier(
    findProvider(signer.provider)?.schemes ?? [],
    [{ id: 1, text: key }],
    defaultSourceSettings,
  )(request, nowS);

const genuine = (signer: Signer): WireRequest => {
  const { method, headers, body } = signer.sign(Buffer.from(signer.body), nowS, target);
  return { method, target, rawHeaders: headers, body };
};

/** Name and index of the header whose value ends with the signature. */
const signatureAt = ({ rawHeaders }: WireRequest): number =>
  rawHeaders.findIndex(
    (text, i) => i % 2 === 0 && /signature$|signature-256$|hmac|authorization/i.test(text),
  ) + 1;

const isHex = (text: string): boolean => /^[0-9a-f]+$/.test(text);

const withFlippedSignature = (request: WireRequest, bit: number): WireRequest => {
  const at = signatureAt(request);
  const header = request.rawHeaders[at] ?? '';
  const [text = ''] = /[A-Za-z0-9+/]+=*$/.exec(header) ?? [];
  const encoding = isHex(text) ? 'hex' : 'base64';
  const changed = flip(Buffer.from(text, encoding), bit).toString(encoding);
  const value = header.slice(0, header.length - text.length) + changed;
  return { ...request, rawHeaders: request.rawHeaders.with(at, value) };
};

/** Hex digits and names of algorithms may be in either case; base64 and everything else may not. */
const meansTheSame = (name: string, value: string, text: string): boolean => {
  const isCaseless = !/[A-Z]/.test(value) || /type$/i.test(name);
  return text.trim() === value || (isCaseless && text.toLowerCase() === value.toLowerCase());
};

const all = [...signers, standardEd25519].map((signer) => [signer.provider, signer] as const);
const signed = all.filter(([provider]) => provider !== 'enablex');
const wholeBody = signed.filter(([provider]) => provider !== 'avaya-spaces');

describe('a genuine request', () => {
  it.each(all)('of %s is valid', (_provider, signer) => {
    expect(verify(signer, genuine(signer)).verdict).toBe('valid');
  });
});

/** Modulus and exponent of a bare RSA public key; null when it is none. */
const numbersOf = (base64: string): string | null => {
  try {
    const key = { key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' } as const;
    const { n, e } = createPublicKey(key).export({ format: 'jwk' });
    return `${n} ${e}`;
  } catch {
    return null;
  }
};

describe('one bit flipped', () => {
  it.each(wholeBody)('in the body of %s is never valid', (_provider, signer) => {
    const request = genuine(signer);
    for (let bit = 0; bit < request.body.length * 8; bit++) {
      const verdict = verify(signer, { ...request, body: flip(request.body, bit) });
      expect(verdict).toMatchObject({ verdict: 'invalid', isSignatureGood: false });
    }
  });

  it.each(signed)('in the signature of %s is never valid', (_provider, signer) => {
    const request = genuine(signer);
    fc.assert(
      fc.property(fc.nat(8 * 256), (bit) => {
        expect(verify(signer, withFlippedSignature(request, bit)).verdict).toBe('invalid');
      }),
    );
  });

  it.each(all)(
    'in any header of %s is never valid but where case or blanks do not count',
    (_provider, signer) => {
      const request = genuine(signer);
      const accepted: string[] = [];
      request.rawHeaders.forEach((value, i) => {
        const name = request.rawHeaders[i - 1] ?? '';
        if (i % 2 === 0 || /^(?:content-type|x-github-event|x-shopify-topic)$/i.test(name)) return;
        for (let bit = 0; bit < value.length * 8; bit++) {
          const text = flip(Buffer.from(value, 'latin1'), bit).toString('latin1');
          const changed = { ...request, rawHeaders: request.rawHeaders.with(i, text) };
          const isAccepted = verify(signer, changed).verdict === 'valid';
          if (isAccepted && !meansTheSame(name, value, text)) accepted.push(`${name}: ${text}`);
        }
      });
      expect(accepted).toEqual([]);
    },
  );

  it.each(signed)('in the time of %s is never valid', (_provider, signer) => {
    const request = genuine(signer);
    const at = request.rawHeaders.findIndex((value) => value.includes(String(nowS)));
    if (at < 0) return;
    const value = (request.rawHeaders[at] ?? '').replace(String(nowS), String(nowS + 1));
    const changed = { ...request, rawHeaders: request.rawHeaders.with(at, value) };
    expect(verify(signer, changed).reason).toBe('signature_mismatch');
  });

  it.each(all)('in the key of %s is never valid', (provider, signer) => {
    const request = genuine(signer);
    fc.assert(
      fc.property(fc.nat(signer.key.length * 8), (bit) => {
        const key = flip(Buffer.from(signer.key), bit).toString('latin1');
        // Modulus and exponent decide: the wrapping has bytes that mean nothing.
        const isSame = provider === 'messagemedia' && numbersOf(key) === numbersOf(signer.key);
        expect(!isSame && verify(signer, request, key).verdict === 'valid').toBe(false);
      }),
    );
    expect(verify(signer, request, signer.otherKey).verdict).toBe('invalid');
  });

  it('in the data of Avaya Spaces is never valid; elsewhere it is partial at most', () => {
    const signer = signers.find(({ provider }) => provider === 'avaya-spaces');
    if (!signer) throw new Error('no signer');
    const request = genuine(signer);
    const text = request.body.toString();
    const start = text.indexOf('[');
    const end = text.indexOf(']') + 1;
    for (let bit = 0; bit < text.length * 8; bit++) {
      const { verdict, assurance } = verify(signer, {
        ...request,
        body: flip(request.body, bit),
      });
      const at = Math.floor(bit / 8);
      const isInData = at >= start && at < end;
      expect(verdict === 'valid' && (isInData || assurance !== 'partial')).toBe(false);
    }
  });

  it('in the ciphertext of EnableX is never called more than decrypted', () => {
    const signer = signers.find(({ provider }) => provider === 'enablex');
    if (!signer) throw new Error('no signer');
    const request = genuine(signer);
    const { encrypted_data: data } = JSON.parse(request.body.toString()) as {
      encrypted_data: string;
    };
    for (let bit = 0; bit < (data.length / 2) * 8; bit++) {
      const changed = flip(Buffer.from(data, 'hex'), bit).toString('hex');
      const verdict = verify(signer, {
        ...request,
        body: Buffer.from(JSON.stringify({ encrypted_data: changed })),
      });
      expect(verdict.assurance).toBe(verdict.verdict === 'valid' ? 'encryption-only' : null);
    }
  });
});

describe('a random request', () => {
  it.each(all)('to %s is judged without throwing and is never valid', (_provider, signer) => {
    const { rawHeaders } = genuine(signer);
    const names = rawHeaders.filter((_, i) => i % 2 === 0);
    const header = fc.tuple(
      fc.constantFrom(...names, 'date', 'content-type', 'x-algorithm'),
      fc.oneof(
        fc.string({ unit: 'binary-ascii' }),
        fc.constantFrom(...rawHeaders.filter((_, i) => i % 2 === 1)),
      ),
    );
    fc.assert(
      fc.property(fc.array(header, { maxLength: 8 }), fc.uint8Array(), (headers, body) => {
        const { verdict } = verify(signer, {
          method: 'POST',
          target,
          rawHeaders: headers.flat(),
          body,
        });
        expect(verdict).not.toBe('valid');
      }),
    );
  });
});

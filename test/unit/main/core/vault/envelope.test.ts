import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOf, newDataKey } from '../../../../../src/main/core/vault/data-key.ts';
import {
  isEnvelope,
  openEnvelope,
  sealEnvelope,
} from '../../../../../src/main/core/vault/envelope.ts';
import { exampleKey, flipBit } from './set-up.ts';

const text = (content: Uint8Array | null): string | undefined => content?.toString();

describe('an envelope', () => {
  it('opens that another implementation has sealed', () => {
    const sealed = Buffer.from(
      '435356016465666768696a6b6c6d6e6f3bd877050b8c22a4c9ecbf7829bc9aa4a4c8e829ea5407',
      'hex',
    );
    expect(text(openEnvelope(exampleKey, 'key:1', sealed))).toBe('sécret');
  });

  it('gives back whatever was put into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (id, content) => {
        const sealed = sealEnvelope(exampleKey, id, content);
        expect(isEnvelope(sealed)).toBe(true);
        expect(openEnvelope(exampleKey, id, sealed)).toEqual(Buffer.from(content));
      }),
    );
  });

  it('is another each time', () => {
    const content = Buffer.from('secret');
    expect(sealEnvelope(exampleKey, 'key:1', content)).not.toEqual(
      sealEnvelope(exampleKey, 'key:1', content),
    );
  });

  it.each([
    ['under another id', { ...exampleKey }, 'key:2'],
    ['under a longer id', { ...exampleKey }, 'key:11'],
    ['in another vault', { ...exampleKey, vaultId: 'f'.repeat(32) }, 'key:1'],
    ['with another key', { ...exampleKey, bytes: newDataKey().bytes }, 'key:1'],
  ])('does not open %s', (_where, key, id) => {
    const sealed = sealEnvelope(exampleKey, 'key:1', Buffer.from('secret'));
    expect(openEnvelope(key, id, sealed)).toBeNull();
  });

  it('does not open with any bit flipped', () => {
    const sealed = sealEnvelope(exampleKey, 'key:1', Buffer.from('secret'));
    for (let bit = 0; bit < sealed.length * 8; bit++)
      expect(openEnvelope(exampleKey, 'key:1', flipBit(sealed, bit))).toBeNull();
  });

  it('does not open when it is cut off or longer', () => {
    const sealed = sealEnvelope(exampleKey, 'key:1', Buffer.from('secret'));
    for (let length = 0; length < sealed.length; length++)
      expect(openEnvelope(exampleKey, 'key:1', sealed.subarray(0, length))).toBeNull();
    expect(openEnvelope(exampleKey, 'key:1', Buffer.concat([sealed, sealed]))).toBeNull();
  });
});

describe('the check of a data key', () => {
  it('is what another implementation has computed', () => {
    expect(checkOf(exampleKey)).toBe('0VNch3XEOxnKLZ3G+vzB7w==');
  });

  it('is another for another key', () => {
    expect(checkOf(newDataKey())).not.toBe(checkOf(newDataKey()));
  });
});

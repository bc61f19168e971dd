/** What a good signature proves and what not, in plain words. */
import type { Assurance } from '../../../shared/verdict.ts';

export type AssuranceWords = { readonly proves: string; readonly limits: string };

export const assuranceWords: Readonly<Record<Assurance, AssuranceWords>> = {
  body: {
    proves: 'The sender holds this key, and every byte of the body is as it was signed.',
    limits:
      'Headers and path are covered only where they are part of the signed content. It does not prove that the request is new.',
  },
  partial: {
    proves: 'The sender holds this key, and the signed part is as it was signed.',
    limits: 'Everything outside the signed part could have been changed on the way.',
  },
  none: {
    proves: 'Someone with this key once signed a request at this time.',
    limits: 'Nothing about the content: it could be any.',
  },
  crc32: {
    proves: 'The sender holds this key, and the body has the CRC32 that was signed.',
    limits:
      'A CRC32 is not a cryptographic checksum: a different body with the same CRC32 is easily made, and verifies as well.',
  },
  'encryption-only': {
    proves: 'The sender knows the key that encrypts, and the text could be read with it.',
    limits: 'There is no signature. Someone without the key can still change parts of the text.',
  },
  handshake: {
    proves: 'The provider checked that this URL answers.',
    limits: 'Nothing else: it carries no event.',
  },
};

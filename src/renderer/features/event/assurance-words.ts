/** What a good signature proves and what not, in plain words. */
import { type Message, message } from '../../../shared/text.ts';
import type { Assurance } from '../../../shared/verdict.ts';

export type AssuranceWords = { readonly proves: Message; readonly limits: Message };

export const assuranceWords: Readonly<Record<Assurance, AssuranceWords>> = {
  body: {
    proves: message('The sender holds this key, and every byte of the body is as it was signed.'),
    limits: message(
      'Headers and path are covered only where they are part of the signed content. It does not prove that the request is new.',
    ),
  },
  partial: {
    proves: message('The sender holds this key, and the signed part is as it was signed.'),
    limits: message('Everything outside the signed part could have been changed on the way.'),
  },
  none: {
    proves: message('Someone with this key once signed a request at this time.'),
    limits: message('Nothing about the content: it could be any.'),
  },
  crc32: {
    proves: message('The sender holds this key, and the body has the CRC32 that was signed.'),
    limits: message(
      'A CRC32 is not a cryptographic checksum: a different body with the same CRC32 is easily made, and verifies as well.',
    ),
  },
  'encryption-only': {
    proves: message('The sender knows the key that encrypts, and the text could be read with it.'),
    limits: message(
      'There is no signature. Someone without the key can still change parts of the text.',
    ),
  },
  handshake: {
    proves: message('The provider checked that this URL answers.'),
    limits: message('Nothing else: it carries no event.'),
  },
};

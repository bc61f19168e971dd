/** What each verdict means, and what to do about it. */
import { t } from '../../../shared/text.ts';
import type { Reason } from '../../../shared/verdict.ts';
import { activeKeys } from '../../lib/key-words.ts';
import { namesOf, type ReasonContext, type ReasonWords, type Words } from './reason-context.ts';
import { refusalWords } from './refusal-words.ts';
import { troubleWords } from './trouble-words.ts';

const good: Words = (context) => {
  const { assurance } = context.verification;
  switch (assurance) {
    case 'encryption-only':
      return {
        what: t(
          'The payload could be decrypted with the {secret} of this source. It is not signed, so this does not prove who sent it.',
          namesOf(context),
        ),
        next: [t('Treat the content as unproven: look it up at the provider before acting on it.')],
      };
    case 'partial':
      return {
        what: t('The signature is good, but it covers only a part of the request.'),
        next: [t('Use only the signed part; see “What this proves” below.')],
      };
    case 'none':
      return {
        what: t('The signature is good, but it does not cover what the request says.'),
        next: [t('Do not act on the content of this request alone.')],
      };
    case 'crc32':
      return {
        what: t(
          'The signature is good, but of the body it covers only a CRC32. That is not a cryptographic checksum: a different body with the same CRC32 verifies as well.',
        ),
        next: [t('Treat the content as unproven: look it up at the provider before acting on it.')],
      };
    case 'handshake':
      return {
        what: t('This was the provider’s own check of the URL, and it was answered.'),
        next: [],
      };
    case 'body':
    case null:
      return {
        what: t(
          'The signature matches a key of this source: the request was made by someone who has that key, and its body was not changed on the way.',
        ),
        next: [],
      };
  }
};

const noKey: Words = (context) => {
  const { receivedAtMs } = context.detail.summary;
  const active = context.source ? activeKeys(context.source, receivedAtMs).length : 0;
  return active > 0
    ? {
        what: t('Captured, not checked: this source had no key when this was last judged.'),
        next: [
          t('It has {count, plural, one {# key} other {# keys}} now: check it again.', {
            count: active,
          }),
        ],
      }
    : {
        what: t('Captured, not checked: this source has no key yet.'),
        next: [
          t(
            'Add the {secret} to this source. This event and all the others that are here are then checked.',
            namesOf(context),
          ),
        ],
      };
};

export const reasonWords: Readonly<Record<Reason, Words>> = {
  ok: good,
  ...refusalWords,
  ...troubleWords,
  no_key: noKey,
  key_unavailable: () => ({
    what: t('The secrets were locked or not here when this arrived, so nothing was checked.'),
    next: [
      t(
        'Unlock the secrets if they are locked. A key that is not here has to be pasted again. This event is then judged anew.',
      ),
    ],
  }),
  unknown_provider: () => ({
    what: t('Not checked: this version of Countersign does not know the provider of this source.'),
    next: [
      t(
        'Choose another provider in the settings of this source. The events that are here are then judged again.',
      ),
    ],
  }),
};

export const wordsFor = (context: ReasonContext): ReasonWords =>
  reasonWords[context.verification.reason](context);

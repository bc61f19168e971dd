/** The encoding axis in words: what may have become of a signature on its way. */
import { t } from '../../../shared/text.ts';
import type { Change } from './change.ts';

const change = (what: string, weight: number, title: string, phrase: string): Change => ({
  code: `signature.${what}`,
  weight,
  title,
  phrase,
  detail: t(
    'The signature itself is right; the way it is written is not what this provider does. Check the scheme, or what rewrites the header on its way.',
  ),
});

export const quotes = (): Change =>
  change(
    'quotes',
    1,
    t('Matches once the quotation marks around the signature are left out'),
    t('the quotation marks around the signature are left out'),
  );
export const percentEncoded = (): Change =>
  change(
    'percent-encoded',
    2,
    t('Matches once the signature is decoded from its percent-encoding'),
    t('the signature is percent-decoded'),
  );
export const blanks = (): Change =>
  change(
    'blanks',
    2,
    t('Matches once the blanks inside the signature are left out'),
    t('the blanks inside the signature are left out'),
  );
export const inList = (): Change =>
  change(
    'in-list',
    3,
    t('Matches one part of the header: its value is a list, or has a word in front'),
    t('one part of the signature’s header is taken'),
  );
export const padding = (): Change =>
  change(
    'padding',
    2,
    t('Matches once the = at the end of the signature is put back'),
    t('the padding of the signature is put back'),
  );
export const encodedTwice = (): Change =>
  change(
    'encoded-twice',
    3,
    t('Matches once the signature is decoded twice: it was encoded twice'),
    t('the signature is decoded twice'),
  );
export const duplicated = (): Change => ({
  ...change(
    'duplicate-header',
    1,
    t('Matches one of the two signature headers: the other was added on the way'),
    t('one of the two signature headers is taken'),
  ),
  detail: t(
    'The header came more than once with different values, so it is not clear which one counts. Find the proxy or gateway that adds its own.',
  ),
});
/** Of bytes that can only be a beginning; whether others are one shows when they are compared. */
export const truncated = (): Change => ({
  ...change(
    'truncated',
    1,
    t('The signature was cut off: all that is left of it matches'),
    t('the rest of the signature is not looked at'),
  ),
  detail: t(
    'Something on the way limits the length of headers, or the signature was copied in part.',
  ),
});

export const isTruncated = ({ code }: Change): boolean => code === 'signature.truncated';

export const prefixMissing = (prefix: string): Change =>
  change(
    'prefix-missing',
    1,
    t('Matches, but the signature’s prefix “{prefix}” is missing', { prefix: prefix.trim() }),
    t('“{prefix}” is put in front of the signature', { prefix: prefix.trim() }),
  );
export const otherPrefix = (found: string, expected: string | null): Change =>
  change(
    'other-prefix',
    2,
    expected === null
      ? t('Matches what comes after “{found}”: this provider’s signatures have no prefix', {
          found,
        })
      : t(
          'Matches what comes after “{found}”: this provider’s signatures begin with “{expected}”',
          {
            found,
            expected: expected.trim(),
          },
        ),
    t('the signature is taken from behind “{found}”', { found }),
  );

export const readAs = (name: string): Change =>
  change(
    `encoding-${name}`,
    3,
    t('Matches if the signature is read as {encoding}', { encoding: name }),
    t('the signature is read as {encoding}', { encoding: name }),
  );

/** The algorithm axis: the same family with another hash, padding or form. */
import { t } from '../../../shared/text.ts';
import { type Algorithm, algorithmWords } from '../verify/algorithm.ts';
import type { SigningScheme } from '../verify/scheme.ts';
import type { Change, Fix, Variant } from './change.ts';

const codeOf = (algorithm: Algorithm): string => {
  const hash = 'hash' in algorithm ? `-${algorithm.hash}` : '';
  const form = algorithm.kind === 'ecdsa' ? `-${algorithm.form}` : '';
  return `algorithm.${algorithm.kind}${hash}${form}`;
};

const same = (a: Algorithm, b: Algorithm): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where the user chooses the algorithm: the choice that is this one. */
const choiceOf = (scheme: SigningScheme, algorithm: Algorithm): Fix | null => {
  if (scheme.kind === 'code' || !('parameter' in scheme.algorithm)) return null;
  const { parameter, names } = scheme.algorithm;
  const value = Object.keys(names).find((name) => {
    const named = names[name];
    return named !== undefined && same(named, algorithm);
  });
  return value === undefined
    ? null
    : {
        label: t('Choose {value}', { value }),
        next: t('then choose {value}', { value }),
        plan: { kind: 'set-parameter', name: parameter, value },
      };
};

const change = (scheme: SigningScheme, usual: Algorithm, algorithm: Algorithm): Change => {
  const fix = choiceOf(scheme, algorithm);
  const found = algorithmWords(algorithm);
  return {
    code: codeOf(algorithm),
    weight: fix ? 2 : 3,
    title: t('Signed with {found}, where {usual} is expected', {
      found,
      usual: algorithmWords(usual),
    }),
    phrase: t('it is signed with {found}', { found }),
    detail: t(
      'The sender uses another algorithm than the scheme of this source. Check that provider, scheme and settings are right, or describe the sender’s own scheme.',
    ),
    ...(fix && { fix }),
  };
};

const hashes = ['sha256', 'sha1', 'sha512', 'sha384', 'md5', 'sha224'] as const;

const alternativesTo = (algorithm: Algorithm): Algorithm[] => {
  switch (algorithm.kind) {
    case 'hmac':
    case 'hash':
      return hashes.map((hash) => ({ kind: algorithm.kind, hash }));
    case 'rsa-pkcs1':
    case 'rsa-pss':
      return (['rsa-pkcs1', 'rsa-pss'] as const).flatMap((kind) =>
        hashes.filter((hash) => hash !== 'md5').map((hash) => ({ kind, hash })),
      );
    case 'ecdsa':
      return (['der', 'p1363'] as const).flatMap((form) =>
        (['sha256', 'sha384', 'sha512'] as const).map((hash) => ({
          kind: 'ecdsa' as const,
          hash,
          form,
        })),
      );
    case 'ed25519':
    case 'token':
      return [];
  }
};

/** In: the algorithm the scheme uses for this request, which is not among the others. */
export const algorithmVariants = (
  scheme: SigningScheme,
  algorithm: Algorithm | null,
): readonly Variant<Algorithm>[] =>
  algorithm === null
    ? []
    : alternativesTo(algorithm)
        .filter((other) => !same(other, algorithm))
        .map((value) => ({ changes: [change(scheme, algorithm, value)], value }));

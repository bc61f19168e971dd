/** The search where the provider encrypts instead of signing: which key opens the body. */
import type { EncryptionScheme } from '../verify/scheme.ts';
import type { SearchInput } from './change.ts';
import { type KeyVariant, keyVariants, ordinaryKeys } from './keys.ts';
import { type Alternative, belongsTo, otherScheme } from './schemes.ts';
import type { Step } from './trial.ts';

function* open(
  scheme: EncryptionScheme,
  input: SearchInput,
  keys: () => Iterable<KeyVariant>,
): Generator<Step> {
  const { request } = input;
  const opened = scheme.open(request);
  if (!opened.ok) return;
  for (const { value, changes } of keys()) {
    const { ok } = opened.decrypt(value.export().toString('utf8'));
    yield { cost: 1, found: ok ? { changes, candidate: null, request } : null };
    if (ok) return;
  }
}

/** Tries all keys that may have been meant, until one opens the body. */
export const openWithOtherKeys = (scheme: EncryptionScheme, input: SearchInput): Generator<Step> =>
  open(scheme, input, () => keyVariants(input.keys, scheme.key, input.nowS, belongsTo(scheme)));

/** Tries the source's keys with the providers that encrypt. */
export function* openWithOtherSchemes(
  alternatives: readonly Alternative[],
  input: SearchInput,
): Generator<Step> {
  const { keys, nowS, provider, providers, request } = input;
  for (const alternative of alternatives) {
    const { scheme } = alternative;
    if (scheme.kind !== 'encryption') continue;
    yield* open(scheme, input, () =>
      ordinaryKeys(keys, scheme.key, nowS, belongsTo(scheme)).map((key) => ({
        ...key,
        changes: [otherScheme(alternative, provider, providers, request, key.label)],
      })),
    );
  }
}

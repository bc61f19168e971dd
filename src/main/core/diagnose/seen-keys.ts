/** Keys that cannot be what the provider signs with: they show it themselves. */
import { t } from '../../../shared/text.ts';
import { otherThing } from '../keys/recognise.ts';
import { isOrdinary } from './change.ts';
import { type Observation, type ObservedInput, seen } from './observation.ts';

const masked = /^[•*.…·●]{4,}|[•*…·●]{3,}$/;

/** One for each key that looks like something else. */
export function* seenInKeys({ keys, provider, nowS }: ObservedInput): Generator<Observation> {
  for (const known of keys) {
    if (!isOrdinary(known, nowS)) continue;
    const text = known.text.trim();
    const other = otherThing(text);
    if (other) {
      yield seen(
        'key.wrong-kind',
        t('Key “{key}” looks like {what}', { key: known.label, what: other.what }),
        t('{provider} expects: {hint}', { provider: provider.name, hint: t(provider.secret.hint) }),
        1,
      );
    } else if (masked.test(text)) {
      yield seen(
        'key.masked',
        t('Key “{key}” holds the dots that a portal shows in place of the secret', {
          key: known.label,
        }),
        t('Reveal the secret in the provider’s portal first, then copy it.'),
        1,
      );
    }
  }
}

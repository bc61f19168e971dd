/** Keys that cannot be what the provider signs with: they show it themselves. */
import { isOrdinary } from './change.ts';
import { type Observation, type ObservedInput, seen } from './observation.ts';

const otherThings: readonly (readonly [RegExp, string])[] = [
  [/^(?:sk|rk)_(?:live|test)_/, 'an API key of Stripe, not a webhook’s signing secret (whsec_…)'],
  [/^pk_(?:live|test)_/, 'a publishable key, not a signing secret'],
  [/^xox[abp]-/, 'a Slack token, not the app’s signing secret'],
  [/^gh[pousr]_|^github_pat_/, 'a GitHub access token, not the webhook’s secret'],
  [/^glpat-/, 'a GitLab access token, not the webhook’s secret'],
  [/^SG\./, 'a SendGrid API key, not the public key of the event webhook'],
  [/^AKIA[0-9A-Z]{16}$/, 'an AWS access key id'],
  [/^shp(?:at|ca|pa|ss)_/, 'a Shopify access token, not the app’s client secret'],
  [/^EAA[A-Za-z0-9]{20,}/, 'a Meta access token, not the app secret'],
  [/^lin_api_/, 'a Linear API key, not the webhook’s signing secret'],
  [/^ey[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\./, 'a JSON Web Token, not a secret'],
  [/^https?:\/\//, 'a URL, not a secret'],
];

const masked = /^[•*.…·●]{4,}|[•*…·●]{3,}$/;

/** One for each key that looks like something else. */
export function* seenInKeys({ keys, provider, nowS }: ObservedInput): Generator<Observation> {
  for (const known of keys) {
    if (!isOrdinary(known, nowS)) continue;
    const text = known.text.trim();
    const what = otherThings.find(([pattern]) => pattern.test(text))?.[1];
    if (what !== undefined) {
      yield seen(
        'key.wrong-kind',
        `Key “${known.label}” looks like ${what}`,
        `${provider.name} expects: ${provider.secret.hint}`,
        1,
      );
    } else if (masked.test(text)) {
      yield seen(
        'key.masked',
        `Key “${known.label}” holds the dots that a portal shows in place of the secret`,
        'Reveal the secret in the provider’s portal first, then copy it.',
        1,
      );
    }
  }
}

/** Texts that show by themselves that they are no key for webhooks, or not this provider’s. */
import type { LintCode } from '../../../shared/key-lint.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import type { Provider } from '../providers/define.ts';

export type OtherThing = {
  readonly code: 'api-key' | 'url';
  /** The tell-tale beginning, such as “sk_live_”, or a URL’s host; null where it would tell more. */
  readonly detail: string | null;
  /** In words, to follow “looks like”. */
  readonly what: string;
};

/**
 * API keys, tokens and ids by their beginnings, with what they are; the group is what may be shown.
 * Source: the providers’ guides, and the rules of gitleaks and detect-secrets.
 */
const otherKeys: readonly (readonly [pattern: RegExp, what: Message])[] = [
  [
    /^((?:sk|rk)_(?:live|test)_)/,
    message('an API key of Stripe, not a webhook’s signing secret (whsec_…)'),
  ],
  [/^(pk_(?:live|test)_)/, message('a publishable key, not a signing secret')],
  [
    /^(pdl_(?:live|sdbx|test)_apikey_)/,
    message('an API key of Paddle, not a destination’s secret key (pdl_ntfset_…)'),
  ],
  [/^(xox[abeoprs](?:\.xox[bp])?-|xapp-)/, message('a Slack token, not the app’s signing secret')],
  [/^(gh[oprsu]_|github_pat_)/, message('a GitHub access token, not the webhook’s secret')],
  [
    /^(gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent)-)/,
    message('a GitLab access token, not the webhook’s secret'),
  ],
  [/^(SG\.)/, message('a SendGrid API key, not the public key of the event webhook')],
  [/^(AKIA|ASIA)[0-9A-Z]{16}$/, message('an AWS access key id')],
  // shpss_ is the app’s client secret itself.
  [/^(shp(?:at|ca|pa)_)/, message('a Shopify access token, not the app’s client secret')],
  [/^(EAA)[A-Za-z0-9]{20,}/, message('an access token of Meta or Square, not the app secret')],
  [
    /^((?:sandbox-)?sq0(?:at|cs|id)[bp]-)/,
    message('an id or token of Square, not the subscription’s signature key'),
  ],
  [/^(lin_(?:api|oauth)_)/, message('a Linear API key, not the webhook’s signing secret')],
  [/^(pat-[a-z]{2}\d-)/, message('a HubSpot access token, not the app’s client secret')],
  [/^(tfp_)/, message('a Typeform access token, not the webhook’s secret')],
  [/^(dG9rO)[\w+/=]{20,}$/, message('an Intercom access token, not the app’s client secret')],
  [/^(AC|SK)[0-9a-f]{32}$/, message('an account or key id of Twilio, not the auth token')],
  [/^(MA|SA)[0-9A-Z]{18}$/, message('an auth id of Plivo, not the auth token')],
  [/^(KEY)[0-9A-F]{20,}/, message('a Telnyx API key, not the public key')],
  [/^(sl\.)[\w-]{100,}/, message('a Dropbox access token, not the app secret')],
  [/^(AQE)\S{60,}$/, message('an API key of Adyen, not the webhook’s HMAC key')],
  [/^(live_|test_)[A-Za-z0-9]{20,}$/, message('an API key of MessageBird, not the signing key')],
  [/^(AIza)[\w-]{35}$/, message('an API key of Google')],
  [
    /^[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,}$/,
    message('a bot token of Discord, not the public key'),
  ],
  [/^(eyJ)[\w-]+\.[\w-]+\./, message('a JSON Web Token, not a secret')],
];

const urlHost = (text: string): string | null =>
  URL.canParse(text) ? new URL(text).hostname || null : null;

/** Tells a text that is something else than a key for webhooks; null for all others. */
export const otherThing = (text: string): OtherThing | null => {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return { code: 'url', detail: urlHost(text), what: t('a URL, not a secret') };
  }
  for (const [pattern, what] of otherKeys) {
    const match = pattern.exec(text);
    if (match) return { code: 'api-key', detail: match[1] ?? null, what: t(what) };
  }
  return null;
};

/** True of the beginning of a key for a provider’s sandbox or test mode. */
export const isOfSandbox = ({ code, detail }: OtherThing): boolean =>
  code === 'api-key' && /test_|sdbx_|sandbox-/.test(detail ?? '');

/** Beginnings of webhook secrets, with the providers that give them. */
const secretPrefixes: readonly (readonly [prefix: string, providerIds: readonly string[]])[] = [
  ['pdl_ntfset_', ['paddle']],
  ['lin_wh_', ['linear']],
  ['shpss_', ['shopify']],
  ['whsec_', ['stripe', 'svix', 'standard-webhooks', 'gitlab']],
];

const prefixOf = (text: string) => secretPrefixes.find(([prefix]) => text.startsWith(prefix));

/** What comes after a prefix that a provider gives its secrets. */
export const withoutPrefix = (text: string): string => text.slice(prefixOf(text)?.[0].length ?? 0);

/** The beginning that other providers give their secrets and this one does not; else null. */
export const foreignPrefix = ({ id, isOwn, secret }: Provider, text: string): string | null => {
  const [prefix, ids] = prefixOf(text) ?? [];
  if (prefix === undefined || isOwn || ids?.includes(id)) return null;
  // Where people choose the secret, they may well have made one of this common form.
  return prefix === 'whsec_' && secret.canGenerate ? null : prefix;
};

const publicLabels: readonly string[] = [
  'PUBLIC KEY',
  'RSA PUBLIC KEY',
  'CERTIFICATE',
  'X509 CERTIFICATE',
  'TRUSTED CERTIFICATE',
];

const sshKey =
  /^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S+|sk-(?:ssh|ecdsa)-\S+) +AAAA|^---- BEGIN SSH2 PUBLIC KEY/;

const damageOf = (text: string, label: string): string =>
  text.includes(`-----END ${label}-----`)
    ? t('what stands between BEGIN and END is damaged')
    : t('the END line is missing');

/** What is none of a provider’s keys by its writing alone. In: a text that is no public key. */
export const foreignWriting = (
  text: string,
): { readonly code: LintCode; readonly detail: string | null } | null => {
  if (sshKey.test(text)) return { code: 'ssh-key', detail: null };
  const label = /-----BEGIN ([A-Z0-9 ]{1,64})-----/.exec(text)?.[1];
  if (label === undefined) return null;
  return publicLabels.includes(label)
    ? { code: 'undecodable', detail: damageOf(text, label) }
    : { code: 'not-a-key', detail: label };
};

/** What is said when a key is not kept: one sentence, and what to do next. */
import { type AppFailure, failure } from '../../../shared/errors.ts';
import type { LintNote } from '../../../shared/key-lint.ts';
import { language, t } from '../../../shared/text.ts';
import type { Provider } from '../providers/define.ts';
import { usesPublicKeys } from './describe.ts';

/** The label inside a sentence: “signing secret”, “HMAC key”. Other languages leave it as it is. */
export const labelOf = ({ secret }: Provider): string => {
  const label = t(secret.label);
  const isLowered = language() === 'en' && /^[A-Z](?![A-Z])/.test(label);
  return isLowered ? label.charAt(0).toLowerCase() + label.slice(1) : label;
};

const privateKeyWords = (provider: Provider, kind: 'plain' | 'encrypted'): string =>
  usesPublicKeys(provider)
    ? t(
        'This is {kind, select, encrypted {an encrypted private key} other {a private key}}. Whoever has it can sign as {name}: only the public key belongs here.',
        { kind, name: provider.name },
      )
    : t(
        'This is {kind, select, encrypted {an encrypted private key} other {a private key}}. Whoever has it can sign as you: it must not be here.',
        { kind },
      );

const wrongAlgorithmWords = (provider: Provider, detail: string): string =>
  usesPublicKeys(provider)
    ? t('{name} does not sign with this kind of key ({detail}).', { name: provider.name, detail })
    : t(
        'This is public ({detail}), so that anybody could sign with it: the {label} is something else.',
        { detail, label: labelOf(provider) },
      );

const refusalWords = (provider: Provider, { code, detail }: LintNote): string => {
  const label = labelOf(provider);
  const { name } = provider;
  const known = detail ?? '';
  switch (code) {
    case 'empty':
      return t('The {label} is empty.', { label });
    case 'private-key':
      return privateKeyWords(provider, 'plain');
    case 'encrypted-private-key':
      return privateKeyWords(provider, 'encrypted');
    case 'ssh-key':
      return t('This is an SSH key, which is written in a way of its own.');
    case 'undecodable':
      return t('This cannot be the {label} of {name}: {detail}.', { label, name, detail: known });
    case 'wrong-algorithm':
      return wrongAlgorithmWords(provider, known);
    case 'url':
      return t('This is a URL, not the {label} of {name}.', { label, name });
    case 'duplicate':
      return t('This key is already here, as “{label}”.', { label: known });
    default:
      return detail === null
        ? t('This cannot be the {label} of {name}.', { label, name })
        : t('This cannot be the {label} of {name} ({detail}).', { label, name, detail });
  }
};

/** What `ssh-keygen` can convert are RSA and ECDSA keys. */
const hintFor = ({ schemes, secret }: Provider, { code }: LintNote): string =>
  code === 'ssh-key' && schemes.some(({ key }) => key === 'rsa-public' || key === 'ec-public')
    ? t('ssh-keygen -e -m PKCS8 -f FILE writes it as PEM, which can be pasted here.')
    : t(secret.hint);

/** The failure `key.unusable` for a refusal. */
export const refused = (provider: Provider, refusal: LintNote): AppFailure =>
  failure('key.unusable', refusalWords(provider, refusal), hintFor(provider, refusal));

const doubtWords = ({ code, detail }: LintNote): string => {
  const known = detail ?? '';
  switch (code) {
    case 'short':
      return t('It has only {size}.', { size: known });
    case 'low-entropy':
      return t('It follows a pattern or has few different characters, so that it can be guessed.');
    case 'api-key':
      return detail === null
        ? t('It looks like an API key or a token.')
        : t('It looks like an API key or a token ({prefix}…).', { prefix: detail });
    case 'other-provider':
      return t('It looks like a secret of another provider ({prefix}…).', { prefix: known });
    case 'weak-rsa':
      return t('It is an RSA key of only {size}.', { size: known });
    case 'placeholder':
      return t('It looks like the placeholder of an example.');
    default:
      return '';
  }
};

/** The failure `key.needs-confirmation` for doubts. */
export const doubted = (provider: Provider, doubts: readonly LintNote[]): AppFailure =>
  failure(
    'key.needs-confirmation',
    t('Is this the {label} of {name}? {doubts}', {
      label: labelOf(provider),
      name: provider.name,
      doubts: doubts.map(doubtWords).join(' '),
    }),
    t('Look again where it comes from, or say that it is right.'),
  );

/** What is said when a key is not kept: one sentence, and what to do next. */
import { type AppFailure, failure } from '../../../shared/errors.ts';
import type { LintNote } from '../../../shared/key-lint.ts';
import type { Provider } from '../providers/define.ts';
import { usesPublicKeys } from './describe.ts';

/** The label inside a sentence: “signing secret”, “HMAC key”. */
const labelOf = ({ secret: { label } }: Provider): string =>
  /^[A-Z](?![A-Z])/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

const privateKeyWords = (provider: Provider, what: string): string =>
  usesPublicKeys(provider)
    ? `This is ${what}. Whoever has it can sign as ${provider.name}: only the public key belongs here.`
    : `This is ${what}. Whoever has it can sign as you: it must not be here.`;

const wrongAlgorithmWords = (provider: Provider, detail: string | null): string =>
  usesPublicKeys(provider)
    ? `${provider.name} does not sign with this kind of key (${detail}).`
    : `This is public (${detail}), so that anybody could sign with it: the ${labelOf(provider)} is something else.`;

const refusalWords = (provider: Provider, { code, detail }: LintNote): string => {
  const label = labelOf(provider);
  switch (code) {
    case 'empty':
      return `The ${label} is empty.`;
    case 'private-key':
      return privateKeyWords(provider, 'a private key');
    case 'encrypted-private-key':
      return privateKeyWords(provider, 'an encrypted private key');
    case 'ssh-key':
      return 'This is an SSH key, which is written in a way of its own.';
    case 'undecodable':
      return `This cannot be the ${label} of ${provider.name}: ${detail}.`;
    case 'wrong-algorithm':
      return wrongAlgorithmWords(provider, detail);
    case 'url':
      return `This is a URL, not the ${label} of ${provider.name}.`;
    case 'duplicate':
      return `This key is already here, as “${detail}”.`;
    default:
      return `This cannot be the ${label} of ${provider.name}${detail === null ? '' : ` (${detail})`}.`;
  }
};

/** What `ssh-keygen` can convert are RSA and ECDSA keys. */
const hintFor = ({ schemes, secret }: Provider, { code }: LintNote): string =>
  code === 'ssh-key' && schemes.some(({ key }) => key === 'rsa-public' || key === 'ec-public')
    ? 'ssh-keygen -e -m PKCS8 -f FILE writes it as PEM, which can be pasted here.'
    : secret.hint;

/** The failure `key.unusable` for a refusal. */
export const refused = (provider: Provider, refusal: LintNote): AppFailure =>
  failure('key.unusable', refusalWords(provider, refusal), hintFor(provider, refusal));

const doubtWords = ({ code, detail }: LintNote): string => {
  switch (code) {
    case 'short':
      return `It has only ${detail}.`;
    case 'low-entropy':
      return 'It repeats itself or has few different characters, so that it can be guessed.';
    case 'api-key':
      return `It looks like an API key or a token${detail === null ? '' : ` (${detail}…)`}.`;
    case 'other-provider':
      return `It looks like a secret of another provider (${detail}…).`;
    case 'weak-rsa':
      return `It is an RSA key of only ${detail}.`;
    case 'placeholder':
      return 'It looks like the placeholder of an example.';
    default:
      return '';
  }
};

/** The failure `key.needs-confirmation` for doubts. */
export const doubted = (provider: Provider, doubts: readonly LintNote[]): AppFailure =>
  failure(
    'key.needs-confirmation',
    `Is this the ${labelOf(provider)} of ${provider.name}? ${doubts.map(doubtWords).join(' ')}`,
    'Look again where it comes from, or say that it is right.',
  );

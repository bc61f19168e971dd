/** Where the provider encrypts: what came of it, for the person at the screen alone. */
import { type Message, message, t } from '../../../shared/text.ts';
import {
  type DecryptionFault,
  type DecryptionProblem,
  type EncryptionScheme,
  suits,
} from '../verify/scheme.ts';
import { isOrdinary } from './change.ts';
import { type Observation, type ObservedInput, seen } from './observation.ts';

/** What to do about it. */
const advice: Readonly<Record<DecryptionFault, Message>> = {
  'unknown-cipher': message(
    'A request may not choose its cipher freely. Compare its headers with the provider’s documentation.',
  ),
  'unknown-format': message(
    'Compare the headers of the request with the provider’s documentation.',
  ),
  'not-encrypted': message(
    'Encryption may be switched off at the provider, or the body was changed on the way.',
  ),
  padding: message(
    'Most likely the key is another one. A single changed byte can give the same result, so compare the key first.',
  ),
  'not-utf8': message(
    'Either the key is another one and the padding fits by chance, or the body was changed on the way.',
  ),
  'not-json': message(
    'The key is probably right. The sender encrypts something else than this provider does.',
  ),
};

/** The further decryption got, the more it tells. */
const order: readonly DecryptionFault[] = ['not-json', 'not-utf8', 'padding'];

const described = ({ fault, detail }: DecryptionProblem): Observation | null =>
  fault === undefined || detail === undefined
    ? null
    : seen(`decrypt.${fault}`, detail.charAt(0).toUpperCase() + detail.slice(1), t(advice[fault]));

const isEncryption = (scheme: { readonly kind: string }): scheme is EncryptionScheme =>
  scheme.kind === 'encryption';

/** Out: null when the provider signs, or the body could not even be looked at. */
export const seenInDecryption = (input: ObservedInput): Observation | null => {
  const { provider, request, keys, nowS } = input;
  const scheme = provider.schemes.find(isEncryption);
  if (!scheme) return null;
  const opened = scheme.open(request);
  if (!opened.ok) return described(opened);
  const problems = keys
    .filter((key) => isOrdinary(key, nowS) && suits(scheme, key))
    .map(({ text }) => opened.decrypt(text))
    .filter((result) => !result.ok);
  for (const fault of order) {
    const problem = problems.find((result) => result.fault === fault);
    if (problem) return described(problem);
  }
  return null;
};

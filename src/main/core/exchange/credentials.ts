/**
 * Takes out of a request what opens a door somewhere (rules S7 and P5). A signature opens none: it
 * belongs to this one request, and stays even where it stands in Authorization.
 */
import { failure } from '../../../shared/errors.ts';
import { pairsOf } from './outgoing.ts';

const credentialNames = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-gitlab-token',
  'x-amz-security-token',
  'ocp-apim-subscription-key',
]);

/** What applications name such headers: X-Api-Key, X-Auth-Token, X-Telegram-…-Secret-Token. */
const credentialPattern =
  /(?:^|[-_])(?:token|secret|password|passwd|api[-_]?key|access[-_]?key|auth|session(?:[-_]?id)?)$/;

/** True for the name of a header that holds a credential. */
export const isCredentialHeader = (name: string): boolean => {
  const lower = name.toLowerCase();
  return credentialNames.has(lower) || credentialPattern.test(lower);
};

/** Headers by which proxies tell who sent. */
const addressNames = new Set([
  'forwarded',
  'x-forwarded-for',
  'x-real-ip',
  'true-client-ip',
  'cf-connecting-ip',
]);
export const isAddressHeader = (name: string): boolean => addressNames.has(name.toLowerCase());

/** Shorter texts are found in anything. */
const minSecretLength = 6;

/** The texts that must not leave, as they would stand on the wire. */
export const wireSecrets = (texts: readonly (string | null)[]): string[] =>
  texts
    .filter((text): text is string => text !== null && text.length >= minSecretLength)
    .map((text) => Buffer.from(text, 'utf8').toString('latin1'));

export type Sifted = {
  readonly rawHeaders: readonly string[];
  /** Names of what was left out, as they were written. */
  readonly leftOut: readonly string[];
};

/**
 * Leaves credentials out. In: `secrets`, texts of keys, as wire text; `signatures`, those the
 * verification has read, whose headers stay.
 */
export const withoutCredentials = (
  rawHeaders: readonly string[],
  secrets: readonly string[],
  signatures: readonly string[],
): Sifted => {
  const isKept = ([name, value]: readonly [string, string]): boolean => {
    if (secrets.some((secret) => value.includes(secret))) return false;
    const isSignature = signatures.some((text) => text !== '' && value.includes(text));
    return isSignature || !isCredentialHeader(name);
  };
  const pairs = pairsOf(rawHeaders);
  const kept = pairs.filter(isKept);
  const leftOut = pairs.filter((pair) => !kept.includes(pair)).map(([name]) => name);
  return { rawHeaders: kept.flat(), leftOut };
};

/** Errors: `export.has-key` when a key stands where it cannot be left out. */
export const requireNoSecret = (
  seq: number,
  target: string,
  body: Uint8Array,
  secrets: readonly string[],
): void => {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const isInside = secrets.some(
    (secret) => target.includes(secret) || bytes.includes(secret, 0, 'latin1'),
  );
  if (!isInside) return;
  throw failure(
    'export.has-key',
    `Event #${seq} has one of your keys in its path or body.`,
    'Export it with credentials, if whoever gets it may have the key.',
  );
};

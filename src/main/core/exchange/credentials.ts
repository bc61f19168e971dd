/**
 * Takes out of a request what opens a door somewhere (rules S7 and P5). A signature opens none: it
 * belongs to this one request, and stays even where it stands in Authorization.
 */
import { failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { pairsOf } from './outgoing.ts';
import { toWire } from './requests/parts.ts';

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
  /(?:^|[-_])(?:token|secret|password|passwd|api[-_]?key|access[-_]?key|auth|authorization|cookie|jwt(?:-assertion)?|session(?:[-_]?id)?)$/;

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

/**
 * Base64 in which these bytes stand, whatever is before and after them (`user:key` for example):
 * they may begin at any of three places of a group, and what is at their ends depends on others.
 */
const base64Forms = (bytes: Buffer): string[] =>
  [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url');
    const sure = text.slice(
      Math.ceil((before * 4) / 3),
      Math.floor(((before + bytes.length) * 4) / 3),
    );
    return [sure, sure.replaceAll('-', '+').replaceAll('_', '/')];
  });

const formsOf = (text: string): string[] => {
  const bytes = Buffer.from(text, 'utf8');
  const hex = bytes.toString('hex');
  return [bytes.toString('latin1'), hex, hex.toUpperCase(), ...base64Forms(bytes)];
};

/** The texts that must not leave, as they would stand on the wire: plain, in hex, in base64. */
export const wireSecrets = (texts: readonly (string | null)[]): string[] => [
  ...new Set(
    texts
      .filter((text): text is string => text !== null && text.length >= minSecretLength)
      .flatMap(formsOf),
  ),
];

const withoutPercents = (wire: string): string =>
  wire.replace(/%[\da-f]{2}/gi, (code) => Buffer.from(code.slice(1), 'hex').toString('latin1'));

const withoutEscapes = (wire: string): string =>
  wire.replace(/(?:\\u[\da-fA-F]{4})+|\\["\\/bfnrt]/g, (code) =>
    toWire(JSON.parse(`"${code}"`) as string),
  );

/** A text as it came, and as whoever reads URLs, forms or JSON will have it. */
const readings = (wire: string): string[] => {
  const both = wire.includes('%') ? [wire, withoutPercents(wire)] : [wire];
  return [...both, ...both.filter((text) => text.includes('\\')).map(withoutEscapes)];
};

const hasSecret = (wire: string, secrets: readonly string[]): boolean =>
  secrets.length > 0 &&
  readings(wire).some((text) => secrets.some((secret) => text.includes(secret)));

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
    if (hasSecret(value, secrets)) return false;
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
  if (!hasSecret(target, secrets) && !hasSecret(bytes.toString('latin1'), secrets)) return;
  throw failure(
    'export.has-key',
    t('Event #{seq} has one of your keys in its path or body.', { seq }),
    t('Export it with credentials, if whoever gets it may have the key.'),
  );
};

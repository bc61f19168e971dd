/** A provider's own sample, signed the way the provider signs: its scheme run forwards. */
import { createPrivateKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import type { SampleVariant } from '../../../shared/provider.ts';
import { generateTestKey } from '../keys/generate.ts';
import type { Fresh, Provider, Sample } from '../providers/define.ts';
import { makeSignature } from '../verify/algorithm.ts';
import { fromTemplates } from '../verify/content.ts';
import { encodeText } from '../verify/encoding.ts';
import { schemesInUse } from '../verify/engine.ts';
import { isObject } from '../verify/json.ts';
import { isPrivatePem, type KeyForm, loadKey } from '../verify/keys.ts';
import { chooseAlgorithm, factsOf, signatureHeaderNames } from '../verify/reading.ts';
import type { WireRequest } from '../verify/request.ts';
import {
  type Scheme,
  type SignatureScheme,
  type SigningScheme,
  takesKey,
  type Unsigned,
  type VerifierSettings,
} from '../verify/scheme.ts';
import { formatSignature } from '../verify/signature.ts';
import { formatTimestamp } from '../verify/timestamp.ts';

/** How much older than allowed a stale sample claims to be, seconds. */
const staleByS = 60;
const fallbackToleranceS = 300;

const freshAt = (nowMs: number): Fresh => ({
  now: new Date(nowMs),
  uuid: randomUUID,
  token: (length) => randomBytes(length).toString('hex').slice(0, length),
});

const signingKey = (text: string, form: KeyForm): KeyObject | null =>
  isPrivatePem(text) ? createPrivateKey(text) : loadKey(text, form);

/** The scheme that will judge what this key signs. */
const schemeFor = (
  provider: Provider,
  settings: VerifierSettings,
  keyText: string,
): Scheme | undefined =>
  schemesInUse(provider.schemes, settings).find((scheme) => takesKey(scheme, keyText));

/** Changes one digit, or one letter, near the middle: the smallest change there is. */
const tamper = (body: Buffer): Buffer => {
  const changed = Buffer.from(body);
  const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
  const isLetter = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;
  const middle = Math.floor(changed.length / 2);
  const order = [...changed.keys()].map((i) => (i + middle) % changed.length);
  const at =
    order.find((i) => isDigit(changed[i] ?? 0)) ?? order.find((i) => isLetter(changed[i] ?? 0));
  if (at === undefined) return Buffer.concat([changed, Buffer.from(' ')]);
  const byte = changed[at] ?? 0;
  const [first, count] = isDigit(byte) ? [0x30, 10] : [0x61, 26];
  changed[at] = first + ((byte - first + 1) % count);
  return changed;
};

/** `x-hub-signature-256` as senders usually write it. */
const canonicalName = (name: string): string =>
  /^(?:webhook|svix)-/.test(name)
    ? name
    : name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());

type Path = readonly (string | number)[];

/** A copy of the document with `value` at the path; objects are made where there are none. */
const putAt = (root: unknown, [step, ...rest]: Path, value: unknown): unknown => {
  if (step === undefined) return value;
  if (Array.isArray(root) && typeof step === 'number' && step < root.length) {
    return root.with(step, putAt(root[step], rest, value));
  }
  const members = isObject(root) ? root : {};
  const member = Object.hasOwn(members, step) ? members[step] : undefined;
  return { ...members, [step]: putAt(member, rest, value) };
};

/** Puts the time where the scheme reads it: into a header, or into a JSON body. */
const withTime = (
  { timestamp: spec }: SignatureScheme,
  request: Unsigned,
  timestamp: string,
): Unsigned => {
  if (spec && 'header' in spec.from) {
    const header = [canonicalName(spec.from.header), timestamp];
    return { ...request, rawHeaders: [...request.rawHeaders, ...header] };
  }
  if (!spec || !('json' in spec.from)) return request;
  const document: unknown = JSON.parse(Buffer.from(request.body).toString());
  const value = /^\d+$/.test(timestamp) ? Number(timestamp) : timestamp;
  const body = JSON.stringify(putAt(document, spec.from.json, value));
  return { ...request, body: Buffer.from(body) };
};

const signDeclared = (
  scheme: SignatureScheme,
  key: KeyObject,
  unsigned: Unsigned,
  signedAtMs: number,
  settings: VerifierSettings,
): WireRequest => {
  const { timestamp: spec, signature, content } = scheme;
  const timestamp = spec ? formatTimestamp(spec.unit, signedAtMs) : '';
  const request = withTime(scheme, unsigned, timestamp);
  const facts = factsOf(request, timestamp, settings);
  const [candidate] =
    typeof content === 'function' ? content(facts) : fromTemplates(content, facts);
  const algorithm = chooseAlgorithm(scheme, request, settings);
  if (!candidate || 'reason' in algorithm) throw new Error('the sample cannot be signed');
  const text = encodeText(makeSignature(algorithm, key, candidate), signature.encoding);
  const fields =
    spec && 'signatureField' in spec.from ? [[spec.from.signatureField, timestamp] as const] : [];
  const value = formatSignature(text, signature.form, fields, settings.parameters);
  const [first = ''] = signatureHeaderNames(scheme, settings);
  const name = canonicalName(signature.isNumbered ? `${first}1` : first);
  return { ...request, rawHeaders: [...request.rawHeaders, name, value] };
};

/** Signs a request by a scheme. In: `key`, a secret or a private key. Errors: a bug throws. */
export const signRequest = (
  scheme: SigningScheme,
  keyText: string,
  request: Unsigned,
  signedAtMs: number,
  settings: VerifierSettings,
): WireRequest => {
  const key = signingKey(keyText, scheme.key);
  if (!key) throw new Error('this key cannot sign');
  return scheme.kind === 'code'
    ? scheme.sign(request, key, signedAtMs, settings)
    : signDeclared(scheme, key, request, signedAtMs, settings);
};

export type SampleOptions = {
  readonly provider: Provider;
  readonly sample: Sample;
  readonly variant: SampleVariant;
  /** A secret, or a private key in PEM. */
  readonly keyText: string;
  readonly target: string;
  /** Scheme and host that the receiver will believe the request came by. */
  readonly origin: string;
  readonly nowMs: number;
  readonly settings: VerifierSettings;
};

/** What samples are signed with where the source has not set a parameter. */
export const sampleParameters = (provider: Provider): Pick<VerifierSettings, 'parameters'> => ({
  parameters: Object.fromEntries(
    (provider.parameters ?? []).flatMap(({ name, sample }) =>
      sample === undefined ? [] : [[name, sample] as const],
    ),
  ),
});

const withParameters = (provider: Provider, settings: VerifierSettings): VerifierSettings => ({
  ...settings,
  parameters: { ...sampleParameters(provider).parameters, ...settings.parameters },
});

/** Builds the request to send. Pure but for its random ids. */
export const signSample = (options: SampleOptions): WireRequest => {
  const { provider, sample, variant, nowMs } = options;
  const settings = withParameters(provider, options.settings);
  const own = schemeFor(provider, settings, options.keyText);
  if (!own) throw new Error('no scheme takes this key');
  const keyText = variant === 'other-key' ? generateTestKey(own) : options.keyText;
  const scheme = schemeFor(provider, settings, keyText) ?? own;
  const fresh = freshAt(nowMs);
  const target = options.target + (sample.query?.(fresh, settings.parameters) ?? '');
  const unsigned: Unsigned = {
    method: sample.method ?? 'POST',
    target,
    rawHeaders: sample.headers(fresh).flat(),
    body: Buffer.from(sample.body(fresh)),
    url: options.origin + target,
  };
  let signed: WireRequest;
  if (sample.isUnsigned) {
    signed = unsigned;
  } else if (scheme.kind === 'encryption') {
    const sealed = scheme.seal(sample.body(fresh), keyText);
    const rawHeaders = [...unsigned.rawHeaders, ...sealed.headers.flat()];
    signed = { ...unsigned, rawHeaders, body: Buffer.from(sealed.body) };
  } else {
    const allowedS = (settings.toleranceS ?? scheme.timestamp?.toleranceS) || fallbackToleranceS;
    const signedAtMs = variant === 'stale' ? nowMs - (allowedS + staleByS) * 1000 : nowMs;
    signed = signRequest(scheme, keyText, unsigned, signedAtMs, settings);
  }
  return variant === 'tampered' ? { ...signed, body: tamper(Buffer.from(signed.body)) } : signed;
};

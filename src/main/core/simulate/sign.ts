/** A provider's own sample, signed the way the provider signs: its scheme run forwards. */
import { createPrivateKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import type { SampleVariant } from '../../../shared/provider.ts';
import { generateTestKey } from '../keys.ts';
import type { Fresh, Provider, Sample } from '../providers/define.ts';
import { makeSignature } from '../verify/algorithm.ts';
import { candidatesOf, chooseAlgorithm } from '../verify/engine.ts';
import { type KeyForm, loadKey } from '../verify/keys.ts';
import type { WireRequest } from '../verify/request.ts';
import type { Scheme, SignatureScheme, TimestampSpec } from '../verify/scheme.ts';
import { formatSignature } from '../verify/signature.ts';

/** How much older than allowed a stale sample claims to be, seconds. */
const staleByS = 60;
const fallbackToleranceS = 300;

const freshAt = (nowMs: number): Fresh => ({
  now: new Date(nowMs),
  uuid: randomUUID,
  token: (length) => randomBytes(length).toString('hex').slice(0, length),
});

const signingKey = (text: string, form: KeyForm): KeyObject | null =>
  text.includes('PRIVATE KEY-----') ? createPrivateKey(text) : loadKey(text, form);

const schemeFor = (schemes: readonly Scheme[], keyText: string): Scheme | undefined =>
  schemes.find((scheme) => scheme.kind !== 'signature' || (scheme.acceptsKey?.(keyText) ?? true));

const timestampText = (spec: TimestampSpec | undefined, signedAtMs: number): string => {
  if (!spec) return '';
  return spec.unit === 'http-date'
    ? new Date(signedAtMs).toUTCString()
    : String(Math.floor(signedAtMs / 1000));
};

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

const sign = (
  scheme: SignatureScheme,
  keyText: string,
  unsigned: WireRequest,
  signedAtMs: number,
): WireRequest => {
  const { timestamp: spec, signature } = scheme;
  const timestamp = timestampText(spec, signedAtMs);
  const timeHeaders =
    spec && 'header' in spec.from ? [canonicalName(spec.from.header), timestamp] : [];
  const request = { ...unsigned, rawHeaders: [...unsigned.rawHeaders, ...timeHeaders] };
  const facts = { request, timestamp, publicUrl: null, allowBodyOnly: false };
  const [candidate] = candidatesOf(scheme, facts);
  const algorithm = chooseAlgorithm(scheme, request);
  const key = signingKey(keyText, scheme.key);
  if (!candidate || 'reason' in algorithm || !key) throw new Error('the sample cannot be signed');
  const text = makeSignature(algorithm, key, candidate).toString(signature.encoding);
  const fields =
    spec && 'signatureField' in spec.from ? [[spec.from.signatureField, timestamp] as const] : [];
  const value = formatSignature(text, signature.form, fields);
  const name = canonicalName(signature.headers[0] ?? '');
  return { ...request, rawHeaders: [...request.rawHeaders, name, value] };
};

/** `x-hub-signature-256` as senders usually write it. */
const canonicalName = (name: string): string =>
  name.startsWith('webhook-') ? name : name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());

export type SampleOptions = {
  readonly provider: Provider;
  readonly sample: Sample;
  readonly variant: SampleVariant;
  /** A secret, or a private key in PEM. */
  readonly keyText: string;
  readonly target: string;
  readonly nowMs: number;
  /** The source's tolerance, seconds; null is the scheme's own. */
  readonly toleranceS: number | null;
};

/** Builds the request to send. Pure but for its random ids. */
export const signSample = (options: SampleOptions): WireRequest => {
  const { provider, sample, variant, target, nowMs, toleranceS } = options;
  const keyText = variant === 'other-key' ? generateTestKey(provider) : options.keyText;
  const scheme = schemeFor(provider.schemes, keyText);
  if (!scheme) throw new Error('no scheme takes this key');
  const fresh = freshAt(nowMs);
  const headers = sample.headers(fresh).flat();
  const method = sample.method ?? 'POST';
  let signed: WireRequest;
  if (scheme.kind === 'encryption') {
    const sealed = scheme.seal(sample.body(fresh), keyText);
    signed = {
      method,
      target,
      rawHeaders: [...headers, ...sealed.headers.flat()],
      body: Buffer.from(sealed.body),
    };
  } else {
    const allowedS = (toleranceS ?? scheme.timestamp?.toleranceS) || fallbackToleranceS;
    const signedAtMs = variant === 'stale' ? nowMs - (allowedS + staleByS) * 1000 : nowMs;
    const body = Buffer.from(sample.body(fresh));
    signed = sign(scheme, keyText, { method, target, rawHeaders: headers, body }, signedAtMs);
  }
  return variant === 'tampered' ? { ...signed, body: tamper(Buffer.from(signed.body)) } : signed;
};

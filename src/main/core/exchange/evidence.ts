/** Events as evidence that others can check with their own key, and as plain lines. No secret. */
import type { SchemeDefinition } from '../../../shared/scheme-definition.ts';
import type { SignedPart } from '../../../shared/verdict.ts';
import { shownSettings } from '../profile/settings.ts';
import { judgedAtS } from '../stored-event.ts';
import { sha256Hex } from '../verify/content.ts';
import { engineVersion } from '../verify/engine.ts';
import { isAddressHeader } from './credentials.ts';
import {
  type EventLine,
  type Evidence,
  eventLineFormat,
  evidenceFormat,
} from './evidence-schema.ts';
import { pairsOf } from './outgoing.ts';
import type { Prepared } from './prepare.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const iso = (ms: number): string => new Date(ms).toISOString();

const requestOf = ({ request, summary }: Prepared) => ({
  method: request.method,
  url: request.url,
  target: request.target,
  httpVersion: request.httpVersion,
  headers: pairsOf(request.rawHeaders).map(([name, value]): [string, string] => [name, value]),
  bodyBase64: base64(request.body),
  isTruncated: summary.isTruncated,
});

/** One event for programs. */
export const eventLine = (prepared: Prepared): EventLine => {
  const { seq, provider, receivedAtMs, verdict, reason, eventName, status } = prepared.summary;
  return {
    format: eventLineFormat,
    version: 1,
    seq,
    provider,
    receivedAt: iso(receivedAtMs),
    ...requestOf(prepared),
    verdict,
    reason,
    eventName,
    status,
  };
};

const settingsOf = ({ source }: Prepared): Evidence['settings'] => {
  if (!source) {
    return {
      toleranceS: null,
      publicUrl: null,
      allowBodyOnly: false,
      scheme: null,
      parameters: {},
    };
  }
  const { settings } = source;
  const { parameters } = shownSettings(source.provider.id, settings);
  const { toleranceS, publicUrl, allowBodyOnly, scheme } = settings;
  return { toleranceS, publicUrl, allowBodyOnly, scheme, parameters };
};

type Part = NonNullable<Evidence['signedContent']>['parts'][number];

/** A part that must not be known: the secret itself, or what repeats one. */
const isHidden = (
  part: SignedPart,
  { parameters }: Evidence['settings'],
  secrets: readonly string[],
) => {
  if (part.origin === 'secret') return true;
  if (part.origin === 'body') return false;
  if (part.origin === 'parameter' && !Object.hasOwn(parameters, part.label)) return true;
  const bytes = Buffer.from(part.bytes);
  return secrets.some((secret) => bytes.includes(secret, 0, 'latin1'));
};

const partOf = (part: SignedPart, body: Uint8Array): Part => {
  const { origin, label } = part;
  if (part.origin === 'body') {
    const { start, end } = part;
    return { origin, label, start, end, sha256: sha256Hex(body.subarray(start, end)) };
  }
  return { origin, label, base64: base64(part.bytes), sha256: sha256Hex(part.bytes) };
};

/** The reading that matched, or else the first. What was expected is a signature of ours: left out. */
const signedContentOf = (prepared: Prepared): Evidence['signedContent'] => {
  const { explanation, request, secrets } = prepared;
  const settings = settingsOf(prepared);
  const { candidates, verification } = explanation;
  const content = candidates.find(({ name }) => name === verification.matched) ?? candidates[0];
  if (!content) return null;
  const { name, length, sha256 } = content;
  const parts = content.parts.map((part) =>
    isHidden(part, settings, secrets)
      ? { origin: part.origin, label: part.label }
      : partOf(part, request.body),
  );
  return { name, length, sha256, parts };
};

const roundToMs = (seconds: number): number => Math.round(seconds * 1000) / 1000;

const resultOf = ({ explanation, source }: Prepared): Evidence['result'] => {
  const { verification, algorithm } = explanation;
  const { verdict, reason, subject, isSignatureGood, assurance, scheme, matched } = verification;
  const { time } = verification;
  const key = source?.keys.find(({ row }) => row.id === verification.keyId);
  return {
    verdict,
    reason,
    subject,
    isSignatureGood,
    assurance,
    scheme,
    matched,
    algorithm,
    skewS: time === null ? null : roundToMs(time.skewS),
    toleranceS: time?.toleranceS ?? null,
    key: key?.row.fingerprint ?? null,
  };
};

/** Who sent is nobody else's business. */
const withoutAddresses = (prepared: Prepared): Prepared => {
  const pairs = pairsOf(prepared.request.rawHeaders);
  const kept = pairs.filter(([name]) => !isAddressHeader(name));
  const leftOut = pairs.filter((pair) => !kept.includes(pair)).map(([name]) => name);
  return {
    ...prepared,
    request: { ...prepared.request, rawHeaders: kept.flat() },
    leftOut: [...prepared.leftOut, ...leftOut],
  };
};

/**
 * Evidence of one event: its request, what of it was signed, and how it was judged. Anybody can
 * judge it again with a key of their own. In: `definition`, of a scheme of the user's own.
 */
export const evidenceOf = (
  full: Prepared,
  app: string,
  definition: SchemeDefinition | null,
): Evidence => {
  const prepared = withoutAddresses(full);
  const { summary, source, request } = prepared;
  const provider = source?.provider;
  return {
    format: evidenceFormat,
    version: 1,
    app,
    engine: engineVersion,
    provider: {
      id: provider?.id ?? summary.provider,
      name: provider?.name ?? summary.provider,
      ...(definition && { definition }),
    },
    receivedAt: iso(summary.receivedAtMs),
    judgedAtS: judgedAtS(summary),
    request: { ...requestOf(prepared), bodySha256: sha256Hex(request.body) },
    signedContent: signedContentOf(prepared),
    received: prepared.explanation.received.filter(
      (text) => !prepared.secrets.some((secret) => text.includes(secret)),
    ),
    result: resultOf(prepared),
    keys: (source?.keys ?? []).map(({ row }) => ({
      fingerprint: row.fingerprint,
      kind: row.kind,
      isDisabled: row.isDisabled,
    })),
    settings: settingsOf(prepared),
    log: prepared.log.map(({ atMs, engine, cause, verdict, reason }) => ({
      at: iso(atMs),
      engine,
      cause,
      verdict,
      reason,
    })),
    status: summary.status,
    redacted: [...prepared.leftOut],
  };
};

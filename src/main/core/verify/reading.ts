/** Reads a request by a scheme's description: signatures, time, algorithm; no key is used yet. */
import type { SignedTime } from '../../../shared/verdict.ts';
import type { Algorithm } from './algorithm.ts';
import { type Candidate, type Facts, follow, fromTemplates, plainHeader } from './content.ts';
import { type JsonDocument, parseJson } from './json.ts';
import { needsOf, type ReadHeader, required } from './needs.ts';
import { readNumbered, urlOf, type WireRequest } from './request.ts';
import {
  type Problem,
  problem,
  type ReadResult,
  type SignatureScheme,
  type SigningScheme,
  type TimestampSpec,
  type VerifierSettings,
} from './scheme.ts';
import {
  decodeSignatures,
  findSignatures,
  listValues,
  type SignatureForm,
  separatorOf,
} from './signature.ts';
import { parseTimestamp } from './timestamp.ts';

/** Numbered headers looked at: a provider sends one for each active key, Docusign up to 100. */
const maxNumbered = 100;

/** Judges the signed time alone; 0 allows everything. */
export const judgeTime = (signedAtS: number, nowS: number, allowedS: number): SignedTime => {
  const skewS = nowS - signedAtS;
  return {
    signedAtS,
    skewS,
    toleranceS: allowedS,
    isFresh: allowedS === 0 || Math.abs(skewS) <= allowedS,
  };
};

type ReadJson = Facts['json'];

const jsonOnce = (request: WireRequest): ReadJson => {
  let parsed: JsonDocument | null | undefined;
  return () => (parsed === undefined ? (parsed = parseJson(request.body)) : parsed);
};

/** Everything that candidates of this request may depend on. */
export const factsOf = (
  request: WireRequest,
  timestamp: string,
  settings: VerifierSettings,
  header: ReadHeader = plainHeader(request),
  json: ReadJson = jsonOnce(request),
): Facts => ({
  request,
  timestamp,
  url: urlOf(request, settings.publicUrl),
  parameters: settings.parameters,
  allowBodyOnly: settings.allowBodyOnly,
  json,
  header,
});

/** Reads by the usual names, unless only the other ones are all there. */
const headerReader = (scheme: SignatureScheme, request: WireRequest): ReadHeader => {
  const plain = plainHeader(request);
  const aliases = scheme.headerAliases;
  if (!aliases) return plain;
  const isThere = (name: string): boolean => plain(name) !== '';
  const usesAliases = !Object.keys(aliases).every(isThere) && Object.values(aliases).every(isThere);
  return usesAliases ? (name) => plain(aliases[name] ?? name) : plain;
};

const noTime = { text: '', signedAtS: null };

const readTimestamp = (
  spec: TimestampSpec | undefined,
  header: ReadHeader,
  json: ReadJson,
  signatureHeader: string,
  form: SignatureForm,
  settings: VerifierSettings,
): { text: string; signedAtS: number | null } | Problem => {
  if (!spec) return noTime;
  let text: string;
  if ('header' in spec.from) {
    const value = required(header, spec.from.header);
    if (typeof value !== 'string') return value;
    text = value;
  } else if ('signatureField' in spec.from) {
    text = listValues(signatureHeader, separatorOf(form), spec.from.signatureField)[0] ?? '';
  } else {
    // Nothing but freshness needs it: without a check of freshness it need not be there.
    if (settings.toleranceS === 0) return noTime;
    const value = follow(json()?.value, spec.from.json);
    text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  }
  const signedAtS = parseTimestamp(text, spec.unit);
  return signedAtS === null ? problem('malformed_timestamp') : { text, signedAtS };
};

/** The algorithm: fixed by the scheme, set by the user, or named by the request from a list. */
export const chooseAlgorithm = (
  scheme: SignatureScheme,
  request: WireRequest,
  settings: Pick<VerifierSettings, 'parameters'>,
): Algorithm | Problem => {
  const { algorithm } = scheme;
  if ('kind' in algorithm) return algorithm;
  if ('parameter' in algorithm) {
    const name = settings.parameters[algorithm.parameter] ?? Object.keys(algorithm.names)[0] ?? '';
    const chosen = Object.hasOwn(algorithm.names, name) ? algorithm.names[name] : undefined;
    return chosen ?? problem('unsupported_algorithm', algorithm.parameter);
  }
  const name = required(plainHeader(request), algorithm.header);
  if (typeof name !== 'string') return name;
  const key = algorithm.normalise(name);
  const chosen = Object.hasOwn(algorithm.names, key) ? algorithm.names[key] : undefined;
  return chosen ?? problem('unsupported_algorithm', algorithm.header);
};

/** The name of the header that carries the signature, as the user or the provider chose it. */
export const signatureHeaderNames = (
  scheme: SignatureScheme,
  settings: Pick<VerifierSettings, 'parameters'>,
): readonly string[] => {
  const { headers, headerParameter } = scheme.signature;
  const own = headerParameter === undefined ? undefined : settings.parameters[headerParameter];
  return own ? [own.toLowerCase()] : headers;
};

/** Values of `name1`, `name2`, … in the order of their numbers. */
const numberedValues = (
  beginning: string,
  { rawHeaders }: WireRequest,
): readonly string[] | Problem => {
  const values: string[] = [];
  for (const [name, value] of readNumbered(rawHeaders, beginning, maxNumbered)) {
    if (value === null) return problem('ambiguous_header', name);
    values.push(value);
  }
  return values.length > 0 ? values : problem('missing_header', `${beginning}1`);
};

const signatureValues = (
  { signature }: SignatureScheme,
  names: readonly string[],
  request: WireRequest,
  header: ReadHeader,
): readonly string[] | Problem => {
  const [first = ''] = names;
  if (signature.isNumbered) return numberedValues(first, request);
  for (const name of names) {
    const value = header(name);
    if (value === null) return problem('ambiguous_header', name);
    if (value !== '') return [value];
  }
  return problem('missing_header', first);
};

const declaredReader = (scheme: SignatureScheme, settings: VerifierSettings): ReadRequest => {
  const { timestamp, content } = scheme;
  const { form, encoding } = scheme.signature;
  const { parameters } = settings;
  const names = signatureHeaderNames(scheme, settings);
  const subject = names[0] ?? null;
  const needs = needsOf(scheme, settings);
  const allowedS = timestamp?.toleranceS ?? 0;
  return (request) => {
    const header = headerReader(scheme, request);
    const values = signatureValues(scheme, names, request, header);
    if ('reason' in values) return values;
    for (const need of needs) {
      const missing = need(header, request);
      if (missing) return missing;
    }
    const algorithm = chooseAlgorithm(scheme, request, settings);
    if ('reason' in algorithm) return algorithm;
    const texts: string[] = [];
    for (const value of values) {
      const found = findSignatures(value, form, parameters);
      if (found.ok) texts.push(...found.texts);
      else if (values.length === 1) return problem(found.reason, subject);
    }
    const signatures = decodeSignatures(texts, encoding);
    if (signatures.length === 0) return problem('malformed_signature', subject);
    const json = jsonOnce(request);
    const time = readTimestamp(timestamp, header, json, values[0] ?? '', form, settings);
    if ('reason' in time) return time;
    const { text, signedAtS } = time;
    const candidates = (): Iterable<Candidate> => {
      const facts = factsOf(request, text, settings, header, json);
      return typeof content === 'function' ? content(facts) : fromTemplates(content, facts);
    };
    return {
      ok: true,
      reading: {
        algorithm,
        encoding,
        received: texts,
        checks: [{ signatures, candidates }],
        time: (nowS, toleranceS) =>
          signedAtS === null ? null : judgeTime(signedAtS, nowS, toleranceS ?? allowedS),
      },
    };
  };
};

/** Reads everything of a request that does not need a key. Total. */
export type ReadRequest = (request: WireRequest) => ReadResult;

/** Prepares what depends on the scheme and the source's settings alone. */
export const createReader = (scheme: SigningScheme, settings: VerifierSettings): ReadRequest =>
  scheme.kind === 'code'
    ? (request) => scheme.read(request, settings)
    : declaredReader(scheme, settings);

/**
 * Vonage's `sig` parameter: `&name=value` of all other parameters, sorted by name, with `&` and `=`
 * replaced by `_`. Code, because parameters are sorted, changed and signed together, wherever the
 * account has them sent. How they are signed is a setting of the account, never of the request.
 *
 * Source: vonage-ruby-sdk lib/vonage/signature.rb; vonage-node-sdk packages/sms/lib/sms.ts.
 */
import type { Message } from '../../../shared/text.ts';
import { type Algorithm, makeSignature } from './algorithm.ts';
import { asWire, type Candidate, type Segment } from './content.ts';
import { decodeHex, encodeText, type TextEncoding } from './encoding.ts';
import { isObject, parseJson, scalarText } from './json.ts';
import { bodyPairs, type Pair, parsePairs, queryText, sortPairs } from './parameters.ts';
import { partLabels } from './part-labels.ts';
import { isForm, type WireRequest } from './request.ts';
import { type CodeScheme, problem } from './scheme.ts';

/** A message with all its parameters takes a few kilobytes. */
const maxJsonBytes = 128 * 1024;

type Parameters = { readonly pairs: readonly Pair[]; readonly isAmbiguous: boolean };

/** The parameters, wherever the account has them sent: query, form or JSON. */
const parametersOf = (request: WireRequest): Parameters | null => {
  const { body } = request;
  if (body.length === 0 || isForm(request)) {
    const pairs = body.length === 0 ? parsePairs(queryText(request.target)) : bodyPairs(body);
    return pairs && { pairs, isAmbiguous: false };
  }
  const json = body.length > maxJsonBytes ? null : parseJson(body);
  if (!json || !isObject(json.value)) return null;
  const pairs: Pair[] = [];
  for (const [name, value] of Object.entries(json.value)) {
    const text = scalarText(value);
    if (text === null) return null;
    pairs.push([asWire(name), asWire(text)]);
  }
  return {
    pairs,
    // Looked for only once it matches.
    get isAmbiguous() {
      return json.hasDuplicateKeys;
    },
  };
};

/**
 * Names are replaced in as values are: no real one has these characters, and a forged one could
 * otherwise swallow other parameters.
 */
const safe = (text: string): string => text.replace(/[&=]/g, '_');

const sigCandidate = (parameters: Parameters, algorithm: Algorithm): Candidate => {
  const signed = sortPairs(parameters.pairs.filter(([name]) => name !== 'sig'));
  const data = signed.map(([name, value]) => `&${safe(name)}=${safe(value)}`).join('');
  const text: Segment = { origin: 'derived', label: partLabels.sortedParameters, data };
  const secret: Segment = { origin: 'secret', label: partLabels.secret, data: '' };
  return {
    name: 'sorted parameters',
    segments: algorithm.kind === 'hash' ? [text, secret] : [text],
    assurance: 'body',
    get refusal() {
      return parameters.isAmbiguous ? 'ambiguous_json' : undefined;
    },
  };
};

const withSig = (request: WireRequest, sig: string): WireRequest => {
  const { body, target } = request;
  if (body.length === 0) {
    return { ...request, target: `${target}${target.includes('?') ? '&' : '?'}sig=${sig}` };
  }
  const text = Buffer.from(body).toString();
  const signed = isForm(request)
    ? `${text}&sig=${sig}`
    : JSON.stringify({ ...(JSON.parse(text) as object), sig });
  return { ...request, body: Buffer.from(signed) };
};

/** HMACs are sent in capitals, the plain hash is not; either is accepted. */
const encodingOf = ({ kind }: Algorithm): TextEncoding => (kind === 'hash' ? 'hex' : 'hex-upper');

/** In: `method`, as in the account's settings; `label` has what the dashboard calls it. */
export const sigScheme = (method: string, label: Message, algorithm: Algorithm): CodeScheme => ({
  kind: 'code',
  id: `sig-${method}`,
  label,
  key: 'utf8',
  read: (request) => {
    const parameters = parametersOf(request);
    if (!parameters) return problem('malformed_payload');
    const [sig, ...more] = parameters.pairs.filter(([name]) => name === 'sig');
    if (!sig || sig[1] === '') return problem('missing_signature', 'sig');
    const signature = more.length === 0 ? decodeHex(sig[1]) : null;
    if (!signature) return problem('malformed_signature', 'sig');
    return {
      ok: true,
      reading: {
        algorithm,
        encoding: encodingOf(algorithm),
        received: [sig[1]],
        checks: [
          { signatures: [signature], candidates: () => [sigCandidate(parameters, algorithm)] },
        ],
        time: () => null,
      },
    };
  },
  sign: (request, key) => {
    const parameters = parametersOf(request);
    if (!parameters) throw new Error('the sample cannot be signed');
    const signature = makeSignature(algorithm, key, sigCandidate(parameters, algorithm));
    return withSig(request, encodeText(signature, encodingOf(algorithm)));
  },
});

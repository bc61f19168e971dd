import { randomInt } from 'node:crypto';
import { type Message, message } from '../../../shared/text.ts';
import { hmac, makeSignature } from '../verify/algorithm.ts';
import { asWire, type Candidate, plainHeader, type Segment } from '../verify/content.ts';
import { required } from '../verify/needs.ts';
import { bodyPairs, type Pair, parsePairs, queryText, sortPairs } from '../verify/parameters.ts';
import { partLabels } from '../verify/part-labels.ts';
import { isForm, urlOf, type WireRequest } from '../verify/request.ts';
import { type CodeScheme, problem } from '../verify/scheme.ts';
import { decodeSignatures, findSignatures } from '../verify/signature.ts';
import { defineProvider, type Fresh } from './define.ts';

const hmacSha256 = hmac('sha256');
const signatureHeader = 'x-plivo-signature-v3';
/** Always made with the main account's token. */
const mainAccountHeader = 'x-plivo-signature-ma-v3';
const nonceHeader = 'x-plivo-signature-v3-nonce';

type Parts = {
  readonly base: string;
  readonly query: readonly Pair[];
  readonly form: readonly Pair[];
};

/** The URL up to its query, and all parameters decoded; null when they cannot be. */
const partsOf = (request: WireRequest, url: string): Parts | null => {
  const query = parsePairs(asWire(queryText(url)));
  const form = isForm(request) && request.method !== 'GET' ? bodyPairs(request.body) : [];
  const [base = ''] = url.split(/[?#]/, 1);
  return query && form && { base: asWire(base), query, form };
};

const joined = (pairs: readonly Pair[], equals: string, and: string): string =>
  sortPairs(pairs)
    .map(([name, value]) => name + equals + value)
    .join(and);

const candidateOf = ({ base, query, form }: Parts, nonce: string, body: Uint8Array): Candidate => {
  const [hasQuery, hasForm] = [query.length > 0, form.length > 0];
  const literal = (data: string): Segment => ({
    origin: 'literal',
    label: partLabels.fixedText,
    data,
  });
  const derived = (label: Message, data: string): Segment => ({ origin: 'derived', label, data });
  return {
    name: 'url+parameters.nonce',
    segments: [
      { origin: 'url', label: partLabels.publicUrlWithoutQuery, data: base },
      literal(hasQuery || hasForm ? '?' : ''),
      derived(partLabels.sortedQuery, joined(query, '=', '&')),
      literal(hasQuery && hasForm ? '.' : ''),
      derived(partLabels.sortedParameters, joined(form, '', '')),
      literal('.'),
      { origin: 'header', label: nonceHeader, data: nonce },
    ].filter(({ data }) => data !== '') as readonly Segment[],
    assurance: 'body',
    ...(body.length > 0 && !hasForm && { refusal: 'body_not_authenticated' as const }),
  };
};

/** Signature texts of both headers, either of which may be absent. */
const signatureTexts = (request: WireRequest) => {
  const header = plainHeader(request);
  const values = [header(signatureHeader), header(mainAccountHeader)];
  if (values.includes(null)) return problem('ambiguous_header', signatureHeader);
  const present = values.filter((value) => value !== null && value !== '');
  if (present.length === 0) return problem('missing_header', signatureHeader);
  const found = findSignatures(present.join(','), { kind: 'list', separator: ',' });
  return found.ok ? found.texts : problem(found.reason, signatureHeader);
};

/** Code, because query and parameters are decoded, sorted and joined into the URL. */
const scheme: CodeScheme = {
  kind: 'code',
  id: 'plivo',
  key: 'utf8',
  read: (request, settings) => {
    const texts = signatureTexts(request);
    if ('reason' in texts) return texts;
    const nonce = required(plainHeader(request), nonceHeader);
    if (typeof nonce !== 'string') return nonce;
    // It stands behind a full stop: with one inside, parameters could be moved into it.
    if (nonce.includes('.')) return problem('ambiguous_header', nonceHeader);
    const url = urlOf(request, settings.publicUrl);
    if (url === null) return problem('missing_parameter', 'url');
    const signatures = decodeSignatures(texts, 'base64');
    if (signatures.length === 0) return problem('malformed_signature', signatureHeader);
    const parts = partsOf(request, url);
    if (!parts) return problem('malformed_payload');
    return {
      ok: true,
      reading: {
        algorithm: hmacSha256,
        encoding: 'base64',
        received: texts,
        checks: [{ signatures, candidates: () => [candidateOf(parts, nonce, request.body)] }],
        time: () => null,
      },
    };
  },
  sign: (request, key, _signedAtMs, settings) => {
    const nonce = Array.from({ length: 20 }, () => randomInt(10)).join('');
    const parts = partsOf(request, urlOf(request, settings.publicUrl) ?? request.url);
    if (!parts) throw new Error('the sample cannot be signed');
    const candidate = candidateOf(parts, nonce, request.body);
    const signature = makeSignature(hmacSha256, key, candidate).toString('base64');
    const headers = [
      ['X-Plivo-Signature-V3', signature],
      ['X-Plivo-Signature-V3-Nonce', nonce],
    ];
    return { ...request, rawHeaders: [...request.rawHeaders, ...headers.flat()] };
  },
};

const call = (fresh: Fresh, event: string, status: string): Record<string, string> => ({
  CallUUID: fresh.uuid(),
  Direction: 'inbound',
  From: '14158675309',
  To: '18005551212',
  CallerName: 'Zoë',
  CallStatus: status,
  Event: event,
  SessionStart: fresh.now.toISOString().replace('T', ' ').replace('Z', '000'),
});

/** Source: plivo-node lib/utils/v3Security.js; plivo-python plivo/utils/signature_v3.py. */
export const plivo = defineProvider({
  id: 'plivo',
  name: 'Plivo',
  summary: message(
    'HMAC-SHA256 of URL, sorted parameters and nonce, base64, in X-Plivo-Signature-V3',
  ),
  docsUrl: 'https://docs.plivo.com/docs/voice/xml/request/validation',
  secret: {
    label: message('Auth token'),
    hint: message(
      'The auth token of the account or subaccount, from the overview page of the Plivo console. Used as text.',
    ),
    canGenerate: false,
  },
  steps: [
    message('Open the Plivo console and copy the auth token from the overview page.'),
    message(
      'Paste it as a key of this source. The main account’s token verifies requests of its subaccounts, too.',
    ),
    message(
      'Go to Voice → Applications → XML, add or open an application, and set its answer URL (POST) to: {url}',
    ),
    message('Assign the application to a number and call it.'),
  ],
  caveat: message(
    'The URL is part of the signature: set it as it stands at Plivo. The nonce is signed but not remembered, and no time is, so a captured request can be replayed. Requests with only X-Plivo-Signature-V2, as for messages, are not verified.',
  ),
  signsUrl: true,
  schemes: [scheme],
  // An empty answer: Plivo takes the text of an answer URL for XML to carry out.
  answers: { accept: { status: 200, body: '' }, reject: { status: 403, body: '' } },
  samples: [
    {
      name: 'answer-form',
      label: message('Answer URL (form)'),
      headers: () => [
        ['User-Agent', 'Plivo'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
      ],
      body: (fresh) => new URLSearchParams(call(fresh, 'StartApp', 'ringing')).toString(),
    },
    {
      name: 'answer-get',
      label: message('Answer URL (GET)'),
      method: 'GET',
      query: (fresh) => `?${new URLSearchParams(call(fresh, 'StartApp', 'ringing')).toString()}`,
      headers: () => [['User-Agent', 'Plivo']],
      body: () => '',
    },
  ],
});

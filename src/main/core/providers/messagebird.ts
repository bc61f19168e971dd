import { createHash, randomUUID } from 'node:crypto';
import { message } from '../../../shared/text.ts';
import { hmac, makeSignature } from '../verify/algorithm.ts';
import { type Candidate, plainHeader } from '../verify/content.ts';
import { decodeBase64 } from '../verify/encoding.ts';
import {
  type ClaimsVerdict,
  hmacJwtAlgorithms,
  isSha256Claim,
  type Jwt,
  jwtReading,
  numberClaim,
  parseJwt,
  signJwt,
} from '../verify/jwt.ts';
import { required } from '../verify/needs.ts';
import { type Pair, parsePairs, queryText, sortByName } from '../verify/parameters.ts';
import { partLabels } from '../verify/part-labels.ts';
import { judgeTime } from '../verify/reading.ts';
import { urlOf, type WireRequest } from '../verify/request.ts';
import { type CodeScheme, problem } from '../verify/scheme.ts';
import { parseTimestamp } from '../verify/timestamp.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

const tokenHeader = 'messagebird-signature-jwt';
const tokenLifeS = 60;
const leewayS = 5;

const judgeClaims = ({ claims }: Jwt, url: string, body: Uint8Array): ClaimsVerdict => {
  const verdict = { name: 'url and body hashes', assurance: 'body' } as const;
  if (claims['iss'] !== 'MessageBird' || typeof claims['jti'] !== 'string') {
    return { ...verdict, refusal: 'claim_mismatch' };
  }
  if (!isSha256Claim(claims['url_hash'], url)) return { ...verdict, refusal: 'url_hash_mismatch' };
  const hash = claims['payload_hash'];
  if (hash === undefined) {
    return body.length === 0 ? verdict : { ...verdict, refusal: 'body_not_authenticated' };
  }
  const isHashOfBody = body.length > 0 && isSha256Claim(hash, body);
  return isHashOfBody ? verdict : { ...verdict, refusal: 'body_hash_mismatch' };
};

/**
 * The token names its own first and last second; the tolerance is what clocks may differ by.
 * Shown is the side that decides: how early, or how long after the first second.
 */
const tokenTime = (startS: number, endS: number) => (nowS: number, toleranceS: number | null) => {
  const allowedS = toleranceS ?? leewayS;
  const time = judgeTime(startS, nowS, allowedS);
  if (allowedS === 0 || nowS < startS) return time;
  return { ...time, toleranceS: endS - startS + allowedS, isFresh: nowS < endS + allowedS };
};

/** Code, because the token's claims, not the token itself, hold the hashes of URL and body. */
const jwt: CodeScheme = {
  kind: 'code',
  id: 'jwt',
  label: message('JWT'),
  key: 'utf8',
  timestamp: { toleranceS: leewayS },
  read: (request, settings) => {
    const text = required(plainHeader(request), tokenHeader);
    if (typeof text !== 'string') return text;
    const url = urlOf(request, settings.publicUrl);
    if (url === null) return problem('missing_parameter', 'url');
    const parsed = parseJwt(text, hmacJwtAlgorithms, tokenHeader);
    if (!parsed.ok) return parsed;
    const [startS, endS] = [numberClaim(parsed.jwt, 'nbf'), numberClaim(parsed.jwt, 'exp')];
    if (startS === null || endS === null) return problem('malformed_timestamp', tokenHeader);
    const judge = (): ClaimsVerdict => judgeClaims(parsed.jwt, url, request.body);
    return jwtReading(parsed.jwt, judge, tokenTime(startS, endS));
  },
  sign: (request, key, signedAtMs, settings) => {
    const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
    const startS = Math.floor(signedAtMs / 1000);
    const claims = {
      iss: 'MessageBird',
      nbf: startS,
      exp: startS + tokenLifeS,
      jti: randomUUID(),
      url_hash: hash(urlOf(request, settings.publicUrl) ?? request.url),
      ...(request.body.length > 0 && { payload_hash: hash(request.body) }),
    };
    const header = ['MessageBird-Signature-JWT', signJwt(claims, key)];
    return { ...request, rawHeaders: [...request.rawHeaders, ...header] };
  },
};

const signatureHeader = 'messagebird-signature';
const timeHeader = 'messagebird-request-timestamp';
const legacyToleranceS = 99;
const hmacSha256 = hmac('sha256');

const code = (char: string): string =>
  `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** As the Node SDK re-encodes, and as those in PHP and Go do. */
const encoders: Readonly<Record<string, (text: string) => string>> = {
  'sorted query': (text) => text.replace(/[^\w.!~*'()-]/g, code),
  'sorted query, + for blanks': (text) => text.replace(/[^\w.~ -]/g, code).replaceAll(' ', '+'),
};

/** Date and time arrive with a bare plus before their zone, which forms read as a blank. */
const withZone = ([name, value]: Pair): Pair =>
  name === 'statusDatetime' ? [name, value.replaceAll(' ', '+')] : [name, value];

const legacyCandidates = (
  request: WireRequest,
  timestamp: string,
  pairs: readonly Pair[],
): readonly Candidate[] => {
  const sorted = sortByName(pairs.map(withZone));
  const bodyHash = createHash('sha256').update(request.body).digest();
  const byText = new Map<string, string>();
  for (const [name, encode] of Object.entries(encoders)) {
    const text = sorted.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
    if (!byText.has(text)) byText.set(text, name);
  }
  return [...byText].map(([text, name]) => ({
    name,
    segments: [
      { origin: 'header', label: partLabels.timestamp, data: timestamp },
      { origin: 'literal', label: partLabels.fixedText, data: '\n' },
      { origin: 'derived', label: name, data: text },
      { origin: 'literal', label: partLabels.fixedText, data: '\n' },
      { origin: 'derived', label: partLabels.bodySha256, data: bodyHash },
    ],
    assurance: 'body',
  }));
};

const legacyPairs = (request: WireRequest): readonly Pair[] | null =>
  parsePairs(queryText(request.target));

/** Code, because the query is signed sorted and encoded anew. */
const legacy: CodeScheme = {
  kind: 'code',
  id: 'legacy',
  label: message('HMAC of time, query and body (before JWT)'),
  key: 'utf8',
  timestamp: { toleranceS: legacyToleranceS },
  read: (request) => {
    const text = required(plainHeader(request), signatureHeader);
    if (typeof text !== 'string') return text;
    const timestamp = required(plainHeader(request), timeHeader);
    if (typeof timestamp !== 'string') return timestamp;
    const signature = decodeBase64(text);
    if (!signature) return problem('malformed_signature', signatureHeader);
    const signedAtS = parseTimestamp(timestamp, 's');
    if (signedAtS === null) return problem('malformed_timestamp', timeHeader);
    const pairs = legacyPairs(request);
    if (!pairs) return problem('malformed_payload', 'url');
    return {
      ok: true,
      reading: {
        algorithm: hmacSha256,
        encoding: 'base64',
        received: [text],
        checks: [
          {
            signatures: [signature],
            candidates: () => legacyCandidates(request, timestamp, pairs),
          },
        ],
        time: (nowS, toleranceS) => judgeTime(signedAtS, nowS, toleranceS ?? legacyToleranceS),
      },
    };
  },
  sign: (request, key, signedAtMs) => {
    const timestamp = String(Math.floor(signedAtMs / 1000));
    const [candidate] = legacyCandidates(request, timestamp, legacyPairs(request) ?? []);
    if (!candidate) throw new Error('the sample cannot be signed');
    const signature = makeSignature(hmacSha256, key, candidate).toString('base64');
    const headers = [
      ['MessageBird-Request-Timestamp', timestamp],
      ['MessageBird-Signature', signature],
    ];
    return { ...request, rawHeaders: [...request.rawHeaders, ...headers.flat()] };
  },
};

const deliveryReport = (fresh: Fresh): string =>
  new URLSearchParams({
    id: fresh.token(32),
    mccmnc: '20408',
    ported: '0',
    recipient: '31612345678',
    reference: 'order-4711',
    status: 'delivered',
    statusDatetime: `${fresh.now.toISOString().slice(0, 19)}+00:00`,
  }).toString();

/** Source: messagebird-nodejs lib/webhook-signature-jwt.js and lib/signature.js. */
export const messagebird = defineProvider({
  id: 'messagebird',
  name: 'MessageBird',
  summary: message('JWT with hashes of URL and body, in MessageBird-Signature-JWT'),
  docsUrl: 'https://developers.messagebird.com/docs/verify-http-requests',
  secret: {
    label: message('Signing key'),
    hint: message(
      'In the MessageBird Dashboard under Developers → Settings, used as text. It is not an API key.',
    ),
    canGenerate: false,
  },
  steps: [
    message('Open the MessageBird Dashboard and go to Developers → Settings.'),
    message('Copy the signing key and paste it as a key of this source.'),
    message('For delivery reports, send a message with the reportUrl: {url}'),
    message(
      'For inbound messages and calls, set the same URL in the Flow or number that forwards them.',
    ),
    message(
      'If requests carry MessageBird-Signature instead of MessageBird-Signature-JWT, choose the older scheme in this source’s settings.',
    ),
  ],
  caveat: message(
    'The URL is part of the signature: behind a tunnel or proxy, set the URL as MessageBird knows it. The older scheme signs the query, not host and path.',
  ),
  signsUrl: true,
  schemes: [jwt, legacy],
  answers: standardAnswers,
  eventName: { json: ['type'] },
  samples: [
    {
      name: 'message.created',
      headers: () => jsonHeaders('MessageBird/Webhooks'),
      body: (fresh) =>
        JSON.stringify({
          type: 'message.created',
          contact: { id: fresh.token(32), msisdn: 31_612_345_678, firstName: 'Zoë' },
          conversation: { id: fresh.token(32), status: 'active' },
          message: {
            id: fresh.token(32),
            platform: 'sms',
            direction: 'received',
            status: 'received',
            type: 'text',
            content: { text: 'Is it everything a river should be?' },
            createdDatetime: fresh.now.toISOString(),
          },
        }),
    },
    {
      name: 'delivery-report',
      label: message('SMS delivery report (GET)'),
      method: 'GET',
      query: (fresh) => `?${deliveryReport(fresh)}`,
      headers: () => [['User-Agent', 'MessageBird/Webhooks']],
      body: () => '',
    },
    {
      name: 'delivery-report-legacy',
      label: message('SMS delivery report (GET, older scheme)'),
      method: 'GET',
      scheme: 'legacy',
      query: (fresh) => `?${deliveryReport(fresh)}`,
      headers: () => [['User-Agent', 'MessageBird/Webhooks']],
      body: () => '',
    },
  ],
});

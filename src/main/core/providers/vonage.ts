import { createHash, randomUUID } from 'node:crypto';
import { message } from '../../../shared/text.ts';
import { hmac } from '../verify/algorithm.ts';
import { plainHeader } from '../verify/content.ts';
import { decodeUtf8 } from '../verify/encoding.ts';
import { parseJson, stringifyJson } from '../verify/json.ts';
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
import { parsePairs, queryText } from '../verify/parameters.ts';
import { judgeTime } from '../verify/reading.ts';
import type { WireRequest } from '../verify/request.ts';
import { type CodeScheme, problem } from '../verify/scheme.ts';
import { sigScheme } from '../verify/vonage-sig.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

const toleranceS = 300;

/** A text that the token may have hashed, and whether another reader may see another one in it. */
type Hashed = { readonly name: string; readonly text: Uint8Array; readonly isAmbiguous: boolean };

/** JSON of the query's parameters in their order, as documented for GET. */
const queryJson = (request: WireRequest): Hashed | null => {
  const members = new Map<string, string>();
  const pairs = parsePairs(queryText(request.target));
  for (const pair of pairs ?? []) {
    const [name, value] = pair.map((wire) => decodeUtf8(Buffer.from(wire, 'latin1')));
    if (typeof name !== 'string' || typeof value !== 'string') return null;
    members.set(name, value);
  }
  const text = Buffer.from(JSON.stringify(Object.fromEntries(members)));
  return pairs && { name: 'query-json', text, isAmbiguous: members.size < pairs.length };
};

/** JSON of the parsed body, as documented for POST. */
const bodyJson = (request: WireRequest): Hashed | null => {
  const json = parseJson(request.body);
  const text = json && stringifyJson(json.value);
  if (!json || text === null) return null;
  return {
    name: 'json-restringify',
    text: Buffer.from(text),
    // Looked for only once it matches.
    get isAmbiguous() {
      return json.hasDuplicateKeys;
    },
  };
};

const judgeClaims = ({ claims }: Jwt, request: WireRequest): ClaimsVerdict => {
  const hasBody = request.body.length > 0;
  const hasQuery = request.method === 'GET' && queryText(request.target) !== '';
  const hash = claims['payload_hash'];
  if (hash === undefined && !hasBody && !hasQuery) return { name: 'token', assurance: 'none' };
  // The hash of an empty body says nothing about a query.
  const raw = { name: 'raw-body', assurance: hasBody || !hasQuery ? 'body' : 'none' } as const;
  if (hash === undefined) return { ...raw, refusal: 'body_not_authenticated' };
  if (isSha256Claim(hash, request.body)) return raw;
  const other = hasBody ? bodyJson(request) : queryJson(request);
  if (!other || !isSha256Claim(hash, other.text)) return { ...raw, refusal: 'body_hash_mismatch' };
  const verdict = { name: other.name, assurance: 'body' } as const;
  return other.isAmbiguous ? { ...verdict, refusal: 'ambiguous_json' } : verdict;
};

/** Code, because the token's claims, not the token itself, hold the hash of the body. */
const jwt: CodeScheme = {
  kind: 'code',
  id: 'jwt',
  label: message('JWT (Messages, Voice, Dispatch)'),
  key: 'utf8',
  timestamp: { toleranceS },
  read: (request, settings) => {
    const value = required(plainHeader(request), 'authorization');
    if (typeof value !== 'string') return value;
    if (!/^bearer /i.test(value)) return problem('malformed_signature', 'authorization');
    const { HS256 } = hmacJwtAlgorithms;
    const parsed = parseJwt(value.slice(7).trim(), { HS256 }, 'authorization');
    if (!parsed.ok) return parsed;
    const issuedAtS = numberClaim(parsed.jwt, 'iat');
    const endS = numberClaim(parsed.jwt, 'exp') ?? Number.POSITIVE_INFINITY;
    if (issuedAtS === null && settings.toleranceS !== 0) {
      return problem('malformed_timestamp', 'authorization');
    }
    return jwtReading(
      parsed.jwt,
      () => judgeClaims(parsed.jwt, request),
      (nowS, ownS) => {
        if (issuedAtS === null) return null;
        const time = judgeTime(issuedAtS, nowS, ownS ?? toleranceS);
        if (nowS < endS || time.toleranceS === 0) return time;
        return { ...time, toleranceS: Math.max(endS - issuedAtS, 0), isFresh: false };
      },
    );
  },
  sign: (request, key, signedAtMs) => {
    const text = request.body.length > 0 ? request.body : (queryJson(request)?.text ?? '');
    const claims = {
      iat: Math.floor(signedAtMs / 1000),
      jti: randomUUID(),
      iss: 'Vonage',
      payload_hash: createHash('sha256').update(text).digest('hex'),
      api_key: 'a1b2c3d4',
      application_id: 'aaaaaaaa-bbbb-cccc-dddd-0123456789ab',
    };
    const header = ['Authorization', `Bearer ${signJwt(claims, key)}`];
    return { ...request, rawHeaders: [...request.rawHeaders, ...header] };
  },
};

const inboundSms = (fresh: Fresh): Record<string, string> => ({
  msisdn: '447700900001',
  to: '447700900000',
  messageId: fresh.token(16).toUpperCase(),
  text: 'Is it everything a river should be?',
  type: 'text',
  keyword: 'IS',
  'api-key': 'a1b2c3d4',
  'message-timestamp': fresh.now.toISOString().slice(0, 19).replace('T', ' '),
  timestamp: String(Math.floor(fresh.now.getTime() / 1000)),
  nonce: fresh.uuid(),
});

/** Source: developer.vonage.com, signed webhooks; the SDKs named in verify/vonage-sig.ts. */
export const vonage = defineProvider({
  id: 'vonage',
  name: 'Vonage',
  summary: message(
    'HS256 JWT with a hash of the body, in Authorization: Bearer; for SMS a sig parameter',
  ),
  docsUrl:
    'https://developer.vonage.com/en/getting-started/concepts/webhooks#decoding-signed-webhooks',
  secret: {
    label: message('Signature secret'),
    hint: message(
      'In the Vonage Dashboard under API Settings, beside the API key. It is neither the API secret nor an application’s private key.',
    ),
    canGenerate: false,
  },
  steps: [
    message('Open the Vonage Dashboard and go to API Settings.'),
    message('Copy the signature secret of your account and paste it as a key of this source.'),
    message(
      'Messages and Voice: edit your application, switch the capability on, and enter the webhook URL: {url}',
    ),
    message('Voice: switch “Use signed webhooks” on as well; Messages are always signed.'),
    message(
      'SMS: have message signing switched on for the account, enter the same URL under API Settings as the webhook for inbound messages or delivery receipts, and choose the account’s signature method in this source’s settings.',
    ),
  ],
  caveat: message(
    'The sig parameter is made with & and = replaced by _, so that a=b and a_b sign alike, and nothing checks its age. A JWT without payload_hash proves nothing about the content. After an error of its own Vonage may send a callback unsigned; the refusal makes it try again.',
  ),
  schemes: [
    jwt,
    sigScheme('md5hash', message('sig parameter, MD5 hash (SMS)'), { kind: 'hash', hash: 'md5' }),
    sigScheme('md5hmac', message('sig parameter, MD5 HMAC (SMS)'), hmac('md5')),
    sigScheme('sha1hmac', message('sig parameter, SHA-1 HMAC (SMS)'), hmac('sha1')),
    sigScheme('sha256hmac', message('sig parameter, SHA-256 HMAC (SMS)'), hmac('sha256')),
    sigScheme('sha512hmac', message('sig parameter, SHA-512 HMAC (SMS)'), hmac('sha512')),
  ],
  answers: standardAnswers,
  eventName: { json: ['status'] },
  samples: [
    {
      name: 'message-status',
      label: message('Message status (Messages)'),
      scheme: 'jwt',
      headers: () => jsonHeaders('vonage-webhooks/1.0'),
      body: (fresh) =>
        JSON.stringify({
          message_uuid: fresh.uuid(),
          to: '447700900000',
          from: '447700900001',
          timestamp: fresh.now.toISOString(),
          status: 'delivered',
          channel: 'sms',
        }),
    },
    {
      name: 'incoming-call',
      label: message('Incoming call (Voice, GET)'),
      method: 'GET',
      scheme: 'jwt',
      query: (fresh) => {
        const call = { from: '447700900001', to: '447700900000', uuid: fresh.token(32) };
        const query = new URLSearchParams({ ...call, conversation_uuid: `CON-${fresh.uuid()}` });
        return `?${query.toString()}`;
      },
      headers: () => [['User-Agent', 'vonage-webhooks/1.0']],
      body: () => '',
    },
    {
      name: 'inbound-sms',
      label: message('Inbound SMS (form)'),
      scheme: 'sig-sha256hmac',
      headers: () => [
        ['User-Agent', 'vonage-webhooks/1.0'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
      ],
      body: (fresh) => new URLSearchParams(inboundSms(fresh)).toString(),
    },
  ],
});

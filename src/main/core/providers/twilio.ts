import { createHash } from 'node:crypto';
import { parse, stringify } from 'node:querystring';
import { message } from '../../../shared/text.ts';
import type { Reason } from '../../../shared/verdict.ts';
import { hmac, makeSignature } from '../verify/algorithm.ts';
import { asWire, type Candidate, plainHeader } from '../verify/content.ts';
import { decodeBase64, decodeHex } from '../verify/encoding.ts';
import { required } from '../verify/needs.ts';
import { bodyPairs, type Pair, parsePairs, queryText, sortPairs } from '../verify/parameters.ts';
import { partLabels } from '../verify/part-labels.ts';
import { isForm, urlOf, type WireRequest } from '../verify/request.ts';
import { type CodeScheme, problem } from '../verify/scheme.ts';
import { defineProvider, type Fresh, jsonHeaders } from './define.ts';

const hmacSha1 = hmac('sha1');
const signatureHeader = 'x-twilio-signature';

/** Writes a port into a URL, or takes it out, and leaves every other character as it is. */
const withPort = (url: string, choose: (port: string, scheme: string) => string): string => {
  const schemeEnd = url.indexOf('://') + 3;
  if (schemeEnd < 3) return url;
  const length = url.slice(schemeEnd).search(/[/?#]/);
  const end = length < 0 ? url.length : schemeEnd + length;
  const authority = url.slice(schemeEnd, end);
  const hostStart = Math.max(authority.lastIndexOf('@'), authority.lastIndexOf(']')) + 1;
  const colon = authority.indexOf(':', hostStart);
  const host = colon < 0 ? authority : authority.slice(0, colon);
  const scheme = url.slice(0, schemeEnd).toLowerCase();
  const port = choose(colon < 0 ? '' : authority.slice(colon), scheme);
  return url.slice(0, schemeEnd) + host + port + url.slice(end);
};

const withoutPort = (url: string): string => withPort(url, () => '');
const withDefaultPort = (url: string): string =>
  withPort(url, (port, scheme) => port || (scheme === 'https://' ? ':443' : ':80'));

/** The query escaped as a browser does; the path stays, for its dots would be resolved as well. */
const withQueryEscaped = (url: string): string => {
  const at = url.indexOf('?');
  if (at < 0 || !URL.canParse(url)) return url;
  const { search, hash } = new URL(url);
  return url.slice(0, at) + search + hash;
};

const withQueryReencoded = (url: string): string => {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const pairs = parse(url.slice(at + 1), '&', '=', { maxKeys: 0 });
  return `${url.slice(0, at)}?${stringify(pairs)}`;
};

/** The URLs that the sender may have signed, by name; it is inconsistent about ports and escapes. */
const urlForms = (url: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const add = (form: string, name: string): void => {
    if (!names.has(form)) names.set(form, name);
  };
  const bare = withoutPort(url);
  const full = withDefaultPort(url);
  add(url, 'url');
  add(bare, 'url without port');
  add(full, 'url with default port');
  add(withQueryEscaped(bare), 'url without port, query escaped');
  add(withQueryEscaped(full), 'url with default port, query escaped');
  add(withQueryReencoded(bare), 'url without port, query re-encoded');
  add(withQueryReencoded(full), 'url with default port, query re-encoded');
  return names;
};

/** Names and values side by side, sorted; one value of a name counts once. */
const parameterText = (pairs: readonly Pair[]): string =>
  sortPairs(pairs)
    .filter(([name, value], i, all) => name !== all[i - 1]?.[0] || value !== all[i - 1]?.[1])
    .flat()
    .join('');

const sha256 = (body: Uint8Array): Buffer => createHash('sha256').update(body).digest();

/** Values of `bodySHA256` in the URL, where Twilio puts the hash of a body that is no form. */
const bodyHashes = (url: string): readonly string[] =>
  (parsePairs(asWire(queryText(url))) ?? []).flatMap(([name, value]) =>
    name === 'bodySHA256' ? [value] : [],
  );

/** Why a good signature over the URL alone is not enough, unless it is. */
const refusalOfUrlAlone = (hashes: readonly string[], body: Uint8Array): Reason | undefined => {
  const [hash, ...more] = hashes;
  if (hash === undefined) return body.length === 0 ? undefined : 'body_not_authenticated';
  const isHashOfBody = more.length === 0 && decodeHex(hash)?.equals(sha256(body)) === true;
  return isHashOfBody ? undefined : 'body_hash_mismatch';
};

function* candidates(url: string, pairs: readonly Pair[], body: Uint8Array): Generator<Candidate> {
  const text = parameterText(pairs);
  const parameters = { origin: 'derived', label: partLabels.sortedParameters, data: text } as const;
  const hashes = bodyHashes(url);
  const refusal = refusalOfUrlAlone(hashes, body);
  for (const [form, name] of urlForms(url)) {
    const segment = { origin: 'url', label: name, data: asWire(form) } as const;
    if (pairs.length > 0) {
      yield { name: `${name}+parameters`, segments: [segment, parameters], assurance: 'body' };
    }
    if (pairs.length === 0 || hashes.length > 0) {
      yield { name, segments: [segment], assurance: 'body', ...(refusal && { refusal }) };
    }
  }
}

const formPairs = (request: WireRequest): readonly Pair[] | null =>
  isForm(request) ? bodyPairs(request.body) : [];

/** Adds the hash of a body that is no form to the URL, as Twilio does. */
const withBodyHash = <T extends WireRequest & { readonly url: string }>(request: T): T => {
  if (request.body.length === 0 || isForm(request)) return request;
  const parameter = `bodySHA256=${sha256(request.body).toString('hex')}`;
  const add = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}${parameter}`;
  return { ...request, target: add(request.target), url: add(request.url) };
};

/**
 * Code, because parameters are sorted and joined, the sender writes the URL in several ways, and
 * the hash of a JSON body stands in the URL.
 */
const scheme: CodeScheme = {
  kind: 'code',
  id: 'twilio',
  key: 'utf8',
  read: (request, settings) => {
    const text = required(plainHeader(request), signatureHeader);
    if (typeof text !== 'string') return text;
    const url = urlOf(request, settings.publicUrl);
    if (url === null) return problem('missing_parameter', 'url');
    const signature = decodeBase64(text);
    if (!signature) return problem('malformed_signature', signatureHeader);
    const pairs = formPairs(request);
    if (!pairs) return problem('malformed_payload');
    return {
      ok: true,
      reading: {
        algorithm: hmacSha1,
        encoding: 'base64',
        received: [text],
        checks: [
          { signatures: [signature], candidates: () => candidates(url, pairs, request.body) },
        ],
        time: () => null,
      },
    };
  },
  sign: (unsigned, key, _signedAtMs, settings) => {
    const request = withBodyHash(unsigned);
    const url = urlOf(request, settings.publicUrl) ?? request.url;
    const [candidate] = candidates(url, formPairs(request) ?? [], request.body);
    if (!candidate) throw new Error('the sample cannot be signed');
    const signature = makeSignature(hmacSha1, key, candidate).toString('base64');
    return { ...request, rawHeaders: [...request.rawHeaders, 'X-Twilio-Signature', signature] };
  },
};

const accountSid = 'ACa1b2c3d4e5f60718293a4b5c6d7e8f90';

const formHeaders = (fresh: Fresh) =>
  [
    ['User-Agent', 'TwilioProxy/1.1'],
    ['Content-Type', 'application/x-www-form-urlencoded; charset=UTF-8'],
    ['Accept', '*/*'],
    ['I-Twilio-Idempotency-Token', fresh.uuid()],
  ] as const;

/** Source: twilio-node src/webhooks/webhooks.ts; twilio.com/docs/usage/webhooks/webhooks-security. */
export const twilio = defineProvider({
  id: 'twilio',
  name: 'Twilio',
  summary: message('HMAC-SHA1 of the URL and the sorted parameters, base64, in X-Twilio-Signature'),
  docsUrl: 'https://www.twilio.com/docs/usage/webhooks/webhooks-security',
  secret: {
    label: message('Auth token'),
    hint: message(
      'The primary auth token of the account or subaccount that sends, from the Console’s Account Dashboard: 32 characters, used as text.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'Open the Twilio Console and copy the auth token from Account Info on the Account Dashboard.',
    ),
    message(
      'Paste it as a key of this source. A request of a subaccount is signed with the subaccount’s token.',
    ),
    message(
      'Go to Phone Numbers → Manage → Active numbers, choose a number, and set its webhook (HTTP POST) to: {url}',
    ),
    message(
      'For a Messaging Service, conversation or status callback, enter the same URL there instead.',
    ),
    message('Send a message to the number, or call it.'),
  ],
  caveat: message(
    'The URL is part of the signature: set it exactly as it stands at Twilio. Parameters are joined without separators and no time is signed, so a captured request can be replayed. A JSON body is covered only by bodySHA256 in the URL.',
  ),
  signsUrl: true,
  schemes: [scheme],
  // An empty answer: Twilio would send or read out any text it is given.
  answers: { accept: { status: 204, body: '' }, reject: { status: 403, body: '' } },
  eventName: { json: ['EventType'] },
  deliveryId: { header: 'i-twilio-idempotency-token' },
  entity: { id: ['MessageSid'], order: 'time', label: message('message') },
  samples: [
    {
      name: 'incoming-message',
      label: message('Incoming message (form)'),
      headers: formHeaders,
      body: (fresh) =>
        new URLSearchParams({
          ToCountry: 'US',
          SmsMessageSid: `SM${fresh.token(32)}`,
          NumMedia: '0',
          FromCountry: 'US',
          Body: 'Is it everything a river should be? – Zoë',
          To: '+18005551212',
          MessageSid: `SM${fresh.token(32)}`,
          AccountSid: accountSid,
          From: '+14158675309',
          ApiVersion: '2010-04-01',
        }).toString(),
    },
    {
      name: 'incoming-call',
      label: message('Incoming call (form)'),
      headers: formHeaders,
      body: (fresh) =>
        new URLSearchParams({
          AccountSid: accountSid,
          ApiVersion: '2010-04-01',
          CallSid: `CA${fresh.token(32)}`,
          CallStatus: 'ringing',
          Called: '+18005551212',
          Caller: '+14158675309',
          Direction: 'inbound',
          From: '+14158675309',
          To: '+18005551212',
        }).toString(),
    },
    {
      name: 'event',
      label: message('Event (JSON)'),
      headers: (fresh) =>
        jsonHeaders('TwilioProxy/1.1', ['I-Twilio-Idempotency-Token', fresh.uuid()]),
      body: (fresh) =>
        JSON.stringify({
          EventType: 'onMessageAdded',
          ConversationSid: `CH${fresh.token(32)}`,
          MessageSid: `IM${fresh.token(32)}`,
          AccountSid: accountSid,
          Author: 'zoë@example.com',
          Body: 'Is it everything a river should be?',
          DateCreated: fresh.now.toISOString(),
        }),
    },
  ],
});

import { randomBytes } from 'node:crypto';
import { message } from '../../../shared/text.ts';
import { hmac, makeSignature } from '../verify/algorithm.ts';
import { asWire, type Candidate } from '../verify/content.ts';
import { decodeHex } from '../verify/encoding.ts';
import { isObject, parseJson, scalarText } from '../verify/json.ts';
import { bodyPairs } from '../verify/parameters.ts';
import { judgeTime } from '../verify/reading.ts';
import { isForm, type WireRequest } from '../verify/request.ts';
import { type CodeScheme, problem } from '../verify/scheme.ts';
import { parseTimestamp } from '../verify/timestamp.ts';
import { defineProvider, type Fresh, jsonHeaders } from './define.ts';

const hmacSha256 = hmac('sha256');
const toleranceS = 300;

const names = ['timestamp', 'token', 'signature', 'parent-signature'] as const;
/** What the signature consists of, as latin1 text; empty where absent. */
type Parts = Readonly<Record<(typeof names)[number], string>> & {
  /** Asked only once a signature matches. */
  readonly isAmbiguous: () => boolean;
};

const partsFrom = (
  read: (name: string) => string | null,
  isAmbiguous: () => boolean,
): Parts | null => {
  const [timestamp, token, signature, parent] = names.map(read);
  return typeof timestamp === 'string' &&
    typeof token === 'string' &&
    typeof signature === 'string' &&
    typeof parent === 'string'
    ? { timestamp, token, signature, 'parent-signature': parent, isAmbiguous }
    : null;
};

/** From the fields of an older webhook, each of which may be there once. */
const fromForm = (request: WireRequest): Parts | null => {
  const pairs = bodyPairs(request.body);
  return (
    pairs &&
    partsFrom(
      (wanted) => {
        const [value = '', ...more] = pairs.flatMap(([name, text]) =>
          name === wanted ? [text] : [],
        );
        return more.length === 0 ? value : null;
      },
      () => false,
    )
  );
};

const fromJson = (request: WireRequest): Parts | null => {
  const json = parseJson(request.body);
  if (!json || !isObject(json.value)) return null;
  const signature = json.value['signature'] ?? {};
  if (!isObject(signature)) return null;
  return partsFrom(
    (name) => {
      const text = scalarText(signature[name]);
      return text === null ? null : asWire(text);
    },
    () => json.hasDuplicateKeys,
  );
};

/** Timestamp and token, and nothing of the event, under one of two signatures. */
const candidateOf = (
  parts: Pick<Parts, 'timestamp' | 'token' | 'isAmbiguous'>,
  name: string,
  signature: Buffer,
): Candidate => ({
  name,
  segments: [
    { origin: 'derived', label: 'signature.timestamp', data: parts.timestamp },
    { origin: 'derived', label: 'signature.token', data: parts.token },
  ],
  assurance: 'none',
  signatures: [signature],
  get refusal() {
    return parts.isAmbiguous() ? 'ambiguous_json' : undefined;
  },
});

const withSignature = (
  request: WireRequest,
  parts: { readonly timestamp: string; readonly token: string; readonly signature: string },
): WireRequest => {
  const text = Buffer.from(request.body).toString();
  const signed = isForm(request)
    ? `${text}&${new URLSearchParams(parts).toString()}`
    : JSON.stringify({ signature: parts, ...(JSON.parse(text) as object) });
  return { ...request, body: Buffer.from(signed) };
};

/** Code, because everything that is signed, and the signatures, stand in the body. */
const scheme: CodeScheme = {
  kind: 'code',
  id: 'mailgun',
  key: 'utf8',
  timestamp: { toleranceS },
  read: (request) => {
    const parts = isForm(request) ? fromForm(request) : fromJson(request);
    if (!parts) return problem('malformed_payload');
    const { timestamp, token, signature } = parts;
    if (timestamp === '' || token === '' || signature === '') {
      return problem('missing_signature', 'signature');
    }
    const candidates: Candidate[] = [];
    for (const name of ['signature', 'parent-signature'] as const) {
      const bytes = decodeHex(parts[name]);
      if (bytes) candidates.push(candidateOf(parts, name, bytes));
    }
    if (candidates.length === 0) return problem('malformed_signature', 'signature');
    const signedAtS = parseTimestamp(timestamp, 's');
    if (signedAtS === null) return problem('malformed_timestamp', 'timestamp');
    return {
      ok: true,
      reading: {
        algorithm: hmacSha256,
        encoding: 'hex',
        received: [signature, parts['parent-signature']].filter((text) => text !== ''),
        checks: [
          {
            signatures: candidates.flatMap(({ signatures = [] }) => signatures),
            candidates: () => candidates,
          },
        ],
        time: (nowS, ownS) => judgeTime(signedAtS, nowS, ownS ?? toleranceS),
      },
    };
  },
  sign: (request, key, signedAtMs) => {
    const timestamp = String(Math.floor(signedAtMs / 1000));
    const token = randomBytes(25).toString('hex');
    const content = { timestamp, token, isAmbiguous: () => false };
    const candidate = candidateOf(content, 'signature', Buffer.alloc(0));
    const signature = makeSignature(hmacSha256, key, candidate).toString('hex');
    return withSignature(request, { token, timestamp, signature });
  },
};

const event = (name: string, more: Record<string, unknown>) => (fresh: Fresh) =>
  JSON.stringify({
    'event-data': {
      event: name,
      id: fresh.token(22),
      timestamp: fresh.now.getTime() / 1000,
      recipient: 'alice@example.com',
      'recipient-domain': 'example.com',
      message: { headers: { 'message-id': `${fresh.token(20)}@mg.example.com`, subject: 'Zoë' } },
      tags: ['welcome'],
      'user-variables': {},
      ...more,
    },
  });

/** Source: documentation.mailgun.com, securing webhooks. */
export const mailgun = defineProvider({
  id: 'mailgun',
  name: 'Mailgun',
  summary: message('HMAC-SHA256 of timestamp and token, hex, in the body’s signature member'),
  docsUrl: 'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks',
  secret: {
    label: message('HTTP webhook signing key'),
    hint: message(
      'In the Mailgun control panel under API Security (or API Keys): the HTTP webhook signing key, used as text. It is not an API key.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'Open the Mailgun control panel, go to API Security (or API Keys) and copy the HTTP webhook signing key.',
    ),
    message(
      'Paste it as a key of this source. For events of a subaccount, the parent account’s key works, too.',
    ),
    message('Go to Send → Sending → Webhooks, choose the domain, and choose Add webhook.'),
    message('Choose the event type and enter the URL: {url}'),
    message('Choose Test webhook, or send a message from the domain.'),
  ],
  caveat: message(
    'Only timestamp and token are signed, nothing of the event: a valid result says that Mailgun made the token, not that the event beside it is unchanged. Whoever captures one request can put another event beside its token while the time is fresh.',
  ),
  schemes: [scheme],
  // 406 is the one answer after which Mailgun does not try again.
  answers: {
    accept: { status: 200, body: 'OK' },
    reject: { status: 406, body: 'Signature not verified' },
  },
  eventName: { json: ['event-data', 'event'] },
  deliveryId: { json: ['event-data', 'id'] },
  samples: [
    {
      name: 'delivered',
      headers: () => jsonHeaders('Go-http-client/2.0'),
      body: event('delivered', { 'delivery-status': { code: 250, message: 'OK' } }),
    },
    {
      name: 'opened',
      headers: () => jsonHeaders('Go-http-client/2.0'),
      body: event('opened', { ip: '192.0.2.7', geolocation: { country: 'NL' } }),
    },
    {
      name: 'opened-form',
      label: message('opened (older form)'),
      headers: () => [
        ['User-Agent', 'mailgun/treq-20.4.1'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
      ],
      body: (fresh) =>
        new URLSearchParams({
          event: 'opened',
          recipient: 'alice@example.com',
          domain: 'mg.example.com',
          'message-id': `${fresh.token(20)}@mg.example.com`,
        }).toString(),
    },
  ],
});

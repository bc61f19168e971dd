import type { KeyObject } from 'node:crypto';
import { message } from '../../../shared/text.ts';
import { hmac, makeSignature } from '../verify/algorithm.ts';
import { asWire, type Candidate, follow, type Segment } from '../verify/content.ts';
import { decodeBase64 } from '../verify/encoding.ts';
import { isObject, parseJson, scalarText } from '../verify/json.ts';
import { partLabels } from '../verify/part-labels.ts';
import type { WireRequest } from '../verify/request.ts';
import { type Check, type CodeScheme, type Problem, problem } from '../verify/scheme.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

const hmacSha256 = hmac('sha256');

/** Adyen sends one item in JSON, and never many; each costs a MAC. */
const maxItems = 100;

const signedFields: readonly (readonly [string, ...string[]])[] = [
  ['pspReference'],
  ['originalReference'],
  ['merchantAccountCode'],
  ['merchantReference'],
  ['amount', 'value'],
  ['amount', 'currency'],
  ['eventCode'],
  ['success'],
];

type Notifications = {
  readonly items: readonly Record<string, unknown>[];
  readonly isAmbiguous: boolean;
};

const itemsOf = (request: WireRequest): Notifications | null => {
  const json = parseJson(request.body);
  const list = json && follow(json.value, ['notificationItems']);
  if (!json || !Array.isArray(list) || list.length > maxItems) return null;
  const items = list.map((entry: unknown) => follow(entry, ['NotificationRequestItem']));
  if (items.length === 0 || !items.every(isObject)) return null;
  return {
    items,
    // Looked for only once it matches.
    get isAmbiguous() {
      return json.hasDuplicateKeys;
    },
  };
};

/** The fields joined with colons, unescaped; null when one of them is not a scalar. */
const candidateOf = (
  item: Record<string, unknown>,
  document: Pick<Notifications, 'isAmbiguous'>,
): Candidate | null => {
  const segments: Segment[] = [];
  for (const path of signedFields) {
    const text = scalarText(follow(item, path));
    if (text === null) return null;
    if (segments.length > 0)
      segments.push({ origin: 'literal', label: partLabels.fixedText, data: ':' });
    segments.push({ origin: 'derived', label: path.join('.'), data: asWire(text) });
  }
  return {
    name: 'eight fields',
    segments,
    assurance: 'partial',
    get refusal() {
      return document.isAmbiguous ? 'ambiguous_json' : undefined;
    },
  };
};

const signatureOf = (item: Record<string, unknown>): unknown =>
  follow(item, ['additionalData', 'hmacSignature']);

const checkOf = (
  item: Record<string, unknown>,
  document: Notifications,
): (Check & { readonly text: string }) | Problem => {
  const text = signatureOf(item);
  if (typeof text !== 'string' || text === '') return problem('missing_signature', 'hmacSignature');
  const signature = decodeBase64(text);
  if (!signature) return problem('malformed_signature', 'hmacSignature');
  const candidate = candidateOf(item, document);
  if (!candidate) return problem('malformed_payload');
  return { text, signatures: [signature], candidates: () => [candidate] };
};

const signItem = (entry: unknown, key: KeyObject): unknown => {
  const item = follow(entry, ['NotificationRequestItem']);
  const candidate = isObject(item) ? candidateOf(item, { isAmbiguous: false }) : null;
  if (!isObject(item) || !candidate) throw new Error('the sample cannot be signed');
  const hmacSignature = makeSignature(hmacSha256, key, candidate).toString('base64');
  const additionalData = { ...(item['additionalData'] as object | undefined), hmacSignature };
  return { NotificationRequestItem: { ...item, additionalData } };
};

/** Code, because each item of the body has a signature of its own, over some of its fields. */
const payments: CodeScheme = {
  kind: 'code',
  id: 'payments',
  label: message('Payments (standard webhooks)'),
  key: 'hex',
  read: (request) => {
    const notifications = itemsOf(request);
    if (!notifications) return problem('malformed_payload');
    const texts: string[] = [];
    const checks: Check[] = [];
    for (const item of notifications.items) {
      const check = checkOf(item, notifications);
      if ('reason' in check) return check;
      texts.push(check.text);
      checks.push(check);
    }
    const [first, ...others] = checks;
    if (!first) return problem('malformed_payload');
    return {
      ok: true,
      reading: {
        algorithm: hmacSha256,
        encoding: 'base64',
        received: texts,
        checks: [first, ...others],
        time: () => null,
      },
    };
  },
  sign: (request, key) => {
    const body = JSON.parse(Buffer.from(request.body).toString()) as Record<string, unknown>;
    // A sample of the other scheme has no items: it is sent as it is, and found to lack them.
    const items = body['notificationItems'];
    if (!Array.isArray(items)) return request;
    const notificationItems = items.map((entry: unknown) => signItem(entry, key));
    return { ...request, body: Buffer.from(JSON.stringify({ ...body, notificationItems })) };
  },
};

const payment = (eventCode: string) => (fresh: Fresh) =>
  JSON.stringify({
    live: 'false',
    notificationItems: [
      {
        NotificationRequestItem: {
          additionalData: { expiryDate: '03/2030', cardSummary: '1111' },
          eventCode,
          success: 'true',
          merchantAccountCode: 'TestMerchant',
          operations: ['CANCEL', 'CAPTURE', 'REFUND'],
          paymentMethod: 'visa',
          amount: { currency: 'EUR', value: 1130 },
          merchantReference: `order-${fresh.token(8)}`,
          pspReference: fresh.token(16).toUpperCase(),
          eventDate: fresh.now.toISOString().replace('Z', '+00:00'),
        },
      },
    ],
  });

const headers = () => jsonHeaders('Adyen HttpClient 1.0');

/** Source: docs.adyen.com, verify HMAC signatures; adyen-node-api-library hmacValidator.ts. */
export const adyen = defineProvider({
  id: 'adyen',
  name: 'Adyen',
  summary: message(
    'HMAC-SHA256 of eight fields of each item, base64, in additionalData.hmacSignature',
  ),
  docsUrl:
    'https://docs.adyen.com/development-resources/webhooks/secure-webhooks/verify-hmac-signatures',
  redeliveryUrl: 'https://docs.adyen.com/development-resources/webhooks/troubleshoot',
  secret: {
    label: message('HMAC key'),
    hint: message(
      '64 hex digits that the Customer Area shows once, when the key is generated. Each webhook has its own; they are decoded, not used as text.',
    ),
    canGenerate: false,
    hexDigits: 64,
  },
  steps: [
    message('Log in to the Adyen Customer Area and go to Developers → Webhooks.'),
    message(
      'Choose Create new webhook and add a Standard webhook, or another type for platforms and management.',
    ),
    message('Under Server configuration, set the URL: {url}'),
    message(
      'Under Security, edit the HMAC key and choose Generate. Copy the key and paste it as a key of this source.',
    ),
    message(
      'Choose Apply and Save changes, then Test configuration. A new key takes some time to come into use: keep the previous one here until then.',
    ),
    message(
      'For webhooks with an HmacSignature header, choose the platform scheme in this source’s settings.',
    ),
  ],
  caveat: message(
    'For payments the signature covers eight fields: both references of Adyen’s, merchant account and reference, amount, currency, event and success. Everything else, such as paymentMethod, reason and additionalData, can be changed unseen. The fields are joined with unescaped colons, and no time is signed.',
  ),
  schemes: [
    payments,
    {
      kind: 'signature',
      id: 'platform',
      label: message('Platforms and management (HmacSignature header)'),
      algorithm: hmacSha256,
      key: 'hex',
      signature: { headers: ['hmacsignature'], form: { kind: 'whole' }, encoding: 'base64' },
      fixedHeaders: { protocol: 'HmacSHA256' },
      content: [{ name: 'body', content: [{ from: 'body' }] }],
    },
  ],
  // Older accounts still look for this text; newer ones for the status alone.
  answers: { ...standardAnswers, accept: { status: 200, body: '[accepted]' } },
  eventName: { json: ['notificationItems', 0, 'NotificationRequestItem', 'eventCode'] },
  samples: [
    { name: 'AUTHORISATION', scheme: 'payments', headers, body: payment('AUTHORISATION') },
    { name: 'CAPTURE', scheme: 'payments', headers, body: payment('CAPTURE') },
    {
      name: 'balancePlatform.accountHolder.created',
      scheme: 'platform',
      headers: () => jsonHeaders('Adyen HttpClient 1.0', ['Protocol', 'HmacSHA256']),
      body: (fresh) =>
        JSON.stringify({
          data: {
            balancePlatform: 'TestBalancePlatform',
            accountHolder: {
              id: `AH${fresh.token(22).toUpperCase()}`,
              description: 'Zoë’s shop',
              status: 'active',
            },
          },
          environment: 'test',
          timestamp: fresh.now.toISOString(),
          type: 'balancePlatform.accountHolder.created',
        }),
    },
  ],
});

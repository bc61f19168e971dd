import { message } from '../../../shared/text.ts';
import type { Algorithm } from '../verify/algorithm.ts';
import type { TemplatePart } from '../verify/content.ts';
import { defineProvider, type Fresh, standardAnswers } from './define.ts';

const rsa = (hash: 'sha224' | 'sha256' | 'sha512'): Algorithm => ({ kind: 'rsa-pkcs1', hash });

/** Request line without its CRLF, Date header and body, joined by nothing. The version is fixed. */
const signedOver = (target: 'target' | 'public-target'): readonly TemplatePart[] => [
  { from: 'method' },
  { literal: ' ' },
  { from: target },
  { literal: ' HTTP/1.1' },
  { header: 'date' },
  { from: 'body' },
];

const deliveryReport = (fresh: Fresh) =>
  JSON.stringify({
    type: 'DELIVERED_DR',
    mtId: fresh.uuid(),
    accountId: 'ExampleAccount123',
    sourceAddress: '+61491570156',
    destinationAddress: '+61491570157',
    statusCode: '220',
    status: 'delivered',
    deliveredTimestamp: fresh.now.toISOString(),
    metadata: { campaign: 'spring' },
  });

const headers = (contentType: string) => () =>
  [
    ['User-Agent', 'MessageMedia-Webhooks/1.0'],
    ['Content-Type', contentType],
    ['X-MessageMedia-Key-Id', 'fd0d23bd-36ea-40ab-8d27-55fc3947604d'],
    ['X-MessageMedia-Digest-Type', 'SHA256'],
    ['X-MessageMedia-Cipher-Type', 'RSA'],
  ] as const;

/** Source: support.messagemedia.com/articles/49982-enterprise-webhooks and its SDK samples. */
export const messagemedia = defineProvider({
  id: 'messagemedia',
  name: 'MessageMedia',
  summary: message('RSA over request line + Date + body, base64, in X-MessageMedia-Signature'),
  docsUrl: 'https://support.messagemedia.com/articles/49982-enterprise-webhooks',
  secret: {
    label: message('Public key'),
    hint: message(
      'The public_key from “Create Signature Key”: bare base64 (MIIB…), PEM, or DER in base64.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'With your API key and secret, create a signature key, in the Console tab or by yourself: POST /v1/iam/signature_keys with digest SHA224, SHA256 or SHA512 and cipher RSA.',
    ),
    message(
      'Add its public key to this source: the Console tab does it, or paste the public_key of the answer. MessageMedia keeps the private key.',
    ),
    message(
      'Enable the key: PATCH /v1/iam/signature_keys/enabled with its key_id. Only one key signs at a time.',
    ),
    message('Send a message with delivery_reports true and callback_url: {url}'),
    message('The delivery report and any reply arrive here, signed.'),
  ],
  // Those of a webhook; `callback_url` of a message brings its delivery reports and replies.
  portalEvents: [
    { name: 'RECEIVED_SMS', description: message('Somebody has answered by SMS.') },
    { name: 'RECEIVED_MMS', description: message('Somebody has answered by MMS.') },
    { name: 'OPT_OUT_SMS', description: message('A recipient asked to get no more messages.') },
    { name: 'ENROUTE_DR', description: message('A message is on its way.') },
    { name: 'SUBMITTED_DR', description: message('A message was handed to the carrier.') },
    { name: 'DELIVERED_DR', description: message('A message has reached its recipient.') },
    { name: 'EXPIRED_DR', description: message('A message was not delivered in time.') },
    { name: 'REJECTED_DR', description: message('A message was refused.') },
    { name: 'FAILED_DR', description: message('A message could not be delivered.') },
  ],
  console: 'messagemedia',
  schemes: [
    {
      kind: 'signature',
      id: 'messagemedia',
      algorithm: {
        header: 'x-messagemedia-digest-type',
        normalise: (name) => name.toUpperCase().replaceAll('-', ''),
        names: { SHA224: rsa('sha224'), SHA256: rsa('sha256'), SHA512: rsa('sha512') },
      },
      key: 'rsa-public',
      signature: {
        headers: ['x-messagemedia-signature'],
        form: { kind: 'whole' },
        encoding: 'base64',
      },
      fixedHeaders: { 'x-messagemedia-cipher-type': 'RSA' },
      timestamp: { from: { header: 'date' }, unit: 'http-date', toleranceS: 300 },
      content: [
        { name: 'request-line+date+body', content: signedOver('target') },
        { name: 'request-line(public-url)+date+body', content: signedOver('public-target') },
        { name: 'body', content: [{ from: 'body' }], isBodyOnly: true },
      ],
    },
  ],
  answers: standardAnswers,
  eventName: { json: ['type'] },
  deliveryId: { json: ['mtId'] },
  entity: { id: ['mtId'], order: 'time', label: message('message') },
  samples: [
    {
      name: 'delivery-report',
      label: message('Delivery report (JSON)'),
      headers: headers('application/json'),
      body: deliveryReport,
    },
    {
      name: 'reply',
      label: message('Reply (XML)'),
      headers: headers('application/xml'),
      body: (fresh) =>
        `<?xml version="1.0" encoding="UTF-8"?>\n<event><type>RECEIVED_SMS</type><moId>${fresh.uuid()}</moId><sourceAddress>+61491570157</sourceAddress><content>Yes please</content></event>`,
    },
  ],
});

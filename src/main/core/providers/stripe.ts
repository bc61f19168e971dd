import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

const event = (type: string, object: Record<string, unknown>) => (fresh: Fresh) =>
  JSON.stringify(
    {
      id: `evt_${fresh.token(24)}`,
      object: 'event',
      api_version: '2024-06-20',
      created: Math.floor(fresh.now.getTime() / 1000),
      data: { object },
      livemode: false,
      pending_webhooks: 1,
      request: { id: `req_${fresh.token(14)}`, idempotency_key: fresh.uuid() },
      type,
    },
    null,
    2,
  );

const headers = () =>
  jsonHeaders('Stripe/1.0 (+https://stripe.com/docs/webhooks)', ['Cache-Control', 'no-cache']);

/** Source: stripe-node src/Webhooks.ts; docs.stripe.com/webhooks/signature. */
export const stripe = defineProvider({
  id: 'stripe',
  name: 'Stripe',
  summary: message('HMAC-SHA256 of timestamp.body, hex, in Stripe-Signature: t=…,v1=…'),
  docsUrl: 'https://docs.stripe.com/webhooks/signature',
  redeliveryUrl: 'https://docs.stripe.com/webhooks/process-undelivered-events',
  secret: {
    label: message('Signing secret'),
    hint: message(
      'Starts with whsec_. Each endpoint has its own; the one that stripe listen prints is another.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'Open the Stripe Dashboard and go to Developers → Webhooks → Add destination (or Add endpoint).',
    ),
    message('Endpoint URL: {url}'),
    message('Select the events to send and create the endpoint.'),
    message(
      'Reveal the signing secret (whsec_…) on the endpoint’s page and paste it as a key of this source.',
    ),
  ],
  schemes: [
    {
      kind: 'signature',
      id: 'stripe',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: {
        headers: ['stripe-signature'],
        form: { kind: 'kv-list', separator: ',', key: 'v1' },
        encoding: 'hex',
      },
      timestamp: { from: { signatureField: 't' }, unit: 's', toleranceS: 300 },
      content: [
        {
          name: 'timestamp.body',
          content: [{ from: 'timestamp' }, { literal: '.' }, { from: 'body' }],
        },
      ],
    },
  ],
  answers: standardAnswers,
  eventName: { json: ['type'] },
  deliveryId: { json: ['id'] },
  entity: { id: ['data', 'object', 'id'], order: ['created'], label: message('object') },
  samples: [
    {
      name: 'payment_intent.succeeded',
      headers,
      body: event('payment_intent.succeeded', {
        id: 'pi_3PtJx2LkdIwHu7ix0w1V2bqz',
        object: 'payment_intent',
        amount: 1099,
        currency: 'usd',
        status: 'succeeded',
      }),
    },
    {
      name: 'customer.created',
      headers,
      body: event('customer.created', {
        id: 'cus_QkXTe2vq8hBTzJ',
        object: 'customer',
        email: 'jenny.rosen@example.com',
        name: 'Jenny Rosen',
      }),
    },
  ],
});

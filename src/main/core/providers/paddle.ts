import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

/** Paddle's ids: a prefix, then 26 digits and letters that begin with the time. */
const paddleId = (fresh: Fresh, prefix: string): string => `${prefix}_01${fresh.token(24)}`;

const notification = (type: string, data: (fresh: Fresh) => Record<string, unknown>) => ({
  name: type,
  headers: () => jsonHeaders('Paddle', ['Paddle-Version', '1']),
  body: (fresh: Fresh) =>
    JSON.stringify({
      event_id: paddleId(fresh, 'evt'),
      event_type: type,
      occurred_at: fresh.now.toISOString(),
      notification_id: paddleId(fresh, 'ntf'),
      data: data(fresh),
    }),
});

/** Source: developer.paddle.com/webhooks/signature-verification; paddle-node-sdk. */
export const paddle = defineProvider({
  id: 'paddle',
  name: 'Paddle Billing',
  summary: message('HMAC-SHA256 of timestamp:body, hex, in Paddle-Signature: ts=…;h1=…'),
  docsUrl: 'https://developer.paddle.com/webhooks/signature-verification',
  redeliveryUrl: 'https://developer.paddle.com/api-reference/notifications/replay-notification',
  secret: {
    label: message('Endpoint secret key'),
    hint: message(
      'Starts with pdl_ntfset_. Each notification destination has its own; sandbox and live differ. Used as text.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'In the Paddle dashboard, sandbox or live, go to Developer tools → Notifications and choose “New destination”.',
    ),
    message('Notification type: URL. Set the URL: {url}'),
    message(
      'Choose the events and the usage type (platform, simulation or both), then save the destination.',
    ),
    message(
      'Choose “Edit destination” in the menu beside it, copy the secret key (pdl_ntfset_…), and paste it as a key of this source.',
    ),
    message('Send a sample from Developer tools → Simulations.'),
  ],
  caveat: message(
    'The tolerance is Paddle’s own 5 seconds, which a slow tunnel or a clock that is off exceeds. Allow more in the settings if genuine events are found too old.',
  ),
  schemes: [
    {
      kind: 'signature',
      id: 'paddle',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: {
        headers: ['paddle-signature'],
        form: { kind: 'kv-list', separator: ';', key: 'h1' },
        encoding: 'hex',
      },
      timestamp: { from: { signatureField: 'ts' }, unit: 's', toleranceS: 5 },
      content: [
        {
          name: 'timestamp:body',
          content: [{ from: 'timestamp' }, { literal: ':' }, { from: 'body' }],
        },
      ],
    },
  ],
  answers: { ...standardAnswers, reject: { ...standardAnswers.reject, status: 400 } },
  eventName: { json: ['event_type'] },
  deliveryId: { json: ['event_id'] },
  entity: { id: ['data', 'id'], order: ['occurred_at'], label: message('object') },
  samples: [
    notification('transaction.completed', (fresh) => ({
      id: paddleId(fresh, 'txn'),
      status: 'completed',
      customer_id: 'ctm_01hv6y1jedq4p1n0yqn5ba3ky4',
      currency_code: 'USD',
      origin: 'web',
      details: { totals: { subtotal: '1000', tax: '210', total: '1210' } },
    })),
    notification('customer.created', (fresh) => ({
      id: paddleId(fresh, 'ctm'),
      name: 'Zoë Łukasiewicz',
      email: 'zoe@example.com',
      locale: 'en',
      status: 'active',
      created_at: fresh.now.toISOString(),
    })),
  ],
});

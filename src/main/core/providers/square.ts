import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

const notification = (
  type: string,
  kind: string,
  object: (fresh: Fresh) => Record<string, unknown>,
) => ({
  name: type,
  headers: (fresh: Fresh) =>
    jsonHeaders(
      'Square Connect v2',
      ['square-environment', 'Sandbox'],
      ['square-initial-delivery-timestamp', fresh.now.toISOString()],
    ),
  body: (fresh: Fresh) => {
    const data = object(fresh);
    return JSON.stringify({
      merchant_id: 'MLEFBHHSJGVHD',
      type,
      event_id: fresh.uuid(),
      created_at: fresh.now.toISOString(),
      data: { type: kind, id: data['id'], object: { [kind]: data } },
    });
  },
});

/** Source: developer.squareup.com/docs/webhooks/step3validate; square-nodejs-sdk WebhooksHelper. */
export const square = defineProvider({
  id: 'square',
  name: 'Square',
  summary: message(
    'HMAC-SHA256 of notification URL and body, base64, in x-square-hmacsha256-signature',
  ),
  docsUrl: 'https://developer.squareup.com/docs/webhooks/step3validate',
  secret: {
    label: message('Signature key'),
    hint: message(
      'On the subscription’s Endpoint Details page. Each subscription has its own. Used as text.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'Open your application in the Developer Console (developer.squareup.com) and choose Sandbox or Production.',
    ),
    message(
      'Go to Webhooks → Subscriptions, choose “Add subscription”, and set the Notification URL: {url}',
    ),
    message('Choose an API version and the events, then save.'),
    message(
      'Open the subscription, choose “Show” beside Signature Key, copy the key, and paste it as a key of this source.',
    ),
    message(
      'If requests reach this source under another address, enter the notification URL in this source’s settings, character for character: it is part of what is signed.',
    ),
    message('Choose “Send test event” in the subscription’s menu.'),
  ],
  caveat: message(
    'The URL is signed, too, exactly as it stands in the subscription: one more slash, or another scheme, host or port, and nothing verifies. No time is signed, so an old event sent again verifies, too.',
  ),
  schemes: [
    {
      kind: 'signature',
      id: 'square',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: {
        headers: ['x-square-hmacsha256-signature'],
        form: { kind: 'whole' },
        encoding: 'base64',
      },
      content: [{ name: 'url+body', content: [{ from: 'url' }, { from: 'body' }] }],
    },
  ],
  answers: { ...standardAnswers, reject: { ...standardAnswers.reject, status: 403 } },
  eventName: { json: ['type'] },
  deliveryId: { json: ['event_id'] },
  entity: { id: ['data', 'id'], order: ['created_at'], label: message('object') },
  samples: [
    notification('payment.updated', 'payment', (fresh) => ({
      id: fresh.token(40),
      amount_money: { amount: 100, currency: 'USD' },
      status: 'COMPLETED',
      source_type: 'CARD',
      location_id: 'S8GWD5R9QB376',
      updated_at: fresh.now.toISOString(),
      version: 1,
    })),
    notification('customer.created', 'customer', (fresh) => ({
      id: fresh.token(26).toUpperCase(),
      given_name: 'Zoë',
      family_name: 'Łukasiewicz',
      email_address: 'zoe@example.com',
      created_at: fresh.now.toISOString(),
      version: 0,
    })),
  ],
});

import { message } from '../../../shared/text.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';
import { bodyHmac } from './shared-schemes.ts';

/** Source: shopify.dev/docs/apps/build/webhooks/subscribe/https; shopify-app-js lib/webhooks. */
export const shopify = defineProvider({
  id: 'shopify',
  name: 'Shopify',
  summary: message('HMAC-SHA256 of the raw body, base64, in X-Shopify-Hmac-Sha256'),
  docsUrl: 'https://shopify.dev/docs/apps/build/webhooks/subscribe/https',
  secret: {
    label: message('Client secret'),
    hint: message(
      'The app’s client secret. Webhooks made in the shop’s admin use the secret shown there instead.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'For an app: copy the client secret from the app’s settings in the Dev Dashboard. For a shop: go to Settings → Notifications → Webhooks and copy the secret shown below the list.',
    ),
    message('Paste it as a key of this source.'),
    message('Create the webhook with format JSON and URL: {url}'),
    message('Use “Send test notification” in the shop’s list, or trigger the topic in the shop.'),
  ],
  schemes: [
    bodyHmac('shopify', 'sha256', {
      headers: ['x-shopify-hmac-sha256', 'shopify-hmac-sha256'],
      form: { kind: 'whole' },
      encoding: 'base64',
    }),
  ],
  answers: standardAnswers,
  eventName: { header: 'x-shopify-topic' },
  deliveryId: { header: 'x-shopify-webhook-id' },
  entity: { id: ['id'], order: ['updated_at'], label: message('resource') },
  samples: [
    {
      name: 'orders/create',
      headers: (fresh) =>
        jsonHeaders(
          'Shopify-Captain-Hook',
          ['X-Shopify-Topic', 'orders/create'],
          ['X-Shopify-Shop-Domain', 'example.myshopify.com'],
          ['X-Shopify-API-Version', '2025-07'],
          ['X-Shopify-Webhook-Id', fresh.uuid()],
        ),
      body: (fresh) =>
        JSON.stringify({
          id: 820_982_911_946_154_500,
          email: 'jon@example.com',
          created_at: fresh.now.toISOString(),
          currency: 'EUR',
          total_price: '398.00',
          line_items: [{ id: 866_550_311_766_439_000, title: 'Café Zoë mug', quantity: 1 }],
        }),
    },
  ],
});

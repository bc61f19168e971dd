import { message } from '../../../shared/text.ts';
import { hmac } from '../verify/algorithm.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';
import { standardScheme } from './shared-schemes.ts';

const isPublicKey = (text: string): boolean => text.startsWith('whpk_');

/** Source: github.com/standard-webhooks/standard-webhooks spec/standard-webhooks.md. */
export const standardWebhooks = defineProvider({
  id: 'standard-webhooks',
  name: 'Standard Webhooks',
  summary: message('HMAC-SHA256 (v1) or Ed25519 (v1a) of id.timestamp.body, in webhook-signature'),
  docsUrl:
    'https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md',
  secret: {
    label: message('Signing secret or public key'),
    hint: message('whsec_ and base64 for HMAC, or whpk_ and base64 for Ed25519.'),
    canGenerate: true,
  },
  steps: [
    message('In the sender’s portal, add an endpoint with the URL: {url}'),
    message(
      'Copy the endpoint’s signing secret (whsec_…) or public key (whpk_…) and paste it as a key of this source.',
    ),
    message('Send an event; most portals have a “Send test” button.'),
  ],
  schemes: [
    {
      ...standardScheme('webhook', 'v1'),
      id: 'v1',
      label: message('HMAC-SHA256 (v1)'),
      algorithm: hmac('sha256'),
      key: 'whsec',
      acceptsKey: (text) => !isPublicKey(text),
    },
    {
      ...standardScheme('webhook', 'v1a'),
      id: 'v1a',
      label: message('Ed25519 (v1a)'),
      algorithm: { kind: 'ed25519' },
      key: 'whpk',
      acceptsKey: isPublicKey,
    },
  ],
  answers: standardAnswers,
  eventName: { json: ['type'] },
  deliveryId: { header: 'webhook-id' },
  samples: [
    {
      name: 'contact.created',
      headers: (fresh) =>
        jsonHeaders('Standard-Webhooks/1.0', ['webhook-id', `msg_${fresh.token(22)}`]),
      body: (fresh) =>
        JSON.stringify({
          type: 'contact.created',
          timestamp: fresh.now.toISOString(),
          data: { id: '1f81eb52-5198-4599-803e-771906343485', name: 'Zoë Łukasiewicz' },
        }),
    },
  ],
});

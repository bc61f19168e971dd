import { message } from '../../../shared/text.ts';
import { hmac } from '../verify/algorithm.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';
import { standardScheme } from './shared-schemes.ts';

/** Source: docs.svix.com/receiving/verifying-payloads/how-manual; svix-webhooks javascript. */
export const svix = defineProvider({
  id: 'svix',
  name: 'Svix',
  summary: message('HMAC-SHA256 of id.timestamp.body, base64, in svix-signature: v1,…'),
  docsUrl: 'https://docs.svix.com/receiving/verifying-payloads/how-manual',
  redeliveryUrl: 'https://docs.svix.com/receiving/using-app-portal/replaying-messages',
  secret: {
    label: message('Signing secret'),
    hint: message(
      'Starts with whsec_; what follows is base64 and decoded. Each endpoint has its own.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'In the webhooks portal of the product that sends through Svix, go to Endpoints and choose “Add Endpoint”.',
    ),
    message('Set the Endpoint URL: {url}'),
    message('Choose the events to send, or none for all, and create the endpoint.'),
    message(
      'Reveal the signing secret (whsec_…) on the endpoint’s page and paste it as a key of this source.',
    ),
    message('Open the tab Testing, choose an event type, and choose “Send Example”.'),
  ],
  schemes: [
    {
      ...standardScheme('svix', 'v1'),
      id: 'svix',
      algorithm: hmac('sha256'),
      key: 'whsec',
      // Products may have Svix send under the names of Standard Webhooks.
      headerAliases: {
        'svix-id': 'webhook-id',
        'svix-timestamp': 'webhook-timestamp',
        'svix-signature': 'webhook-signature',
      },
    },
  ],
  answers: { ...standardAnswers, reject: { ...standardAnswers.reject, status: 400 } },
  eventName: { json: ['type'] },
  deliveryId: { header: 'svix-id' },
  samples: [
    {
      name: 'user.created',
      headers: (fresh) =>
        jsonHeaders('Svix-Webhooks/1.77.0', ['svix-id', `msg_${fresh.token(27)}`]),
      body: (fresh) =>
        JSON.stringify({
          type: 'user.created',
          timestamp: fresh.now.toISOString(),
          data: { id: `user_${fresh.token(20)}`, name: 'Zoë Łukasiewicz', ok: true },
        }),
    },
  ],
});

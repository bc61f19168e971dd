import { message } from '../../../shared/text.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';
import { bodyHmac } from './shared-schemes.ts';

/** Source: www.typeform.com/developers/webhooks/secure-your-webhooks. */
export const typeform = defineProvider({
  id: 'typeform',
  name: 'Typeform',
  summary: message('HMAC-SHA256 of the raw body, base64, in Typeform-Signature: sha256=…'),
  docsUrl: 'https://www.typeform.com/developers/webhooks/secure-your-webhooks/',
  secret: {
    label: message('Webhook secret'),
    hint: message('The text in the Secret field of the webhook. Used as it is.'),
    canGenerate: true,
  },
  steps: [
    message('Open the form and go to Connect → Webhooks → “Add a webhook”.'),
    message('Endpoint: {url}'),
    message('Choose Edit beside the webhook. Secret: {secret}'),
    message('Save the changes and switch the webhook on: it is off at first.'),
    message('Choose “View deliveries” and “Send test request”, or submit the form.'),
  ],
  caveat: message(
    'No time is signed, so an old response sent again verifies, too. After sha256= comes base64 here, not hex as elsewhere.',
  ),
  schemes: [
    bodyHmac('typeform', 'sha256', {
      headers: ['typeform-signature'],
      form: { kind: 'prefix', prefix: 'sha256=' },
      encoding: 'base64',
    }),
  ],
  answers: { ...standardAnswers, reject: { ...standardAnswers.reject, status: 403 } },
  eventName: { json: ['event_type'] },
  deliveryId: { json: ['event_id'] },
  samples: [
    {
      name: 'form_response',
      headers: () => jsonHeaders('Typeform Webhooks'),
      body: (fresh) =>
        JSON.stringify({
          event_id: fresh.token(26),
          event_type: 'form_response',
          form_response: {
            form_id: 'lT4Z3j',
            token: fresh.token(32),
            landed_at: new Date(fresh.now.getTime() - 60_000).toISOString(),
            submitted_at: fresh.now.toISOString(),
            definition: {
              id: 'lT4Z3j',
              title: 'How was the café?',
              fields: [
                { id: 'DlXFaesGBpoF', title: 'What is your name?', type: 'short_text' },
                { id: 'SMEUb7VJz92Q', title: 'Your email', type: 'email' },
              ],
            },
            answers: [
              { type: 'text', text: 'Zoë', field: { id: 'DlXFaesGBpoF', type: 'short_text' } },
              {
                type: 'email',
                email: 'zoe@example.com',
                field: { id: 'SMEUb7VJz92Q', type: 'email' },
              },
            ],
          },
        }),
    },
  ],
});

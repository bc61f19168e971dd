import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

const api = 'https://api.calendly.com';

const invitee = (event: string, status: string) => ({
  name: event,
  headers: () => jsonHeaders('Calendly-Webhooks/1.0'),
  body: (fresh: Fresh) => {
    const scheduled = `${api}/scheduled_events/${fresh.uuid()}`;
    return JSON.stringify({
      event,
      created_at: fresh.now.toISOString(),
      created_by: `${api}/users/AAAAAAAAAAAAAAAA`,
      payload: {
        uri: `${scheduled}/invitees/${fresh.uuid()}`,
        event: scheduled,
        email: 'zoe@example.com',
        name: 'Zoë Łukasiewicz',
        status,
        timezone: 'Europe/Amsterdam',
        rescheduled: false,
        questions_and_answers: [],
        created_at: fresh.now.toISOString(),
        updated_at: fresh.now.toISOString(),
      },
    });
  },
});

/** Source: developer.calendly.com/api-docs/overview/webhooks/webhook-signatures. */
export const calendly = defineProvider({
  id: 'calendly',
  name: 'Calendly',
  summary: message('HMAC-SHA256 of timestamp.body, hex, in Calendly-Webhook-Signature: t=…,v1=…'),
  docsUrl: 'https://developer.calendly.com/api-docs/overview/webhooks/webhook-signatures',
  secret: {
    label: message('Webhook signing key'),
    hint: message(
      'The signing_key you give when you create the subscription; for an OAuth app, the one Calendly made. Used as text.',
    ),
    canGenerate: true,
  },
  steps: [
    message(
      'Make a personal access token on Calendly’s page Integrations → API & Webhooks. Webhooks need a paid plan.',
    ),
    message(
      'Generate a signing key for this source here and copy it. An OAuth app uses the key that Calendly showed when the app was made.',
    ),
    message(
      'Create the subscription: POST https://api.calendly.com/webhook_subscriptions with events, organization, scope, signing_key and url. Use as url: {url}',
    ),
    message(
      'Without signing_key the subscription works, too, but nothing is signed and nothing verifies here.',
    ),
    message('Book a meeting on one of your event types to trigger invitee.created.'),
  ],
  schemes: [
    {
      kind: 'signature',
      id: 'calendly',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: {
        headers: ['calendly-webhook-signature'],
        form: { kind: 'kv-list', separator: ',', key: 'v1' },
        encoding: 'hex',
      },
      timestamp: { from: { signatureField: 't' }, unit: 's', toleranceS: 180 },
      content: [
        {
          name: 'timestamp.body',
          content: [{ from: 'timestamp' }, { literal: '.' }, { from: 'body' }],
        },
      ],
    },
  ],
  answers: { ...standardAnswers, reject: { ...standardAnswers.reject, status: 400 } },
  eventName: { json: ['event'] },
  entity: { id: ['payload', 'uri'], order: ['created_at'], label: message('invitee') },
  samples: [invitee('invitee.created', 'active'), invitee('invitee.canceled', 'canceled')],
});

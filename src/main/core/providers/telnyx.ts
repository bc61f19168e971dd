import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

const event = (type: string, payload: (fresh: Fresh) => Record<string, unknown>) => ({
  name: type,
  headers: () => jsonHeaders('telnyx-webhooks'),
  body: (fresh: Fresh) =>
    JSON.stringify({
      data: {
        event_type: type,
        id: fresh.uuid(),
        occurred_at: fresh.now.toISOString(),
        payload: payload(fresh),
        record_type: 'event',
      },
      meta: { attempt: 1, delivered_to: 'https://example.com/webhooks' },
    }),
});

/** Source: developers.telnyx.com, receiving webhooks; telnyx-node src/lib/webhooks.ts. */
export const telnyx = defineProvider({
  id: 'telnyx',
  name: 'Telnyx',
  summary: message('Ed25519 over timestamp|body, base64, in telnyx-signature-ed25519'),
  docsUrl:
    'https://developers.telnyx.com/docs/development/api-fundamentals/webhooks/receiving-webhooks',
  secret: {
    label: message('Public key'),
    hint: message(
      'In the Mission Control Portal under Keys & Credentials → Public Key: base64, 44 characters.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'In the Mission Control Portal (portal.telnyx.com), go to Keys & Credentials → Public Key and copy the key. It is one for the whole account.',
    ),
    message('Paste it as a key of this source.'),
    message(
      'Open the messaging profile, Voice API application or other product that is to send events, and set its webhook URL: {url}',
    ),
    message('Choose API version 2 where there is a choice: version 1 is signed in another way.'),
    message('Send a message to your number, or call it; the event arrives here.'),
  ],
  schemes: [
    {
      kind: 'signature',
      id: 'telnyx',
      algorithm: { kind: 'ed25519' },
      key: 'ed25519-base64',
      signature: {
        headers: ['telnyx-signature-ed25519'],
        form: { kind: 'whole' },
        encoding: 'base64',
      },
      timestamp: { from: { header: 'telnyx-timestamp' }, unit: 's', toleranceS: 300 },
      content: [
        {
          name: 'timestamp|body',
          content: [{ from: 'timestamp' }, { literal: '|' }, { from: 'body' }],
        },
      ],
    },
  ],
  answers: { ...standardAnswers, reject: { ...standardAnswers.reject, status: 403 } },
  eventName: { json: ['data', 'event_type'] },
  deliveryId: { json: ['data', 'id'] },
  entity: {
    id: ['data', 'payload', 'id'],
    order: ['data', 'occurred_at'],
    label: message('message'),
  },
  samples: [
    event('message.received', (fresh) => ({
      direction: 'inbound',
      id: fresh.uuid(),
      from: { carrier: 'Telnyx', line_type: 'Wireless', phone_number: '+13125550001' },
      to: [{ phone_number: '+17735550002', status: 'webhook_delivered' }],
      text: 'Is the café open today?',
      type: 'SMS',
      received_at: fresh.now.toISOString(),
      record_type: 'message',
    })),
    event('call.initiated', (fresh) => ({
      call_control_id: `v3:${fresh.token(40)}`,
      call_leg_id: fresh.uuid(),
      call_session_id: fresh.uuid(),
      connection_id: '1684641123236054244',
      direction: 'incoming',
      from: '+13125550001',
      to: '+17735550002',
      state: 'parked',
    })),
  ],
});

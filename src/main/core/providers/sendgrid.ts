import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

const event = (fresh: Fresh, name: string, messageId: string, more: object = {}) =>
  JSON.stringify({
    email: 'zoe@example.com',
    timestamp: Math.floor(fresh.now.getTime() / 1000),
    'smtp-id': '<14c5d75ce93.dfd.64b469@ismtpd-555>',
    event: name,
    category: ['newsletter'],
    sg_event_id: fresh.token(22),
    sg_message_id: messageId,
    ...more,
  });

const messageId = (fresh: Fresh): string => `${fresh.token(22)}.filter0001.16648.5515E0B88.0`;

/** As SendGrid writes a batch: CRLF between events and at the end, all of it signed. */
const batch = (events: readonly string[]): string => `[${events.join(',\r\n')}]\r\n`;

const headers = () => jsonHeaders('SendGrid Event API');

/** Source: www.twilio.com/docs/sendgrid, event webhook security features; sendgrid-nodejs. */
export const sendgrid = defineProvider({
  id: 'sendgrid',
  name: 'SendGrid (Twilio)',
  summary: message(
    'ECDSA with SHA-256 over timestamp and body, in X-Twilio-Email-Event-Webhook-Signature',
  ),
  docsUrl:
    'https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features',
  secret: {
    label: message('Verification key'),
    hint: message('The public key that SendGrid shows beside the webhook: base64 (MFkw…) or PEM.'),
    canGenerate: false,
  },
  steps: [
    message(
      'In SendGrid, go to Settings → Mail Settings → Event Webhooks and choose “Create new webhook”.',
    ),
    message('Set the Post URL: {url}'),
    message('Choose the actions to be posted, such as Delivered and Bounced.'),
    message(
      'Under Security features, switch on “Enable Signed Event Webhook” and save: the key is made only then.',
    ),
    message(
      'Open the webhook again, copy the Verification Key, and paste it as a key of this source.',
    ),
    message('Choose “Test Integration”; a batch of sample events arrives here.'),
  ],
  caveat: message(
    'The time is signed but SendGrid names no limit for its age, so an old batch sent again verifies, too, unless a tolerance is set. The line ends (CRLF) belong to the body: a copy without them does not verify.',
  ),
  schemes: [
    {
      kind: 'signature',
      id: 'sendgrid',
      algorithm: { kind: 'ecdsa', hash: 'sha256', form: 'der' },
      key: 'ec-public',
      signature: {
        headers: ['x-twilio-email-event-webhook-signature'],
        form: { kind: 'whole' },
        encoding: 'base64',
      },
      timestamp: {
        from: { header: 'x-twilio-email-event-webhook-timestamp' },
        unit: 's',
        toleranceS: 0,
      },
      content: [{ name: 'timestamp+body', content: [{ from: 'timestamp' }, { from: 'body' }] }],
    },
  ],
  answers: { ...standardAnswers, reject: { ...standardAnswers.reject, status: 403 } },
  eventName: { json: ['event'] },
  deliveryId: { json: ['sg_event_id'] },
  samples: [
    {
      name: 'batch',
      label: message('Batch: processed, delivered, open of one message'),
      headers,
      body: (fresh) => {
        const id = messageId(fresh);
        return batch([
          event(fresh, 'processed', id),
          event(fresh, 'delivered', id, { response: '250 OK' }),
          event(fresh, 'open', id, { useragent: 'Mozilla/5.0', ip: '203.0.113.7' }),
        ]);
      },
    },
    {
      name: 'bounce',
      headers,
      body: (fresh) =>
        batch([
          event(fresh, 'bounce', messageId(fresh), {
            type: 'bounce',
            status: '5.0.0',
            reason: '500 unknown recipient',
          }),
        ]),
    },
  ],
});

import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';
import { bodyHmac } from './shared-schemes.ts';

const receipt = (fresh: Fresh, name: string, revision: number, messageId: string) => ({
  eventId: fresh.uuid(),
  accountId: 39_452,
  apiSpaceId: 'c124c1c5-9b38-4b6c-9b6a-0f4a5b1f7d52',
  name,
  payload: {
    id: messageId,
    details: { channel: 'sms', additionalInfo: { to: '447700900123' } },
    updatedOn: fresh.now.toISOString(),
  },
  revision,
  etag: `"${fresh.token(12)}"`,
  timestamp: fresh.now.toISOString(),
});

const userAgent = 'Comapi-Webhooks/1.0';

/** Source: docs.cpaas.dotdigital.com/reference/webhooks. */
export const comapi = defineProvider({
  id: 'comapi',
  name: 'Comapi (Enterprise Communications API)',
  summary: message('HMAC-SHA1 of the raw body, hex, in X-Comapi-Signature'),
  docsUrl: 'https://docs.cpaas.dotdigital.com/reference/webhooks',
  secret: {
    label: message('Webhook secret'),
    hint: message(
      'The secret phrase you enter in the webhook registration. Any text; it is used as it is.',
    ),
    canGenerate: true,
  },
  steps: [
    message('Open the portal and go to Hub → Webhooks.'),
    message('Choose “Add new Webhook” and give it a name, such as “Analytics feed”.'),
    message('Target URL: {url}'),
    message('Secret: {secret}'),
    message(
      'Tick the events to receive: message.sent for this test, and others only as you need them.',
    ),
    message('Scroll down and choose Create.'),
    message(
      'Send a message through the API to trigger message.sent. Each event must be answered within 10 seconds, or it is sent again; Countersign answers at once.',
    ),
  ],
  // Source: developer.dotdigital.com/reference/message-events.
  portalEvents: [
    {
      name: 'message.sent',
      description: message('A message has left for its channel, such as SMS.'),
    },
    { name: 'message.delivered', description: message('A message has reached its recipient.') },
    {
      name: 'message.read',
      description: message('A message was opened, on channels that tell.'),
    },
    {
      name: 'message.expired',
      description: message('A message was not delivered within the time set for it.'),
    },
    { name: 'message.failed', description: message('A message could not be delivered.') },
    {
      name: 'interaction.click',
      description: message('A tracked link of a message was followed.'),
    },
  ],
  schemes: [
    bodyHmac('comapi', 'sha1', {
      headers: ['x-comapi-signature'],
      form: { kind: 'whole' },
      encoding: 'hex',
    }),
  ],
  answers: standardAnswers,
  eventName: { json: ['name'] },
  deliveryId: { json: ['eventId'] },
  // Source: the tutorial's “Event storage”; docs.cpaas.dotdigital.com/reference/webhooks.
  entity: {
    id: ['payload', 'id'],
    // The tutorial calls it messageId, and does not say where it stands.
    otherIds: [['payload', 'messageId'], ['messageId']],
    order: ['revision'],
    label: message('message'),
    orderLabel: message('revision'),
    advice: message('discard it, as Comapi asks'),
  },
  samples: [
    {
      name: 'message.sent',
      headers: () => jsonHeaders(userAgent),
      body: (fresh) => JSON.stringify(receipt(fresh, 'message.sent', 2, fresh.uuid())),
    },
    {
      name: 'batch',
      label: message('Batch: sent, delivered, read of one message'),
      headers: () => jsonHeaders(userAgent),
      body: (fresh) => {
        const messageId = fresh.uuid();
        const names = ['message.sent', 'message.delivered', 'message.read'];
        return JSON.stringify(names.map((name, i) => receipt(fresh, name, i + 2, messageId)));
      },
    },
  ],
});

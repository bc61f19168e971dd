import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

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
  summary: 'HMAC-SHA1 of the raw body, hex, in X-Comapi-Signature',
  docsUrl: 'https://docs.cpaas.dotdigital.com/reference/webhooks',
  secret: {
    label: 'Webhook secret',
    hint: 'The secret phrase you enter in the webhook registration. Any text; it is used as it is.',
    canGenerate: true,
  },
  steps: [
    'Open the portal and go to Hub → Webhooks.',
    'Choose “Add new Webhook” and give it a name, such as “Analytics feed”.',
    'Target URL: {url}',
    'Secret: paste the secret that this source has as its key, or generate one here first.',
    'Tick the events to receive, such as message.sent; only those you need.',
    'Scroll down and choose Create.',
    'Send a message to trigger message.sent. Answers must arrive within 10 seconds; ours do.',
  ],
  schemes: [
    {
      kind: 'signature',
      id: 'comapi',
      algorithm: { kind: 'hmac', hash: 'sha1' },
      key: 'utf8',
      signature: { headers: ['x-comapi-signature'], form: { kind: 'whole' }, encoding: 'hex' },
      content: [{ name: 'raw-body', content: [{ from: 'body' }] }],
    },
  ],
  answers: standardAnswers,
  eventName: { json: ['name'] },
  deliveryId: { json: ['eventId'] },
  samples: [
    {
      name: 'message.sent',
      headers: () => jsonHeaders(userAgent),
      body: (fresh) => JSON.stringify(receipt(fresh, 'message.sent', 2, fresh.uuid())),
    },
    {
      name: 'Batch: sent, delivered, read of one message',
      headers: () => jsonHeaders(userAgent),
      body: (fresh) => {
        const messageId = fresh.uuid();
        const names = ['message.sent', 'message.delivered', 'message.read'];
        return JSON.stringify(names.map((name, i) => receipt(fresh, name, i + 2, messageId)));
      },
    },
  ],
});

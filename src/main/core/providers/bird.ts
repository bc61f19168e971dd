import { message } from '../../../shared/text.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';

/** Source: docs.bird.com/api/notifications-api/api-reference/webhooks/verifying-a-webhook. */
export const bird = defineProvider({
  id: 'bird',
  name: 'Bird',
  summary: message(
    'HMAC-SHA256 of timestamp, URL and SHA-256 of the body, base64, in messagebird-signature',
  ),
  docsUrl: 'https://docs.bird.com/api/notifications-api/api-reference/webhooks/verifying-a-webhook',
  secret: {
    label: message('Signing key'),
    hint: message(
      'The signingKey you give when you create the webhook subscription. Used as text.',
    ),
    canGenerate: true,
  },
  steps: [
    message('Generate a signing key for this source here and copy it.'),
    message(
      'With an access key of your workspace, create a webhook subscription through Bird’s API: give the service, such as channels, the event, such as sms.inbound, and the signing key as signingKey.',
    ),
    message('Give as its url: {url}'),
    message(
      'If requests reach this source under another address, enter the URL of the subscription in this source’s settings: it is part of what is signed.',
    ),
    message('Send a message to your channel; the event arrives here.'),
  ],
  caveat: message(
    'The URL is signed, too, as it stands in the subscription: behind a proxy that changes host, path or scheme nothing verifies until it is entered in the settings.',
  ),
  schemes: [
    {
      kind: 'signature',
      id: 'bird',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: {
        headers: ['messagebird-signature'],
        form: { kind: 'whole' },
        encoding: 'base64',
      },
      timestamp: { from: { header: 'messagebird-request-timestamp' }, unit: 's', toleranceS: 300 },
      content: [
        {
          name: 'timestamp, url, sha256(body)',
          content: [
            { from: 'timestamp' },
            { literal: '\n' },
            { from: 'url' },
            { literal: '\n' },
            { from: 'body-sha256' },
          ],
        },
      ],
    },
  ],
  answers: standardAnswers,
  eventName: { json: ['event'] },
  samples: [
    {
      name: 'sms.inbound',
      headers: () => jsonHeaders('Bird-Webhooks/1.0'),
      body: (fresh) =>
        JSON.stringify({
          service: 'channels',
          event: 'sms.inbound',
          payload: {
            id: fresh.uuid(),
            channelId: '7bd9b54b-2ad7-5d0e-b3a8-9f0a2f6c1f6e',
            sender: {
              contact: { identifierKey: 'phonenumber', identifierValue: '+31612345678' },
            },
            receiver: { connector: { identifierValue: '+3197010240000' } },
            body: { type: 'text', text: { text: 'Is the café open today?' } },
            status: 'delivered',
            createdAt: fresh.now.toISOString(),
          },
        }),
    },
  ],
});

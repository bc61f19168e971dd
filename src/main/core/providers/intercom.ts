import { message } from '../../../shared/text.ts';
import type { Recognise } from '../verify/handshake.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';
import { bodyHmac } from './shared-schemes.ts';

const userAgent = 'intercom-parrot-service-client/1.0';

/** A HEAD asks whether the URL answers at all; it carries nothing and is not signed. */
const handshake: Recognise = ({ method }) =>
  method === 'HEAD'
    ? {
        isSigned: false,
        name: 'HEAD check of the URL',
        reason: 'ok',
        subject: null,
        answer: { status: 200, contentType: 'text/plain', body: '' },
      }
    : null;

const notification = (topic: string, item: Record<string, unknown>) => ({
  name: topic,
  headers: () => jsonHeaders(userAgent),
  body: (fresh: Fresh) => {
    const nowS = Math.floor(fresh.now.getTime() / 1000);
    return JSON.stringify({
      type: 'notification_event',
      app_id: 'a86dr8yl',
      data: { type: 'notification_event_data', item: { ...item, created_at: nowS } },
      links: {},
      id: `notif_${fresh.uuid()}`,
      topic,
      delivery_status: 'pending',
      delivery_attempts: 1,
      delivered_at: 0,
      first_sent_at: nowS,
      created_at: nowS,
      self: null,
    });
  },
});

/** Source: developers.intercom.com/docs/references/webhooks/webhook-models, signed notifications. */
export const intercom = defineProvider({
  id: 'intercom',
  name: 'Intercom',
  summary: message('HMAC-SHA1 of the raw body, hex, in X-Hub-Signature: sha1=…'),
  docsUrl:
    'https://developers.intercom.com/docs/references/webhooks/webhook-models#signed-notifications',
  secret: {
    label: message('Client secret'),
    hint: message('On the app’s Basic Information page in the Developer Hub. Used as text.'),
    canGenerate: false,
  },
  steps: [
    message(
      'Open your app in the Developer Hub (app.intercom.com, Settings → Integrations → Developer Hub) and copy the Client secret from Basic Information.',
    ),
    message('Paste it as a key of this source.'),
    message('Go to Configure → Webhooks and set the Endpoint URL: {url}'),
    message(
      'Choose the topics, such as conversation.user.created, and save. Intercom checks the URL with a HEAD request.',
    ),
    message(
      'Send a test notification from the same page. Answers must arrive within 5 seconds; ours do.',
    ),
  ],
  caveat: message(
    'The HEAD request that checks the URL is not signed and proves nothing about its sender. No time is signed, so an old notification sent again verifies, too.',
  ),
  schemes: [
    bodyHmac('intercom', 'sha1', {
      headers: ['x-hub-signature'],
      form: { kind: 'prefix', prefix: 'sha1=' },
      encoding: 'hex',
    }),
  ],
  answers: standardAnswers,
  eventName: { json: ['topic'] },
  deliveryId: { json: ['id'] },
  entity: { id: ['data', 'item', 'id'], order: ['created_at'], label: message('object') },
  handshake,
  bareChecks: ['HEAD'],
  samples: [
    notification('conversation.user.created', {
      type: 'conversation',
      id: '1911149811',
      state: 'open',
      source: { type: 'conversation', body: '<p>Is the café open today?</p>' },
    }),
    notification('ping', { type: 'ping', message: 'something something interzen' }),
    {
      name: 'head-check',
      label: message('HEAD check of the URL (handshake)'),
      method: 'HEAD',
      isUnsigned: true,
      headers: () => [
        ['User-Agent', userAgent],
        ['Accept', '*/*'],
      ],
      body: () => '',
    },
  ],
});

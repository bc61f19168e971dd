import { createHmac } from 'node:crypto';
import { message } from '../../../shared/text.ts';
import { follow } from '../verify/content.ts';
import { maxEchoLength, type Recognise } from '../verify/handshake.ts';
import {
  defineProvider,
  type Fresh,
  jsonChallenge,
  jsonHeaders,
  standardAnswers,
} from './define.ts';

/**
 * Answers `endpoint.url_validation` with the token and its HMAC under the secret. For verified
 * requests only, or else it would sign what anyone asks.
 */
const handshake: Recognise = (request) => {
  const document = jsonChallenge(request, 'event', 'endpoint.url_validation');
  const plainToken = follow(document, ['payload', 'plainToken']);
  if (typeof plainToken !== 'string' || plainToken === '') return null;
  if (plainToken.length > maxEchoLength) return null;
  return {
    isSigned: true,
    name: 'endpoint.url_validation',
    answer: (keyText) => {
      const encryptedToken = createHmac('sha256', keyText).update(plainToken).digest('hex');
      const body = JSON.stringify({ plainToken, encryptedToken });
      return { status: 200, contentType: 'application/json', body };
    },
  };
};

const headers = (fresh: Fresh) =>
  jsonHeaders(
    'Zoom Marketplace/1.0a',
    ['clientid', 'eBZ0kDpNRr6rYCYRkEXAMP'],
    ['x-zm-trackingid', `v=2.0;clid=us04;rid=WEB_${fresh.token(32)}`],
  );

const meeting = (event: string, more: (fresh: Fresh) => Record<string, unknown>) => ({
  name: event,
  headers,
  body: (fresh: Fresh) =>
    JSON.stringify({
      event,
      payload: {
        account_id: 'AAAAAABBBB',
        object: {
          duration: 60,
          start_time: fresh.now.toISOString(),
          timezone: 'Europe/Amsterdam',
          topic: 'Meeting at the café',
          id: '1234567890',
          type: 2,
          uuid: `${fresh.token(22)}==`,
          host_id: 'x1yCzABCDEfg23HiJKl4mN',
          ...more(fresh),
        },
      },
      event_ts: fresh.now.getTime(),
    }),
});

/** Source: developers.zoom.us/docs/api/webhooks; zoom/webhook-sample index.js. */
export const zoom = defineProvider({
  id: 'zoom',
  name: 'Zoom',
  summary: message('HMAC-SHA256 of v0:timestamp:body, hex, in x-zm-signature: v0=…'),
  docsUrl: 'https://developers.zoom.us/docs/api/webhooks/#verify-webhook-events',
  secret: {
    label: message('Secret token'),
    hint: message(
      'On the app’s Access page, under Features. Not the client secret, nor the retired verification token.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'Open your app in the Zoom App Marketplace (Manage → Created Apps) and copy the Secret Token from Features → Access.',
    ),
    message(
      'Paste it as a key of this source before you go on: Zoom checks the URL with a signed challenge.',
    ),
    message(
      'Switch Event Subscriptions on, choose “Add New Event Subscription”, and add the events.',
    ),
    message('Set the Event notification endpoint URL: {url}'),
    message('Choose “Validate”, then save. Zoom repeats the check every 72 hours.'),
    message('Start a meeting to trigger meeting.started.'),
  ],
  schemes: [
    {
      kind: 'signature',
      id: 'zoom',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: {
        headers: ['x-zm-signature'],
        form: { kind: 'prefix', prefix: 'v0=', isVersion: true },
        encoding: 'hex',
      },
      timestamp: { from: { header: 'x-zm-request-timestamp' }, unit: 's', toleranceS: 300 },
      content: [
        {
          name: 'v0:timestamp:body',
          content: [{ literal: 'v0:' }, { from: 'timestamp' }, { literal: ':' }, { from: 'body' }],
        },
      ],
    },
  ],
  answers: standardAnswers,
  eventName: { json: ['event'] },
  handshake,
  samples: [
    meeting('meeting.started', () => ({})),
    meeting('meeting.ended', (fresh) => ({ end_time: fresh.now.toISOString() })),
    {
      name: 'endpoint.url_validation',
      label: message('endpoint.url_validation (handshake)'),
      headers,
      body: (fresh) =>
        JSON.stringify({
          payload: { plainToken: fresh.token(22) },
          event_ts: fresh.now.getTime(),
          event: 'endpoint.url_validation',
        }),
    },
  ],
});

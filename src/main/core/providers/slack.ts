import { message } from '../../../shared/text.ts';
import { maxEchoLength, type Recognise } from '../verify/handshake.ts';
import { defineProvider, jsonChallenge, jsonHeaders, standardAnswers } from './define.ts';

/** Echoes the challenge of a verified `url_verification`, as plain text and of bounded length. */
const handshake: Recognise = (request) => {
  const challenge = jsonChallenge(request, 'type', 'url_verification')?.['challenge'];
  if (typeof challenge !== 'string' || challenge.length > maxEchoLength) return null;
  return {
    isSigned: true,
    name: 'url_verification',
    answer: () => ({ status: 200, contentType: 'text/plain', body: challenge }),
  };
};

/** Source: api.slack.com/authentication/verifying-requests-from-slack. */
export const slack = defineProvider({
  id: 'slack',
  name: 'Slack',
  summary: message('HMAC-SHA256 of v0:timestamp:body, hex, in X-Slack-Signature: v0=…'),
  docsUrl: 'https://api.slack.com/authentication/verifying-requests-from-slack',
  secret: {
    label: message('Signing secret'),
    hint: message(
      'On the app’s Basic Information page, under App Credentials: 32 hex digits, used as text.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'Open your app on api.slack.com/apps and copy the Signing Secret from Basic Information.',
    ),
    message(
      'Paste it as a key of this source before you go on: Slack checks the URL with a signed challenge.',
    ),
    message('Go to Event Subscriptions, switch events on, and set the Request URL: {url}'),
    message(
      'Slack shows “Verified” once the challenge has been answered. Choose the events and save.',
    ),
  ],
  schemes: [
    {
      kind: 'signature',
      id: 'slack',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: {
        headers: ['x-slack-signature'],
        form: { kind: 'prefix', prefix: 'v0=', isVersion: true },
        encoding: 'hex',
      },
      timestamp: { from: { header: 'x-slack-request-timestamp' }, unit: 's', toleranceS: 300 },
      content: [
        {
          name: 'v0:timestamp:body',
          content: [{ literal: 'v0:' }, { from: 'timestamp' }, { literal: ':' }, { from: 'body' }],
        },
      ],
    },
  ],
  answers: standardAnswers,
  eventName: { json: ['event', 'type'] },
  deliveryId: { json: ['event_id'] },
  handshake,
  samples: [
    {
      name: 'app_mention',
      headers: () => jsonHeaders('Slackbot 1.0 (+https://api.slack.com/robots)'),
      body: (fresh) =>
        JSON.stringify({
          token: fresh.token(24),
          team_id: 'T061EG9R6',
          api_app_id: 'A0PNCHHK2',
          event: {
            type: 'app_mention',
            user: 'U061F7AUR',
            text: '<@U0LAN0Z89> is it everything a river should be?',
            ts: (fresh.now.getTime() / 1000).toFixed(6),
            channel: 'C0LAN2Q65',
          },
          type: 'event_callback',
          event_id: `Ev${fresh.token(10).toUpperCase()}`,
          event_time: Math.floor(fresh.now.getTime() / 1000),
        }),
    },
    {
      name: 'slash-command',
      label: message('Slash command (form)'),
      headers: () => [
        ['User-Agent', 'Slackbot 1.0 (+https://api.slack.com/robots)'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
      ],
      body: (fresh) =>
        new URLSearchParams({
          token: fresh.token(24),
          team_id: 'T0001',
          team_domain: 'example',
          command: '/weather',
          text: '94070',
          trigger_id: `13345224609.${fresh.token(12)}`,
        }).toString(),
    },
    {
      name: 'url_verification',
      label: message('url_verification (handshake)'),
      headers: () => jsonHeaders('Slackbot 1.0 (+https://api.slack.com/robots)'),
      body: (fresh) =>
        JSON.stringify({
          token: fresh.token(24),
          challenge: fresh.token(52),
          type: 'url_verification',
        }),
    },
  ],
});

import { message } from '../../../shared/text.ts';
import type { Reason } from '../../../shared/verdict.ts';
import { equals } from '../verify/algorithm.ts';
import { type Challenge, maxEchoLength, type Recognise } from '../verify/handshake.ts';
import { queryOf } from '../verify/request.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';
import { bodyHmac } from './shared-schemes.ts';

const name = 'hub.mode=subscribe';

const refused = (reason: Reason, subject: string): Challenge => ({
  isSigned: false,
  name,
  reason,
  subject,
  answer: { status: 403, contentType: 'text/plain', body: 'Verify token not accepted' },
});

/** Echoes the challenge of a GET that knows the verify token, as plain text of bounded length. */
const handshake: Recognise = ({ method, target }, { parameters }) => {
  if (method !== 'GET') return null;
  const query = queryOf(target);
  const token = query.get('hub.verify_token') ?? '';
  const challenge = query.get('hub.challenge') ?? '';
  const expected = parameters['verifyToken'] ?? '';
  if (query.get('hub.mode') !== 'subscribe') return refused('missing_parameter', 'hub.mode');
  if (token === '') return refused('missing_parameter', 'hub.verify_token');
  if (challenge === '' || challenge.length > maxEchoLength) {
    return refused('missing_parameter', 'hub.challenge');
  }
  // Without one of our own there is nothing to compare with: never "any token will do".
  if (expected === '') return refused('missing_parameter', 'verifyToken');
  if (!equals(Buffer.from(token), Buffer.from(expected))) {
    return refused('signature_mismatch', 'hub.verify_token');
  }
  const answer = { status: 200, contentType: 'text/plain', body: challenge } as const;
  return { isSigned: false, name, reason: 'ok', subject: null, answer };
};

const headers = () => jsonHeaders('facebookexternalua');
const nowS = ({ now }: Fresh): number => Math.floor(now.getTime() / 1000);

/** Source: developers.facebook.com/docs/graph-api/webhooks/getting-started. */
export const meta = defineProvider({
  id: 'meta',
  name: 'Meta (Facebook, Instagram, Messenger, WhatsApp)',
  summary: message('HMAC-SHA256 of the raw body, hex, in X-Hub-Signature-256: sha256=…'),
  docsUrl: 'https://developers.facebook.com/docs/graph-api/webhooks/getting-started',
  secret: {
    label: message('App secret'),
    hint: message('In the App Dashboard under App settings → Basic: 32 hex digits, used as text.'),
    canGenerate: false,
    hexDigits: 32,
  },
  steps: [
    message(
      'Open your app on developers.facebook.com, go to App settings → Basic, and copy the App secret.',
    ),
    message('Paste it as a key of this source.'),
    message('Think of a verify token, any text, and enter it in this source’s settings.'),
    message(
      'In the App Dashboard, go to Webhooks (for WhatsApp, WhatsApp → Configuration), choose the object, and set the Callback URL: {url}',
    ),
    message(
      'Enter the same verify token beside it and choose “Verify and save”. Meta checks the URL with a GET at once.',
    ),
    message('Subscribe to the fields you need. “Test” beside a field sends a sample.'),
  ],
  caveat: message(
    'The GET that checks the URL is not signed; it only shows that its sender knows the verify token. No time is signed, so an old notification sent again verifies, too.',
  ),
  parameters: [
    {
      name: 'verifyToken',
      label: message('Verify token'),
      hint: message(
        'Any text you choose; enter the same one beside the callback URL in the App Dashboard.',
      ),
      sample: 'sample-verify-token',
      isSecret: true,
    },
  ],
  schemes: [
    bodyHmac('meta', 'sha256', {
      headers: ['x-hub-signature-256'],
      form: { kind: 'prefix', prefix: 'sha256=' },
      encoding: 'hex',
    }),
  ],
  answers: standardAnswers,
  eventName: { json: ['entry', 0, 'changes', 0, 'field'] },
  handshake,
  samples: [
    {
      name: 'messages',
      label: message('messages (WhatsApp)'),
      headers,
      body: (fresh) =>
        JSON.stringify({
          object: 'whatsapp_business_account',
          entry: [
            {
              id: '102290129340398',
              changes: [
                {
                  field: 'messages',
                  value: {
                    messaging_product: 'whatsapp',
                    metadata: {
                      display_phone_number: '15550783881',
                      phone_number_id: '106540352242922',
                    },
                    messages: [
                      {
                        from: '16505551234',
                        id: `wamid.${fresh.token(32)}`,
                        timestamp: String(nowS(fresh)),
                        type: 'text',
                        text: { body: 'Does it come in another color?' },
                      },
                    ],
                  },
                },
              ],
            },
          ],
        }),
    },
    {
      name: 'feed',
      label: message('feed (page), text escaped as Meta does'),
      headers,
      body: (fresh) =>
        `{"object":"page","entry":[{"id":"682498302938465","time":${nowS(fresh)},"changes":[{"field":"feed","value":{"item":"post","verb":"add","post_id":"682498302938465_${fresh.token(15)}","message":"Z\\u00f6e\\u2019s caf\\u00e9 \\ud83d\\ude00"}}]}]}`,
    },
    {
      name: 'hub.mode=subscribe',
      label: message('hub.mode=subscribe (handshake)'),
      method: 'GET',
      isUnsigned: true,
      query: (_fresh, parameters) =>
        `?${new URLSearchParams({
          'hub.mode': 'subscribe',
          'hub.challenge': '1158201444',
          'hub.verify_token': parameters['verifyToken'] ?? '',
        }).toString()}`,
      headers: () => [
        ['User-Agent', 'facebookplatform/1.0 (+http://developers.facebook.com)'],
        ['Accept', '*/*'],
      ],
      body: () => '',
    },
  ],
});

import { message } from '../../../shared/text.ts';
import { maxEchoLength, type Recognise } from '../verify/handshake.ts';
import { queryOf } from '../verify/request.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';
import { bodyHmac } from './shared-schemes.ts';

const userAgent = 'DropboxWebhooks/1.0';

/** Echoes `challenge` of a GET, as plain text and of bounded length; unsigned, it proves nothing. */
const handshake: Recognise = ({ method, target }) => {
  if (method !== 'GET') return null;
  const challenge = queryOf(target).get('challenge') ?? '';
  const isUsable = challenge !== '' && challenge.length <= maxEchoLength;
  return {
    isSigned: false,
    name: 'challenge',
    reason: isUsable ? 'ok' : 'missing_parameter',
    subject: isUsable ? null : 'challenge',
    answer: {
      status: isUsable ? 200 : 400,
      contentType: 'text/plain',
      body: isUsable ? challenge : 'No challenge',
    },
  };
};

/** Source: www.dropbox.com/developers/reference/webhooks. */
export const dropbox = defineProvider({
  id: 'dropbox',
  name: 'Dropbox',
  summary: message('HMAC-SHA256 of the raw body, hex, in X-Dropbox-Signature'),
  docsUrl: 'https://www.dropbox.com/developers/reference/webhooks',
  secret: {
    label: message('App secret'),
    hint: message('On the Settings tab of the app in the App Console. Used as text.'),
    canGenerate: false,
  },
  steps: [
    message(
      'Open your app in the App Console (dropbox.com/developers/apps) and copy the App secret from the Settings tab.',
    ),
    message('Paste it as a key of this source.'),
    message('Under Webhooks on the same tab, add the Webhook URI: {url}'),
    message(
      'Dropbox sends a GET with a challenge at once and shows “Enabled” when it has been echoed.',
    ),
    message(
      'Change a file in an account that has connected the app; a notification arrives within seconds.',
    ),
  ],
  caveat: message(
    'A notification only names the accounts in which something changed; ask the API what it was. The GET that checks the URL is not signed and proves nothing about its sender.',
  ),
  schemes: [
    bodyHmac('dropbox', 'sha256', {
      headers: ['x-dropbox-signature'],
      form: { kind: 'whole' },
      encoding: 'hex',
    }),
  ],
  answers: { ...standardAnswers, reject: { ...standardAnswers.reject, status: 403 } },
  handshake,
  samples: [
    {
      name: 'list_folder',
      headers: () => jsonHeaders(userAgent),
      body: (fresh) =>
        JSON.stringify({
          list_folder: { accounts: [`dbid:AA${fresh.token(33)}`] },
          delta: { users: [12_345_678] },
        }),
    },
    {
      name: 'challenge',
      label: message('challenge (handshake)'),
      method: 'GET',
      isUnsigned: true,
      query: (fresh) => `?challenge=${fresh.token(43)}`,
      headers: () => [
        ['User-Agent', userAgent],
        ['Accept', '*/*'],
      ],
      body: () => '',
    },
  ],
});

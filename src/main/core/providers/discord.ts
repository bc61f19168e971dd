import { message } from '../../../shared/text.ts';
import type { HandshakeReply, Recognise } from '../verify/handshake.ts';
import {
  defineProvider,
  type Fresh,
  jsonChallenge,
  jsonHeaders,
  standardAnswers,
} from './define.ts';

const replies: Readonly<Record<number, HandshakeReply>> = {
  0: { status: 204, contentType: 'application/json', body: '' },
  1: { status: 200, contentType: 'application/json', body: '{"type":1}' },
};

/**
 * Two kinds of URL, two kinds of PING: type 1 for interactions, type 0 for webhook events. The
 * events themselves are of type 1, too, and are told by their `event`.
 */
const handshake: Recognise = (request) => {
  const ping = jsonChallenge(request, 'type', 1) ?? jsonChallenge(request, 'type', 0);
  const reply = ping && !('event' in ping) ? replies[Number(ping['type'])] : undefined;
  return reply ? { isSigned: true, name: 'PING', answer: () => reply } : null;
};

const headers = () => jsonHeaders('Discord-Interactions/1.0 (+https://discord.com)');

/** An id as Discord makes them: the time since 2015, then 22 bits to tell them apart. */
const snowflake = ({ now, uuid }: Fresh): string =>
  String(((BigInt(now.getTime()) - 1_420_070_400_000n) << 22n) | BigInt(`0x${uuid().slice(0, 5)}`));

const applicationId = '1234560123453231555';

/** Source: docs.discord.com/developers/interactions/overview and /events/webhook-events. */
export const discord = defineProvider({
  id: 'discord',
  name: 'Discord',
  summary: message('Ed25519 over timestamp and body, hex, in X-Signature-Ed25519'),
  docsUrl:
    'https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers',
  secret: {
    label: message('Public key'),
    hint: message('On the app’s General Information page in the Developer Portal: 64 hex digits.'),
    canGenerate: false,
  },
  steps: [
    message(
      'Open your app in the Developer Portal (discord.com/developers/applications) and copy the Public Key from General Information.',
    ),
    message(
      'Paste it as a key of this source before you go on: Discord checks the URL with a signed PING.',
    ),
    message(
      'Set the Interactions Endpoint URL on the same page, or the Endpoint URL on the page Webhooks, to: {url}',
    ),
    message(
      'Save. Discord sends a good PING and a badly signed one, and takes the URL when each is answered as it should be.',
    ),
    message(
      'On the page Webhooks, switch Events on and choose the events. For interactions, run a command of your app; its user is told that the app did not respond, as nothing here replies to it.',
    ),
  ],
  caveat: message(
    'The time is signed but Discord names no limit for its age, so an old request sent again verifies, too, unless a tolerance is set. Badly signed requests arrive from time to time: Discord sends them on purpose and removes a URL that does not answer them with 401.',
  ),
  schemes: [
    {
      kind: 'signature',
      id: 'discord',
      algorithm: { kind: 'ed25519' },
      key: 'ed25519-hex',
      signature: { headers: ['x-signature-ed25519'], form: { kind: 'whole' }, encoding: 'hex' },
      timestamp: { from: { header: 'x-signature-timestamp' }, unit: 's', toleranceS: 0 },
      content: [{ name: 'timestamp+body', content: [{ from: 'timestamp' }, { from: 'body' }] }],
    },
  ],
  answers: { ...standardAnswers, accept: { status: 204, body: '' } },
  eventName: { json: ['event', 'type'] },
  deliveryId: { json: ['id'] },
  handshake,
  samples: [
    {
      name: 'APPLICATION_AUTHORIZED',
      label: message('APPLICATION_AUTHORIZED (webhook event)'),
      headers,
      body: (fresh) =>
        JSON.stringify({
          version: 1,
          application_id: applicationId,
          type: 1,
          event: {
            type: 'APPLICATION_AUTHORIZED',
            timestamp: fresh.now.toISOString(),
            data: {
              integration_type: 1,
              scopes: ['applications.commands'],
              user: { id: '53908232506183680', username: 'mason', global_name: 'Mason' },
            },
          },
        }),
    },
    {
      name: 'slash-command',
      label: message('Slash command (interaction)'),
      headers,
      body: (fresh) =>
        JSON.stringify({
          type: 2,
          id: snowflake(fresh),
          application_id: applicationId,
          token: fresh.token(64),
          channel_id: '645027906669510667',
          guild_id: '290926798626357999',
          member: { user: { id: '53908232506183680', username: 'mason' }, roles: [] },
          data: {
            id: '771825006014889984',
            name: 'cardsearch',
            type: 1,
            options: [{ type: 3, name: 'cardname', value: 'The Gitrog Monster' }],
          },
          version: 1,
        }),
    },
    {
      name: 'PING',
      label: message('PING (handshake)'),
      headers,
      body: (fresh) =>
        JSON.stringify({
          application_id: applicationId,
          id: snowflake(fresh),
          token: fresh.token(64),
          type: 1,
          user: { id: '53908232506183680', username: 'mason' },
          version: 1,
        }),
    },
  ],
});

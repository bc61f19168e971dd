import { message } from '../../../shared/text.ts';
import { hmac } from '../verify/algorithm.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';

/** By the names of Infobip's API; the first one is the usual one. */
const algorithms = {
  HMAC_SHA_256: hmac('sha256'),
  HMAC_MD5: hmac('md5'),
  HMAC_SHA_1: hmac('sha1'),
  HMAC_SHA_224: hmac('sha224'),
  HMAC_SHA_384: hmac('sha384'),
  HMAC_SHA_512: hmac('sha512'),
};

/** Source: infobip-api-java-client model/HmacAlgorithm.java; infobip.com/docs/cpaas-x. */
export const infobip = defineProvider({
  id: 'infobip',
  name: 'Infobip',
  summary: message('HMAC-SHA256 of timestamp and body, hex, in X-Ib-Exchange-Req-Signature'),
  docsUrl:
    'https://www.infobip.com/docs/cpaas-x/subscriptions-management/create-manage-subscriptions',
  secret: {
    label: message('Secret key'),
    hint: message(
      'The secret key of the HMAC security settings that the notification profile uses, as text. Choose a strong one, or generate it here.',
    ),
    canGenerate: true,
  },
  steps: [
    message(
      'Log in to the Infobip web interface and go to Developer Tools → Subscriptions Management.',
    ),
    message(
      'Create authentication settings of the type HMAC, with a secret key that you paste as a key of this source, too.',
    ),
    message('Create a notification profile that uses these settings, with the webhook URL: {url}'),
    message(
      'Create a subscription for a channel, select its events, and choose the notification profile.',
    ),
    message(
      'If requests carry a signature header of your own choice instead of X-Ib-Exchange-Req-Signature, choose the body scheme in this source’s settings and enter header and algorithm.',
    ),
  ],
  caveat: message(
    'Timestamp and body are joined without a separator, so what is signed under one scheme could pass for a body under the other. Use one scheme for each source, and another secret key for each. The body scheme signs no time.',
  ),
  schemes: [
    {
      kind: 'signature',
      id: 'exchange',
      label: message('Subscriptions (timestamp and body)'),
      algorithm: hmac('sha256'),
      key: 'utf8',
      signature: {
        headers: ['x-ib-exchange-req-signature'],
        form: { kind: 'whole' },
        encoding: 'hex',
      },
      timestamp: { from: { header: 'x-ib-exchange-req-timestamp' }, unit: 'ms', toleranceS: 300 },
      content: [{ name: 'timestamp+body', content: [{ from: 'timestamp' }, { from: 'body' }] }],
    },
    {
      kind: 'signature',
      id: 'body',
      label: message('Notification profile with a header of its own (body)'),
      algorithm: { parameter: 'algorithm', names: algorithms },
      key: 'utf8',
      signature: {
        headers: ['x-signature'],
        headerParameter: 'signatureHeader',
        form: { kind: 'whole' },
        encoding: 'hex',
      },
      content: [{ name: 'body', content: [{ from: 'body' }] }],
    },
  ],
  parameters: [
    {
      name: 'signatureHeader',
      label: message('Signature header'),
      hint: message(
        'The header name set for the HMAC in the notification profile; X-Signature while this is empty.',
      ),
      scheme: 'body',
      sample: 'X-Signature',
    },
    {
      name: 'algorithm',
      label: message('Algorithm'),
      hint: message('The algorithm set for the HMAC in the notification profile.'),
      scheme: 'body',
      choices: Object.keys(algorithms),
      sample: 'HMAC_SHA_256',
    },
  ],
  answers: standardAnswers,
  eventName: { json: ['results', 0, 'status', 'groupName'] },
  samples: [
    {
      name: 'delivery-report',
      label: message('Delivery report'),
      headers: () => jsonHeaders('Infobip'),
      body: (fresh) =>
        JSON.stringify({
          results: [
            {
              bulkId: fresh.token(20),
              messageId: fresh.token(20),
              to: '447700900000',
              sentAt: fresh.now.toISOString().replace('Z', '+0000'),
              doneAt: fresh.now.toISOString().replace('Z', '+0000'),
              messageCount: 1,
              status: { id: 5, groupId: 3, groupName: 'DELIVERED', name: 'DELIVERED_TO_HANDSET' },
              error: { id: 0, name: 'NO_ERROR', permanent: false },
            },
          ],
        }),
    },
    {
      name: 'delivery-report-of-profile',
      label: message('Delivery report, signed by a notification profile'),
      scheme: 'body',
      headers: () => jsonHeaders('Infobip'),
      body: (fresh) =>
        JSON.stringify({
          results: [
            {
              messageId: fresh.token(20),
              to: '447700900000',
              status: {
                id: 7,
                groupId: 3,
                groupName: 'UNDELIVERABLE',
                name: 'UNDELIVERABLE_NOT_DELIVERED',
              },
            },
          ],
        }),
    },
  ],
});

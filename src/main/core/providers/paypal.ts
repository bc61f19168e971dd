import { message, t } from '../../../shared/text.ts';
import { plainHeader } from '../verify/content.ts';
import { required } from '../verify/needs.ts';
import { problem } from '../verify/scheme.ts';
import { defineProvider, type Fresh, jsonHeaders } from './define.ts';

const certUrlHeader = 'paypal-cert-url';
/** https, a host of PayPal's, the usual port, nobody's name in front: told by its text alone. */
const trustedUrl = /^https:\/\/(?:[a-z0-9-]+\.)*paypal\.com(?::443)?(?:[/?#]|$)/i;

const headers = (fresh: Fresh) =>
  jsonHeaders(
    'PayPal/AUHD-214.0-57807500',
    ['PAYPAL-AUTH-ALGO', 'SHA256withRSA'],
    [
      'PAYPAL-CERT-URL',
      'https://api.sandbox.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-90621ecd',
    ],
    ['PAYPAL-TRANSMISSION-ID', fresh.uuid()],
    ['PAYPAL-TRANSMISSION-TIME', `${fresh.now.toISOString().slice(0, 19)}Z`],
  );

const event = (type: string, resourceType: string, resource: object) => (fresh: Fresh) =>
  JSON.stringify({
    id: `WH-${fresh.token(17).toUpperCase()}-${fresh.token(17).toUpperCase()}`,
    event_version: '1.0',
    create_time: fresh.now.toISOString(),
    resource_type: resourceType,
    event_type: type,
    resource,
  });

/** Source: developer.paypal.com/api/rest/webhooks/rest; PayPal-node-SDK Notification.js. */
export const paypal = defineProvider({
  id: 'paypal',
  name: 'PayPal',
  summary: message(
    'RSA-SHA256 of id, time, webhook id and CRC32 of the body, in PAYPAL-TRANSMISSION-SIG',
  ),
  docsUrl: 'https://developer.paypal.com/api/rest/webhooks/rest/',
  redeliveryUrl: 'https://developer.paypal.com/api/rest/webhooks/events-dashboard/',
  secret: {
    label: message('Certificate'),
    hint: message(
      'The X.509 certificate in PEM that PAYPAL-CERT-URL of a delivered event points to. Download it yourself and paste it here: this app fetches nothing.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'Open the PayPal Developer Dashboard, go to Apps & Credentials, choose Sandbox or Live, and open your app.',
    ),
    message(
      'Under Webhooks choose Add Webhook, select the events, and enter the webhook URL: {url}',
    ),
    message('Copy the webhook ID that PayPal shows for it into this source’s settings.'),
    message(
      'Have an event sent, and open the address in its PAYPAL-CERT-URL header, after checking that its host is paypal.com or ends with .paypal.com.',
    ),
    message(
      'Paste the certificate from there as a key of this source. PayPal changes certificates from time to time: paste the new one as another key.',
    ),
  ],
  caveat: message(
    'The body is covered only by a CRC32, which is easy to forge: whoever captures one event can make another body that verifies. Nothing is fetched, so neither the certificate’s issuer nor its validity is checked: that it is PayPal’s is for you to make sure. Events of the webhooks simulator cannot be verified.',
  ),
  schemes: [
    {
      kind: 'signature',
      id: 'paypal',
      algorithm: {
        header: 'paypal-auth-algo',
        normalise: (name) => name,
        names: { SHA256withRSA: { kind: 'rsa-pkcs1', hash: 'sha256' } },
      },
      key: 'certificate',
      signature: {
        headers: ['paypal-transmission-sig'],
        form: { kind: 'whole' },
        encoding: 'base64',
      },
      check: (header) => {
        const url = required(header, certUrlHeader);
        if (typeof url !== 'string') return url;
        return trustedUrl.test(url) ? null : problem('untrusted_cert_url', certUrlHeader);
      },
      content: [
        {
          name: 'id|time|webhook-id|crc32',
          content: [
            { header: 'paypal-transmission-id' },
            { literal: '|' },
            { header: 'paypal-transmission-time' },
            { literal: '|' },
            { parameter: 'webhookId' },
            { literal: '|' },
            { from: 'body-crc32' },
          ],
          assurance: 'crc32',
        },
      ],
      notes: (request) => {
        const url = plainHeader(request)(certUrlHeader);
        return url && trustedUrl.test(url)
          ? [
              t('The certificate that signed this event is at {url}. It is not fetched for you.', {
                url,
              }),
            ]
          : [];
      },
    },
  ],
  parameters: [
    {
      name: 'webhookId',
      label: message('Webhook ID'),
      hint: message(
        'In the PayPal Developer Dashboard, beside the webhook’s URL. It is signed along, and no request carries it.',
      ),
      sample: '1JE4291016473214C',
    },
  ],
  answers: {
    accept: { status: 200, body: 'OK' },
    reject: { status: 400, body: 'Signature not verified' },
  },
  eventName: { json: ['event_type'] },
  deliveryId: { json: ['id'] },
  samples: [
    {
      name: 'PAYMENT.CAPTURE.COMPLETED',
      headers,
      body: event('PAYMENT.CAPTURE.COMPLETED', 'capture', {
        id: '42311647XV020574X',
        status: 'COMPLETED',
        amount: { currency_code: 'USD', value: '10.99' },
        final_capture: true,
      }),
    },
    {
      name: 'CHECKOUT.ORDER.APPROVED',
      headers,
      body: event('CHECKOUT.ORDER.APPROVED', 'checkout-order', {
        id: '5O190127TN364715T',
        status: 'APPROVED',
        intent: 'CAPTURE',
        payer: { name: { given_name: 'Zoë', surname: 'Łukasiewicz' } },
      }),
    },
  ],
});

import { type Message, message, t } from '../../../shared/text.ts';
import type { TemplatePart } from '../verify/content.ts';
import type { SignatureScheme } from '../verify/scheme.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

const v3Content = (url: 'url' | 'url-partly-decoded'): readonly TemplatePart[] => [
  { from: 'method' },
  { from: url },
  { from: 'body' },
  { from: 'timestamp' },
];

const v3: SignatureScheme = {
  kind: 'signature',
  id: 'v3',
  label: message('Version 3'),
  algorithm: { kind: 'hmac', hash: 'sha256' },
  key: 'utf8',
  signature: {
    headers: ['x-hubspot-signature-v3'],
    form: { kind: 'whole' },
    encoding: 'base64',
  },
  timestamp: { from: { header: 'x-hubspot-request-timestamp' }, unit: 'ms', toleranceS: 300 },
  content: [
    { name: 'method+decoded-url+body+timestamp', content: v3Content('url-partly-decoded') },
    { name: 'method+url+body+timestamp', content: v3Content('url') },
  ],
};

/** A plain hash with the secret in front: it can be continued without knowing the secret. */
const older = (id: 'v1' | 'v2', label: Message, name: string, signed: readonly TemplatePart[]) =>
  ({
    kind: 'signature',
    id,
    label,
    algorithm: { kind: 'hash', hash: 'sha256' },
    key: 'utf8',
    signature: { headers: ['x-hubspot-signature'], form: { kind: 'whole' }, encoding: 'hex' },
    fixedHeaders: { 'x-hubspot-signature-version': id },
    content: [{ name, content: [{ from: 'secret' }, ...signed] }],
    notes: () => [
      t(
        'This version is a plain SHA-256 with the secret in front: whoever captures a request can append to its body and sign the longer one. Use version 3 where HubSpot sends it.',
      ),
    ],
  }) satisfies SignatureScheme;

const event = (subscriptionType: string, more: Record<string, unknown>) => (fresh: Fresh) =>
  JSON.stringify([
    {
      eventId: Number.parseInt(fresh.token(7), 16),
      subscriptionId: 12_345,
      portalId: 62_515,
      appId: 54_321,
      occurredAt: fresh.now.getTime(),
      subscriptionType,
      attemptNumber: 0,
      objectId: 123,
      changeSource: 'CRM',
      ...more,
    },
  ]);

const headers = () => jsonHeaders('HubSpot Connect 2.0 (http://dev.hubspot.com/) - WebHooks');

/** Source: developers.hubspot.com, request validation; hubspot-api-nodejs src/utils/signature.ts. */
export const hubspot = defineProvider({
  id: 'hubspot',
  name: 'HubSpot',
  summary: message('HMAC-SHA256 of method, URL, body and time, base64, in X-HubSpot-Signature-v3'),
  docsUrl:
    'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation',
  secret: {
    label: message('Client secret'),
    hint: message(
      'The app’s client secret, on the Auth tab of the app’s settings. Used as text, hyphens included.',
    ),
    canGenerate: false,
  },
  steps: [
    message('Open your HubSpot developer account and choose the app.'),
    message('Copy the client secret from the Auth tab and paste it as a key of this source.'),
    message('Go to Webhooks and set the target URL: {url}'),
    message('Create a subscription, such as contact.creation, and activate it.'),
    message('Install the app in a test account and create a contact there.'),
  ],
  caveat: message(
    'Version 3 signs the URL: behind a tunnel or proxy, set it as HubSpot knows it. Versions 1 and 2 are plain hashes that can be extended: whoever captures a request can append to its body unnoticed. Neither signs a time.',
  ),
  schemes: [
    v3,
    older('v2', message('Version 2 (can be extended)'), 'secret+method+url+body', [
      { from: 'method' },
      { from: 'url' },
      { from: 'body' },
    ]),
    older('v1', message('Version 1 (can be extended)'), 'secret+body', [{ from: 'body' }]),
  ],
  answers: standardAnswers,
  eventName: { json: ['subscriptionType'] },
  deliveryId: { json: ['eventId'] },
  samples: [
    {
      name: 'contact.creation',
      headers,
      body: event('contact.creation', { changeFlag: 'CREATED' }),
    },
    {
      name: 'contact.propertyChange',
      headers,
      body: event('contact.propertyChange', {
        propertyName: 'firstname',
        propertyValue: 'Zoë',
        changeSource: 'CRM_UI',
      }),
    },
  ],
});

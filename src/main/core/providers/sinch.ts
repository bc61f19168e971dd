import { message } from '../../../shared/text.ts';
import type { TemplatePart } from '../verify/content.ts';
import type { SignatureScheme } from '../verify/scheme.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';

const conversation: SignatureScheme = {
  kind: 'signature',
  id: 'conversation',
  label: message('Conversation'),
  algorithm: { kind: 'hmac', hash: 'sha256' },
  key: 'utf8',
  signature: {
    headers: ['x-sinch-webhook-signature'],
    form: { kind: 'whole' },
    encoding: 'base64',
  },
  fixedHeaders: { 'x-sinch-webhook-signature-algorithm': 'HmacSHA256' },
  timestamp: {
    from: { header: 'x-sinch-webhook-signature-timestamp' },
    unit: 's',
    toleranceS: 300,
  },
  content: [
    {
      name: 'body.nonce.timestamp',
      content: [
        { from: 'body' },
        { literal: '.' },
        { header: 'x-sinch-webhook-signature-nonce', without: '.' },
        { literal: '.' },
        { from: 'timestamp' },
      ],
    },
  ],
};

/** Five lines; the path is the one the server sees, unless something before it rewrites paths. */
const lines = (target: 'target' | 'public-target'): readonly TemplatePart[] => [
  { from: 'method' },
  { literal: '\n' },
  { from: 'body-md5-base64' },
  { literal: '\n' },
  { header: 'content-type', isOptional: true },
  { literal: '\nx-timestamp:' },
  { from: 'timestamp' },
  { literal: '\n' },
  { from: target },
];

const application: SignatureScheme = {
  kind: 'signature',
  id: 'application',
  label: message('Voice and Verification (application signed)'),
  algorithm: { kind: 'hmac', hash: 'sha256' },
  key: 'base64',
  signature: {
    headers: ['authorization'],
    form: { kind: 'keyed-auth', name: 'Application', parameter: 'applicationKey' },
    encoding: 'base64',
  },
  timestamp: { from: { header: 'x-timestamp' }, unit: 'iso', toleranceS: 300 },
  content: [
    { name: 'method, md5, type, time, path', content: lines('target') },
    { name: 'method, md5, type, time, path of the public url', content: lines('public-target') },
  ],
};

const numbers: SignatureScheme = {
  kind: 'signature',
  id: 'numbers',
  label: message('Numbers'),
  algorithm: { kind: 'hmac', hash: 'sha1' },
  key: 'utf8',
  signature: { headers: ['x-sinch-signature'], form: { kind: 'whole' }, encoding: 'hex' },
  content: [{ name: 'body', content: [{ from: 'body' }] }],
};

/** Source: developers.sinch.com; sinch-sdk-node packages/sdk-client authorization.helper.ts. */
export const sinch = defineProvider({
  id: 'sinch',
  name: 'Sinch',
  summary: message('HMAC-SHA256 of body.nonce.timestamp, base64, in x-sinch-webhook-signature'),
  docsUrl: 'https://developers.sinch.com/docs/conversation/callbacks',
  secret: {
    label: message('Webhook secret'),
    hint: message(
      'Conversation: the secret token of the webhook. Voice and Verification: the application secret, base64 as the dashboard shows it. Numbers: the HMAC secret of the callback configuration.',
    ),
    canGenerate: true,
  },
  steps: [
    message(
      'Conversation: open the Sinch dashboard, go to Conversation API → Apps, choose the app, and choose Add webhook. Choose a secret token, which you paste as a key of this source, too.',
    ),
    message(
      'Voice or Verification: open your application in the dashboard. Paste its secret as a key of this source, and its key into this source’s settings, where you choose that scheme as well.',
    ),
    message(
      'Numbers: set an HMAC secret in the callback configuration, paste it as a key of this source, and choose that scheme in its settings.',
    ),
    message('Enter as the webhook’s target, or as the callback URL: {url}'),
    message('Send a message to the app, or call the number.'),
  ],
  caveat: message(
    'Nonces are signed but not remembered: within the tolerance a captured request can be replayed. Numbers signs the body alone, so there it always can. Voice and Verification sign the path: behind a proxy that rewrites it, set the URL as Sinch knows it.',
  ),
  schemes: [conversation, application, numbers],
  parameters: [
    {
      name: 'applicationKey',
      label: message('Application key'),
      hint: message(
        'Beside the application secret in the dashboard. Requests that name another application are refused; while this is empty, any is accepted.',
      ),
      scheme: 'application',
      sample: '669E367E-6BBA-48AB-AF15-266871C28135',
    },
  ],
  answers: standardAnswers,
  eventName: { json: ['event'] },
  samples: [
    {
      name: 'delivery-report',
      label: message('Delivery report (Conversation)'),
      scheme: 'conversation',
      headers: (fresh) =>
        jsonHeaders(
          'Sinch/ConversationAPI',
          ['x-sinch-webhook-signature-nonce', fresh.token(26).toUpperCase()],
          ['x-sinch-webhook-signature-algorithm', 'HmacSHA256'],
        ),
      body: (fresh) =>
        JSON.stringify({
          app_id: fresh.token(26).toUpperCase(),
          accepted_time: fresh.now.toISOString(),
          event_time: fresh.now.toISOString(),
          project_id: 'e2df3a34-a71b-4448-9db5-a8d2baad28e4',
          message_delivery_report: {
            message_id: fresh.token(26).toUpperCase(),
            status: 'DELIVERED',
            channel_identity: { channel: 'SMS', identity: '48123456789', app_id: '' },
          },
          message_metadata: '',
        }),
    },
    {
      name: 'incoming-call',
      label: message('Incoming call (Voice)'),
      scheme: 'application',
      headers: () => jsonHeaders('Sinch/Voice'),
      body: (fresh) =>
        JSON.stringify({
          event: 'ice',
          callid: fresh.uuid(),
          timestamp: fresh.now.toISOString(),
          version: 1,
          cli: '46708000000',
          to: { type: 'did', endpoint: '46708000001' },
          domain: 'pstn',
        }),
    },
    {
      name: 'provisioning',
      label: message('Provisioning to campaign (Numbers)'),
      scheme: 'numbers',
      headers: () => jsonHeaders('Sinch/Numbers'),
      body: (fresh) =>
        JSON.stringify({
          eventId: fresh.token(26),
          timestamp: fresh.now.toISOString(),
          projectId: 'e2df3a34-a71b-4448-9db5-a8d2baad28e4',
          resourceId: '+12025550134',
          resourceType: 'ACTIVE_NUMBER',
          eventType: 'PROVISIONING_TO_CAMPAIGN',
          status: 'SUCCEEDED',
          failureCode: null,
        }),
    },
  ],
});

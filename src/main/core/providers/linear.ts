import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';

/** The time is put into the body as `webhookTimestamp` when the sample is signed. */
const change = (type: string, action: string, data: Record<string, unknown>) => ({
  name: `${type}: ${action}`,
  headers: (fresh: Fresh) =>
    jsonHeaders(
      'Linear-Webhook',
      ['Linear-Delivery', fresh.uuid()],
      ['Linear-Event', type],
      ['Linear-Timestamp', String(fresh.now.getTime())],
    ),
  body: (fresh: Fresh) =>
    JSON.stringify({
      action,
      actor: { id: 'b5ea5f1f-8adc-4f52-b4bd-ab4e84cf51ba', type: 'user', name: 'Ada' },
      createdAt: fresh.now.toISOString(),
      data: { ...data, id: fresh.uuid() },
      url: 'https://linear.app/example/issue/LIN-1778',
      type,
      organizationId: 'c3f8b4a2-6a38-4d2f-9c1e-5d6f7a8b9c0d',
      webhookId: '000042e3-d123-4980-b49f-8e140eef9329',
    }),
});

/** Source: linear.app/developers/webhooks; linear/linear packages/sdk/src/webhooks/client.ts. */
export const linear = defineProvider({
  id: 'linear',
  name: 'Linear',
  summary: message(
    'HMAC-SHA256 of the raw body, hex, in Linear-Signature; the time is in the body',
  ),
  docsUrl: 'https://linear.app/developers/webhooks#securing-webhooks',
  secret: {
    label: message('Signing secret'),
    hint: message(
      'Starts with lin_wh_. Linear shows it on the webhook’s page. Used as text, prefix included.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'In Linear, go to Settings → Administration → API and choose “New webhook”. You must be an admin of the workspace.',
    ),
    message('Give it a label, and as URL: {url}'),
    message(
      'Choose the data changes to send, such as Issues and Comments, and the team, then create the webhook.',
    ),
    message(
      'Copy the signing secret (lin_wh_…) from the webhook’s page and paste it as a key of this source.',
    ),
    message(
      'Create or change an issue; the event arrives here. Answers must arrive within 5 seconds; ours do.',
    ),
  ],
  caveat: message(
    'Only webhookTimestamp in the body counts as the time. The header Linear-Timestamp is not signed and is ignored.',
  ),
  schemes: [
    {
      kind: 'signature',
      id: 'linear',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: { headers: ['linear-signature'], form: { kind: 'whole' }, encoding: 'hex' },
      timestamp: { from: { json: ['webhookTimestamp'] }, unit: 'ms', toleranceS: 60 },
      content: [{ name: 'raw-body', content: [{ from: 'body' }] }],
    },
  ],
  answers: { ...standardAnswers, reject: { ...standardAnswers.reject, status: 400 } },
  eventName: { header: 'linear-event' },
  deliveryId: { header: 'linear-delivery' },
  entity: { id: ['data', 'id'], order: ['createdAt'], label: message('object') },
  samples: [
    change('Issue', 'create', {
      title: 'The page says “cafe” instead of “café”',
      number: 1778,
      priority: 2,
      state: { name: 'Todo', type: 'unstarted' },
    }),
    change('Comment', 'update', { body: 'Fixed, please look again.' }),
  ],
});

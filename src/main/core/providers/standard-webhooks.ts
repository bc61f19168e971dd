import type { Algorithm } from '../verify/algorithm.ts';
import type { KeyForm } from '../verify/keys.ts';
import type { SignatureScheme } from '../verify/scheme.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';

const isPublicKey = (text: string): boolean => text.startsWith('whpk_');

/** One version of the specification; a key belongs to one version only. */
const version = (
  id: string,
  label: string,
  algorithm: Algorithm,
  key: KeyForm,
  acceptsKey: (text: string) => boolean,
): SignatureScheme => ({
  kind: 'signature',
  id,
  label,
  algorithm,
  key,
  acceptsKey,
  signature: {
    headers: ['webhook-signature'],
    form: { kind: 'versioned-list', version: id },
    encoding: 'base64',
  },
  timestamp: { from: { header: 'webhook-timestamp' }, unit: 's', toleranceS: 300 },
  content: [
    {
      name: 'id.timestamp.body',
      content: [
        { header: 'webhook-id', without: '.' },
        { literal: '.' },
        { from: 'timestamp' },
        { literal: '.' },
        { from: 'body' },
      ],
    },
  ],
});

/** Source: github.com/standard-webhooks/standard-webhooks spec/standard-webhooks.md. */
export const standardWebhooks = defineProvider({
  id: 'standard-webhooks',
  name: 'Standard Webhooks',
  summary: 'HMAC-SHA256 (v1) or Ed25519 (v1a) of id.timestamp.body, in webhook-signature',
  docsUrl:
    'https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md',
  secret: {
    label: 'Signing secret or public key',
    hint: 'whsec_ and base64 for HMAC, or whpk_ and base64 for Ed25519.',
    canGenerate: true,
  },
  steps: [
    'In the sender’s portal, add an endpoint with the URL: {url}',
    'Copy the endpoint’s signing secret (whsec_…) or public key (whpk_…) and paste it as a key of this source.',
    'Send an event; most portals have a “Send test” button.',
  ],
  schemes: [
    version(
      'v1',
      'HMAC-SHA256 (v1)',
      { kind: 'hmac', hash: 'sha256' },
      'whsec',
      (text) => !isPublicKey(text),
    ),
    version('v1a', 'Ed25519 (v1a)', { kind: 'ed25519' }, 'whpk', isPublicKey),
  ],
  answers: standardAnswers,
  eventName: { json: ['type'] },
  deliveryId: { header: 'webhook-id' },
  samples: [
    {
      name: 'contact.created',
      headers: (fresh) =>
        jsonHeaders('Standard-Webhooks/1.0', ['webhook-id', `msg_${fresh.token(22)}`]),
      body: (fresh) =>
        JSON.stringify({
          type: 'contact.created',
          timestamp: fresh.now.toISOString(),
          data: { id: '1f81eb52-5198-4599-803e-771906343485', name: 'Zoë Łukasiewicz' },
        }),
    },
  ],
});

import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';
import { bodyHmac } from './shared-schemes.ts';

const repository = {
  id: 35_129_377,
  name: 'public-repo',
  full_name: 'baxterthehacker/public-repo',
  private: false,
  html_url: 'https://github.com/baxterthehacker/public-repo',
};
const sender = { login: 'baxterthehacker', id: 6_752_317, type: 'User' };

const headers = (event: string) => (fresh: Fresh) =>
  jsonHeaders(
    'GitHub-Hookshot/044aadd',
    ['X-GitHub-Delivery', fresh.uuid()],
    ['X-GitHub-Event', event],
  );

/** Source: docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries. */
export const github = defineProvider({
  id: 'github',
  name: 'GitHub',
  summary: message('HMAC-SHA256 of the raw body, hex, in X-Hub-Signature-256: sha256=…'),
  docsUrl: 'https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries',
  redeliveryUrl:
    'https://docs.github.com/en/webhooks/testing-and-troubleshooting-webhooks/redelivering-webhooks',
  secret: {
    label: message('Webhook secret'),
    hint: message('The text in the Secret field of the webhook. Used as it is.'),
    canGenerate: true,
  },
  steps: [
    message(
      'Open the repository, organisation or app on GitHub and go to Settings → Webhooks → Add webhook.',
    ),
    message('Payload URL: {url}'),
    message('Content type: application/json.'),
    message('Secret: {secret}'),
    message(
      'Choose the events, leave “Active” ticked, and choose “Add webhook”. GitHub sends a ping at once.',
    ),
  ],
  schemes: [
    bodyHmac('github', 'sha256', {
      headers: ['x-hub-signature-256'],
      form: { kind: 'prefix', prefix: 'sha256=' },
      encoding: 'hex',
    }),
  ],
  answers: standardAnswers,
  eventName: { header: 'x-github-event' },
  deliveryId: { header: 'x-github-delivery' },
  samples: [
    {
      name: 'issues',
      headers: headers('issues'),
      body: (fresh) =>
        JSON.stringify({
          action: 'opened',
          issue: {
            number: 2,
            title: 'Spelling error in the README file',
            state: 'open',
            created_at: fresh.now.toISOString(),
            body: 'It looks like you accidentally spelled “commit” with two “t”s.',
          },
          repository,
          sender,
        }),
    },
    {
      name: 'ping',
      headers: headers('ping'),
      body: () =>
        JSON.stringify({
          zen: 'Practicality beats purity.',
          hook_id: 109_948_940,
          repository,
          sender,
        }),
    },
  ],
});

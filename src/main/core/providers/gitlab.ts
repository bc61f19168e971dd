import { message } from '../../../shared/text.ts';
import { hmac } from '../verify/algorithm.ts';
import type { SignatureScheme } from '../verify/scheme.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';
import { standardScheme } from './shared-schemes.ts';

const isSigningToken = (text: string): boolean => text.startsWith('whsec_');

/** The signature of Standard Webhooks; the plain token must not rescue what it refuses. */
const signingToken: SignatureScheme = {
  ...standardScheme('webhook', 'v1'),
  id: 'signing-token',
  label: message('Signing token (signs the body)'),
  algorithm: hmac('sha256'),
  key: 'whsec',
  acceptsKey: isSigningToken,
  supersedes: ['token'],
};

const token: SignatureScheme = {
  kind: 'signature',
  id: 'token',
  label: message('Secret token (signs nothing)'),
  algorithm: { kind: 'token' },
  key: 'utf8',
  acceptsKey: (text) => !isSigningToken(text),
  signature: { headers: ['x-gitlab-token'], form: { kind: 'whole' }, encoding: 'text' },
  content: [{ name: 'token', content: [], assurance: 'none' }],
};

const headers = (event: string) => (fresh: Fresh) => {
  const id = fresh.uuid();
  return jsonHeaders(
    'GitLab/18.6.0',
    ['X-Gitlab-Event', event],
    ['X-Gitlab-Event-UUID', fresh.uuid()],
    ['X-Gitlab-Webhook-UUID', fresh.uuid()],
    ['X-Gitlab-Instance', 'https://gitlab.com'],
    ['Idempotency-Key', id],
    ['webhook-id', id],
  );
};

const project = {
  id: 15,
  name: 'Diaspora',
  web_url: 'https://gitlab.com/mike/diaspora',
  path_with_namespace: 'mike/diaspora',
  default_branch: 'main',
};

/** Source: docs.gitlab.com/user/project/integrations/webhooks; gitlab-org/gitlab!230944, !231325. */
export const gitlab = defineProvider({
  id: 'gitlab',
  name: 'GitLab',
  summary: message(
    'Standard Webhooks HMAC-SHA256 in webhook-signature, or a plain token in X-Gitlab-Token',
  ),
  docsUrl: 'https://docs.gitlab.com/user/project/integrations/webhooks/',
  redeliveryUrl:
    'https://docs.gitlab.com/user/project/integrations/webhooks/#view-webhook-request-history',
  secret: {
    label: message('Signing token or secret token'),
    hint: message(
      'A signing token starts with whsec_ and proves the content; any other text is taken for the secret token, which proves only who calls.',
    ),
    canGenerate: true,
  },
  steps: [
    message(
      'Open your project or group in GitLab and go to Settings → Webhooks → Add new webhook.',
    ),
    message('URL: {url}'),
    message(
      'Set a signing token (whsec_…) where GitLab offers one, or else a secret token, and paste the same text as a key of this source.',
    ),
    message('Select the trigger events and choose Add webhook.'),
    message('Choose Test next to the webhook and pick an event.'),
  ],
  caveat: message(
    'The secret token travels with each request and signs nothing: a valid result says that the sender knows it, not that the content is unchanged. Once a signing token is among the keys, the secret token alone is no longer accepted.',
  ),
  schemes: [signingToken, token],
  answers: standardAnswers,
  eventName: { header: 'x-gitlab-event' },
  deliveryId: { header: 'idempotency-key' },
  samples: [
    {
      name: 'Push Hook',
      headers: headers('Push Hook'),
      body: (fresh) => {
        const after = fresh.token(40);
        return JSON.stringify({
          object_kind: 'push',
          event_name: 'push',
          before: '95790bf891e76fee5e1747ab589903a6a1f80f22',
          after,
          ref: 'refs/heads/main',
          user_name: 'Zoë Łukasiewicz',
          project_id: project.id,
          project,
          commits: [
            { id: after, message: 'Update the README', timestamp: fresh.now.toISOString() },
          ],
          total_commits_count: 1,
        });
      },
    },
    {
      name: 'Issue Hook',
      headers: headers('Issue Hook'),
      body: (fresh) =>
        JSON.stringify({
          object_kind: 'issue',
          event_type: 'issue',
          user: { id: 1, name: 'Administrator', username: 'root' },
          project,
          object_attributes: {
            id: 301,
            iid: 23,
            title: 'New API: create, update and delete files',
            state: 'opened',
            action: 'open',
            created_at: fresh.now.toISOString(),
          },
        }),
    },
  ],
});

import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';
import { bodyHmac } from './shared-schemes.ts';

const actor = {
  type: 'user',
  display_name: 'Emma Paris',
  nickname: 'emmap1',
  uuid: '{a54f16da-24e9-4d7f-a3a7-b1ba2cd98aa3}',
};
const repository = {
  type: 'repository',
  full_name: 'team_name/repo_name',
  name: 'repo_name',
  uuid: '{673a6070-3421-46c9-9d48-90745f7bfe8e}',
  is_private: true,
};

const headers = (event: string) => (fresh: Fresh) =>
  jsonHeaders(
    'Bitbucket-Webhooks/2.0',
    ['X-Event-Key', event],
    ['X-Hook-UUID', '6c3fd5bd-b7c6-4c5f-b2a9-6c8b9a4b4b5e'],
    ['X-Request-UUID', fresh.uuid()],
    ['X-Attempt-Number', '1'],
  );

/** Source: support.atlassian.com/bitbucket-cloud/docs/manage-webhooks. */
export const bitbucket = defineProvider({
  id: 'bitbucket',
  name: 'Bitbucket Cloud',
  summary: message('HMAC-SHA256 of the raw body, hex, in X-Hub-Signature: sha256=…'),
  docsUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/manage-webhooks/',
  redeliveryUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/troubleshoot-webhooks/',
  secret: {
    label: message('Webhook secret'),
    hint: message(
      'The text in the Secret field of the webhook. A webhook without one is not signed.',
    ),
    canGenerate: true,
  },
  steps: [
    message('Open the repository and go to Repository settings → Webhooks → Add webhook.'),
    message('Give it a title, and as URL: {url}'),
    message('Secret: {secret}'),
    message('Leave “Active” ticked, choose the triggers, such as “Repository push”, and save.'),
    message(
      'Choose “View requests” beside the webhook and switch history on to see and resend deliveries.',
    ),
  ],
  schemes: [
    bodyHmac('bitbucket', 'sha256', {
      headers: ['x-hub-signature'],
      form: { kind: 'prefix', prefix: 'sha256=' },
      encoding: 'hex',
    }),
  ],
  answers: standardAnswers,
  eventName: { header: 'x-event-key' },
  deliveryId: { header: 'x-request-uuid' },
  samples: [
    {
      name: 'repo:push',
      headers: headers('repo:push'),
      body: (fresh) =>
        JSON.stringify({
          actor,
          repository,
          push: {
            changes: [
              {
                new: {
                  type: 'branch',
                  name: 'main',
                  target: {
                    type: 'commit',
                    hash: fresh.token(40),
                    message: 'Add a page about the café\n',
                    date: fresh.now.toISOString(),
                  },
                },
                old: null,
                created: true,
                forced: false,
                closed: false,
                truncated: false,
              },
            ],
          },
        }),
    },
    {
      name: 'pullrequest:created',
      headers: headers('pullrequest:created'),
      body: (fresh) =>
        JSON.stringify({
          actor,
          repository,
          pullrequest: {
            type: 'pullrequest',
            id: 1,
            title: 'Title of the pull request',
            state: 'OPEN',
            source: { branch: { name: 'feature' }, commit: { hash: fresh.token(12) } },
            destination: { branch: { name: 'main' }, commit: { hash: fresh.token(12) } },
            created_on: fresh.now.toISOString(),
          },
        }),
    },
  ],
});

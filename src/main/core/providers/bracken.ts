import { message } from '../../../shared/text.ts';
import type { Candidate, Facts } from '../verify/content.ts';
import { parseJson, stringifyJson } from '../verify/json.ts';
import { partLabels } from '../verify/part-labels.ts';
import { defineProvider, jsonHeaders } from './define.ts';

/**
 * The documented sample signs JSON.stringify of the parsed body, while the service signs its own
 * text: so the raw bytes come first, then the re-serialised form. Code, because a re-serialised
 * body is no part of the request.
 */
function* candidates({ request }: Facts): Generator<Candidate> {
  yield {
    name: 'raw-body',
    segments: [{ origin: 'body', label: partLabels.body, data: request.body }],
    assurance: 'body',
  };
  const derived = (name: string, text: string): Candidate => ({
    name,
    segments: [{ origin: 'derived', label: partLabels.rewrittenBody, data: Buffer.from(text) }],
    assurance: 'body',
  });
  if (request.body.length === 0) {
    yield derived('empty-object', '{}');
    return;
  }
  const json = parseJson(request.body);
  const text = json && stringifyJson(json.value);
  if (!json || text === null) return;
  yield {
    ...derived('json-restringify', text),
    // Looked for only once it matches.
    get refusal() {
      return json.hasDuplicateKeys ? 'ambiguous_json' : undefined;
    },
  };
}

/** Source: docs.brackenlearning.com/tutorials/webhook-tutorial and /authenticate-webhook. */
export const bracken = defineProvider({
  id: 'bracken',
  name: 'Bracken',
  summary: message('HMAC-SHA256 of the JSON body, base64, in Authorization: HMACSHA256 …'),
  docsUrl: 'https://docs.brackenlearning.com/tutorials/webhook-tutorial',
  secret: {
    label: message('Webhook secret'),
    hint: message(
      'The secret you give when you create the webhook. Choose a strong one, or generate it here.',
    ),
    canGenerate: true,
  },
  steps: [
    message(
      'Have your domain key, client_id and client_secret at hand. With them, the Console tab does all that follows with one button.',
    ),
    message(
      'Get an access token from the identity server at https://identity.brackenlearning.com/connect/token with your client_id and client_secret.',
    ),
    message('A strong secret for the subscription: {secret}'),
    message(
      `PUT https://api.brackenlearning.com/api/webhook/merge/domain/'{'domainkey'}'/event/user_create with the target, the secret and "active": true. Target: {url}`,
    ),
    message('Create a test user to trigger User_Create; the event arrives here.'),
    message('Delete the test user again.'),
  ],
  portalEvents: [
    { name: 'User_Create', description: message('A user was added to the domain.') },
    { name: 'User_Delete', description: message('A user was removed from the domain.') },
    { name: 'Module_Start', description: message('A user has begun a module.') },
    { name: 'Module_Complete', description: message('A user has finished a module.') },
    {
      name: 'Module_Expiring',
      description: message('What a user completed in a module is about to lapse.'),
    },
    {
      name: 'Module_Expired',
      description: message('What a user completed in a module has lapsed.'),
    },
    { name: 'Course_Complete', description: message('A user has finished a course.') },
    {
      name: 'Course_Expiring',
      description: message('What a user completed in a course is about to lapse.'),
    },
    {
      name: 'Course_Expired',
      description: message('What a user completed in a course has lapsed.'),
    },
  ],
  console: 'bracken',
  schemes: [
    {
      kind: 'signature',
      id: 'bracken',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: {
        headers: ['authorization'],
        form: { kind: 'auth-scheme', name: 'HMACSHA256' },
        encoding: 'base64',
      },
      content: candidates,
    },
  ],
  answers: {
    accept: { status: 200, body: 'OK the signatures match' },
    reject: { status: 403, body: 'Do not trust, not from a Bracken webhook' },
  },
  eventName: { json: ['event'] },
  samples: [
    {
      name: 'User_Create',
      headers: () => jsonHeaders('Bracken-Webhooks/1.0'),
      body: (fresh) =>
        JSON.stringify({
          event: 'User_Create',
          domainkey: 17_435,
          data: {
            userid: 4411,
            username: `Test-User-${fresh.token(4)}`,
            score: 97.5,
            passed: true,
          },
        }),
    },
    {
      name: 'Course_Complete',
      headers: () => jsonHeaders('Bracken-Webhooks/1.0'),
      body: (fresh) =>
        JSON.stringify({
          event: 'Course_Complete',
          domainkey: 17_435,
          data: { userid: 4411, courseid: 208, completed: fresh.now.toISOString() },
        }),
    },
  ],
});

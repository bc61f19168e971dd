/** Schemes to start from: those that most providers' own schemes are variations of. */
import { type Message, message } from '../../../shared/text.ts';
import { emptyDraft, type PartDraft, type PartKind, type SchemeDraft } from './scheme-draft.ts';

const parts = (...list: readonly (readonly [PartKind, string?])[]): readonly PartDraft[] =>
  list.map(([kind, text = ''], index) => ({ id: index + 1, kind, text }));

export type StartingPoint = { readonly label: Message; readonly draft: SchemeDraft };

export const startingPoints: readonly StartingPoint[] = [
  {
    label: message('GitHub-like'),
    draft: {
      ...emptyDraft,
      header: 'x-hub-signature-256',
      form: 'prefix',
      prefix: 'sha256=',
      nameFrom: 'header',
      nameAt: 'x-github-event',
    },
  },
  {
    label: message('Stripe-like'),
    draft: {
      ...emptyDraft,
      header: 'stripe-signature',
      form: 'kv-list',
      separator: ',',
      field: 'v1',
      timeFrom: 'field',
      timeAt: 't',
      content: parts(['timestamp'], ['literal', '.'], ['body']),
      nameFrom: 'json',
      nameAt: 'type',
    },
  },
  {
    label: message('Slack-like'),
    draft: {
      ...emptyDraft,
      header: 'x-slack-signature',
      form: 'prefix',
      prefix: 'v0=',
      timeFrom: 'header',
      timeAt: 'x-slack-request-timestamp',
      content: parts(['literal', 'v0:'], ['timestamp'], ['literal', ':'], ['body']),
      nameFrom: 'json',
      nameAt: 'event.type',
    },
  },
  {
    label: message('Standard Webhooks'),
    draft: {
      ...emptyDraft,
      key: 'whsec',
      header: 'webhook-signature',
      form: 'versioned-list',
      version: 'v1',
      encoding: 'base64',
      timeFrom: 'header',
      timeAt: 'webhook-timestamp',
      content: parts(
        ['header', 'webhook-id'],
        ['literal', '.'],
        ['timestamp'],
        ['literal', '.'],
        ['body'],
      ),
      nameFrom: 'json',
      nameAt: 'type',
    },
  },
];

/**
 * MessageMedia's API: signature keys, and a message whose delivery report comes back signed.
 * Sources: support.messagemedia.com/articles/49982-enterprise-webhooks, and for the list, a single
 * key and deleting, which the article leaves out, the reference of the signature key API.
 */
import { z } from 'zod';
import type { ConsoleResult, SignatureKey } from '../../../shared/console.ts';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { AppFailure, failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import type { MessagemediaAccount } from './accounts.ts';
import { pathPart } from './address.ts';
import { type Answer, parseAnswer } from './answer.ts';
import { apiRequest, type ConsoleRequest, hide, type Pieces } from './request.ts';
import { answerOf, type Session } from './session.ts';
import type { ConsoleSource, ConsoleSources } from './source.ts';
import { badAnswer } from './trouble.ts';

export type MessagemediaAction = Extract<ConsoleAction, { kind: `messagemedia.${string}` }>;

export type MessagemediaAccess = {
  readonly account: MessagemediaAccount;
  readonly secret: string;
};

/** Filled in as far as the action comes. */
export type Findings = { -readonly [Name in 'signatureKeys' | 'addedKeyId']: ConsoleResult[Name] };

const pageSize = 20;
const maxPages = 10;
/** An API that does not know pages sends all at once; of a longer list nothing is read. */
const maxListed = 1000;
const maxLabelLength = 80;

const keyId = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/)
  // A path of its own in the API.
  .refine((id) => id !== 'enabled');
const shortText = z.string().max(80).default('');
const listedKey = z.object({
  key_id: keyId,
  digest: shortText,
  cipher: shortText,
  created: shortText,
  enabled: z.boolean().default(false),
});
const listedKeys = z.array(listedKey).max(maxListed);
const keyWithPublicKey = listedKey.extend({ public_key: z.string().min(1).max(16_384) });

const authorizationOf = ({ account, secret }: MessagemediaAccess): Pieces => {
  const credentials = Buffer.from(`${account.apiKey}:${secret}`).toString('base64');
  return ['Basic ', hide(credentials, secret)];
};

const keyPath = (id: string): string => {
  if (keyId.safeParse(id).success) return pathPart(id);
  throw failure('ipc.bad-input', t('This is not the id of a signature key.'));
};

/** One page of the account's keys, beginning with 1. */
export const listRequest = (access: MessagemediaAccess, page: number): ConsoleRequest =>
  apiRequest({
    method: 'GET',
    url: `${access.account.host}/v1/iam/signature_keys?page=${page}&page_size=${pageSize}`,
    authorization: authorizationOf(access),
    isRepeatable: true,
  });

/** What an action begins with. Errors: `console.no-public-url`, `ipc.bad-input`. */
export const messagemediaRequest = (
  access: MessagemediaAccess,
  action: MessagemediaAction,
  publicUrl: () => string,
): ConsoleRequest => {
  const keysUrl = `${access.account.host}/v1/iam/signature_keys`;
  const common = { authorization: authorizationOf(access), isRepeatable: true };
  switch (action.kind) {
    case 'messagemedia.list':
      return listRequest(access, 1);
    case 'messagemedia.create':
      return apiRequest({
        ...common,
        method: 'POST',
        url: keysUrl,
        members: { digest: action.digest, cipher: 'RSA' },
        isRepeatable: false,
      });
    case 'messagemedia.enable':
      // A PATCH, but one that sets a state: enabling a key twice is enabling it.
      return apiRequest({
        ...common,
        method: 'PATCH',
        url: `${keysUrl}/enabled`,
        members: { key_id: action.keyId },
      });
    case 'messagemedia.disable':
      return apiRequest({ ...common, method: 'DELETE', url: `${keysUrl}/enabled` });
    case 'messagemedia.delete':
      return apiRequest({
        ...common,
        method: 'DELETE',
        url: `${keysUrl}/${keyPath(action.keyId)}`,
      });
    case 'messagemedia.fetch':
      return apiRequest({ ...common, method: 'GET', url: `${keysUrl}/${keyPath(action.keyId)}` });
    case 'messagemedia.send':
      return apiRequest({
        ...common,
        method: 'POST',
        url: `${access.account.host}/v1/messages`,
        members: { messages: [messageOf(action, publicUrl())] },
        isRepeatable: false,
      });
  }
};

const messageOf = (
  { content, destination }: Extract<MessagemediaAction, { kind: 'messagemedia.send' }>,
  callbackUrl: string,
) => ({
  content,
  destination_number: destination,
  format: 'SMS',
  delivery_reports: true,
  callback_url: callbackUrl,
});

/** Whether the account's keys are listed again after the action. */
export const changesKeys = ({ kind }: MessagemediaAction): boolean =>
  kind === 'messagemedia.create' ||
  kind === 'messagemedia.enable' ||
  kind === 'messagemedia.disable' ||
  kind === 'messagemedia.delete';

const hostOf = ({ account }: MessagemediaAccess): string => new URL(account.host).host;

const signatureKey = (key: z.output<typeof listedKey>, source: ConsoleSource): SignatureKey => ({
  keyId: key.key_id,
  digest: key.digest,
  cipher: key.cipher,
  created: key.created,
  isEnabled: key.enabled,
  isInSource: source.keys.some(({ providerKeyId }) => providerKeyId === key.key_id),
});

type Listed = ReadonlyMap<string, z.output<typeof listedKey>>;

/** All keys of the account by id, read page by page until one is not full or brings nothing new. */
const listKeys = async (session: Session, access: MessagemediaAccess): Promise<Listed> => {
  const keys = new Map<string, z.output<typeof listedKey>>();
  for (let page = 1; page <= maxPages; page++) {
    const read = parseAnswer(await session.ask(listRequest(access, page)), listedKeys);
    if (!read) throw noKeyList(hostOf(access));
    const before = keys.size;
    for (const key of read) keys.set(key.key_id, key);
    if (read.length < pageSize || keys.size === before) break;
  }
  return keys;
};

/** A deletion that was sent again finds nothing left to delete. */
const isDeletedBefore = (action: MessagemediaAction, session: Session): boolean => {
  const last = session.exchanges.at(-1);
  const isRepeated = last !== undefined && last.attempts > 1;
  return action.kind === 'messagemedia.delete' && isRepeated && last.response?.status === 404;
};

export type MessagemediaDeps = {
  readonly session: Session;
  readonly access: MessagemediaAccess;
  readonly sourceId: number;
  readonly sources: ConsoleSources;
};

/** Does what the user asks for. Errors: those of requests, and of `keys.put`. */
export const runMessagemedia = async (
  { session, access, sourceId, sources }: MessagemediaDeps,
  action: MessagemediaAction,
  publicUrl: () => string,
  findings: Findings,
): Promise<void> => {
  const list = async (): Promise<void> => {
    const keys = [...(await listKeys(session, access)).values()];
    const source = sources.source(sourceId);
    findings.signatureKeys = keys.map((key) => signatureKey(key, source));
  };

  /** Takes the public key of an answer into the source. */
  const take = async (answer: Answer): Promise<void> => {
    const key = parseAnswer(answer, keyWithPublicKey);
    if (!key) throw noPublicKey(answer, hostOf(access));
    const label = `MessageMedia ${key.digest}`.slice(0, maxLabelLength).trim();
    const added = await sources.addKey(sourceId, label, key.public_key, key.key_id);
    findings.addedKeyId = added.id;
  };

  if (action.kind === 'messagemedia.list') return list();
  const sent = await session.send(messagemediaRequest(access, action, publicUrl));
  if (isDeletedBefore(action, session)) return list();
  const answer = answerOf(sent);
  if (action.kind === 'messagemedia.fetch') return take(answer);
  if (action.kind === 'messagemedia.send' && !parseAnswer(answer, z.looseObject({}))) {
    throw noMessage(hostOf(access));
  }
  try {
    if (action.kind === 'messagemedia.create') await take(answer);
  } finally {
    if (changesKeys(action)) await list();
  }
};

const noKeyList = (host: string): AppFailure =>
  new AppFailure(badAnswer(t('The answer of {host} is not a list of signature keys.', { host })));

const noMessage = (host: string): AppFailure =>
  new AppFailure(badAnswer(t('The answer of {host} is not the JSON of a sent message.', { host })));

/** The reference lists no public key for a single key: it may be handed out at its creation only. */
const noPublicKey = (answer: Answer, host: string): AppFailure =>
  parseAnswer(answer, listedKey)
    ? failure(
        'console.bad-answer',
        t('{host} did not send the public key.', { host }),
        t(
          'It may send it only when a key is created: create a new one, or paste it if you kept it.',
        ),
      )
    : new AppFailure(badAnswer(t('The answer of {host} is not a signature key.', { host })));

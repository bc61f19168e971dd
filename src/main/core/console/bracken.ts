/**
 * Bracken's API: subscribing to an event, and a test user that sets one off.
 * Source: docs.brackenlearning.com/tutorials/webhook-tutorial.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { AppFailure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import type { BrackenAccount } from './accounts.ts';
import { pathPart } from './address.ts';
import { type Answer, parseAnswer } from './answer.ts';
import { apiRequest, type ConsoleRequest, hide } from './request.ts';
import { answerOf, type Session } from './session.ts';
import type { BrackenAccess, Tokens } from './token.ts';
import { badAnswer } from './trouble.ts';

export type BrackenAction = Extract<ConsoleAction, { kind: `bracken.${string}` }>;
/** All but the request for a token, which is the token's own. */
export type AuthorisedAction = Exclude<BrackenAction, { kind: 'bracken.token' }>;

/** What requests need besides the account. */
export type BrackenParts = {
  readonly token: string;
  /** Where events are to go. Errors: `console.no-public-url`. */
  readonly target: () => string;
  /** What they are to be signed with. Errors: `key.not-found`. */
  readonly secret: () => string;
  /** Of a new user. */
  readonly password: () => string;
};

/** A password nobody is to know, with characters of every kind. */
export const newPassword = (): string => `${randomBytes(24).toString('base64url')}*aZ9`;

/** What an action sends. Errors: those of `BrackenParts`. */
export const brackenRequest = (
  { apiUrl, domainKey }: BrackenAccount,
  action: AuthorisedAction,
  parts: BrackenParts,
): ConsoleRequest => {
  const authorization = ['Bearer ', hide(parts.token)];
  const domain = `domain/${domainKey}`;
  switch (action.kind) {
    case 'bracken.subscribe':
      return apiRequest({
        method: 'PUT',
        url: `${apiUrl}/api/webhook/merge/${domain}/event/${pathPart(action.event)}`,
        authorization,
        members: { target: parts.target(), secret: hide(parts.secret()), active: action.isActive },
        isRepeatable: true,
      });
    case 'bracken.createUser':
      return apiRequest({
        method: 'POST',
        url: `${apiUrl}/api/user/create/${domain}`,
        authorization,
        members: { username: action.username, password: hide(parts.password()) },
        isRepeatable: false,
      });
    case 'bracken.deleteUser':
      // Assumed: the guide says that deleting differs from creating by its URL, and shows neither
      // that URL nor the body. A password has no use here.
      return apiRequest({
        method: 'POST',
        url: `${apiUrl}/api/user/delete/${domain}`,
        authorization,
        members: { username: action.username },
        isRepeatable: false,
      });
  }
};

export type BrackenDeps = {
  readonly session: Session;
  readonly tokens: Tokens;
  readonly sourceId: number;
  readonly access: BrackenAccess;
};

/** Sends with the token at hand, or a new one. A token that has ended early is replaced once. */
const sendAuthorised = async (
  { session, tokens, sourceId, access }: BrackenDeps,
  makeRequest: (token: string) => ConsoleRequest,
): Promise<Answer> => {
  const fetchToken = (): Promise<string> => tokens.fetch(session, sourceId, access);
  const kept = tokens.kept(sourceId, access);
  const sent = await session.send(makeRequest(kept ?? (await fetchToken())));
  if (kept === null || sent.answer?.status !== 401) return answerOf(sent);
  return session.ask(makeRequest(await fetchToken()));
};

/** Does what the user asks for. Errors: those of requests and of `BrackenParts`. */
export const runBracken = async (
  deps: BrackenDeps,
  action: BrackenAction,
  parts: Omit<BrackenParts, 'token'>,
): Promise<void> => {
  const { account } = deps.access;
  if (action.kind === 'bracken.token') {
    await deps.tokens.fetch(deps.session, deps.sourceId, deps.access);
    return;
  }
  const makeRequest = (token: string) => brackenRequest(account, action, { ...parts, token });
  const answer = await sendAuthorised(deps, makeRequest);
  // The guide reads the answers as JSON; anything else is not from the API.
  if (answer.text.trim() !== '' && parseAnswer(answer, z.unknown()) === undefined) {
    const { host } = new URL(account.apiUrl);
    throw new AppFailure(badAnswer(t('The answer of {host} is not JSON.', { host })));
  }
};

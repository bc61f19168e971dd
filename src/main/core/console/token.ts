/**
 * Access tokens for Bracken's API by the client credentials grant (RFC 6749, 4.4). `oauth4webapi`
 * writes the request and reads the answer; in between it goes the way of all requests.
 */
import { createHash } from 'node:crypto';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  clientCredentialsGrantRequest,
  customFetch,
  processClientCredentialsResponse,
  ResponseBodyError,
} from 'oauth4webapi';
import { AppFailure, failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import type { BrackenAccount } from './accounts.ts';
import { isLoopback } from './address.ts';
import type { Answer } from './answer.ts';
import type { Sent } from './http.ts';
import { type ConsoleRequest, hide, userAgent } from './request.ts';
import type { Session } from './session.ts';
import { badAnswer } from './trouble.ts';

/** So long before its end a token is not used any more, milliseconds. */
const marginMs = 30_000;

export type BrackenAccess = { readonly account: BrackenAccount; readonly secret: string };

const serverOf = ({ tokenUrl }: BrackenAccount) => ({
  issuer: new URL(tokenUrl).origin,
  token_endpoint: tokenUrl,
});
const clientOf = ({ clientId }: BrackenAccount) => ({ client_id: clientId.toWellFormed() });

/**
 * The request for a token, caught where the library would send it. Id and secret go as HTTP Basic,
 * as in the guide; each is form-encoded before, as RFC 6749 wants it (2.3.1).
 */
export const tokenRequest = async ({ account, secret }: BrackenAccess): Promise<ConsoleRequest> => {
  let caught: ConsoleRequest | undefined;
  await clientCredentialsGrantRequest(
    serverOf(account),
    clientOf(account),
    ClientSecretBasic(secret.toWellFormed()),
    {},
    {
      headers: { 'user-agent': userAgent },
      // Plain HTTP to other machines is refused where requests are sent.
      [allowInsecureRequests]: isLoopback(new URL(account.tokenUrl)),
      [customFetch]: (url, { headers, body }) => {
        caught = {
          method: 'POST',
          url,
          headers: Object.entries(headers).map(([name, value]) => {
            const [, credentials] = name === 'authorization' ? value.split(' ') : [];
            return [name, credentials ? ['Basic ', hide(credentials, secret)] : [value]];
          }),
          body: [String(body)],
          // It makes one more token, and changes nothing.
          isRepeatable: true,
        };
        return Promise.resolve(new Response());
      },
    },
  );
  if (!caught) throw new Error('no request for a token was written');
  return caught;
};

type Token = { readonly text: string; readonly lifetimeS: number | null };

/** What can be sent after “Bearer” (RFC 6750, 2.1). */
const bearerToken = /^[A-Za-z0-9._~+/-]+=*$/;

const read = (account: BrackenAccount, { status, headers, text }: Answer) =>
  processClientCredentialsResponse(
    serverOf(account),
    clientOf(account),
    // These have no body; a Response refuses to be made with one.
    new Response([204, 205, 304].includes(status) ? null : text, {
      status,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
    }),
  );

/** Errors: those of the request; `console.refused` for credentials that are not known. */
const readToken = async (account: BrackenAccount, sent: Sent): Promise<Token> => {
  const { host } = new URL(account.tokenUrl);
  if (!sent.answer)
    throw new AppFailure(sent.error ?? badAnswer(t('The answer of {host} is missing.', { host })));
  try {
    const { access_token, expires_in } = await read(account, sent.answer);
    if (!bearerToken.test(access_token)) throw new TypeError('not a bearer token');
    return { text: access_token, lifetimeS: expires_in ?? null };
  } catch (error) {
    // The library's errors carry the answer: none goes further than here.
    if (error instanceof ResponseBodyError && error.error === 'invalid_client') {
      throw failure(
        'console.refused',
        t('{host} does not accept the client id or the client secret (invalid_client).', { host }),
        t('Check both, and that they are for this host.'),
      );
    }
    throw new AppFailure(
      sent.error ?? badAnswer(t('The answer of {host} holds no access token.', { host })),
    );
  }
};

export type Tokens = {
  /** A token from before that can still be used; null without one. */
  readonly kept: (sourceId: number, access: BrackenAccess) => string | null;
  /** Gets a token and keeps it until it ends. Errors: those of requests. */
  readonly fetch: (session: Session, sourceId: number, access: BrackenAccess) => Promise<string>;
  readonly forget: (sourceId: number) => void;
};

/** Names the credentials a token was got with. */
const nameOf = ({ account, secret }: BrackenAccess): string =>
  createHash('sha256')
    .update(JSON.stringify([account, secret]))
    .digest('hex');

/** Keeps tokens in memory, one for each source. In: Unix milliseconds. */
export const createTokens = (now: () => number): Tokens => {
  const kept = new Map<number, { text: string; of: string; endsAtMs: number }>();
  return {
    kept: (sourceId, access) => {
      const token = kept.get(sourceId);
      const isUsable = token?.of === nameOf(access) && token.endsAtMs - marginMs > now();
      return isUsable ? token.text : null;
    },
    fetch: async (session, sourceId, access) => {
      kept.delete(sourceId);
      const askedAtMs = now();
      const sent = await session.send(await tokenRequest(access));
      const { text, lifetimeS } = await readToken(access.account, sent);
      if (lifetimeS !== null) {
        kept.set(sourceId, { text, of: nameOf(access), endsAtMs: askedAtMs + lifetimeS * 1000 });
      }
      return text;
    },
    forget: (sourceId) => void kept.delete(sourceId),
  };
};

/** What the agent sends, as far as the edge reads it, and what it must be answered. */
import { z } from 'zod';

export const authRequest = z.looseObject({
  ClientId: z.string(),
  Extra: z.looseObject({
    AuthToken: z.string().default(''),
    UserAgent: z.string().default(''),
    ClientType: z.string().default(''),
    Version: z.string().default(''),
    Metadata: z.string().default(''),
    Cookie: z.string().default(''),
    /** Nanoseconds. */
    HeartbeatInterval: z.number().default(10e9),
    HeartbeatTolerance: z.number().default(15e9),
  }),
});
export type AuthRequest = z.infer<typeof authRequest>;

/** Replies are parsed strictly, field by field; echoing the request's `Opts` is always right. */
export const bindRequest = z.looseObject({
  Id: z.string(),
  Proto: z.string(),
  ForwardsTo: z.string().default(''),
  ForwardsProto: z.string().default(''),
  Opts: z.looseObject({ Domain: z.string().default(''), Hostname: z.string().default('') }),
  Extra: z.looseObject({ Token: z.string().default(''), Metadata: z.string().default('') }),
});
export type BindRequest = z.infer<typeof bindRequest>;

export const unbindRequest = z.looseObject({ Id: z.string() });

/** An error reply. The agent takes the line that starts with the code as `errorCode`, the others as text. */
export type Refusal = { readonly text: string; readonly code?: string };

export const refusalReply = ({ text, code }: Refusal): string =>
  JSON.stringify({ Error: code === undefined ? text : `${text}\r\n\r\n${code}\r\n` });

/**
 * What the service says. Codes: https://ngrok.com/docs/errors and public reports; the texts are
 * ours, in the shape of the real ones. Text 105 repeats the token, as the real one does, so that a
 * test can prove that it is not shown.
 */
export const refusals = {
  badToken: (token: string): Refusal => ({
    text: `The authtoken you specified is not accepted.\r\nYour authtoken: ${token}`,
    code: 'ERR_NGROK_105',
  }),
  revokedToken: {
    text: 'The authtoken you specified is properly formed, but it is invalid.',
    code: 'ERR_NGROK_107',
  },
  tooManySessions: (limit: number): Refusal => ({
    text: `Your account is limited to ${limit} simultaneous ngrok agent sessions.`,
    code: 'ERR_NGROK_108',
  }),
  agentTooOld: { text: 'Your ngrok agent version is too old.', code: 'ERR_NGROK_120' },
  invalidDomain: (domain: string): Refusal => ({
    text: `'${domain}' cannot be used as a host name.`,
    code: 'ERR_NGROK_326',
  }),
  domainTaken: (url: string): Refusal => ({
    text: `The endpoint '${url}' is already online.`,
    code: 'ERR_NGROK_334',
  }),
  noToken: { text: 'An authtoken is required.', code: 'ERR_NGROK_4018' },
  unheardOf: { text: 'Something new is wrong.', code: 'ERR_NGROK_98765' },
  withoutCode: { text: 'Something is wrong.' },
} as const;

/** What can go wrong with a provider's API, in words. Nothing that was sent or received is quoted. */
import { type AppError, type ErrorCode, failure } from '../../../shared/errors.ts';

const appError = (code: ErrorCode, message: string, hint: string): AppError =>
  failure(code, message, hint).appError;

export const cancelled: AppError = appError(
  'console.cancelled',
  'Cancelled.',
  'What had been sent before may have been done: look at the requests.',
);

/** In: `host` as in the URL; `limitMs` for one attempt. */
export const timedOut = (host: string, limitMs: number): AppError =>
  appError(
    'console.timed-out',
    `${host} did not answer within ${Math.ceil(limitMs / 1000)} s.`,
    'It may have done what was asked: look before you send it again.',
  );

const brokenOff = 'the connection broke off';

/** What the system calls a failed connection, in words. Those that may pass come first. */
const passingCodes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: brokenOff,
  EPIPE: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  ETIMEDOUT: 'the connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
  EHOSTUNREACH: 'there is no way to it from this network',
  ENETUNREACH: 'this machine seems to be offline',
  EAI_AGAIN: 'its name could not be looked up just now',
};
const lastingCodes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is not trusted',
  EPROTO: 'it does not speak TLS as it should',
};

/** True for a failed connection that may succeed a moment later. */
export const isPassing = (code: string): boolean => Object.hasOwn(passingCodes, code);

const wordsFor = (code: string): string => {
  const known = { ...passingCodes, ...lastingCodes };
  const words = Object.hasOwn(known, code) ? known[code] : undefined;
  if (code.startsWith('HPE_')) return `what it answers is not HTTP (${code})`;
  if (words === undefined) return code === '' ? 'the connection failed' : `it failed with ${code}`;
  return `${words} (${code})`;
};

/** In: the system's code for what happened; '' when there is none. */
export const unreachable = (host: string, code: string): AppError =>
  appError(
    'console.unreachable',
    `${host} could not be reached: ${wordsFor(code)}.`,
    'Check the address and this machine’s connection, then try again.',
  );

/** In: `what` continues “The answer of … ”. */
export const badAnswer = (host: string, what: string): AppError =>
  appError(
    'console.bad-answer',
    `The answer of ${host} ${what}.`,
    'Look at the answer, and check that the address is that of the API.',
  );

export const plainHttp: AppError = appError(
  'console.bad-host',
  'Credentials are sent over HTTPS only.',
  'Give an address that begins with https://. Plain http:// is for this machine alone.',
);

export const unreadableRedirect = (host: string): AppError =>
  badAnswer(host, 'is a redirect without an address');

export const redirected = (host: string, to: string): AppError =>
  appError(
    'console.redirected',
    `${host} redirects to ${to}. Nothing was sent there.`,
    'If that is right, give that address as the host.',
  );

const duration = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 120) return `${seconds} s`;
  return seconds <= 7200
    ? `${Math.ceil(seconds / 60)} minutes`
    : `${Math.ceil(seconds / 3600)} hours`;
};

const meanings: Readonly<Record<number, readonly [meaning: string, hint: string]>> = {
  401: ['the credentials are not accepted', 'Check them, and that they are for this host.'],
  403: [
    'these credentials may not do this',
    'Ask the provider to allow it for the account, or use other credentials.',
  ],
  404: ['there is no such thing', 'It may have been deleted; look at what there is now.'],
  409: ['it conflicts with what is there', 'The answer says what is in the way: open it.'],
  429: ['too many requests', 'Try again later.'],
};

const meaningOf = (status: number): readonly [meaning: string, hint: string] => {
  if (status >= 500) return ['it is in trouble itself', 'Try again later.'];
  return meanings[status] ?? ['it does not accept the request', 'The answer may say why.'];
};

/** In: an answer of 400 or above; how long it asks to wait, if it does. */
export const refused = (host: string, status: number, retryMs: number | null): AppError => {
  const [meaning, hint] = meaningOf(status);
  return appError(
    'console.refused',
    `${host} answered ${status}: ${meaning}.`,
    retryMs === null ? hint : `Try again in ${duration(retryMs)}.`,
  );
};

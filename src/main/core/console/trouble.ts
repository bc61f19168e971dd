/** What can go wrong with a provider's API, in words. Nothing that was sent or received is quoted. */
import { type AppError, type ErrorCode, failure } from '../../../shared/errors.ts';
import { type Message, message, t } from '../../../shared/text.ts';

const appError = (code: ErrorCode, sentence: string, hint: string): AppError =>
  failure(code, sentence, hint).appError;

export const cancelled = (): AppError =>
  appError(
    'console.cancelled',
    t('Cancelled.'),
    t('What had been sent before may have been done: look at the requests.'),
  );

/** In: `host` as in the URL; `limitMs` for one attempt. */
export const timedOut = (host: string, limitMs: number): AppError =>
  appError(
    'console.timed-out',
    t('{host} did not answer within {seconds} s.', { host, seconds: Math.ceil(limitMs / 1000) }),
    t('It may have done what was asked: look before you send it again.'),
  );

const brokenOff = message('the connection broke off');

/** What the system calls a failed connection, in words. Those that may pass come first. */
const passingCodes: Readonly<Record<string, Message>> = {
  ECONNREFUSED: message('it refuses connections'),
  ECONNRESET: brokenOff,
  EPIPE: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  ETIMEDOUT: message('the connection timed out'),
  UND_ERR_CONNECT_TIMEOUT: message('the connection timed out'),
  EHOSTUNREACH: message('there is no way to it from this network'),
  ENETUNREACH: message('this machine seems to be offline'),
  EAI_AGAIN: message('its name could not be looked up just now'),
};
const lastingCodes: Readonly<Record<string, Message>> = {
  ENOTFOUND: message('there is no such host'),
  CERT_HAS_EXPIRED: message('its certificate has expired'),
  ERR_TLS_CERT_ALTNAME_INVALID: message('its certificate is for another host'),
  DEPTH_ZERO_SELF_SIGNED_CERT: message('its certificate is not trusted'),
  SELF_SIGNED_CERT_IN_CHAIN: message('its certificate is not trusted'),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: message('its certificate is not trusted'),
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: message('its certificate is not trusted'),
  EPROTO: message('it does not speak TLS as it should'),
};

/** True for a failed connection that may succeed a moment later. */
export const isPassing = (code: string): boolean => Object.hasOwn(passingCodes, code);

const reasonFor = (code: string): string => {
  const known = { ...passingCodes, ...lastingCodes };
  const words = Object.hasOwn(known, code) ? known[code] : undefined;
  if (code.startsWith('HPE_')) return t('what it answers is not HTTP ({code})', { code });
  if (words !== undefined) return `${t(words)} (${code})`;
  return code === '' ? t('the connection failed') : t('it failed with {code}', { code });
};

/** In: the system's code for what happened; '' when there is none. */
export const unreachable = (host: string, code: string): AppError =>
  appError(
    'console.unreachable',
    t('{host} could not be reached: {reason}.', { host, reason: reasonFor(code) }),
    t('Check the address and this machine’s connection, then try again.'),
  );

/** In: what is wrong with the answer, a sentence. */
export const badAnswer = (sentence: string): AppError =>
  appError(
    'console.bad-answer',
    sentence,
    t('Look at the answer, and check that the address is that of the API.'),
  );

export const plainHttp = (): AppError =>
  appError(
    'console.bad-host',
    t('Credentials are sent over HTTPS only.'),
    t('Give an address that begins with https://. Plain http:// is for this machine alone.'),
  );

export const unreadableRedirect = (host: string): AppError =>
  badAnswer(t('The answer of {host} is a redirect without an address.', { host }));

/** In: where it leads, a sentence. */
export const redirected = (sentence: string): AppError =>
  appError('console.redirected', sentence, t('If that is right, give that address as the host.'));

const tryAgainIn = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 120) return t('Try again in {seconds} s.', { seconds });
  if (seconds <= 7200) {
    return t('Try again in {minutes} minutes.', { minutes: Math.ceil(seconds / 60) });
  }
  return t('Try again in {hours} hours.', { hours: Math.ceil(seconds / 3600) });
};

const meanings: Readonly<Record<number, readonly [meaning: Message, hint: Message]>> = {
  401: [
    message('the credentials are not accepted'),
    message('Check them, and that they are for this host.'),
  ],
  403: [
    message('these credentials may not do this'),
    message('Ask the provider to allow it for the account, or use other credentials.'),
  ],
  404: [
    message('there is no such thing'),
    message('It may have been deleted; look at what there is now.'),
  ],
  409: [
    message('it conflicts with what is there'),
    message('The answer says what is in the way: open it.'),
  ],
  429: [message('too many requests'), message('Try again later.')],
};

const meaningOf = (status: number): readonly [meaning: Message, hint: Message] => {
  if (status >= 500) return [message('it is in trouble itself'), message('Try again later.')];
  return (
    meanings[status] ?? [
      message('it does not accept the request'),
      message('The answer may say why.'),
    ]
  );
};

/** In: an answer of 400 or above; how long it asks to wait, if it does. */
export const refused = (host: string, status: number, retryMs: number | null): AppError => {
  const [meaning, hint] = meaningOf(status);
  return appError(
    'console.refused',
    t('{host} answered {status}: {meaning}.', { host, status, meaning: t(meaning) }),
    retryMs === null ? t(hint) : tryAgainIn(retryMs),
  );
};

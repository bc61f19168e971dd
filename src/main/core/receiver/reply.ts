/** What the sender is told. Fixed words only: nothing of the request is echoed, save a handshake. */
import {
  type Answers,
  defaultSourceSettings,
  type SourceSettings,
} from '../../../shared/provider.ts';
import type { Verification } from '../../../shared/verdict.ts';
import type { Provider } from '../providers/define.ts';
import type { WireRequest } from '../verify/request.ts';

export type Reply = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly isHandshake: boolean;
};

export const plainText = 'text/plain; charset=utf-8';

export const noSuchPath: Reply = {
  status: 404,
  contentType: plainText,
  body: '',
  isHandshake: false,
};

/** Statuses whose replies end with their headers (RFC 9110, 6.4.1). */
export const isBodiless = (status: number): boolean => status === 204 || status === 304;

/** Sent with every reply: on a shared tunnel domain a reflected byte would be script. */
export const safetyHeaders: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Cache-Control', 'no-store'],
  ['Content-Security-Policy', "default-src 'none'"],
];

/** The provider's answers with the source's own in their place. */
export const answersOf = (
  provider: Provider,
  settings: Pick<SourceSettings, 'answers'> = defaultSourceSettings,
): Answers => ({
  accept: settings.answers.accept ?? provider.answers.accept,
  reject: settings.answers.reject ?? provider.answers.reject,
});

/** Decides the reply by verdict; a handshake's reply takes its place. Errors: none. */
export const decideReply = (
  provider: Provider,
  answers: Answers,
  request: WireRequest,
  verification: Verification,
): Reply => {
  const handshake = provider.handshake?.(request, verification);
  if (handshake) return { ...handshake, isHandshake: true };
  const answer = verification.verdict === 'valid' ? answers.accept : answers.reject;
  const body = isBodiless(answer.status) ? '' : answer.body;
  return { status: answer.status, body, contentType: plainText, isHandshake: false };
};

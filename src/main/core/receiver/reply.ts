/** What the sender is told. Fixed words only: nothing of the request is echoed, save a handshake. */
import {
  type Answers,
  defaultSourceSettings,
  type SourceSettings,
} from '../../../shared/provider.ts';
import type { Verification } from '../../../shared/verdict.ts';
import type { Provider } from '../providers/define.ts';
import type { HandshakeReply } from '../verify/handshake.ts';
import type { WireRequest } from '../verify/request.ts';
import type { VerifierSettings } from '../verify/scheme.ts';

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

/** What the provider's check of the URL is told; null when the usual answer is right. */
const handshakeReply = (
  source: ReplyingSource,
  request: WireRequest,
  verification: Verification,
): HandshakeReply | null => {
  if (verification.handshake === null) return null;
  const challenge = source.provider.handshake?.(request, source.settings);
  if (!challenge?.isSigned) return challenge?.answer ?? null;
  // Verified first: the answer may be made with the secret itself.
  const keyText = verification.verdict === 'valid' ? source.keyText(verification.keyId) : null;
  return keyText === null ? null : challenge.answer(keyText);
};

/** What deciding a reply needs of a source. */
export type ReplyingSource = {
  readonly provider: Provider;
  readonly answers: Answers;
  readonly settings: Pick<VerifierSettings, 'parameters'>;
  readonly keyText: (keyId: number | null) => string | null;
};

/** Decides the reply by verdict; a handshake's reply takes its place. Errors: none. */
export const decideReply = (
  source: ReplyingSource,
  request: WireRequest,
  verification: Verification,
): Reply => {
  const { answers } = source;
  const handshake = handshakeReply(source, request, verification);
  if (handshake) return { ...handshake, isHandshake: true };
  const answer = verification.verdict === 'valid' ? answers.accept : answers.reject;
  const body = isBodiless(answer.status) ? '' : answer.body;
  return { status: answer.status, body, contentType: plainText, isHandshake: false };
};

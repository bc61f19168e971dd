/**
 * A provider's own check of the URL. Signed ones are verified before they are answered (rule
 * P16); unsigned ones are judged by what they carry.
 */
import type { Reason } from '../../../shared/verdict.ts';
import type { WireRequest } from './request.ts';
import type { VerifierSettings } from './scheme.ts';

/** A reply to a provider's own check of the URL, in place of the usual answer. */
export type HandshakeReply = {
  readonly status: number;
  readonly contentType: 'text/plain' | 'application/json';
  readonly body: string;
};

export type Challenge =
  | {
      readonly isSigned: true;
      readonly name: string;
      /** Made only for a valid request, with the key that verified it. */
      readonly answer: (keyText: string) => HandshakeReply;
    }
  | {
      readonly isSigned: false;
      readonly name: string;
      readonly reason: Reason;
      readonly subject: string | null;
      readonly answer: HandshakeReply;
    };

/** Finds out whether a request is a check of the URL. Out: null when it is not. Total. */
export type Recognise = (
  request: WireRequest,
  settings: Pick<VerifierSettings, 'parameters'>,
) => Challenge | null;

/** Longest challenge that is echoed, characters. */
export const maxEchoLength = 1024;

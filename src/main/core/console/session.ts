/** The requests of one action, in the order in which they were sent. */
import type { Exchange } from '../../../shared/console.ts';
import { AppFailure } from '../../../shared/errors.ts';
import type { Answer } from './answer.ts';
import type { ConsoleHttp, Sent } from './http.ts';
import type { ConsoleRequest } from './request.ts';

export type Session = {
  /** What was sent so far; grows. */
  readonly exchanges: readonly Exchange[];
  /** Ends every request when aborted. */
  readonly signal: AbortSignal;
  /** Never rejects for what the network or the provider does. */
  readonly send: (request: ConsoleRequest) => Promise<Sent>;
  /** Errors: every `console.*` that a request can end with. */
  readonly ask: (request: ConsoleRequest) => Promise<Answer>;
};

/** The answer of a request that went well. Errors: the one it ended with. */
export const answerOf = ({ answer, error }: Sent): Answer => {
  if (error) throw new AppFailure(error);
  if (!answer) throw new Error('a request has neither an answer nor an error');
  return answer;
};

export const createSession = (http: ConsoleHttp, signal: AbortSignal): Session => {
  const exchanges: Exchange[] = [];
  const send = async (request: ConsoleRequest): Promise<Sent> => {
    const sent = await http.send(request, signal);
    exchanges.push(...sent.exchanges);
    return sent;
  };
  return { exchanges, signal, send, ask: async (request) => answerOf(await send(request)) };
};

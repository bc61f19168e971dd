/**
 * The one file that imports ngrok's SDK. It is run in a process of its own: a hung connect blocks
 * every other one of its process, and a throwing callback aborts it.
 */
import { type Listener, type Session, SessionBuilder } from '@ngrok/ngrok';
import type { ConnectOptions } from './protocol.ts';

const heartbeatS = 5;

export type NgrokFailure = {
  readonly step: 'connect' | 'bind';
  readonly code: string | null;
  readonly text: string;
};

export type NgrokSession = {
  readonly url: string;
  /** Closes the listener, then the session; errors are ignored, for there is nothing left to do. */
  readonly close: () => Promise<void>;
};

const describe = (step: NgrokFailure['step'], error: unknown, token: string): NgrokFailure => {
  const { message, errorCode } = error as { message?: unknown; errorCode?: unknown };
  // The service repeats the token in some of its texts.
  const text = (typeof message === 'string' ? message : String(error)).replaceAll(token, '…');
  // A refused endpoint's error has no `errorCode`; the code then stands in the text alone.
  const inText = /error_code: (ERR_NGROK_\d+)\s*$/.exec(text)?.[1] ?? null;
  return { step, code: typeof errorCode === 'string' ? errorCode : inText, text };
};

const ignoreErrors = async (promise: Promise<unknown>): Promise<void> => {
  try {
    await promise;
  } catch {
    // Already closed, or lost: both are what is wanted.
  }
};

/**
 * Connects and registers one HTTPS endpoint.
 * `onConnected` is called when the token was accepted; `onLost` at most once, when the session
 * breaks or a heartbeat is not answered. Errors: a NgrokFailure is thrown.
 */
export const openSession = async (
  options: ConnectOptions,
  onConnected: () => void,
  onLost: (text: string) => void,
): Promise<NgrokSession> => {
  const { authtoken, domain, serverAddr, rootCa, forwardTo, version } = options;
  let isGivenUp = false;
  const lose = (text: string): void => {
    if (isGivenUp) return;
    isGivenUp = true;
    onLost(text);
  };
  let session: Session;
  try {
    const builder = new SessionBuilder()
      .authtoken(authtoken)
      .clientInfo('countersign', version)
      .heartbeatInterval(heartbeatS)
      .heartbeatTolerance(heartbeatS)
      .handleHeartbeat((latencyMs: number | null) => {
        if (latencyMs === null) lose('a heartbeat was not answered');
      })
      // Must not throw and must return a boolean; false keeps the SDK from reconnecting by itself.
      .handleDisconnection((_address: string, text: string) => {
        lose(text);
        return false;
      });
    if (serverAddr !== null) builder.serverAddr(serverAddr);
    if (rootCa !== null) builder.caCert(Buffer.from(rootCa));
    session = await builder.connect();
  } catch (error) {
    throw describe('connect', error, authtoken);
  }
  onConnected();
  let listener: Listener;
  try {
    const endpoint = session.httpEndpoint();
    if (domain !== null) endpoint.domain(domain);
    // Our own listener on loopback, whose certificate names the user's host.
    if (forwardTo.startsWith('https:')) endpoint.verifyUpstreamTls(false);
    listener = await endpoint.listenAndForward(forwardTo);
  } catch (error) {
    isGivenUp = true;
    await ignoreErrors(session.close());
    throw describe('bind', error, authtoken);
  }
  return {
    url: listener.url() ?? '',
    close: async () => {
      isGivenUp = true;
      await ignoreErrors(listener.close());
      await ignoreErrors(session.close());
    },
  };
};

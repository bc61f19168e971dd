/** The process that runs the SDK: takes messages from the supervisor, one session at a time. */
import { type NgrokFailure, type NgrokSession, openSession } from './ngrok.ts';
import type { FromTunnel, ToTunnel } from './protocol.ts';

/** Electron's utility processes have this in place of Node's channel. */
type ParentPort = {
  readonly postMessage: (message: FromTunnel) => void;
  readonly on: (event: 'message', listener: (event: { data: ToTunnel }) => void) => void;
};

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };

const send = (message: FromTunnel): void => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};

let session: NgrokSession | null = null;

const connect = async ({ run, options }: Extract<ToTunnel, { kind: 'connect' }>): Promise<void> => {
  try {
    session = await openSession(
      options,
      () => send({ kind: 'connected', run }),
      (text) => send({ kind: 'lost', run, text }),
    );
    send({ kind: 'bound', run, url: session.url });
  } catch (error) {
    send({ kind: 'failed', run, ...(error as NgrokFailure) });
  }
};

const receive = (message: ToTunnel): void => {
  switch (message.kind) {
    case 'connect':
      void connect(message);
      break;
    case 'ping':
      send({ kind: 'pong', id: message.id });
      break;
    case 'close':
      void Promise.resolve(session?.close()).then(() => send({ kind: 'closed' }));
      break;
  }
};

if (parentPort) parentPort.on('message', ({ data }) => receive(data));
else {
  process.on('message', (message) => receive(message as ToTunnel));
  // Ctrl+C in a terminal reaches this process, too; the parent decides, and closes the session first.
  process.on('SIGINT', () => undefined);
  // Nobody left to answer to.
  process.on('disconnect', () => process.exit(0));
}
send({ kind: 'ready' });

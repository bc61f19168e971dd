/** A tunnel process without a process: keeps what it is told, says what the test wants, any time. */
import type {
  FromTunnel,
  ToTunnel,
  TunnelProcess,
} from '../../../../../src/main/core/tunnel/protocol.ts';

export type FakeProcess = TunnelProcess & {
  readonly posted: ToTunnel[];
  readonly say: (message: FromTunnel) => void;
  /** Ends it, as a crash would. */
  readonly exit: (code?: number | null) => void;
  readonly isAlive: () => boolean;
  /** The last run it was asked for that may still be, or become, a session. */
  readonly openRun: () => number | null;
};

/** In: `isObliging` processes answer by themselves, as a good SDK at a good edge does. */
export const fakeProcess = (isObliging: () => boolean): FakeProcess => {
  const posted: ToTunnel[] = [];
  const onMessage: ((message: FromTunnel) => void)[] = [];
  const onExit: ((code: number | null) => void)[] = [];
  let isAlive = true;
  let openRun: number | null = null;

  const say = (message: FromTunnel): void => {
    if (!isAlive) return;
    if (message.kind === 'failed' && message.step === 'connect' && message.run === openRun)
      openRun = null;
    if (message.kind === 'closed') openRun = null;
    for (const listener of onMessage) listener(message);
  };
  const exit = (code: number | null = null): void => {
    if (!isAlive) return;
    isAlive = false;
    openRun = null;
    for (const listener of onExit) listener(code);
  };
  const answer = (message: ToTunnel): void => {
    switch (message.kind) {
      case 'connect':
        say({ kind: 'connected', run: message.run });
        say({ kind: 'bound', run: message.run, url: 'https://hooks.example' });
        break;
      case 'ping':
        say({ kind: 'pong', id: message.id });
        break;
      case 'close':
        say({ kind: 'closed' });
        break;
    }
  };
  return {
    pid: undefined,
    posted,
    post: (message) => {
      if (!isAlive) return;
      posted.push(message);
      if (message.kind === 'connect') openRun = message.run;
      setTimeout(() => {
        if (isObliging()) answer(message);
      }, 1);
    },
    onMessage: (listener) => void onMessage.push(listener),
    onExit: (listener) => void onExit.push(listener),
    kill: () => void setTimeout(exit, 1),
    say,
    exit,
    isAlive: () => isAlive,
    openRun: () => openRun,
  };
};

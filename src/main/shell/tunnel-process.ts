/** The SDK's process in the window's app: one of Electron's utility processes. */
import { utilityProcess } from 'electron';
import { childEnvironment } from '../core/tunnel/fork.ts';
import type { FromTunnel, TunnelProcess } from '../core/tunnel/protocol.ts';

/** In: path of the bundled `tunnel-child.js`. */
export const startTunnelProcess = (file: string): TunnelProcess => {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'Countersign tunnel',
    env: childEnvironment(),
    stdio: 'ignore',
  });
  return {
    get pid() {
      return child.pid;
    },
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', (message: FromTunnel) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      // Electron's own kill is a polite signal, which a hung process does not hear.
      if (child.pid === undefined) child.kill();
      else {
        try {
          process.kill(child.pid, 'SIGKILL');
        } catch {
          // It is gone already.
        }
      }
    },
  };
};

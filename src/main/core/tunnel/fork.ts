/** The SDK's process in plain Node: a child with nothing of our environment. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromTunnel, TunnelProcess } from './protocol.ts';

/** What the child may see of our environment: no token, no secret. */
export const childEnvironment = (
  env: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, string> => {
  const allowed = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMPDIR', 'SSL_CERT_FILE', 'SSL_CERT_DIR'];
  return Object.fromEntries(allowed.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
};

/** Starts the child. In: the bundled file, or its TypeScript source. */
export const forkTunnel = (url: URL): TunnelProcess => {
  const child = fork(fileURLToPath(url), [], {
    env: childEnvironment(),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A send to a process that has just ended is answered by its exit.
  child.on('error', () => undefined);
  return {
    pid: child.pid,
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', (message) => listener(message as FromTunnel));
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
};

/** Loopback ports that can be left and taken again. */
import { randomInt } from 'node:crypto';
import type { Server, Socket } from 'node:net';

/** Below the range from which systems choose ports of outgoing connections: none takes ours while we are down. */
const firstPort = 21_000;
const endPort = 32_000;
const attempts = 50;

const tryToListen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, '127.0.0.1');
  });

/** Listens on the given port, or on a free one. Out: the port. */
export const listen = async (server: Server, port: number | null): Promise<number> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const wanted = port ?? randomInt(firstPort, endPort);
    if (await tryToListen(server, wanted)) return wanted;
    if (port !== null) break;
  }
  throw new Error(`no port to listen on${port === null ? '' : `: ${port} is taken`}`);
};

export type Gate = { readonly sockets: ReadonlySet<Socket>; readonly shut: () => Promise<void> };

/** Knows a server's connections, to cut them all at once. */
export const watchSockets = (server: Server): Gate => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    sockets,
    shut: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      const ends = [...sockets].map((socket) => {
        socket.destroy();
        return new Promise((resolve) => socket.once('close', resolve));
      });
      await Promise.all([closed, ...ends]);
    },
  };
};

/** The servers that are compared, each started as a fresh process on a fresh folder. */
import { join } from 'node:path';
import { type Program, startProgram } from './program.ts';
import { secret } from './signed-request.ts';

export type ServerOptions = {
  /** Where the built programs are. */
  readonly programs: string;
  /** The database's folder. */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
  readonly limitS?: number;
};

export type Server = {
  readonly url: URL;
  readonly program: Program;
};

const ownServer = (name: string): string => join(import.meta.dirname, `../servers/${name}.ts`);

const argsOf: Readonly<Record<string, (options: ServerOptions) => readonly string[]>> = {
  /** node:http that reads the body and answers 200. */
  bare: () => [ownServer('bare')],
  /** bare, and the signature checked. */
  verify: () => [ownServer('verify')],
  /** Verified and stored, with a commit of its own for each request. */
  'commit-each': ({ folder }) => [ownServer('commit-each'), folder],
  /** The product. */
  listen: ({ programs, folder }) => [
    join(programs, 'listen.js'),
    '--provider',
    'github',
    '--secret-env',
    'BENCH_SECRET',
    '--port',
    '0',
    '--data',
    folder,
    '--json',
  ],
};

export const isReadyLine = (line: string): boolean => line.includes('"type":"ready"');

export const startServer = async (name: string, options: ServerOptions): Promise<Server> => {
  const args = argsOf[name];
  if (!args) throw new Error(`there is no server ${name}`);
  const program = await startProgram(
    {
      command: process.execPath,
      args: [...(options.nodeArgs ?? []), ...args(options)],
      env: { BENCH_SECRET: secret, ...options.env },
      limitS: options.limitS ?? 120,
    },
    isReadyLine,
  );
  const { url } = JSON.parse(program.readyLine) as { readonly url: string };
  return { url: new URL(url), program };
};

/** Starts one, hands it over, and ends it whatever happens. */
export const withServer = async <T>(
  name: string,
  options: ServerOptions,
  work: (server: Server) => Promise<T>,
): Promise<T> => {
  const server = await startServer(name, options);
  try {
    return await work(server);
  } finally {
    await server.program.stop();
  }
};

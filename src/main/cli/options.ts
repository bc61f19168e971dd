/** The command line of `listen`. */
import { parseArgs } from 'node:util';
import { defaultSourceSettings, type SourceSettings } from '../../shared/provider.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { defaultDataFolder } from './data-folder.ts';
import { badArguments, readEnv, readKeys } from './inputs.ts';

export const usage = `Usage: npm run listen -- --provider ID (--secret-env NAME | --key-file PATH) [options]
       npm run listen -- --config FILE [options]

  --provider ID       github, stripe, comapi, … (the list is in the README)
  --secret-env NAME   environment variable that holds the secret; may be repeated
  --key-file PATH     file that holds the secret or public key; may be repeated
  --config FILE       JSON: {"sources":[{"name","provider","secretEnv"|"keyFile"}]}
  --port N            port on 127.0.0.1; chosen by the system when absent
  --data DIR          folder of the history; the app's own when absent
  --tunnel            open a public URL through ngrok; token from NGROK_AUTHTOKEN
  --domain NAME       a domain reserved at ngrok
  --ngrok-server-addr HOST:PORT   another agent server than ngrok's own
  --ngrok-root-ca FILE            PEM of the CA to trust for it
  --json              one JSON object a line on standard output
  --help              this text
`;

export type ListenSource = {
  readonly name: string;
  readonly provider: string;
  /** Label and text of each key. */
  readonly keys: readonly { readonly label: string; readonly text: string }[];
  readonly settings: SourceSettings;
};

export type ListenOptions = {
  readonly sources: readonly ListenSource[];
  readonly settings: Partial<Settings>;
  readonly tlsPassphrase: string | null;
  readonly dataFolder: string;
  readonly isJson: boolean;
  /** Present when a tunnel is asked for. */
  readonly tunnel: { readonly token: string } | null;
};

/** What arguments and configuration file have in common. */
export type ListenBase = Omit<ListenOptions, 'dataFolder' | 'isJson' | 'tunnel'>;

const parsePort = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535)
    throw badArguments(`--port takes a number up to 65535, not ${text}.`);
  return port;
};

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        provider: { type: 'string' },
        'secret-env': { type: 'string', multiple: true },
        'key-file': { type: 'string', multiple: true },
        config: { type: 'string' },
        port: { type: 'string' },
        data: { type: 'string' },
        tunnel: { type: 'boolean', default: false },
        domain: { type: 'string' },
        'ngrok-server-addr': { type: 'string' },
        'ngrok-root-ca': { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw badArguments((error as Error).message);
  }
};

const fromArguments = (values: ReturnType<typeof parse>): ListenBase => {
  const { provider } = values;
  if (provider === undefined) throw badArguments('Say which provider, or give a --config file.');
  const keys = readKeys(values['secret-env'] ?? [], values['key-file'] ?? []);
  if (keys.length === 0)
    throw badArguments('Say where the key is: --secret-env NAME or --key-file PATH.');
  const source = { name: provider, provider, keys, settings: defaultSourceSettings };
  return { sources: [source], settings: {}, tlsPassphrase: null };
};

/** In a run of `listen` the command line alone decides about the tunnel. */
const readTunnel = async (
  values: ReturnType<typeof parse>,
): Promise<{ token: string | null; settings: Pick<Settings, 'tunnel'> }> => {
  const flags = {
    domain: values.domain ?? null,
    serverAddr: values['ngrok-server-addr'] ?? null,
    rootCaFile: values['ngrok-root-ca'] ?? null,
  };
  const isAsked = Object.values(flags).some((flag) => flag !== null);
  if (isAsked && !values.tunnel) throw badArguments('--domain and --ngrok-… go with --tunnel.');
  const tunnel = isAsked
    ? (await import('./config.ts')).checkTunnel(flags)
    : defaultSettings.tunnel;
  return { token: values.tunnel ? readEnv('NGROK_AUTHTOKEN') : null, settings: { tunnel } };
};

/** Reads the arguments after `--`. Out: null when help is asked for. Errors: AppFailure. */
export const readOptions = async (argv: readonly string[]): Promise<ListenOptions | null> => {
  const values = parse(argv);
  if (values.help) return null;
  const hasOwnSource = values.provider ?? values['secret-env'] ?? values['key-file'];
  if (values.config !== undefined && hasOwnSource !== undefined) {
    throw badArguments('--config goes without --provider, --secret-env and --key-file.');
  }
  const base =
    values.config === undefined
      ? fromArguments(values)
      : (await import('./config.ts')).readConfig(values.config);
  const tunnel = await readTunnel(values);
  const port = values.port === undefined ? undefined : parsePort(values.port);
  return {
    ...base,
    settings: { ...base.settings, ...(port !== undefined && { port }), ...tunnel.settings },
    tunnel: tunnel.token === null ? null : { token: tunnel.token },
    dataFolder: values.data ?? defaultDataFolder(),
    isJson: values.json,
  };
};

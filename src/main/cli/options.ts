/** The command line of `listen`, and its configuration file. Secrets come by name, never as text. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { failure } from '../../shared/errors.ts';
import { defaultSourceSettings, type SourceSettings } from '../../shared/provider.ts';
import { type Settings, settingsSchema } from '../../shared/settings.ts';
import { keyFileText } from '../core/keys.ts';
import { defaultDataFolder } from './data-folder.ts';

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

const oneOrMore = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((value) => [value].flat());

const answerSchema = z.strictObject({
  status: z.number().int().min(200).max(599),
  body: z.string(),
});

const configSchema = z.strictObject({
  port: settingsSchema.shape.port.optional(),
  bodyLimitBytes: settingsSchema.shape.bodyLimitBytes.optional(),
  requestsPerSecond: settingsSchema.shape.requestsPerSecond.optional(),
  tls: z
    .strictObject({
      certFile: z.string(),
      keyFile: z.string(),
      passphraseEnv: z.string().optional(),
    })
    .optional(),
  sources: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(80).optional(),
        provider: z.string(),
        secretEnv: oneOrMore.optional(),
        keyFile: oneOrMore.optional(),
        toleranceS: z.number().int().min(0).optional(),
        publicUrl: z.url({ protocol: /^https?$/ }).optional(),
        allowBodyOnly: z.boolean().optional(),
        answers: z
          .strictObject({ accept: answerSchema.optional(), reject: answerSchema.optional() })
          .optional(),
      }),
    )
    .min(1),
});

type SourceEntry = z.infer<typeof configSchema>['sources'][number];

const badArguments = (message: string) =>
  failure('listen.bad-arguments', message, 'npm run listen -- --help shows what it takes.');

const readEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw badArguments(`The environment variable ${name} is not set.`);
  }
  return value;
};

const readFile = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw failure(
      'file.unreadable',
      `The file ${path} cannot be read.`,
      'Check the path and that you may read it.',
      error,
    );
  }
};

const readKeys = (secretEnv: readonly string[], keyFile: readonly string[]) => [
  ...secretEnv.map((name) => ({ label: name, text: readEnv(name) })),
  ...keyFile.map((path) => ({ label: path.slice(-80), text: keyFileText(readFile(path)) })),
];

/** Unnamed sources are numbered from the second of a provider on: the name decides the URL. */
const namesOf = (path: string, entries: readonly SourceEntry[]): string[] => {
  const taken = new Set<string>();
  return entries.map(({ name, provider }) => {
    let own = name ?? provider;
    if (name === undefined) for (let n = 2; taken.has(own); n++) own = `${provider} ${n}`;
    if (taken.has(own)) {
      throw failure(
        'listen.bad-config',
        `${path}: two sources are called “${own}”.`,
        'Give each a name of its own.',
      );
    }
    taken.add(own);
    return own;
  });
};

const toSource = (entry: SourceEntry, name: string): ListenSource => ({
  name,
  provider: entry.provider,
  keys: readKeys(entry.secretEnv ?? [], entry.keyFile ?? []),
  settings: {
    ...defaultSourceSettings,
    toleranceS: entry.toleranceS ?? null,
    publicUrl: entry.publicUrl ?? null,
    allowBodyOnly: entry.allowBodyOnly ?? false,
    answers: { accept: entry.answers?.accept ?? null, reject: entry.answers?.reject ?? null },
  },
});

type FromConfig = Omit<ListenOptions, 'dataFolder' | 'isJson' | 'tunnel'>;

const readConfig = (path: string): FromConfig => {
  let content: unknown;
  try {
    content = JSON.parse(readFile(path).toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw failure(
      'listen.bad-config',
      `${path} is not valid JSON.`,
      'Check it with a JSON formatter.',
      error,
    );
  }
  const parsed = configSchema.safeParse(content);
  if (!parsed.success) {
    throw failure('listen.bad-config', `${path}:\n${z.prettifyError(parsed.error)}`);
  }
  const { sources, tls, ...rest } = parsed.data;
  const names = namesOf(path, sources);
  return {
    sources: sources.map((entry, i) => toSource(entry, names[i] ?? entry.provider)),
    settings: {
      ...(Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      ) as Partial<Settings>),
      ...(tls && { tls: { certFile: tls.certFile, keyFile: tls.keyFile } }),
    },
    tlsPassphrase: tls?.passphraseEnv === undefined ? null : readEnv(tls.passphraseEnv),
  };
};

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

const fromArguments = (values: ReturnType<typeof parse>): FromConfig => {
  const { provider } = values;
  if (provider === undefined) throw badArguments('Say which provider, or give a --config file.');
  const keys = readKeys(values['secret-env'] ?? [], values['key-file'] ?? []);
  if (keys.length === 0)
    throw badArguments('Say where the key is: --secret-env NAME or --key-file PATH.');
  const source = { name: provider, provider, keys, settings: defaultSourceSettings };
  return { sources: [source], settings: {}, tlsPassphrase: null };
};

/** In a run of `listen` the command line alone decides about the tunnel. */
const readTunnel = (
  values: ReturnType<typeof parse>,
): { token: string | null; settings: Pick<Settings, 'tunnel'> } => {
  const parsed = settingsSchema.shape.tunnel.safeParse({
    domain: values.domain ?? null,
    serverAddr: values['ngrok-server-addr'] ?? null,
    rootCaFile: values['ngrok-root-ca'] ?? null,
    isAutomatic: false,
  });
  if (!parsed.success)
    throw badArguments(`The tunnel cannot be set up so:\n${z.prettifyError(parsed.error)}`);
  const isAsked = values.domain ?? values['ngrok-server-addr'] ?? values['ngrok-root-ca'];
  if (isAsked !== undefined && !values.tunnel) {
    throw badArguments('--domain and --ngrok-… go with --tunnel.');
  }
  const token = values.tunnel ? readEnv('NGROK_AUTHTOKEN') : null;
  return { token, settings: { tunnel: parsed.data } };
};

/** Reads the arguments after `--`. Out: null when help is asked for. Errors: AppFailure. */
export const readOptions = (argv: readonly string[]): ListenOptions | null => {
  const values = parse(argv);
  if (values.help) return null;
  const hasOwnSource = values.provider ?? values['secret-env'] ?? values['key-file'];
  if (values.config !== undefined && hasOwnSource !== undefined) {
    throw badArguments('--config goes without --provider, --secret-env and --key-file.');
  }
  const base = values.config === undefined ? fromArguments(values) : readConfig(values.config);
  const tunnel = readTunnel(values);
  const port = values.port === undefined ? undefined : parsePort(values.port);
  return {
    ...base,
    settings: { ...base.settings, ...(port !== undefined && { port }), ...tunnel.settings },
    tunnel: tunnel.token === null ? null : { token: tunnel.token },
    dataFolder: values.data ?? defaultDataFolder(),
    isJson: values.json,
  };
};

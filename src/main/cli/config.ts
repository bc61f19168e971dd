/**
 * The configuration file of `listen`, and the tunnel's flags: what is checked against a schema.
 * Loaded only when there is something to check, because the schema library is most of the start.
 */
import { z } from 'zod';
import { failure } from '../../shared/errors.ts';
import { defaultSourceSettings } from '../../shared/provider.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { settingsSchema } from '../../shared/settings-schema.ts';
import { findProvider } from '../core/providers/index.ts';
import { badArguments, readEnv, readFile, readKeys } from './inputs.ts';
import type { ListenBase, ListenSource } from './options.ts';
import { readParameters, readScheme } from './scheme-options.ts';

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
  /** Limits left out are the usual ones; null is no limit. */
  retention: settingsSchema.shape.retention.partial().optional(),
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
        scheme: z.string().optional(),
        parameters: z.record(z.string(), z.string().max(1024)).optional(),
        answers: z
          .strictObject({ accept: answerSchema.optional(), reject: answerSchema.optional() })
          .optional(),
      }),
    )
    .min(1),
});

type SourceEntry = z.infer<typeof configSchema>['sources'][number];

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

const toSource = (entry: SourceEntry, name: string): ListenSource => {
  const provider = findProvider(entry.provider);
  const parameters = Object.entries(entry.parameters ?? {}).map(
    ([key, value]) => `${key}=${value}`,
  );
  return {
    name,
    provider: entry.provider,
    keys: readKeys(entry.secretEnv ?? [], entry.keyFile ?? []),
    settings: {
      ...defaultSourceSettings,
      toleranceS: entry.toleranceS ?? null,
      publicUrl: entry.publicUrl ?? null,
      allowBodyOnly: entry.allowBodyOnly ?? false,
      // An unknown provider is refused where the source is made.
      scheme: provider && readScheme(provider, entry.scheme),
      parameters: provider ? readParameters(provider, parameters) : {},
      answers: { accept: entry.answers?.accept ?? null, reject: entry.answers?.reject ?? null },
    },
  };
};

/** Reads and checks the file. Errors: `listen.bad-config`, `file.unreadable`. */
export const readConfig = (path: string): ListenBase => {
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
  const { sources, tls, retention, ...rest } = parsed.data;
  const names = namesOf(path, sources);
  return {
    sources: sources.map((entry, i) => toSource(entry, names[i] ?? entry.provider)),
    settings: {
      ...(Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      ) as Partial<Settings>),
      ...(retention && {
        retention: { ...defaultSettings.retention, ...retention } as Settings['retention'],
      }),
      ...(tls && { tls: { certFile: tls.certFile, keyFile: tls.keyFile } }),
    },
    tlsPassphrase: tls?.passphraseEnv === undefined ? null : readEnv(tls.passphraseEnv),
  };
};

/** Checks the tunnel's flags. Errors: `listen.bad-arguments`. */
export const checkTunnel = (flags: Omit<Settings['tunnel'], 'isAutomatic'>): Settings['tunnel'] => {
  const parsed = settingsSchema.shape.tunnel.safeParse({ ...flags, isAutomatic: false });
  if (parsed.success) return parsed.data;
  throw badArguments(`The tunnel cannot be set up so:\n${z.prettifyError(parsed.error)}`);
};

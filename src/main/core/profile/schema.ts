/**
 * The format of a profile file. The writer passes everything through these schemas, too: what has
 * no place in them stays behind, and what is written can be read again.
 *
 * A member that is not known is left out when read: a later version may add what an older one can
 * do without. Whatever changes a verdict raises `version`. Definitions of schemes are strict, as
 * they are everywhere. Nothing of the clear part is a secret; without a box nothing vouches for it.
 */
import { z } from 'zod';
import { label, name } from '../../../shared/contract/command.ts';
import { newAccountSchema } from '../../../shared/contract/console.ts';
import { entityPointersSchema } from '../../../shared/contract/order.ts';
import { schemeDefinitionSchema } from '../../../shared/scheme-definition.ts';
import type { Settings } from '../../../shared/settings.ts';
import { settingsSchema } from '../../../shared/settings-schema.ts';
import { t } from '../../../shared/text.ts';
import { definitionProblem } from '../schemes/problem.ts';
import { decodeBase64 } from '../verify/encoding.ts';

export const profileFormat = 'countersign-profile';
export const profileVersion = 1;

/** The last moment a `Date` can hold. */
const maxTimeMs = 8_640_000_000_000_000;
const timeMs = z.number().int().min(0).max(maxTimeMs);
const fingerprint = z.string().regex(/^[0-9a-f]{8}$/);
/** Never the id of a library provider: those do not begin like this. */
const schemeId = z.string().regex(/^own-[A-Za-z0-9-]{1,36}$/);
const parameters = z.record(z.string().max(40), z.string().max(1024));
const answer = z.object({
  status: z.number().int().min(200).max(599),
  body: z.string().max(1024),
});

const isEachOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;

const keySchema = z.object({
  label,
  kind: z.enum(['secret', 'public-key']),
  fingerprint,
  createdAtMs: timeMs,
  retiredAtMs: timeMs.nullable(),
  isDisabled: z.boolean(),
  providerKeyId: z.string().max(200).nullable(),
});

const sourceSchema = z.object({
  name,
  /** One that this version does not know is no reason to refuse the whole file. */
  provider: z.string().min(1).max(40),
  settings: z.object({
    toleranceS: z.number().int().min(0).max(31_536_000).nullable(),
    allowBodyOnly: z.boolean(),
    scheme: z.string().max(40).nullable(),
    parameters,
    answers: z.object({ accept: answer.nullable(), reject: answer.nullable() }),
    entity: entityPointersSchema.nullable().default(null),
  }),
  ticked: z.array(z.string().max(120)).max(100),
  keys: z
    .array(keySchema)
    .max(1000)
    .refine((keys) => isEachOnce(keys.map((key) => key.fingerprint)), {
      error: () => t('One key is there twice.'),
    }),
});

const schemeSchema = z.object({
  id: schemeId,
  definition: schemeDefinitionSchema.superRefine((definition, context) => {
    const problem = definitionProblem(definition);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  }),
});

const { bodyLimitBytes, requestsPerSecond, retention, theme, tunnel, ...own } =
  settingsSchema.shape;

/** What this version does not know, such as an action of a later one, is left out when read. */
const shortcuts = z
  .record(z.string(), z.unknown())
  .transform((keys): Settings['keys'] =>
    Object.fromEntries(
      Object.entries(keys).filter(([id, key]) => own.keys.safeParse({ [id]: key }).success),
    ),
  );

/** Everything but the secrets. */
export const profileSchema = z.object({
  format: z.literal(profileFormat),
  version: z.literal(profileVersion),
  exportedAtMs: timeMs,
  /** The version of the app that wrote it. */
  app: z.string().min(1).max(40),
  sources: z.array(sourceSchema).max(1000),
  schemes: z
    .array(schemeSchema)
    .max(200)
    .refine((schemes) => isEachOnce(schemes.map(({ id }) => id)), {
      error: () => t('One id is there twice.'),
    }),
  /** Null where none were exported. */
  settings: z
    .object({
      bodyLimitBytes,
      requestsPerSecond,
      /** Absent in older files. */
      retention: retention.optional(),
      theme,
      tunnel: z.object({ domain: tunnel.shape.domain }),
      /** Absent in older files, like all that follow. */
      notifications: own.notifications.optional(),
      tray: own.tray.optional(),
      closeToTray: own.closeToTray.optional(),
      /** A later version may know more of them. */
      language: own.language.optional().catch(undefined),
      keys: shortcuts.optional(),
    })
    .nullable(),
});
export type Profile = z.output<typeof profileSchema>;
export type PortableSettings = NonNullable<Profile['settings']>;

/** Base64 as its encoder writes it, so that no character can be changed unnoticed. */
const base64 = (isLength: (bytes: number) => boolean) =>
  z.string().refine((text) => isLength(decodeBase64(text)?.length ?? 0), {
    error: () => t('This is not base64 of the right length.'),
  });

const minScryptN = 2 ** 10;
/** 256 MiB with r = 8: a file must not make the app use more. */
const maxScryptN = 2 ** 18;

/** The secrets, encrypted by AES-256-GCM under a key that scrypt makes of the passphrase. */
export const sealedSchema = z.object({
  /** As RFC 7914 names them. */
  kdf: z.object({
    name: z.literal('scrypt'),
    N: z
      .number()
      .min(minScryptN)
      .max(maxScryptN)
      .refine((n) => Number.isInteger(Math.log2(n)), {
        error: () => t('N is not a power of two.'),
      }),
    r: z.literal(8),
    p: z.literal(1),
    salt: base64((bytes) => bytes === 16),
  }),
  nonce: base64((bytes) => bytes === 12),
  /** The encrypted JSON with its tag behind it. */
  box: base64((bytes) => bytes > 16),
});
export type Sealed = z.output<typeof sealedSchema>;

export const fileSchema = profileSchema.extend({ secrets: sealedSchema.optional() });

/** What the box holds. Its sources are those of the clear part, in the same order. */
export const secretsSchema = z.object({
  sources: z.array(
    z.object({
      /** The unguessable part of its URL: at least 128 bits. */
      token: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/),
      publicUrl: z
        .url({ protocol: /^https?$/ })
        .max(2048)
        .nullable(),
      /** Those that the clear part must not have. */
      parameters,
      /** Each belongs to the key that has its fingerprint. */
      keyTexts: z.array(z.string().min(1).max(65_536)).max(1000),
      account: newAccountSchema.nullable(),
    }),
  ),
  ngrokToken: z.string().min(1).max(512).nullable(),
});
/** The secrets of a profile as they are opened. Never logged, never sent to the window. */
export type OpenedSecrets = z.output<typeof secretsSchema>;

/** Says in one sentence where a value breaks its schema; never what stands there. */
export const problemOf = ({ issues: [issue] }: z.ZodError): string => {
  const path = (issue?.path ?? [])
    .map(String)
    .join('.')
    .slice(0, 100)
    .replaceAll(/[^ -~]/g, '?');
  const where = t('Something is wrong at “{path}”.', { path });
  return issue?.code === 'custom' ? `${where} ${issue.message}` : where;
};

/** Commands about the providers' own APIs. What is sent can be seen before. */
import { z } from 'zod';
import type { ConsoleAccount, ConsolePreview, ConsoleResult, GuideRun } from '../console.ts';
import { signatureDigests } from '../console.ts';
import { command, id, nothing } from './command.ts';

const httpUrl = z.url({ protocol: /^https?$/ }).max(2048);
const keyId = z.string().min(1).max(200);
const secret = z.string().min(1).max(1024);
const event = z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/);
const username = z.string().trim().min(1).max(120);

/** What a user may let the console do, each one or two requests. */
export const consoleActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('messagemedia.list') }),
  z.strictObject({ kind: z.literal('messagemedia.create'), digest: z.enum(signatureDigests) }),
  z.strictObject({ kind: z.literal('messagemedia.enable'), keyId }),
  z.strictObject({ kind: z.literal('messagemedia.disable') }),
  z.strictObject({ kind: z.literal('messagemedia.delete'), keyId }),
  /** Takes the public key of one of the account's keys into the source. */
  z.strictObject({ kind: z.literal('messagemedia.fetch'), keyId }),
  z.strictObject({
    kind: z.literal('messagemedia.send'),
    destination: z.string().regex(/^\+[1-9][0-9]{6,14}$/),
    content: z.string().min(1).max(1000),
  }),
  z.strictObject({ kind: z.literal('bracken.token') }),
  z.strictObject({ kind: z.literal('bracken.subscribe'), event, isActive: z.boolean() }),
  z.strictObject({ kind: z.literal('bracken.createUser'), username }),
  z.strictObject({ kind: z.literal('bracken.deleteUser'), username }),
]);
export type ConsoleAction = z.output<typeof consoleActionSchema>;

/** Credentials as typed; a secret that is left out stays as it is. */
export const newAccountSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('messagemedia'),
    host: httpUrl,
    apiKey: z.string().trim().min(1).max(200),
    apiSecret: secret.optional(),
  }),
  z.strictObject({
    kind: z.literal('bracken'),
    tokenUrl: httpUrl,
    apiUrl: httpUrl,
    domainKey: z.string().regex(/^[0-9]{1,12}$/),
    clientId: z.string().trim().min(1).max(200),
    clientSecret: secret.optional(),
  }),
]);
export type NewAccount = z.output<typeof newAccountSchema>;

export const consoleCommands = {
  'console.account': command<ConsoleAccount | null>()(z.strictObject({ sourceId: id })),
  /** Errors: `console.bad-host` for plain HTTP to anything but this machine. */
  'console.putAccount': command<ConsoleAccount>()(
    z.strictObject({ sourceId: id, account: newAccountSchema }),
  ),
  'console.removeAccount': command<null>()(z.strictObject({ sourceId: id })),
  /** What an action would send. Errors: `console.no-account`, `console.no-public-url`. */
  'console.preview': command<ConsolePreview>()(
    z.strictObject({ sourceId: id, action: consoleActionSchema }),
  ),
  /** Does it. What the provider refuses is part of the result, not an error. */
  'console.run': command<ConsoleResult>()(
    z.strictObject({ sourceId: id, action: consoleActionSchema }),
  ),
  /** Bracken's guide from end to end; progress comes as `console.progress`. */
  'console.runGuide': command<GuideRun>()(z.strictObject({ sourceId: id, event, username })),
  /** Ends what is under way. */
  'console.cancel': command<null>()(nothing),
} as const;

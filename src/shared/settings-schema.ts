import { z } from 'zod';

const MiB = 1024 * 1024;
const TiB = 1024 * 1024 * MiB;

/** Settings of the whole app. Strict and bounded: this is also what the window may send. */
export const settingsSchema = z.strictObject({
  /** Pinned port; null lets the system choose, then the same is tried again at the next start. */
  port: z.number().int().min(1).max(65_535).nullable(),
  /** Largest request body accepted, bytes. */
  bodyLimitBytes: z
    .number()
    .int()
    .min(1024)
    .max(512 * MiB),
  /** Sustained requests per second before senders are told 429. */
  requestsPerSecond: z.number().int().min(1).max(1_000_000),
  /** The user's own certificate; null serves plain HTTP. */
  tls: z
    .strictObject({
      certFile: z.string().min(1).max(4096),
      keyFile: z.string().min(1).max(4096),
    })
    .nullable(),
  tunnel: z.strictObject({
    /** A domain reserved at ngrok; null takes what the account has. */
    domain: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,252}$/i)
      .nullable(),
    /** `host:port` of another agent server than ngrok's own. */
    serverAddr: z
      .string()
      .regex(/^[a-z0-9.-]{1,253}:\d{1,5}$/i)
      .nullable(),
    /** PEM file of the CA to trust for it. */
    rootCaFile: z.string().min(1).max(4096).nullable(),
    /** Opened when the app starts, instead of by hand. */
    isAutomatic: z.boolean(),
  }),
  /** Where another tunnel or a reverse proxy of the user's leads here: scheme and host. */
  ownPublicUrl: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .nullable(),
  /** How much history is kept: above it the oldest events go, but pinned ones. Null: no limit. */
  retention: z.strictObject({
    /** Events that are not pinned. */
    maxEvents: z.number().int().min(1).max(100_000_000).nullable(),
    maxAgeDays: z.number().int().min(1).max(36_500).nullable(),
    /** What the history file uses, bytes. */
    maxBytes: z
      .number()
      .int()
      .min(16 * MiB)
      .max(TiB)
      .nullable(),
  }),
  theme: z.enum(['system', 'light', 'dark']),
});

import { z } from 'zod';

const MiB = 1024 * 1024;

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
  theme: z.enum(['system', 'light', 'dark']),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  port: null,
  bodyLimitBytes: 25 * MiB,
  requestsPerSecond: 50_000,
  tls: null,
  theme: 'system',
};

import type { z } from 'zod';
import type { settingsSchema } from './settings-schema.ts';

const MiB = 1024 * 1024;

/** Settings of the whole app; the schema says what each means and may be. */
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  port: null,
  bodyLimitBytes: 25 * MiB,
  requestsPerSecond: 50_000,
  tls: null,
  tunnel: { domain: null, serverAddr: null, rootCaFile: null, isAutomatic: false },
  ownPublicUrl: null,
  theme: 'system',
};

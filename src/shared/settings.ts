import type { z } from 'zod';
import type { settingsSchema } from './settings-schema.ts';

const MiB = 1024 * 1024;
const GiB = 1024 * MiB;

/** Settings of the whole app; the schema says what each means and may be. */
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  port: null,
  bodyLimitBytes: 25 * MiB,
  requestsPerSecond: 50_000,
  tls: null,
  tunnel: { domain: null, serverAddr: null, rootCaFile: null, isAutomatic: false },
  ownPublicUrl: null,
  retention: { maxEvents: 100_000, maxAgeDays: 30, maxBytes: 2 * GiB },
  notifications: { firstEvent: true, firstFailure: true, quietHours: null },
  tray: true,
  closeToTray: false,
  theme: 'system',
  language: 'system',
  keys: {},
};

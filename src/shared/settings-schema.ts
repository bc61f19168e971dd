import { z } from 'zod';
import { actionIds } from './actions.ts';
import { isShortcut, maxShortcutLength } from './shortcut.ts';

const MiB = 1024 * 1024;
const TiB = 1024 * 1024 * MiB;
const minuteOfDay = z.number().int().min(0).max(1439);

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
  /** What the system's notifications tell of. */
  notifications: z.strictObject({
    /** The first request a source ever gets. */
    firstEvent: z.boolean(),
    /** The first that fails, and again only after one was verified. */
    firstFailure: z.boolean(),
    /** Minutes of the day in local time; over midnight where `from` is later. Null: none. */
    quietHours: z.strictObject({ fromMinute: minuteOfDay, toMinute: minuteOfDay }).nullable(),
  }),
  /** Whether the app has an icon in the tray, or the menu bar. */
  tray: z.boolean(),
  /** Whether closing the window only hides it, and requests go on being received. */
  closeToTray: z.boolean(),
  /** `contrast` is high contrast, light or dark by the system. */
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Of the window; `system` is the first of the system’s languages that the app speaks. */
  language: z.enum(['system', 'en', 'de']),
  /** Shortcuts of the keyboard that the user has chosen, by action; null takes the usual ones away. */
  keys: z.partialRecord(
    z.enum(actionIds),
    z.string().max(maxShortcutLength).refine(isShortcut).nullable(),
  ),
});

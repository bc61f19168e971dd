/** The forms of what Countersign exports for itself: an event as a line, and as evidence. */
import { z } from 'zod';
import { schemeDefinitionSchema } from '../../../shared/scheme-definition.ts';
import { partOrigins, reasons, verdicts } from '../../../shared/verdict.ts';
import { shortList, shortRecord } from './bounded.ts';

const text = z.string().max(4096);
const time = z.iso.datetime();
const sha256 = z.string().regex(/^[\da-f]{64}$/);
/** Checked with the others of its request. */
const headers = shortList(z.tuple([z.string(), z.string()]), 1000);

/** Every string as on the wire, one character for each byte, but the URL, which is text. */
const requestShape = {
  method: z.string(),
  url: z.string(),
  target: z.string(),
  httpVersion: z.string().max(8),
  headers,
  /** Decoded with care: a pattern would not stand 60 MB. */
  bodyBase64: z.string(),
};

export const eventLineFormat = 'countersign-event';

export const eventLineSchema = z.object({
  format: z.literal(eventLineFormat),
  version: z.literal(1),
  seq: z.number().int(),
  provider: text,
  receivedAt: time,
  ...requestShape,
  isTruncated: z.boolean(),
  verdict: z.enum(verdicts),
  reason: z.enum(reasons),
  eventName: text.nullable(),
  /** What was answered. */
  status: z.number().int().min(0).max(999),
});
export type EventLine = z.infer<typeof eventLineSchema>;

export const evidenceFormat = 'countersign-evidence';

const partSchema = z.object({
  origin: z.enum(partOrigins),
  label: text,
  /** Absent for what is secret. A part of the body is given by its place there. */
  base64: z.string().optional(),
  start: z.number().int().optional(),
  end: z.number().int().optional(),
  sha256: sha256.optional(),
});

const logEntrySchema = z.object({
  at: time,
  engine: z.number().int(),
  cause: text,
  verdict: z.enum(verdicts),
  reason: z.enum(reasons),
});

export const evidenceSchema = z.object({
  format: z.literal(evidenceFormat),
  version: z.literal(1),
  app: text,
  engine: z.number().int(),
  provider: z.object({
    id: text,
    name: text,
    /** A scheme of the user's own. */
    definition: schemeDefinitionSchema.optional(),
  }),
  receivedAt: time,
  /** Unix seconds by which it was judged. */
  judgedAtS: z.number().int(),
  request: z.object({
    ...requestShape,
    isTruncated: z.boolean(),
    bodySha256: sha256,
  }),
  signedContent: z
    .object({ name: text, length: z.number().int(), sha256, parts: shortList(partSchema, 1000) })
    .nullable(),
  received: shortList(z.string(), 1000),
  result: z.object({
    verdict: z.enum(verdicts),
    reason: z.enum(reasons),
    subject: text.nullable(),
    isSignatureGood: z.boolean(),
    assurance: text.nullable(),
    scheme: text.nullable(),
    matched: text.nullable(),
    algorithm: text.nullable(),
    /** Seconds between the signed time and the judgement, to the millisecond. */
    skewS: z.number().nullable(),
    /** What of that was allowed, 0 being anything; files of earlier versions do not say it. */
    toleranceS: z.number().int().min(0).nullable().optional(),
    /** Fingerprint of the key that matched. */
    key: text.nullable(),
  }),
  /** The source's keys, by the first 8 hex digits of the SHA-256 of their text. */
  keys: shortList(z.object({ fingerprint: text, kind: text, isDisabled: z.boolean() }), 1000),
  settings: z.object({
    toleranceS: z.number().int().min(0).nullable(),
    publicUrl: z.string().max(4096).nullable(),
    allowBodyOnly: z.boolean(),
    scheme: text.nullable(),
    parameters: shortRecord(100, 4096),
  }),
  log: shortList(logEntrySchema, 10_000),
  status: z.number().int().min(0).max(999),
  /** Names of headers that were taken out. */
  redacted: shortList(text, 2000),
});
export type Evidence = z.infer<typeof evidenceSchema>;

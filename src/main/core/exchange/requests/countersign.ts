/**
 * What Countersign has exported for itself: evidence, as one document, or events and evidence as
 * JSON lines. Sums are checked against slips of editors and tools, not against forgery.
 */
import type { SchemeDefinition } from '../../../../shared/scheme-definition.ts';
import { sha256Hex } from '../../verify/content.ts';
import { decodeBase64, decodeUtf8 } from '../../verify/encoding.ts';
import {
  type Evidence,
  eventLineFormat,
  eventLineSchema,
  evidenceFormat,
  evidenceSchema,
} from '../evidence-schema.ts';
import { checkHeaders, checkMethod, type ReadEntry, splitUrl, unreadable } from './parts.ts';

/** How evidence says it was judged: taken where the reader says nothing else. */
export type EvidenceBasis = {
  readonly providerId: string;
  /** Of a scheme of somebody's own. */
  readonly definition: SchemeDefinition | null;
  readonly settings: Evidence['settings'];
};

export type OwnEntry = ReadEntry & { readonly basis: EvidenceBasis | null };

/** In: how the file begins. Both kinds have their format first. */
export const isOwnExport = (start: string): boolean =>
  /^\s*\{\s*"format"\s*:\s*"countersign-/.test(start);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Its message quotes the text, which may hold secrets.
    return undefined;
  }
};

/**
 * The documents of a file, each still to be read: one, however it is laid out, or one a line.
 * Errors: `request.unreadable`.
 */
export const ownEntries = (bytes: Buffer): readonly unknown[] => {
  const text = decodeUtf8(bytes);
  if (text === null) throw unreadable('The file is not UTF-8.', 'Save it as UTF-8.');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  return parseJson(first) === undefined ? [parseJson(text)] : lines.map(parseJson);
};

type Common = Omit<Evidence['request'], 'bodySha256'> & {
  readonly receivedAt: string;
  readonly status: number;
};

const readBody = (base64: string): Buffer => {
  const body = base64 === '' ? Buffer.alloc(0) : decodeBase64(base64);
  if (body) return body;
  throw unreadable('The body is not base64.', 'Export the event again.');
};

/** In: `sum`, the SHA-256 of the body; null where the file has none. */
const readCommon = (common: Common, sum: string | null): ReadEntry => {
  const { method, target, headers } = common;
  checkMethod(method);
  const { url } = splitUrl(common.url);
  if (!target.startsWith('/') || /[\0-\x20\x7f\u0100-\uffff]/.test(target)) {
    throw unreadable('The request has no path, or one that is not possible.', 'Export it again.');
  }
  const rawHeaders = headers.flat();
  checkHeaders(rawHeaders);
  const body = readBody(common.bodyBase64);
  if (sum !== null && sha256Hex(body) !== sum) {
    throw unreadable('The body is not the one this was made with.', 'Ask for the file again.');
  }
  const receivedAtMs = Date.parse(common.receivedAt);
  return {
    read: {
      request: { method, target, rawHeaders, body, url },
      receivedAtS: Math.floor(receivedAtMs / 1000),
      notes: common.isTruncated ? ['Only the first part of the body was kept.'] : [],
    },
    receivedAtMs,
    status: common.status,
    isTruncated: common.isTruncated,
  };
};

const misformed = (path: readonly PropertyKey[] | undefined) =>
  unreadable(
    `This is not as Countersign writes it, at ${path?.map(String).join('.') || 'its top'}.`,
    'Check that the file is whole, or export it again.',
  );

const formatOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;

const readLine = (value: unknown): OwnEntry => {
  const line = eventLineSchema.safeParse(value);
  if (!line.success) throw misformed(line.error.issues[0]?.path);
  return { ...readCommon(line.data, null), basis: null };
};

const readEvidence = (value: unknown): OwnEntry => {
  const evidence = evidenceSchema.safeParse(value);
  if (!evidence.success) throw misformed(evidence.error.issues[0]?.path);
  const { request, provider, settings, receivedAt, status } = evidence.data;
  return {
    ...readCommon({ ...request, receivedAt, status }, request.bodySha256),
    basis: { providerId: provider.id, definition: provider.definition ?? null, settings },
  };
};

/** Reads one document. Errors: `request.unreadable`. */
export const readOwnEntry = (value: unknown): OwnEntry => {
  switch (formatOf(value)) {
    case eventLineFormat:
      return readLine(value);
    case evidenceFormat:
      return readEvidence(value);
    default:
      throw unreadable(
        'This is neither an event nor evidence of Countersign, or not valid JSON.',
        'Check that the file is whole, or export it again.',
      );
  }
};

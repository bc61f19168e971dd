/**
 * What Countersign has exported for itself: evidence, as one document, or events and evidence as
 * JSON lines. Sums are checked against slips of editors and tools, not against forgery.
 */
import type { SchemeDefinition } from '../../../../shared/scheme-definition.ts';
import { t } from '../../../../shared/text.ts';
import { visible } from '../../../../shared/visible.ts';
import { findProvider } from '../../providers/index.ts';
import { sha256Hex } from '../../verify/content.ts';
import { decodeBase64, decodeUtf8 } from '../../verify/encoding.ts';
import {
  type Evidence,
  eventLineFormat,
  eventLineSchema,
  evidenceFormat,
  evidenceSchema,
} from '../evidence-schema.ts';
import {
  checkHeaders,
  checkMethod,
  maxTargetChars,
  type ReadEntry,
  splitUrl,
  unreadable,
} from './parts.ts';

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

/** More than anybody chooses one from. */
const maxLines = 100_000;

/** Lines with something in them. Not split at once: a file may be nothing but line breaks. */
const linesOf = (text: string): string[] => {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.trim() !== '') lines.push(line);
    if (lines.length > maxLines) {
      throw unreadable(
        t('There are more than {most, number} lines in it.', { most: maxLines }),
        t('Divide them into several files.'),
      );
    }
    at += line.length + 1;
  }
  return lines;
};

/**
 * The documents of a file as texts, each still to be parsed: one, however it is laid out, or one a
 * line. Errors: `request.unreadable`.
 */
export const ownEntries = (bytes: Buffer): readonly string[] => {
  const text = decodeUtf8(bytes)?.trimStart();
  if (text === undefined) throw unreadable(t('The file is not UTF-8.'), t('Save it as UTF-8.'));
  // Laid out over several lines, its first one is no document.
  const end = text.indexOf('\n');
  const isOneALine = parseJson(end < 0 ? text : text.slice(0, end)) !== undefined;
  return isOneALine ? linesOf(text) : [text];
};

type Common = Omit<Evidence['request'], 'bodySha256'> & {
  readonly receivedAt: string;
  readonly status: number;
};

const readBody = (base64: string): Buffer => {
  const body = base64 === '' ? Buffer.alloc(0) : decodeBase64(base64);
  if (body) return body;
  throw unreadable(t('The body is not base64.'), t('Export the event again.'));
};

const isTarget = (target: string): boolean =>
  target.startsWith('/') &&
  target.length <= maxTargetChars &&
  !/[\0-\x20\x7f\u0100-\uffff]/.test(target);

/** In: `sum`, the SHA-256 of the body; null where the file has none. */
const readCommon = (common: Common, sum: string | null): ReadEntry => {
  const { method, target, headers } = common;
  checkMethod(method);
  const { url } = splitUrl(common.url);
  if (!isTarget(target)) {
    throw unreadable(
      t('The request has no path, or one that is not possible.'),
      t('Export it again.'),
    );
  }
  const rawHeaders = headers.flat();
  checkHeaders(rawHeaders);
  const body = readBody(common.bodyBase64);
  if (sum !== null && sha256Hex(body) !== sum) {
    throw unreadable(
      t('The body is not the one this was made with.'),
      t('Ask for the file again.'),
    );
  }
  const receivedAtMs = Date.parse(common.receivedAt);
  return {
    read: {
      request: { method, target, rawHeaders, body, url },
      receivedAtS: Math.floor(receivedAtMs / 1000),
      notes: common.isTruncated ? [t('Only the first part of the body was kept.')] : [],
    },
    receivedAtMs,
    status: common.status,
    isTruncated: common.isTruncated,
  };
};

const misformed = (path: readonly PropertyKey[] | undefined) =>
  unreadable(
    t('This is not as Countersign writes it, at {place}.', {
      place: path?.map(String).join('.') || t('its top'),
    }),
    t('Check that the file is whole, or export it again.'),
  );

const formatOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;

const readLine = (value: unknown): OwnEntry => {
  const line = eventLineSchema.safeParse(value);
  if (!line.success) throw misformed(line.error.issues[0]?.path);
  return { ...readCommon(line.data, null), basis: null };
};

/** What the file decides of its own judgement: whoever has forged it has chosen that, too. */
const basisNotes = ({ provider: { definition }, settings }: Evidence): string[] => [
  ...(definition
    ? [
        t(
          'What is signed is said by the file itself, in a scheme it calls “{name}”: look at the signed content.',
          { name: visible(definition.name) },
        ),
      ]
    : []),
  ...(settings.allowBodyOnly
    ? [t('The file says that a signature of the body alone is enough.')]
    : []),
  ...(settings.toleranceS === null
    ? []
    : [
        t('The file says how old a request may be: {seconds, number} s.', {
          seconds: settings.toleranceS,
        }),
      ]),
];

const readEvidence = (value: unknown): OwnEntry => {
  const evidence = evidenceSchema.safeParse(value);
  if (!evidence.success) throw misformed(evidence.error.issues[0]?.path);
  const { request, provider, settings, receivedAt, status } = evidence.data;
  // A scheme of somebody's own never goes by the id of a provider that is known here.
  if (provider.definition && findProvider(provider.id)) throw misformed(['provider', 'definition']);
  const { read, ...entry } = readCommon({ ...request, receivedAt, status }, request.bodySha256);
  return {
    ...entry,
    read: { ...read, notes: [...read.notes, ...basisNotes(evidence.data)] },
    basis: { providerId: provider.id, definition: provider.definition ?? null, settings },
  };
};

/** Reads one document. Errors: `request.unreadable`. */
export const readOwnEntry = (text: string): OwnEntry => {
  const value = parseJson(text);
  switch (formatOf(value)) {
    case eventLineFormat:
      return readLine(value);
    case evidenceFormat:
      return readEvidence(value);
    default:
      throw unreadable(
        t('This is neither an event nor evidence of Countersign, or not valid JSON.'),
        t('Check that the file is whole, or export it again.'),
      );
  }
};

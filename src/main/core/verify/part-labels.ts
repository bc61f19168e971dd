/**
 * What parts of the signed content are called, where that is not the name of a header or setting.
 * Labels are data that evidence carries in English; a person is shown them in words.
 */
import { type Message, message, t } from '../../../shared/text.ts';
import type { CandidateReport, SignedPart } from '../../../shared/verdict.ts';

export const partLabels = {
  body: message('body'),
  bodyCrc32: message('CRC32 of body'),
  bodyMd5: message('MD5 of body'),
  bodySha256: message('SHA-256 of body'),
  fixedText: message('fixed text'),
  method: message('method'),
  publicPath: message('path of the public URL'),
  publicUrl: message('public URL'),
  publicUrlDecoded: message('public URL, partly decoded'),
  publicUrlWithoutQuery: message('public URL without query'),
  rewrittenBody: message('re-serialised body'),
  secret: message('secret'),
  sortedParameters: message('sorted parameters'),
  sortedQuery: message('sorted query'),
  target: message('request target'),
  timestamp: message('timestamp'),
  token: message('header and claims of the token'),
} as const satisfies Record<string, Message>;

const known: ReadonlySet<unknown> = new Set(Object.values(partLabels));
const isLabel = (label: unknown): label is Message => known.has(label);

/** The parts with their labels as a person is shown them. */
export const shownParts = (parts: readonly SignedPart[]): SignedPart[] =>
  parts.map((part) => (isLabel(part.label) ? { ...part, label: t(part.label) } : part));

/** A reading of the signed content as a person is shown it. */
export const inWords = (report: CandidateReport): CandidateReport => ({
  ...report,
  parts: shownParts(report.parts),
});

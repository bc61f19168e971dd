/** From a scheme's description of the signed content to the bytes of one request. */
import { createHash } from 'node:crypto';
import type { Assurance, PartOrigin, Reason, SignedPart } from '../../../shared/verdict.ts';
import type { WireRequest } from './request.ts';
import { readHeader } from './request.ts';

/** One piece of a signed-content template. */
export type TemplatePart =
  | { readonly literal: string }
  | { readonly header: string }
  | { readonly from: 'method' | 'target' | 'public-target' | 'timestamp' | 'body' };

/** Everything a reading of the signed content may depend on. */
export type Facts = {
  readonly request: WireRequest;
  /** The timestamp as sent; empty where the scheme has none. */
  readonly timestamp: string;
  /** The URL as registered at the provider. */
  readonly publicUrl: string | null;
  readonly allowBodyOnly: boolean;
};

/** A run of signed bytes: latin1 text, as headers and targets arrive, or bytes. */
export type Segment = {
  readonly origin: PartOrigin;
  readonly label: string;
  readonly data: string | Uint8Array;
};

/** One reading of what was signed. Readings are tried in order, strongest first (rule P12). */
export type Candidate = {
  readonly name: string;
  readonly segments: readonly Segment[];
  readonly assurance: Assurance;
  /** A reading that does not bind the body: its match explains, and is never valid. */
  readonly isWeak?: boolean;
  /** Set when a match must be refused all the same, with the reason. */
  readonly refusal?: Reason;
};

export type CandidateTemplate = {
  readonly name: string;
  readonly content: readonly TemplatePart[];
  readonly assurance?: Assurance;
  /** Weak unless the source's settings switch the body-only reading on. */
  readonly isBodyOnly?: boolean;
};

/** The registered path with query as latin1 text, or null when there is none. */
const publicTarget = (publicUrl: string | null): string | null => {
  if (publicUrl === null || !URL.canParse(publicUrl)) return null;
  const url = new URL(publicUrl);
  return url.pathname + url.search;
};

const segmentOf = (part: TemplatePart, facts: Facts): Segment | null => {
  if ('literal' in part) return { origin: 'literal', label: 'fixed text', data: part.literal };
  const { request } = facts;
  if ('header' in part) {
    const data = readHeader(request.rawHeaders, part.header) ?? '';
    return { origin: 'header', label: part.header, data };
  }
  switch (part.from) {
    case 'method':
      return { origin: 'method', label: 'method', data: request.method };
    case 'target':
      return { origin: 'target', label: 'request target', data: request.target };
    case 'public-target': {
      const data = publicTarget(facts.publicUrl);
      return data === null ? null : { origin: 'url', label: 'public URL', data };
    }
    case 'timestamp':
      return { origin: 'header', label: 'timestamp', data: facts.timestamp };
    case 'body':
      return { origin: 'body', label: 'body', data: request.body };
  }
};

/** Fills a template; null when a part of it does not exist for this source. */
const fill = (template: CandidateTemplate, facts: Facts): Candidate | null => {
  const segments: Segment[] = [];
  for (const part of template.content) {
    const segment = segmentOf(part, facts);
    if (segment === null) return null;
    segments.push(segment);
  }
  return {
    name: template.name,
    segments,
    assurance: template.assurance ?? 'body',
    isWeak: template.isBodyOnly === true && !facts.allowBodyOnly,
  };
};

/** Fills the templates, in order. Costs next to nothing: the body is pointed at, not copied. */
export const fromTemplates = (
  templates: readonly CandidateTemplate[],
  facts: Facts,
): readonly Candidate[] => {
  const candidates: Candidate[] = [];
  for (const template of templates) {
    const candidate = fill(template, facts);
    if (candidate) candidates.push(candidate);
  }
  return candidates;
};

const bytesOf = (segment: Segment): Uint8Array =>
  typeof segment.data === 'string' ? Buffer.from(segment.data, 'latin1') : segment.data;

/** The signed content as one run of bytes. */
export const contentBytes = (candidate: Candidate): Buffer =>
  Buffer.concat(candidate.segments.map(bytesOf));

/** The parts as the window shows them: the body by range, everything else by its bytes. */
export const describeParts = (candidate: Candidate): SignedPart[] =>
  candidate.segments.map((segment) => {
    const bytes = bytesOf(segment);
    return segment.origin === 'body'
      ? { origin: 'body', label: segment.label, start: 0, end: bytes.length }
      : { origin: segment.origin, label: segment.label, bytes: Uint8Array.from(bytes) };
  });

export const sha256Hex = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** From a scheme's description of the signed content to the bytes of one request. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { definablePartSources } from '../../../shared/scheme-names.ts';
import type { Message } from '../../../shared/text.ts';
import type { Assurance, PartOrigin, Reason, SignedPart } from '../../../shared/verdict.ts';
import { isObject, type JsonDocument } from './json.ts';
import { partLabels } from './part-labels.ts';
import type { WireRequest } from './request.ts';
import { readHeader } from './request.ts';

export const partSources = [
  ...definablePartSources,
  'public-target',
  'url-partly-decoded',
] as const;
export type PartSource = (typeof partSources)[number];

/** One piece of a signed-content template. */
export type TemplatePart =
  | { readonly literal: string }
  | {
      readonly header: string;
      readonly isOptional?: boolean | undefined;
      /** What its value may not hold, because it separates the parts: bytes could move across. */
      readonly without?: string | undefined;
    }
  /** A setting of the source that the provider signs along, such as PayPal's webhook id. */
  | { readonly parameter: string }
  | { readonly from: PartSource };

/** Whether a part is the URL as the provider knows it, or its path. */
export const isOfUrl = (part: TemplatePart): boolean =>
  'from' in part && (part.from === 'public-target' || part.from.startsWith('url'));

/** Everything a reading of the signed content may depend on. */
export type Facts = {
  readonly request: WireRequest;
  /** The timestamp as sent; empty where the scheme has none. */
  readonly timestamp: string;
  /** The whole URL as the provider knows it. */
  readonly url: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly allowBodyOnly: boolean;
  /** Parses the body, once. */
  readonly json: () => JsonDocument | null;
  /** Reads a header, or the alias that stands for it in this request. */
  readonly header: (lowerName: string) => string | null;
};

/** A run of signed bytes: latin1 text, as headers and targets arrive, or bytes. */
export type Segment = {
  readonly origin: PartOrigin;
  /** In English: evidence carries it. */
  readonly label: string | Message;
  readonly data: string | Uint8Array;
};

/** One reading of what was signed. Readings are tried in order, strongest first (rule P12). */
export type Candidate = {
  readonly name: string;
  readonly segments: readonly Segment[];
  readonly assurance: Assurance;
  /** True where the time is no part of what is signed, so that it proves nothing (rule P9). */
  readonly isTimeUnsigned?: boolean;
  /** A reading that does not bind the body: its match explains, and is never valid. */
  readonly isWeak?: boolean;
  /** Set when a match must be refused all the same, with the reason. */
  readonly refusal?: Reason | undefined;
  /** The signatures it may match, where those of the check belong to different readings. */
  readonly signatures?: readonly Buffer[];
};

export type CandidateTemplate = {
  readonly name: string;
  readonly content: readonly TemplatePart[];
  readonly assurance?: Assurance | undefined;
  /** Weak unless the source's settings switch the body-only reading on. */
  readonly isBodyOnly?: boolean | undefined;
};

/** Path and query of a URL as it is written, not as a parser would rewrite it. */
export const targetOf = (url: string): string => {
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^#]*)/i.exec(url)?.[1] ?? url;
  return path.startsWith('/') ? path : `/${path}`;
};

/** Text as it travels: its UTF-8 bytes, one latin1 character each. */
export const asWire = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Decodes exactly what HubSpot decodes before it signs, and nothing else. */
const hubspotDecoded: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};
const partlyDecode = (url: string): string =>
  url.replace(/%[0-9a-f]{2}/gi, (code) => hubspotDecoded[code.toUpperCase()] ?? code);

const digest = (algorithm: 'sha256' | 'md5', body: Uint8Array): Buffer =>
  createHash(algorithm).update(body).digest();

const segmentFrom = (source: PartSource, facts: Facts): Segment | null => {
  const { request, url } = facts;
  switch (source) {
    case 'method':
      return { origin: 'method', label: partLabels.method, data: request.method };
    case 'target':
      return { origin: 'target', label: partLabels.target, data: request.target };
    case 'public-target':
      return url === null
        ? null
        : { origin: 'url', label: partLabels.publicPath, data: asWire(targetOf(url)) };
    case 'url':
      return url === null
        ? null
        : { origin: 'url', label: partLabels.publicUrl, data: asWire(url) };
    case 'url-partly-decoded':
      return url === null
        ? null
        : { origin: 'url', label: partLabels.publicUrlDecoded, data: asWire(partlyDecode(url)) };
    case 'timestamp':
      return { origin: 'header', label: partLabels.timestamp, data: facts.timestamp };
    case 'secret':
      return { origin: 'secret', label: partLabels.secret, data: '' };
    case 'body':
      return { origin: 'body', label: partLabels.body, data: request.body };
    case 'body-sha256':
      return {
        origin: 'derived',
        label: partLabels.bodySha256,
        data: digest('sha256', request.body),
      };
    case 'body-sha256-hex':
      return {
        origin: 'derived',
        label: partLabels.bodySha256,
        data: digest('sha256', request.body).toString('hex'),
      };
    case 'body-md5-base64':
      return {
        origin: 'derived',
        label: partLabels.bodyMd5,
        data: request.body.length === 0 ? '' : digest('md5', request.body).toString('base64'),
      };
    case 'body-crc32':
      return { origin: 'derived', label: partLabels.bodyCrc32, data: String(crc32(request.body)) };
  }
};

const segmentOf = (part: TemplatePart, facts: Facts): Segment | null => {
  if ('literal' in part) {
    return { origin: 'literal', label: partLabels.fixedText, data: asWire(part.literal) };
  }
  if ('header' in part) {
    return { origin: 'header', label: part.header, data: facts.header(part.header) ?? '' };
  }
  if ('parameter' in part) {
    const value = facts.parameters[part.parameter];
    return value === undefined || value === ''
      ? null
      : { origin: 'parameter', label: part.parameter, data: asWire(value) };
  }
  return segmentFrom(part.from, facts);
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
    isTimeUnsigned: template.isBodyOnly === true,
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

/** Follows a path of own members. Out: undefined when a step does not exist. */
export const follow = (root: unknown, path: readonly (string | number)[]): unknown => {
  let value = root;
  for (const step of path) {
    if (!(isObject(value) || Array.isArray(value)) || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
};

export const segmentBytes = (segment: Segment): Uint8Array =>
  typeof segment.data === 'string' ? Buffer.from(segment.data, 'latin1') : segment.data;

/** The signed content as one run of bytes; a `secret` part is left out. */
export const contentBytes = (candidate: Candidate): Buffer =>
  Buffer.concat(candidate.segments.map(segmentBytes));

/** The parts with their bytes, the body by range. */
export const describeParts = (candidate: Candidate): SignedPart[] =>
  candidate.segments.map((segment) => {
    const bytes = segmentBytes(segment);
    const label = segment.label as string;
    return segment.origin === 'body'
      ? { origin: 'body', label, start: 0, end: bytes.length }
      : { origin: segment.origin, label, bytes: Uint8Array.from(bytes) };
  });

export const sha256Hex = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Reads a header straight from the request. */
export const plainHeader =
  (request: WireRequest) =>
  (lowerName: string): string | null =>
    readHeader(request.rawHeaders, lowerName);

/** What a request must have before any key is used, beside its signature. */
import { type CandidateTemplate, type Facts, isOfUrl, type TemplatePart } from './content.ts';
import { urlOf, type WireRequest } from './request.ts';
import { type Problem, problem, type SignatureScheme, type VerifierSettings } from './scheme.ts';

/** Out: the trimmed value, `''` for none, or null for one with several meanings. */
export type ReadHeader = Facts['header'];

/** A header that must be there once. Out: its value, or what is wrong. */
export const required = (header: ReadHeader, name: string): string | Problem => {
  const value = header(name);
  if (value === '') return problem('missing_header', name);
  return value ?? problem('ambiguous_header', name);
};

/** Something without which no key is used. Out: what is wrong with the request, if anything. */
export type Need = (header: ReadHeader, request: WireRequest) => Problem | null | undefined;

const headerNeed =
  (name: string): Need =>
  (header) => {
    const value = required(header, name);
    return typeof value === 'string' ? null : value;
  };

/** A header among the signed parts: one meaning, and nothing in it that separates parts. */
const partNeed =
  ({ header: name, isOptional, without }: Extract<TemplatePart, { header: string }>): Need =>
  (header) => {
    const value = header(name);
    if (value === '' && isOptional !== true) return problem('missing_header', name);
    const isAmbiguous = value === null || (without !== undefined && value.includes(without));
    return isAmbiguous ? problem('ambiguous_header', name) : null;
  };

/** A header that may be absent but may hold nothing else. */
const fixedNeed =
  (name: string, allowed: string): Need =>
  (header) => {
    const value = header(name);
    return value === '' || value?.toLowerCase() === allowed.toLowerCase()
      ? null
      : problem('unsupported_algorithm', name);
  };

/** Whether a URL is followed by the body with nothing between: either's bytes could be the other's. */
const joinsUrlAndBody = ({ content }: CandidateTemplate): boolean =>
  content.some((part, i) => {
    const next = content[i + 1];
    const isUrl = isOfUrl(part) || ('from' in part && part.from === 'target');
    return isUrl && next !== undefined && 'from' in next && next.from === 'body';
  });

/** How JSON objects, arrays and strings begin, and what else no URL has as it is (RFC 3986, 2). */
const ofBody = /[{}"[\]\x00-\x20\x7f]/;

/** Bytes of a JSON body cannot have been moved into a URL without these. */
const plainUrlNeed: Need = (_, { target }) =>
  ofBody.test(target.replace(/^https?:\/\/[^/?#]*/i, ''))
    ? problem('malformed_payload', 'url')
    : null;

/** What the timestamp and the first reading of the content need, in the order it is missed. */
export const needsOf = (scheme: SignatureScheme, settings: VerifierSettings): readonly Need[] => {
  const { timestamp, content, fixedHeaders = {}, check } = scheme;
  const needs: Need[] = [];
  if (timestamp && 'header' in timestamp.from) needs.push(headerNeed(timestamp.from.header));
  const templates = typeof content === 'function' ? [] : content;
  if (templates.some(joinsUrlAndBody)) needs.push(plainUrlNeed);
  const parts = templates[0]?.content ?? [];
  for (const part of parts) {
    if ('header' in part) needs.push(partNeed(part));
    else if ('parameter' in part && !settings.parameters[part.parameter]) {
      needs.push(() => problem('missing_parameter', part.parameter));
    } else if (isOfUrl(part)) {
      needs.push((_, request) =>
        urlOf(request, settings.publicUrl) === null ? problem('missing_parameter', 'url') : null,
      );
    }
  }
  for (const [name, allowed] of Object.entries(fixedHeaders)) needs.push(fixedNeed(name, allowed));
  if (check) needs.push(check);
  return needs;
};

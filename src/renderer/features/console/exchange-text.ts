/** Requests and answers as plain text: to read, and to copy. */

import type { Exchange, ShownRequest, ShownResponse } from '../../../shared/console.ts';
import type { HeaderPair } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { formatJson } from '../../lib/json-format.ts';
import { formatMs } from '../../lib/time.ts';

const indent = '  ';

/** JSON in lines of its own; everything else as it is. Only spaces are ours. */
export const readableBody = (body: string): string => {
  const { lines, problem } = formatJson(body);
  if (problem) return body;
  return lines
    .map(({ depth, tokens }) => indent.repeat(depth) + tokens.map(({ text }) => text).join(''))
    .join('\n');
};

const headerLines = (headers: readonly HeaderPair[]): string[] =>
  headers.map(([name, value]) => `${name}: ${value}`);

const withBody = (lines: readonly string[], body: string | null): string =>
  body ? [...lines, '', body].join('\n') : lines.join('\n');

export const requestText = ({ method, url, headers, body }: ShownRequest): string =>
  withBody([`${method} ${url}`, ...headerLines(headers)], body);

const responseText = ({ status, headers, body, tookMs }: ShownResponse): string =>
  withBody(
    [t('{status} in {time}', { status, time: formatMs(tookMs) }), ...headerLines(headers)],
    body,
  );

/** The whole exchange, bodies as they were sent. */
export const exchangeText = ({ request, response }: Exchange): string =>
  `${requestText(request)}\n\n${response ? responseText(response) : t('No answer')}\n`;

/** The URL without its origin, for a line that has little room. */
export const pathOf = (url: string): string => {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
};

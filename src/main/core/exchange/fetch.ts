/**
 * A request as JavaScript that sends it with fetch: in Node, Deno, Bun or a page's console.
 * Source: https://fetch.spec.whatwg.org (forbidden request-headers, methods, header lists).
 */
import type { HeaderPair } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { hasHeader, headersToSend, type Outgoing, type Written } from './outgoing.ts';
import { pasteable } from './shell.ts';
import { asciiUrl, literal } from './source-text.ts';

const forbiddenMethods = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** Bytes, not a string: with that, fetch adds a Content-Type. */
const bodyLiteral = (body: Uint8Array): string => {
  const text = pasteable(body);
  if (text !== null) return `new TextEncoder().encode(${JSON.stringify(text)})`;
  return `Uint8Array.from(atob("${Buffer.from(body).toString('base64')}"), (c) => c.charCodeAt(0))`;
};

const repeatedNames = (pairs: readonly HeaderPair[]): string[] => {
  const names = pairs.map(([name]) => name.toLowerCase());
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
};

/** What URL parsers make of the target, which fetch sends instead. */
const isRewritten = ({ target }: Outgoing, url: string): boolean => {
  if (!URL.canParse(url)) return true;
  const { pathname, search } = new URL(url);
  return pathname + search !== target;
};

/** Writes the program. Errors: none. What fetch cannot send is said in a warning. */
export const toFetch = (request: Outgoing): Written => {
  const { method, body } = request;
  const url = asciiUrl(request.url);
  const pairs = headersToSend(request).filter(([name]) => name.toLowerCase() !== 'host');
  const hasNoBody = /^(?:GET|HEAD)$/i.test(method);
  const repeated = repeatedNames(pairs);
  const lines = [
    `const response = await fetch(${literal(url)}, {`,
    `  method: ${literal(method)},`,
    '  headers: [',
    ...pairs.map(([name, value]) => `    [${literal(name)}, ${literal(value)}],`),
    '  ],',
    ...(body.length > 0 && !hasNoBody ? [`  body: ${bodyLiteral(body)},`] : []),
    '});',
    'console.log(response.status, await response.text());',
  ];
  return {
    text: `${lines.join('\n')}\n`,
    warnings: [
      ...(isRewritten(request, url) ? [t('fetch will rewrite parts of the path.')] : []),
      ...(hasHeader(headersToSend(request), 'host')
        ? [t('fetch sends a Host header of its own.')]
        : []),
      ...(repeated.length > 0
        ? [t('fetch joins repeated headers into one: {names}.', { names: repeated.join(', ') })]
        : []),
      ...(body.length > 0 && hasNoBody
        ? [t('fetch sends no body with {method}.', { method })]
        : []),
      ...(forbiddenMethods.has(method.toUpperCase())
        ? [t('fetch refuses the method {method}.', { method })]
        : []),
    ],
  };
};

/**
 * A request as an HTTPie command for POSIX shells.
 * Source: https://httpie.io/docs/cli (request items, raw request body, redirected input).
 */

import { t } from '../../../shared/text.ts';
import {
  hasHeader,
  headersToSend,
  type Outgoing,
  targetWarnings,
  type Written,
} from './outgoing.ts';
import { fromWire } from './requests/parts.ts';
import { pasteable, printed, quoted } from './shell.ts';

/** The space keeps `:=` and `:@` from having a meaning; HTTPie takes it away again. */
const item = (name: string, value: string): string =>
  value === '' ? `${name};` : `${name}: ${fromWire(value)}`;

/** HTTPie sends header values as UTF-8, and takes a backslash before these for an escape. */
const isExact = (name: string, value: string): boolean =>
  Buffer.from(fromWire(value)).toString('latin1') === value &&
  pasteable(Buffer.from(value, 'latin1')) !== null &&
  !/\\[:;=@]/.test(name + value);

/** Writes the command. Headers it cannot send exactly are left out, with a warning. */
export const toHttpie = (request: Outgoing): Written => {
  const { method, url, target, body } = request;
  const pairs = headersToSend(request);
  const exact = pairs.filter(([name, value]) => isExact(name, value));
  const leftOut = pairs.filter((pair) => !exact.includes(pair)).map(([name]) => name);
  const own = ['User-Agent', 'Accept', 'Accept-Encoding', 'Content-Type'];
  const absent = own.filter((name) => !hasHeader(exact, name.toLowerCase()));
  const options = [
    ...(body.length === 0 ? ['--ignore-stdin'] : []),
    ...(/^[^?]*\/\.\.?(?:[/?]|$)/.test(target) ? ['--path-as-is'] : []),
  ];
  const input = body.length === 0 ? '' : `${printed(body)} | `;
  const lines = [
    [`${input}http`, ...options, quoted(method), quoted(url)].join(' '),
    // A sender may call a header -o, which would name a file to be written.
    ...(exact.some(([name]) => name.startsWith('-')) ? ['--'] : []),
    ...exact.map(([name, value]) => quoted(item(name, value))),
    ...absent.map((name) => quoted(`${name}:`)),
  ];
  return {
    text: `${lines.join(' \\\n  ')}\n`,
    warnings: [
      ...targetWarnings(request),
      ...(leftOut.length > 0
        ? [t('HTTPie cannot send these as they came: {names}.', { names: leftOut.join(', ') })]
        : []),
      ...(/^[A-Za-z]+$/.test(method) ? [] : [t('HTTPie takes only letters for a method.')]),
    ],
  };
};

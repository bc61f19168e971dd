/**
 * A request as a curl command for POSIX shells, read back by requests/curl.ts.
 * Source: https://curl.se/docs/manpage.html. What curl adds of its own is switched off, so that it
 * sends what was received.
 */

import { t } from '../../../shared/text.ts';
import {
  hasHeader,
  headersToSend,
  type Outgoing,
  targetWarnings,
  type Written,
} from './outgoing.ts';
import { ansiWarning, pasteable, printed, quoted, wireWord } from './shell.ts';

/** Before a larger body, curl asks whether it may send it. */
const asksAboveBytes = 1024 * 1024;

const headerText = (name: string, value: string): string =>
  value === '' ? `${name};` : `${name}: ${value}`;

/** Headers that curl makes up when they are not given, taken away. */
const withoutOwn = (pairs: ReturnType<typeof headersToSend>, body: Uint8Array): string[] => {
  const own = ['User-Agent', 'Accept', ...(body.length > 0 ? ['Content-Type'] : [])];
  const absent = own.filter((name) => !hasHeader(pairs, name.toLowerCase()));
  return [...absent, ...(body.length > asksAboveBytes ? ['Expect'] : [])].map((name) => `${name}:`);
};

const methodWords = ({ method, body }: Outgoing): string[] =>
  method === 'HEAD' && body.length === 0 ? ['--head'] : [`-X ${quoted(method)}`];

const urlWords = ({ url, target }: Outgoing): string[] => [
  ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
  ...(/^[^?]*\/\.\.?(?:[/?]|$)/.test(target) ? ['--path-as-is'] : []),
  quoted(url),
];

/** Writes the command. Errors: none. Cost: linear; four characters for a byte that is not text. */
export const toCurl = (request: Outgoing): Written => {
  const { body } = request;
  const pairs = headersToSend(request);
  const words = pairs.map(([name, value]) => wireWord(headerText(name, value)));
  const text = pasteable(body);
  const input = text === null ? `${printed(body)} | ` : '';
  const data = text === null ? ['--data-binary @-'] : [`--data-raw ${quoted(text)}`];
  const lines = [
    [`${input}curl`, ...methodWords(request), ...urlWords(request)].join(' '),
    ...words.map((word) => `-H ${word.text}`),
    ...withoutOwn(pairs, body).map((header) => `-H ${quoted(header)}`),
    ...(body.length > 0 ? data : []),
  ];
  return {
    text: `${lines.join(' \\\n  ')}\n`,
    warnings: [
      ...targetWarnings(request),
      ...(words.some(({ isAnsi }) => isAnsi) ? [t(ansiWarning)] : []),
    ],
  };
};

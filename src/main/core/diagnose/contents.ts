/** The signed-content axis: other ways to put together what a request has. */
import { language, type Message, message, t } from '../../../shared/text.ts';
import { asWire, type Candidate, type Facts, type Segment } from '../verify/content.ts';
import { partLabels } from '../verify/part-labels.ts';
import type { Change, Variant } from './change.ts';

type Atom = 'body' | 'time' | 'id' | 'url' | 'method';

const names: Readonly<Record<Atom, Message>> = {
  body: message('body'),
  time: message('timestamp'),
  id: message('id'),
  url: message('URL'),
  method: message('method'),
};

type Separator = { readonly text: string; readonly code: string };

const none: Separator = { text: '', code: 'joined' };
const separators: readonly Separator[] = [
  { text: '.', code: 'dot' },
  { text: ':', code: 'colon' },
  none,
  { text: '\n', code: 'line' },
  { text: '|', code: 'bar' },
  { text: '+', code: 'plus' },
];

const orders: readonly (readonly Atom[])[] = [
  ['body'],
  ['time', 'body'],
  ['body', 'time'],
  ['id', 'time', 'body'],
  ['id', 'body'],
  ['url', 'body'],
  ['body', 'url'],
  ['url', 'time', 'body'],
  ['time', 'url', 'body'],
  ['method', 'url', 'body'],
  ['method', 'url', 'body', 'time'],
  ['url'],
];

/** In: `parts`, the order in words. */
const wordsOf = (
  order: readonly Atom[],
  { code }: Separator,
  parts: string,
): Pick<Change, 'code' | 'title' | 'phrase'> => {
  if (order.length === 1) {
    return {
      code: `content.${order.join()}`,
      title: t('Matches if the {part} alone is signed', { part: parts }),
      phrase: t('the {part} alone is signed', { part: parts }),
    };
  }
  const values = { parts, separator: code };
  return {
    code: `content.${order.join('-')}.${code}`,
    title: t(
      'Matches if {parts} are signed, with {separator, select, dot {a dot} colon {a colon} line {a line end} bar {a bar} plus {a plus} other {nothing}} between them',
      values,
    ),
    phrase: t(
      '{parts} are signed, with {separator, select, dot {a dot} colon {a colon} line {a line end} bar {a bar} plus {a plus} other {nothing}} between them',
      values,
    ),
  };
};

const change = (order: readonly Atom[], separator: Separator, parts: string): Change => ({
  ...wordsOf(order, separator, parts),
  weight: 4 + order.length,
  detail: t(
    'The sender puts the signed content together differently from this provider’s documentation. Check that provider and scheme are right, or describe the sender’s own scheme.',
  ),
});

/** What a request offers to be signed: times and ids are looked for in its headers. */
const atomsOf = ({ request, timestamp, url }: Facts): Partial<Record<Atom, Segment>> => {
  const find = (pattern: RegExp, accept: RegExp): Segment | null => {
    for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
      const name = request.rawHeaders[i] ?? '';
      const value = (request.rawHeaders[i + 1] ?? '').trim();
      if (pattern.test(name) && accept.test(value)) {
        return { origin: 'header', label: name.toLowerCase(), data: value };
      }
    }
    return null;
  };
  const time: Segment | null =
    timestamp === ''
      ? find(/time|date/i, /^\d{9,16}$|^\d{4}-\d{2}-\d{2}T/)
      : { origin: 'header', label: partLabels.timestamp, data: timestamp };
  const id = find(/(?:^|-)id$|nonce|delivery/i, /^[\x21-\x7e]{4,128}$/);
  return {
    body: { origin: 'body', label: partLabels.body, data: request.body },
    method: { origin: 'method', label: partLabels.method, data: request.method },
    ...(time && { time }),
    ...(id && { id }),
    ...(url !== null && {
      url: { origin: 'url', label: 'URL', data: asWire(url) },
    }),
  };
};

const join = (segments: readonly Segment[], { text }: Separator): Segment[] =>
  segments.flatMap((segment, i) =>
    i === 0 || text === ''
      ? [segment]
      : [{ origin: 'literal', label: partLabels.fixedText, data: text }, segment],
  );

/** Other readings than the scheme's own, likeliest first. */
export function* contentVariants(facts: Facts): Generator<Variant<Candidate>> {
  const atoms = atomsOf(facts);
  const list = new Intl.ListFormat(language() === 'en' ? 'en-GB' : language());
  for (const order of orders) {
    const segments = order.flatMap((atom) => atoms[atom] ?? []);
    if (segments.length < order.length) continue;
    const parts = list.format(order.map((atom) => t(names[atom])));
    for (const separator of order.length === 1 ? [none] : separators) {
      yield {
        changes: [change(order, separator, parts)],
        value: {
          name: order.join('-'),
          segments: join(segments, separator),
          assurance: 'none',
        },
      };
    }
  }
}

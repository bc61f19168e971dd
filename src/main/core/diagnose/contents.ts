/** The signed-content axis: other ways to put together what a request has. */
import { asWire, type Candidate, type Facts, type Segment } from '../verify/content.ts';
import type { Change, Variant } from './change.ts';

type Atom = 'body' | 'time' | 'id' | 'url' | 'method';

const names: Readonly<Record<Atom, string>> = {
  body: 'body',
  time: 'timestamp',
  id: 'id',
  url: 'URL',
  method: 'method',
};

type Separator = { readonly text: string; readonly code: string; readonly words: string };

const none: Separator = { text: '', code: 'joined', words: 'nothing' };
const separators: readonly Separator[] = [
  { text: '.', code: 'dot', words: 'a dot' },
  { text: ':', code: 'colon', words: 'a colon' },
  none,
  { text: '\n', code: 'line', words: 'a line end' },
  { text: '|', code: 'bar', words: 'a bar' },
  { text: '+', code: 'plus', words: 'a plus' },
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

const change = (order: readonly Atom[], { code, words }: Separator): Change => {
  const isAlone = order.length === 1;
  const last = names[order.at(-1) ?? 'body'];
  const others = order.slice(0, -1).map((atom) => names[atom]);
  const text = isAlone
    ? `the ${last} alone is signed`
    : `${others.join(', ')} and ${last} are signed, with ${words} between them`;
  return {
    code: `content.${order.join('-')}${isAlone ? '' : `.${code}`}`,
    weight: 4 + order.length,
    title: `Matches if ${text}`,
    phrase: text,
    detail:
      'The sender puts the signed content together differently from this provider’s documentation. Check that provider and scheme are right, or describe the sender’s own scheme.',
  };
};

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
      : { origin: 'header', label: 'timestamp', data: timestamp };
  const id = find(/(?:^|-)id$|nonce|delivery/i, /^[\x21-\x7e]{4,128}$/);
  return {
    body: { origin: 'body', label: 'body', data: request.body },
    method: { origin: 'method', label: 'method', data: request.method },
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
      : [{ origin: 'literal', label: 'fixed text', data: text }, segment],
  );

/** Other readings than the scheme's own, likeliest first. */
export function* contentVariants(facts: Facts): Generator<Variant<Candidate>> {
  const atoms = atomsOf(facts);
  for (const order of orders) {
    const segments = order.flatMap((atom) => atoms[atom] ?? []);
    if (segments.length < order.length) continue;
    for (const separator of order.length === 1 ? [none] : separators) {
      yield {
        changes: [change(order, separator)],
        value: {
          name: order.join('-'),
          segments: join(segments, separator),
          assurance: 'none',
        },
      };
    }
  }
}

/**
 * A request to a provider's API, written down once: the same text is sent with its secrets and
 * shown without them, so that the two cannot differ.
 */
import type { ShownRequest } from '../../../shared/console.ts';

/** Text that is sent and never shown. */
export type Hidden = {
  readonly hidden: string;
  /** The secret it is made of, where that is another text. */
  readonly of?: string;
};

/** Text in pieces, some of them hidden. */
export type Pieces = readonly (string | Hidden)[];

export type ConsoleRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: Pieces])[];
  readonly body: Pieces | null;
  /** Sent twice, it does what it does sent once. */
  readonly isRepeatable: boolean;
};

/** What stands for a secret. */
export const dots = '••••';

export const hide = (text: string, of: string = text): Hidden => ({ hidden: text, of });

const isHidden = (value: unknown): value is Hidden =>
  typeof value === 'object' && value !== null && 'hidden' in value;

const write = (pieces: Pieces, writeHidden: (piece: Hidden) => string): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : writeHidden(piece))).join('');

/** The text as it is sent. */
export const sentText = (pieces: Pieces): string => write(pieces, ({ hidden }) => hidden);

const shownText = (pieces: Pieces): string => write(pieces, () => dots);

/** What the window may see of a request. */
export const shownRequest = ({ method, url, headers, body }: ConsoleRequest): ShownRequest => ({
  method,
  url,
  headers: headers.map(([name, value]) => [name, shownText(value)]),
  body: body && shownText(body),
});

/** Every secret in it, as sent and as it was before it was encoded. */
export const secretsIn = ({ headers, body }: ConsoleRequest): string[] =>
  [...headers.map(([, value]) => value), body ?? []]
    .flat()
    .flatMap((piece) => (isHidden(piece) ? [piece.hidden, piece.of ?? piece.hidden] : []));

/** A secret within the quotes of a JSON string. */
const jsonSecret = (secret: string): Hidden => hide(JSON.stringify(secret).slice(1, -1), secret);

/** A JSON object of one level; hidden members are strings. */
export const jsonPieces = (members: Readonly<Record<string, unknown>>): Pieces => [
  '{',
  ...Object.entries(members).flatMap(([name, value], i) => {
    const start = `${i === 0 ? '' : ','}${JSON.stringify(name)}:`;
    return isHidden(value)
      ? [`${start}"`, jsonSecret(value.hidden), '"']
      : [start + JSON.stringify(value)];
  }),
  '}',
];

type ApiRequest = {
  readonly method: ConsoleRequest['method'];
  readonly url: string;
  readonly authorization: Pieces;
  readonly members?: Readonly<Record<string, unknown>>;
  readonly isRepeatable: boolean;
};

/** A request as both APIs take it: JSON in, JSON out. */
export const apiRequest = (request: ApiRequest): ConsoleRequest => {
  const { method, url, authorization, members, isRepeatable } = request;
  return {
    method,
    url,
    headers: [
      ['Authorization', authorization],
      ['Accept', ['application/json']],
      ...(members ? [['Content-Type', ['application/json']] as const] : []),
      ['User-Agent', [userAgent]],
    ],
    body: members ? jsonPieces(members) : null,
    isRepeatable,
  };
};

export const userAgent = 'Countersign';

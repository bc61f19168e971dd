/** What a provider is: its schemes, and everything around them that a person needs. */
import type { Answers } from '../../../shared/provider.ts';
import type { Message } from '../../../shared/text.ts';
import type { Recognise } from '../verify/handshake.ts';
import { isObject, parseJson } from '../verify/json.ts';
import type { WireRequest } from '../verify/request.ts';
import type { Scheme } from '../verify/scheme.ts';

/** Where a request names something: a header, or a path into its JSON body. */
export type Locator = { readonly header: string } | { readonly json: readonly (string | number)[] };

/** Where a JSON body says what its event is about, and its place among the events about that. */
type JsonPath = readonly (string | number)[];

export type EntityLocator = {
  readonly id: JsonPath;
  /** Where the id stands in other events; the first that is there counts. */
  readonly otherIds?: readonly JsonPath[];
  /** Higher is later. `time`: the body tells no order, so it is that of arrival. */
  readonly order: JsonPath | 'time';
  /** What it is, such as “message”. */
  readonly label: Message;
  /** What its place in the order is called, such as “revision”. */
  readonly orderLabel?: Message;
  /** What the provider asks for when an older state arrives after a newer one. */
  readonly advice?: Message;
};

/** Values that make a sample look like a new event each time. */
export type Fresh = {
  readonly uuid: () => string;
  readonly now: Date;
  /** Short random text of the given length: lower-case letters and digits. */
  readonly token: (length: number) => string;
};

/** A value the scheme needs besides keys. None of them makes a signature. */
export type Parameter = {
  readonly name: string;
  readonly label: Message;
  readonly hint: Message;
  /** The scheme it belongs to; all, if absent. */
  readonly scheme?: string;
  /** What it may be, the first being the default; any text, if absent. */
  readonly choices?: readonly string[];
  /** What test events are signed with while it is not set. */
  readonly sample?: string;
  /** Whoever knows it can pass for the provider somewhere: it leaves the app only encrypted. */
  readonly isSecret?: true;
};

export type Sample = {
  /** Which of the provider's samples it is; the event's own name where there is one. */
  readonly name: string;
  /** What a person calls it; the name, if absent. */
  readonly label?: Message;
  readonly method?: string;
  /** The scheme it is a sample of; each, if absent. It is signed by the one in use. */
  readonly scheme?: string;
  /** Query added to the target, with its `?`. In: `parameters`, the source's own or their samples. */
  readonly query?: (fresh: Fresh, parameters: Readonly<Record<string, string>>) => string;
  /** Sent without a signature, as the provider does for this one. */
  readonly isUnsigned?: boolean;
  readonly headers: (fresh: Fresh) => readonly (readonly [name: string, value: string])[];
  readonly body: (fresh: Fresh) => string;
};

export type Provider = {
  readonly id: string;
  readonly name: string;
  /** One line: how it signs. A user's own scheme says it of its parts. */
  readonly summary: Message | (() => string);
  /** The provider's page on signatures; opened in the browser by id. Null for a user's own scheme. */
  readonly docsUrl: string | null;
  /** The provider's page on having lost events sent again. */
  readonly redeliveryUrl?: string;
  readonly secret: {
    readonly label: Message;
    readonly hint: Message;
    /** True where the user chooses the secret. */
    readonly canGenerate: boolean;
    /** The provider's own secrets are that many hex digits, for certain. */
    readonly hexDigits?: number;
  };
  /** Steps in the provider's portal; `{url}` is the source's URL, `{secret}` its secret to paste. */
  readonly steps: readonly Message[];
  /** The events to choose from in the provider's portal, by the names they arrive with. */
  readonly portalEvents?: readonly { readonly name: string; readonly description: Message }[];
  /** The provider's own API, where the app can use it. */
  readonly console?: 'messagemedia' | 'bracken';
  /** What a valid result does not prove, if anything. */
  readonly caveat?: Message;
  /** Set by schemes in code; those in data say it themselves. */
  readonly signsUrl?: boolean;
  /** A scheme of the user's own, described in the app. */
  readonly isOwn?: boolean;
  readonly schemes: readonly [Scheme, ...Scheme[]];
  readonly answers: Answers;
  readonly eventName?: Locator;
  /** Names one delivery, the same in each retry. */
  readonly deliveryId?: Locator;
  readonly entity?: EntityLocator;
  /** Recognises the provider's check of the URL, and answers it. */
  readonly handshake?: Recognise;
  /** Methods that check the URL without carrying anything, such as HEAD; they are recorded. */
  readonly bareChecks?: readonly ('GET' | 'HEAD')[];
  /** Values the user sets as they stand in the provider's portal. */
  readonly parameters?: readonly Parameter[];
  readonly samples: readonly [Sample, ...Sample[]];
};

export const defineProvider = (provider: Provider): Provider => provider;

export const standardAnswers: Answers = {
  accept: { status: 200, body: 'OK' },
  reject: { status: 401, body: 'Signature not verified' },
};

const maxChallengeBytes = 4096;

/** The body of a small JSON challenge whose member `name` is `value`; null for anything else. */
export const jsonChallenge = (
  request: WireRequest,
  name: string,
  value: string | number,
): Record<string, unknown> | null => {
  const { body } = request;
  // Looked for as bytes first: an ordinary event is not parsed for it.
  if (body.length > maxChallengeBytes || !Buffer.from(body).includes(String(value))) return null;
  const document = parseJson(body);
  if (!document || !isObject(document.value) || document.value[name] !== value) return null;
  return document.hasDuplicateKeys ? null : document.value;
};

/** Headers of a JSON POST as most providers send it. */
export const jsonHeaders = (
  userAgent: string,
  ...more: readonly (readonly [string, string])[]
): readonly (readonly [string, string])[] => [
  ['User-Agent', userAgent],
  ['Content-Type', 'application/json'],
  ['Accept', '*/*'],
  ...more,
];

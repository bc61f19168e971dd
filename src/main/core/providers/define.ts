/** What a provider is: its schemes, and everything around them that a person needs. */
import type { Answers } from '../../../shared/provider.ts';
import type { Verification } from '../../../shared/verdict.ts';
import type { WireRequest } from '../verify/request.ts';
import type { Scheme } from '../verify/scheme.ts';

/** Where a request names something: a header, or a path into its JSON body. */
export type Locator = { readonly header: string } | { readonly json: readonly (string | number)[] };

/** A reply to a provider's own check of the URL, in place of the usual answer. */
export type HandshakeReply = {
  readonly status: number;
  readonly contentType: 'text/plain' | 'application/json';
  readonly body: string;
};

/** Values that make a sample look like a new event each time. */
export type Fresh = {
  readonly uuid: () => string;
  readonly now: Date;
  /** Short random text of the given length: lower-case letters and digits. */
  readonly token: (length: number) => string;
};

export type Sample = {
  readonly name: string;
  readonly method?: string;
  readonly headers: (fresh: Fresh) => readonly (readonly [name: string, value: string])[];
  readonly body: (fresh: Fresh) => string;
};

export type Provider = {
  readonly id: string;
  readonly name: string;
  /** One line: how it signs. */
  readonly summary: string;
  /** The provider's page on signatures; opened in the browser by id. */
  readonly docsUrl: string;
  /** The provider's page on having lost events sent again. */
  readonly redeliveryUrl?: string;
  readonly secret: {
    readonly label: string;
    readonly hint: string;
    /** True where the user chooses the secret. */
    readonly canGenerate: boolean;
  };
  /** Steps in the provider's portal; `{url}` is the source's URL. */
  readonly steps: readonly string[];
  /** What a valid result does not prove, if anything. */
  readonly caveat?: string;
  readonly schemes: readonly [Scheme, ...Scheme[]];
  readonly answers: Answers;
  readonly eventName?: Locator;
  /** Names one delivery, the same in each retry. */
  readonly deliveryId?: Locator;
  /** Answers the provider's check of the URL; null leaves the request to the usual answer. */
  readonly handshake?: (request: WireRequest, verification: Verification) => HandshakeReply | null;
  readonly samples: readonly [Sample, ...Sample[]];
};

export const defineProvider = (provider: Provider): Provider => provider;

export const standardAnswers: Answers = {
  accept: { status: 200, body: 'OK' },
  reject: { status: 401, body: 'Signature not verified' },
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

/** A signature scheme as data. The same description runs both ways: verify and sign. */
import type { KeyObject } from 'node:crypto';
import type { Message } from '../../../shared/text.ts';
import type { Reason, SignedTime } from '../../../shared/verdict.ts';
import type { Algorithm } from './algorithm.ts';
import type { Candidate, CandidateTemplate, Facts } from './content.ts';
import type { TextEncoding } from './encoding.ts';
import { isPrivatePem, isPublicForm, type KeyForm } from './keys.ts';
import type { WireRequest } from './request.ts';
import type { SignatureForm } from './signature.ts';
import type { TimestampUnit } from './timestamp.ts';

/** What a user may set about how a source's requests are judged. */
export type VerifierSettings = {
  /** Seconds; null takes the scheme's own value, 0 switches the check off. */
  readonly toleranceS: number | null;
  /** The URL as registered at the provider; null takes the one the request came by. */
  readonly publicUrl: string | null;
  readonly allowBodyOnly: boolean;
  /** The scheme to use where a provider has several; null takes the first that fits the key. */
  readonly scheme: string | null;
  /** Values that a provider signs along or lets its users choose, by name. */
  readonly parameters: Readonly<Record<string, string>>;
};

/** Where the signed time stands, how it is written, and how far it may be off. */
export type TimestampSpec = {
  readonly from:
    | { readonly header: string }
    | { readonly signatureField: string }
    | { readonly json: readonly (string | number)[] };
  readonly unit: TimestampUnit;
  /** Seconds in either direction, inclusive. */
  readonly toleranceS: number;
};

/** An algorithm the request names, from a fixed list; names are compared by `normalise`. */
export type NamedAlgorithm = {
  readonly header: string;
  readonly normalise: (name: string) => string;
  readonly names: Readonly<Record<string, Algorithm>>;
};

/** An algorithm, or a signature header, that the user sets as in the provider's portal. */
export type ConfiguredAlgorithm = {
  readonly parameter: string;
  readonly names: Readonly<Record<string, Algorithm>>;
};

type SchemeBase = {
  readonly id: string;
  /** What a person calls it, where a provider has several schemes. */
  readonly label?: Message;
  readonly key: KeyForm;
  /** Which of a source's keys belong to this scheme; all, if absent. */
  readonly acceptsKey?: (text: string) => boolean;
  /** Weaker schemes that a key for this one switches off: what it refuses they must not accept. */
  readonly supersedes?: readonly string[];
  /** Things to tell the user that do not change the verdict. */
  readonly notes?: (request: WireRequest) => readonly string[];
};

export type SignatureScheme = SchemeBase & {
  readonly kind: 'signature';
  readonly algorithm: Algorithm | NamedAlgorithm | ConfiguredAlgorithm;
  readonly signature: {
    /** The first of these that is present counts. */
    readonly headers: readonly string[];
    /** The one name is a beginning, followed by a number: `x-docusign-signature-1`, `-2`, … */
    readonly isNumbered?: boolean | undefined;
    /** The user sets the header's name; `headers` has the usual one. */
    readonly headerParameter?: string | undefined;
    readonly form: SignatureForm;
    readonly encoding: TextEncoding;
  };
  /** Other names of headers, used when all of them are there and not all of the usual ones. */
  readonly headerAliases?: Readonly<Record<string, string>> | undefined;
  /** Headers that may be absent but may hold nothing else. */
  readonly fixedHeaders?: Readonly<Record<string, string>> | undefined;
  /** What else a request must fulfil before any key is used. */
  readonly check?: ((header: (lowerName: string) => string | null) => Problem | null) | undefined;
  readonly timestamp?: TimestampSpec | undefined;
  /** The signed content: templates, or code where templates cannot say it. */
  readonly content: readonly CandidateTemplate[] | ((facts: Facts) => Iterable<Candidate>);
};

/** One signature, or several of which any may match, with the readings they may be over. */
export type Check = {
  readonly signatures: readonly Buffer[];
  readonly candidates: () => Iterable<Candidate>;
};

/** What a request says before any key is used. Every check must find a match. */
export type Reading = {
  readonly algorithm: Algorithm;
  readonly encoding: TextEncoding;
  /** The signature texts, as sent. */
  readonly received: readonly string[];
  readonly checks: readonly [Check, ...Check[]];
  /** Judges the signed time alone; null when there is none. */
  readonly time: (nowS: number, toleranceS: number | null) => SignedTime | null;
};

export type Problem = {
  readonly ok: false;
  readonly reason: Reason;
  readonly subject: string | null;
};
export type ReadResult = { readonly ok: true; readonly reading: Reading } | Problem;

/** A request without its signature: `url` is the one the provider would sign. */
export type Unsigned = WireRequest & { readonly url: string };

/** A scheme that data cannot describe: it reads requests and signs samples in code. */
export type CodeScheme = SchemeBase & {
  readonly kind: 'code';
  readonly timestamp?: Pick<TimestampSpec, 'toleranceS'>;
  readonly read: (request: WireRequest, settings: VerifierSettings) => ReadResult;
  /** In: `key`, a secret; `signedAtMs`, Unix milliseconds. */
  readonly sign: (
    request: Unsigned,
    key: KeyObject,
    signedAtMs: number,
    settings: VerifierSettings,
  ) => WireRequest;
};

/** What keeps a body from being decrypted. Told to the person at the screen, never to the sender. */
export type DecryptionFault =
  | 'unknown-cipher'
  | 'unknown-format'
  | 'not-encrypted'
  | 'padding'
  | 'not-utf8'
  | 'not-json';

export type DecryptionProblem = Problem & {
  readonly fault?: DecryptionFault;
  /** The same in words. */
  readonly detail?: string;
};

/** What decrypting one request gave. */
export type Decryption = { readonly ok: true; readonly plaintext: Buffer } | DecryptionProblem;

/** A provider that encrypts instead of signing. */
export type EncryptionScheme = SchemeBase & {
  readonly kind: 'encryption';
  /** Reads what does not depend on the key, then gives a function from key text to plaintext. */
  readonly open: (request: WireRequest) =>
    | {
        readonly ok: true;
        /** In English: evidence carries it. */
        readonly algorithm: string;
        readonly decrypt: (key: string) => Decryption;
      }
    | DecryptionProblem;
  /** In: the name of an algorithm that `open` gave, in English. Out: the same for a person. */
  readonly algorithmWords: (name: string) => string;
  readonly seal: (
    plaintext: string,
    key: string,
  ) => { readonly headers: readonly (readonly [string, string])[]; readonly body: string };
};

export type SigningScheme = SignatureScheme | CodeScheme;
export type Scheme = SigningScheme | EncryptionScheme;

/** Whether a key belongs to the scheme. A private key is one that the app signs samples with. */
export const takesKey = (scheme: Scheme, text: string): boolean =>
  isPrivatePem(text) ? isPublicForm(scheme.key) : (scheme.acceptsKey?.(text) ?? true);

/** Whether it may use a key: a public one, which anybody may know, is never a shared secret. */
export const suits = (
  scheme: Scheme,
  { text, isPublic }: { readonly text: string; readonly isPublic?: boolean },
): boolean => takesKey(scheme, text) && (isPublic !== true || isPublicForm(scheme.key));

export const problem = (reason: Reason, subject: string | null = null): Problem => ({
  ok: false,
  reason,
  subject,
});

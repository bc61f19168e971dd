/** A signature scheme as data. The same description runs both ways: verify and sign. */
import type { Reason } from '../../../shared/verdict.ts';
import type { Algorithm } from './algorithm.ts';
import type { Candidate, CandidateTemplate, Facts } from './content.ts';
import type { TextEncoding } from './encoding.ts';
import type { KeyForm } from './keys.ts';
import type { WireRequest } from './request.ts';
import type { SignatureForm } from './signature.ts';
import type { TimestampUnit } from './timestamp.ts';

/** Where the signed time stands, how it is written, and how far it may be off. */
export type TimestampSpec = {
  readonly from: { readonly header: string } | { readonly signatureField: string };
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

export type SignatureScheme = {
  readonly kind: 'signature';
  readonly id: string;
  readonly algorithm: Algorithm | NamedAlgorithm;
  readonly key: KeyForm;
  /** Which of a source's keys belong to this scheme; all, if absent. */
  readonly acceptsKey?: (text: string) => boolean;
  readonly signature: {
    /** The first of these that is present counts. */
    readonly headers: readonly string[];
    readonly form: SignatureForm;
    readonly encoding: TextEncoding;
  };
  /** Headers that may be absent but may hold nothing else. */
  readonly fixedHeaders?: Readonly<Record<string, string>>;
  readonly timestamp?: TimestampSpec;
  /** The signed content: templates, or code where templates cannot say it. */
  readonly content: readonly CandidateTemplate[] | ((facts: Facts) => Iterable<Candidate>);
  /** Things to tell the user that do not change the verdict. */
  readonly notes?: (request: WireRequest) => readonly string[];
};

/** What decrypting one request gave. */
export type Decryption =
  | { readonly ok: true; readonly plaintext: Buffer }
  | { readonly ok: false; readonly reason: Reason; readonly subject: string | null };

/** A provider that encrypts instead of signing. */
export type EncryptionScheme = {
  readonly kind: 'encryption';
  readonly id: string;
  readonly key: KeyForm;
  /** Reads what does not depend on the key, then gives a function from key text to plaintext. */
  readonly open: (request: WireRequest) =>
    | {
        readonly ok: true;
        readonly algorithm: string;
        readonly decrypt: (key: string) => Decryption;
      }
    | { readonly ok: false; readonly reason: Reason; readonly subject: string | null };
  readonly seal: (
    plaintext: string,
    key: string,
  ) => { readonly headers: readonly (readonly [string, string])[]; readonly body: string };
};

export type Scheme = SignatureScheme | EncryptionScheme;

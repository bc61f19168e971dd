/** Rows as they pass between the main thread and the storage threads: plain, cloneable data. */
import type { NewAccount } from '../../../shared/contract/console.ts';
import type { SavedSearch } from '../../../shared/contract/search.ts';
import type { Arrival, EventSummary, VerificationCause } from '../../../shared/event.ts';
import type { EntityPointers, SourceSettings } from '../../../shared/provider.ts';
import type { SavedScheme } from '../../../shared/scheme-definition.ts';
import type { Assurance, Reason, Verdict } from '../../../shared/verdict.ts';
import type { Rejudged } from '../analysis/protocol.ts';
import type { SecretRow } from '../vault/port.ts';

/** A judged request on its way to the disk; its body travels apart, packed with the others. */
export type NewEvent = {
  readonly sourceId: number;
  readonly provider: string;
  readonly receivedAtMs: number;
  readonly receiveMs: number;
  readonly method: string;
  /** Target below the source's own URL. */
  readonly path: string;
  /** JSON of an `EventHead`. */
  readonly head: string;
  /** Named by a header; the storage thread looks into the body for the rest. */
  readonly eventName: string | null;
  readonly deliveryId: string | null;
  /** Where the body names the event, for providers that the storage thread does not know. */
  readonly eventNamePath?: readonly (string | number)[];
  /** Where the source is set to look for what the event is about; absent: as the provider says. */
  readonly entity?: EntityPointers;
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly isSignatureGood: boolean;
  readonly assurance: Assurance | null;
  readonly keyId: number | null;
  readonly matched: string | null;
  readonly skewS: number | null;
  readonly bodyBytes: number;
  readonly isTruncated: boolean;
  readonly status: number;
  readonly arrival: Arrival;
  readonly isFromBrowser: boolean;
  /** The provider's check of the URL, by name. */
  readonly handshake: string | null;
};

/** What of the request's head is kept to the byte. Strings are latin1, one character per byte. */
export type EventHead = {
  readonly target: string;
  readonly httpVersion: string;
  readonly rawHeaders: readonly string[];
  readonly rawTrailers: readonly string[];
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly replyBody: string;
  /** Scheme and host it came by, as far as they are known; absent in older events. */
  readonly origin?: string;
};

/** What the storage thread found out about a stored event. */
export type Stored = {
  readonly seq: number;
  readonly eventName: string | null;
  readonly repeatOf: number | null;
  readonly isObsolete: boolean;
};

/** Credentials of a provider's API without their secret. */
export type StoredAccount = WithoutSecret<NewAccount>;
type WithoutSecret<Account> = Account extends unknown
  ? Omit<Account, 'apiSecret' | 'clientSecret'>
  : never;

export type SourceRow = {
  readonly id: number;
  readonly token: string;
  readonly name: string;
  readonly provider: string;
  readonly settings: SourceSettings;
  readonly createdAtMs: number;
  /** What has been ticked in its helper. */
  readonly ticked: readonly string[];
  /** The account at the provider's API, without its secret. */
  readonly account: StoredAccount | null;
};

export type KeyKind = 'secret' | 'public-key' | 'test';

export type KeyRow = {
  readonly id: number;
  readonly sourceId: number;
  readonly label: string;
  readonly kind: KeyKind;
  readonly fingerprint: string;
  readonly last4: string | null;
  readonly createdAtMs: number;
  /** From when it verifies nothing new; may lie ahead. */
  readonly retiredAtMs: number | null;
  /** Out of use altogether. */
  readonly isDisabled: boolean;
  /** The provider's own name for it. */
  readonly providerKeyId: string | null;
  /** The provider it was added for: no other provider's API is told its text. */
  readonly provider: string;
  /** Under which id the vault has its text. */
  readonly secretId: string;
};

/** How often a key has verified a request, and when last. */
export type KeyMatchRow = {
  readonly keyId: number;
  readonly count: number;
  readonly lastAtMs: number;
};

export type CountRow = {
  readonly sourceId: number;
  readonly verdict: Verdict;
  readonly count: number;
};

/** Everything the main thread keeps in memory, read once at start. */
export type Snapshot = {
  readonly sources: readonly SourceRow[];
  readonly keys: readonly KeyRow[];
  readonly counts: readonly CountRow[];
  readonly keyMatches: readonly KeyMatchRow[];
  readonly secrets: readonly SecretRow[];
  readonly searches: readonly SavedSearch[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly schemes: readonly SavedScheme[];
  readonly lastSeq: number;
};

/** Stored events judged anew, and why. */
export type NewVerifications = {
  readonly sourceId: number;
  readonly atMs: number;
  readonly engine: number;
  readonly cause: VerificationCause;
  readonly rows: readonly Rejudged[];
};

/** What storing them changed. */
export type StoredVerifications = {
  readonly changed: readonly number[];
  /** Events that are obsolete now, or no more so, because of that. */
  readonly replaced: readonly number[];
  /** By how much the kept counts moved. */
  readonly counts: readonly CountRow[];
  /** The keys concerned as they stand now. */
  readonly keyMatches: readonly KeyMatchRow[];
};

/** Events that were deleted or brought back, and by how much the kept counts moved. */
export type MovedEvents = {
  readonly seqs: readonly number[];
  readonly counts: readonly CountRow[];
};

export type PageQuery = {
  readonly sourceId?: number | undefined;
  readonly verdict?: Verdict | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
};

export type StoredEvent = {
  readonly summary: EventSummary;
  readonly head: EventHead;
  readonly receiveMs: number;
  readonly storedBytes: number;
  readonly note: string;
};

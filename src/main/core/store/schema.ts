/** Rows as they pass between the main thread and the storage threads: plain, cloneable data. */
import type { Arrival, EventSummary } from '../../../shared/event.ts';
import type { SourceSettings } from '../../../shared/provider.ts';
import type { Assurance, Reason, Verdict } from '../../../shared/verdict.ts';

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
};

/** What the storage thread found out about a stored event. */
export type Stored = {
  readonly seq: number;
  readonly eventName: string | null;
  readonly repeatOf: number | null;
};

export type SourceRow = {
  readonly id: number;
  readonly token: string;
  readonly name: string;
  readonly provider: string;
  readonly settings: SourceSettings;
  readonly createdAtMs: number;
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
  /** The secret as the vault sealed it; null when it was kept for one run only. */
  readonly sealed: Uint8Array | null;
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
  readonly settings: Readonly<Record<string, unknown>>;
  readonly lastSeq: number;
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
};

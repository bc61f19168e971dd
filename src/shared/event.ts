import type { Assurance, Explanation, Reason, Verdict } from './verdict.ts';

export type HeaderPair = readonly [name: string, value: string];

/** How a request reached us. A hint for display, never a decision. */
export const arrivals = ['loopback', 'tunnel', 'simulator', 'import'] as const;
export type Arrival = (typeof arrivals)[number];

/** One row of the feed. Holds no body and no header. */
export type EventSummary = {
  /** Position in the history: only grows, never reused. */
  readonly seq: number;
  readonly sourceId: number;
  readonly provider: string;
  readonly receivedAtMs: number;
  readonly method: string;
  /** Request target below the source's own URL, with query. */
  readonly path: string;
  /** The provider's name for the event, such as `invoice.paid`. */
  readonly eventName: string | null;
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly isSignatureGood: boolean;
  readonly assurance: Assurance | null;
  readonly keyId: number | null;
  readonly matched: string | null;
  /** Receiver's clock minus signed time, seconds. */
  readonly skewS: number | null;
  /** Body bytes as sent; more than were kept when the body was truncated. */
  readonly bodyBytes: number;
  readonly isTruncated: boolean;
  /** HTTP status we answered with. */
  readonly status: number;
  /** When the verdict became this, if it was another one as it was answered; Unix milliseconds. */
  readonly rejudgedAtMs: number | null;
  readonly arrival: Arrival;
  /** A request of a web page rather than of a server. */
  readonly isFromBrowser: boolean;
  /** The earlier event that this one repeats: a sender's retry or a replay. */
  readonly repeatOf: number | null;
  /** A later state of what it is about had arrived before it. */
  readonly isObsolete: boolean;
  /** The provider's check of the URL, by name; null for an event. */
  readonly handshake: string | null;
  /** Kept whatever the limits of the history. */
  readonly isPinned: boolean;
  readonly tags: readonly string[];
  readonly hasNote: boolean;
};

/** One entry of an event's verification log. */
export type VerificationEntry = {
  /** When it first came out so, and when that was last confirmed, Unix milliseconds. */
  readonly atMs: number;
  readonly lastMs: number;
  /** Version of the engine that judged. */
  readonly engine: number;
  /** What led to it: `arrival`, or what changed. */
  readonly cause: VerificationCause;
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly keyId: number | null;
  readonly matched: string | null;
};

export const verificationCauses = [
  'arrival',
  'key-added',
  'key-changed',
  'key-disabled',
  'settings-changed',
  'scheme-changed',
  'provider-changed',
  'asked',
] as const;
export type VerificationCause = (typeof verificationCauses)[number];

/** One event in full, but for the body, which is read on its own. */
export type EventDetail = {
  readonly summary: EventSummary;
  readonly target: string;
  readonly httpVersion: string;
  /** Wire order, original case, duplicates kept. */
  readonly headers: readonly HeaderPair[];
  readonly trailers: readonly HeaderPair[];
  readonly remoteAddress: string;
  readonly remotePort: number;
  /** Bytes kept in the database. */
  readonly storedBytes: number;
  readonly bodySha256: string;
  /** From the first byte of the request to its last, and to our answer, milliseconds. */
  readonly receiveMs: number;
  readonly response: { readonly status: number; readonly body: string };
  readonly explanation: Explanation;
  /** Every verification of this event that differs from the one before it, oldest first. */
  readonly log: readonly VerificationEntry[];
  /** Unix milliseconds since when the decrypted body is kept; null when it is only derived. */
  readonly pinnedAtMs: number | null;
  /** What a person wrote about it; empty when nothing. */
  readonly note: string;
  /** What comes out when the stored bytes are judged with today's keys, if not what is stored. */
  readonly isVerdictOutdated: boolean;
};

import type { Arrival, EventSummary } from './event.ts';

/** What the window may know of a provider. */
export type ProviderInfo = {
  readonly id: string;
  readonly name: string;
  /** A scheme of the user's own. */
  readonly isCustom: boolean;
  /** One line: how it signs. */
  readonly summary: string;
  readonly secretLabel: string;
  readonly secretHint: string;
  /** Public keys have many lines and need no hiding. */
  readonly secretKind: 'secret' | 'public-key' | 'either';
  /** Whether the user chooses the secret, so that we may generate one. */
  readonly canGenerateSecret: boolean;
  /** Steps in the provider's portal; `{url}` and `{secret}` stand for the source's values to paste. */
  readonly steps: readonly string[];
  /** What a good result proves, and what not, where that is less than the whole request. */
  readonly caveat: string | null;
  /** True where it encrypts and signs nothing: what can be decrypted does not prove the sender. */
  readonly isUnsigned: boolean;
  /** Whether the registered URL is part of what is signed. */
  readonly signsUrl: boolean;
  /** Whether a signature over the body alone can be accepted. */
  readonly hasBodyOnlyReading: boolean;
  /** Whether a page of the provider says how to have lost events sent again. */
  readonly hasRedelivery: boolean;
  /** The schemes to choose from; one where there is no choice. */
  readonly schemes: readonly { readonly id: string; readonly label: string }[];
  readonly parameters: readonly ParameterInfo[];
  readonly samples: readonly SampleInfo[];
  readonly hasTimestamp: boolean;
  readonly toleranceS: number;
  readonly answers: Answers;
  /** The events to choose from in the provider's portal; empty where its guide names none. */
  readonly portalEvents: readonly PortalEvent[];
  /** What its events are about, by the provider's own data; null where they do not tell. */
  readonly entity: ProviderEntity | null;
  /** Whether the provider's own API can be used from here. */
  readonly console: 'messagemedia' | 'bracken' | null;
};

/** Where events say what they are about, as JSON pointers (RFC 6901). */
export type EntityPointers = {
  readonly id: string;
  /** To the place in the order, higher being later; null for the order of arrival. */
  readonly order: string | null;
};

/** The same by the provider's data, with its words for it. */
export type ProviderEntity = EntityPointers & {
  /** Where the id is looked for besides, in this order. */
  readonly otherIds: readonly string[];
  /** What it is, such as “message”. */
  readonly label: string;
  /** What its place is called, such as “revision”. */
  readonly orderLabel: string;
  /** What the provider asks for when an older state arrives late; null where it says nothing. */
  readonly advice: string | null;
};

/** An event as the provider's portal lists it. */
export type PortalEvent = {
  readonly name: string;
  /** When it is sent; one sentence. */
  readonly description: string;
};

/** An event of that name has arrived. */
export type ArrivedEvent = {
  readonly name: string;
  readonly count: number;
  readonly lastAtMs: number;
};

/** An event that can be sent as a test. */
export type SampleInfo = {
  readonly name: string;
  /** What a person calls it. */
  readonly label: string;
  /** The scheme it is one of; null for all. */
  readonly scheme: string | null;
};

/** How far a source has come to the first event of its provider; own tests and imports apart. */
export type FirstEvents = {
  /** The oldest that is verified, or decrypted where nothing is signed. Checks of the URL are none. */
  readonly good: EventSummary | null;
  /** The newest that is no mere check of the URL, however it was judged. */
  readonly newest: EventSummary | null;
  /** The provider has checked the URL. */
  readonly isUrlChecked: boolean;
};

/** A value the user sets as it stands in the provider's portal. Not a secret. */
export type ParameterInfo = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** The scheme it belongs to; null for all. */
  readonly scheme: string | null;
  /** What it may be, the first being the default; empty for any text. */
  readonly choices: readonly string[];
};

export type Answer = { readonly status: number; readonly body: string };

/** What the sender is told, by verdict: `accept` for valid, `reject` for everything else. */
export type Answers = { readonly accept: Answer; readonly reject: Answer };

/** What a user may change about how a source is judged and answered. */
export type SourceSettings = {
  /** Allowed clock distance, seconds; null is the provider's own value, 0 switches the check off. */
  readonly toleranceS: number | null;
  /** The URL as registered at the provider, when it is not the local one. */
  readonly publicUrl: string | null;
  /** MessageMedia: accept a signature over the body alone. */
  readonly allowBodyOnly: boolean;
  /** The scheme to use where the provider has several; null is the first that fits the key. */
  readonly scheme: string | null;
  /** The provider's parameters, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly answers: { readonly accept: Answer | null; readonly reject: Answer | null };
  /** What its events are about; null is what the provider's data says. */
  readonly entity: EntityPointers | null;
};

export const defaultSourceSettings: SourceSettings = {
  toleranceS: null,
  publicUrl: null,
  allowBodyOnly: false,
  scheme: null,
  parameters: {},
  answers: { accept: null, reject: null },
  entity: null,
};

/** A key as the window may see it: never the secret itself. */
export type KeyInfo = {
  readonly id: number;
  readonly sourceId: number;
  readonly label: string;
  readonly kind: 'secret' | 'public-key' | 'test';
  /** First 8 hex digits of the SHA-256 of the key text. */
  readonly fingerprint: string;
  /** Last four characters, when the secret has at least 16. */
  readonly last4: string | null;
  readonly createdAtMs: number;
  /** From when it verifies nothing new: overlaps with another key until then. Null: no end. */
  readonly retiredAtMs: number | null;
  /** Out of use altogether, for stored events too. */
  readonly isDisabled: boolean;
  /** The provider's own name for it, such as MessageMedia's key id. */
  readonly providerKeyId: string | null;
  /** False when its text is not here: locked, lost, or kept for an earlier run only. */
  readonly isAvailable: boolean;
  /** False when it will be gone after this run. */
  readonly isPersistent: boolean;
};

/** How often a key has verified a request, own tests apart. Without an entry it never matched. */
export type KeyMatches = {
  readonly keyId: number;
  readonly count: number;
  readonly lastAtMs: number;
};

export type SourceInfo = {
  readonly id: number;
  readonly name: string;
  readonly provider: string;
  /** The whole URL on this machine. */
  readonly url: string;
  /** The whole URL for the provider: through the tunnel, or the user's own; null without one. */
  readonly publicUrl: string | null;
  /** What was last copied for the provider's portal, if it was a public URL. */
  readonly copiedUrl: string | null;
  readonly settings: SourceSettings;
  /** The scheme that judges: the one set, or the first that takes the newest key. */
  readonly scheme: string;
  readonly createdAtMs: number;
  readonly keys: readonly KeyInfo[];
  /** What has been ticked in the helper: `event:<name>`, `step:<number>`. */
  readonly ticked: readonly string[];
};

export const sampleVariants = ['valid', 'tampered', 'other-key', 'stale'] as const;
export type SampleVariant = (typeof sampleVariants)[number];

/** What came back when a sample was sent. */
export type SampleResult = {
  readonly status: number;
  readonly body: string;
  readonly variant: SampleVariant;
  readonly arrival: Arrival;
};

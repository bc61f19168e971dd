/** The providers' own APIs, as far as their guides use them. Credentials never are part of this. */
import type { AppError } from './errors.ts';
import type { HeaderPair } from './event.ts';

/** A request as it is shown before and after it is sent; secrets stand as dots. */
export type ShownRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
};

export type ShownResponse = {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  /** At most 64 KiB. */
  readonly body: string;
  readonly tookMs: number;
};

/** What was sent, and what came back. */
export type Exchange = {
  readonly request: ShownRequest;
  /** Null when there was no answer. */
  readonly response: ShownResponse | null;
  /** How often it was sent; more than once where that was safe. */
  readonly attempts: number;
};

/** A MessageMedia signature key as the account has it. */
export type SignatureKey = {
  readonly keyId: string;
  readonly digest: string;
  readonly cipher: string;
  /** As the provider writes it, ISO 8601. */
  readonly created: string;
  readonly isEnabled: boolean;
  /** Whether its public key is among the source's keys. */
  readonly isInSource: boolean;
};

export const messagemediaHosts = [
  'https://api.messagemedia.com',
  'https://eu.app.api.sinch.com',
] as const;
export const signatureDigests = ['SHA224', 'SHA256', 'SHA512'] as const;
export const brackenTokenUrl = 'https://identity.brackenlearning.com/connect/token';
export const brackenApiUrl = 'https://api.brackenlearning.com';
/** Names of events as Bracken's URLs have them; any other may be typed. */
export const brackenEvents = [
  'user_create',
  'user_delete',
  'module_start',
  'module_complete',
  'module_expiring',
  'module_expired',
  'course_complete',
  'course_expiring',
  'course_expired',
] as const;

/** Access to a provider's API; the secret half stays in main. */
export type ConsoleAccount =
  | {
      readonly kind: 'messagemedia';
      readonly host: string;
      readonly apiKey: string;
      readonly hasSecret: boolean;
      /** False when the secret will be gone after this run. */
      readonly isPersistent: boolean;
    }
  | {
      readonly kind: 'bracken';
      readonly tokenUrl: string;
      readonly apiUrl: string;
      readonly domainKey: string;
      readonly clientId: string;
      readonly hasSecret: boolean;
      readonly isPersistent: boolean;
    };

/** What an action would send, and what to know before. */
export type ConsolePreview = {
  /** In order; the first may be the request for a token. */
  readonly requests: readonly ShownRequest[];
  /** Ask before sending: it costs money or deletes something. */
  readonly needsConsent: 'costs-a-message' | 'deletes' | null;
};

export type ConsoleResult = {
  readonly exchanges: readonly Exchange[];
  /** Null when all went well. */
  readonly error: AppError | null;
  /** MessageMedia: the account's keys after the action, where they were listed. */
  readonly signatureKeys: readonly SignatureKey[] | null;
  /** The id of a key that was added to the source. */
  readonly addedKeyId: number | null;
};

export const guideStepNames = [
  'secret',
  'token',
  'subscribe',
  'trigger',
  'wait',
  'verdict',
] as const;
export type GuideStepName = (typeof guideStepNames)[number];

export type GuideStep = {
  readonly name: GuideStepName;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'skipped';
  readonly exchanges: readonly Exchange[];
  readonly error: AppError | null;
};

/** Bracken's guide from end to end, as far as it has come. */
export type GuideRun = {
  readonly sourceId: number;
  readonly steps: readonly GuideStep[];
  readonly isRunning: boolean;
  /** The event it waited for; null until it is there. */
  readonly seq: number | null;
  /** The test user that was created, to be deleted afterwards; null while there is none. */
  readonly username: string | null;
};

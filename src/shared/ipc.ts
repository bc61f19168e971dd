/**
 * The contract between window and main process: every command with the schema of its input and
 * the type of its output, and every push. Nothing else crosses. The window imports types only.
 */
import { z } from 'zod';
import type { ActionId } from './actions.ts';
import type { GuideRun } from './console.ts';
import { annotationCommands } from './contract/annotations.ts';
import { bodyCommands } from './contract/body.ts';
import { command, id, name, nothing } from './contract/command.ts';
import { consoleCommands } from './contract/console.ts';
import { exchangeCommands } from './contract/exchange.ts';
import { historyCommands } from './contract/history.ts';
import { keyCommands } from './contract/keys.ts';
import { entityPointersSchema, orderCommands } from './contract/order.ts';
import { presenceCommands } from './contract/presence.ts';
import { profileCommands } from './contract/profile.ts';
import { type SavedSearch, type SearchState, searchCommands } from './contract/search.ts';
import { vaultCommands } from './contract/vault.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { AppError } from './errors.ts';
import type { EventDetail, EventSummary } from './event.ts';
import type { HistoryState } from './history.ts';
import {
  type ArrivedEvent,
  type FirstEvents,
  type KeyMatches,
  type ProviderInfo,
  type SampleResult,
  type SourceInfo,
  sampleVariants,
} from './provider.ts';
import type { Result } from './result.ts';
import {
  type SavedScheme,
  type SchemeDefinition,
  schemeDefinitionSchema,
} from './scheme-definition.ts';
import type { Settings } from './settings.ts';
import { settingsSchema } from './settings-schema.ts';
import { type Language } from './text.ts';
import type { Outage, TunnelState, TunnelUsage } from './tunnel.ts';
import type { VaultState } from './vault.ts';
import { type CandidateReport, type Verdict, type Verification, verdicts } from './verdict.ts';

const answer = z.strictObject({
  status: z.number().int().min(200).max(599),
  body: z.string().max(1024),
});

/** How the receiver is doing. */
export type ReceiverState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'listening'; readonly port: number; readonly origin: string }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Whether events can be stored just now. */
export type StoreState =
  | { readonly kind: 'ok' }
  | { readonly kind: 'failing'; readonly error: AppError; readonly sinceMs: number };

/** Requests that were answered without being stored. */
export type TurnedAway = {
  readonly unknownPath: number;
  readonly wrongHost: number;
  readonly fromWebPage: number;
  readonly tooFast: number;
  readonly badRequest: number;
  readonly notStored: number;
};

export type VerdictCount = {
  readonly sourceId: number;
  readonly verdict: Verdict;
  readonly count: number;
};

/** The tunnel as the window shows it. The token never is part of it. */
export type TunnelInfo = {
  readonly state: TunnelState;
  readonly hasToken: boolean;
  /** False when the token will be gone after this run. */
  readonly isTokenPersistent: boolean;
  readonly usage: TunnelUsage;
  /** Newest first, at most 200. */
  readonly outages: readonly Outage[];
};

/** Stored events being judged anew, after a key or a setting changed. */
export type Reverification = {
  readonly sourceId: number;
  readonly done: number;
  readonly total: number;
  /** Events whose verdict came out otherwise. */
  readonly changed: number;
};

/** What a scheme under construction makes of one stored event. */
export type SchemePreview = {
  readonly verification: Verification;
  /** The bytes that would be signed; null when the request cannot be read so far. */
  readonly content: CandidateReport | null;
  /** The signature texts found, as sent. */
  readonly received: readonly string[];
};

/** Everything the window shows besides events. */
export type AppState = {
  readonly version: string;
  readonly dataFolder: string;
  /** What the window speaks. */
  readonly language: Language;
  readonly receiver: ReceiverState;
  readonly store: StoreState;
  readonly vault: VaultState;
  readonly settings: Settings;
  readonly providers: readonly ProviderInfo[];
  readonly sources: readonly SourceInfo[];
  readonly counts: readonly VerdictCount[];
  /** How often each key has verified a request. */
  readonly keyMatches: readonly KeyMatches[];
  readonly turnedAway: TurnedAway;
  readonly tunnel: TunnelInfo;
  /** A request has come in by the public URL of the user's own. */
  readonly isOwnUrlProven: boolean;
  /** Schemes of the user's own; each is among `providers`, too. */
  readonly schemes: readonly SavedScheme[];
  /** Null while none is under way. */
  readonly reverification: Reverification | null;
  readonly search: SearchState;
  /** In order of their names. */
  readonly savedSearches: readonly SavedSearch[];
  readonly history: HistoryState;
};

/** Newest first. `hasMore` tells whether older events exist. */
export type EventPage = {
  readonly events: readonly EventSummary[];
  readonly hasMore: boolean;
};

/** A part of a stored body. */
export type BodySlice = {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly totalBytes: number;
};

export const commands = {
  'app.state': command<AppState>()(nothing),
  'sources.add': command<SourceInfo>()(z.strictObject({ provider: z.string().max(40), name })),
  'sources.update': command<SourceInfo>()(
    z.strictObject({
      id,
      name: name.optional(),
      /** Another provider; the keys stay. */
      provider: z.string().max(40).optional(),
      settings: z
        .strictObject({
          toleranceS: z.number().int().min(0).max(31_536_000).nullable(),
          publicUrl: z
            .url({ protocol: /^https?$/ })
            .max(2048)
            .nullable(),
          allowBodyOnly: z.boolean(),
          scheme: z.string().max(40).nullable(),
          parameters: z.record(z.string().max(40), z.string().max(1024)),
          answers: z.strictObject({ accept: answer.nullable(), reject: answer.nullable() }),
          entity: entityPointersSchema.nullable(),
        })
        .optional(),
    }),
  ),
  /** Removes the source, its keys and its events. */
  'sources.remove': command<null>()(z.strictObject({ id })),
  /** Remembers what has been ticked in the source's helper: `event:<name>`, `step:<number>`. */
  'sources.tick': command<SourceInfo>()(
    z.strictObject({ id, ticked: z.array(z.string().max(120)).max(100) }),
  ),
  /** The names of the newest 5,000 events of a source. */
  'sources.arrived': command<readonly ArrivedEvent[]>()(z.strictObject({ id })),
  /** How far a source has come to the first event of its provider. */
  'sources.firstEvents': command<FirstEvents>()(z.strictObject({ id })),
  ...historyCommands,
  ...keyCommands,
  ...vaultCommands,
  ...consoleCommands,
  ...profileCommands,
  ...presenceCommands,
  ...searchCommands,
  ...orderCommands,
  'events.page': command<EventPage>()(
    z.strictObject({
      sourceId: id.optional(),
      verdict: z.enum(verdicts).optional(),
      /** Only events with a smaller `seq`. */
      before: id.optional(),
      /** Only events with a larger `seq`; the page is then the oldest of those, newest first. */
      after: z.number().int().min(0).optional(),
      limit: z.number().int().min(1).max(200),
    }),
  ),
  'events.get': command<EventDetail>()(z.strictObject({ seq: id })),
  'events.body': command<BodySlice>()(
    z.strictObject({
      seq: id,
      offset: z.number().int().min(0),
      length: z
        .number()
        .int()
        .min(1)
        .max(4 * 1024 * 1024),
    }),
  ),
  ...bodyCommands,
  ...annotationCommands,
  /** Searches for the smallest change that would make the event match. One search at a time. */
  'diagnosis.run': command<Diagnosis>()(z.strictObject({ seq: id })),
  'diagnosis.cancel': command<null>()(nothing),
  /** Does what a finding of the last diagnosis offers, and judges the stored events anew. */
  'diagnosis.apply': command<null>()(z.strictObject({ seq: id, finding: z.string().max(200) })),
  /** Judges all stored events of a source anew. Progress is part of the app's state. */
  'reverify.start': command<null>()(z.strictObject({ sourceId: id })),
  'reverify.cancel': command<null>()(nothing),
  /** Keeps the decrypted body of an event in the database, or forgets it again. */
  'plaintext.pin': command<null>()(z.strictObject({ seq: id, isPinned: z.boolean() })),
  /** Keeps a scheme of the user's own; with `id` in place of an earlier one. */
  'schemes.save': command<SavedScheme>()(
    z.strictObject({ id: z.string().max(40).optional(), definition: schemeDefinitionSchema }),
  ),
  /** Errors: `scheme.in-use` while a source has it as its provider. */
  'schemes.remove': command<null>()(z.strictObject({ id: z.string().max(40) })),
  /** Runs an unsaved scheme over a stored event with the keys of the event's source. */
  'schemes.preview': command<SchemePreview>()(
    z.strictObject({ seq: id, definition: schemeDefinitionSchema }),
  ),
  /** Checks the text of an exported scheme. Errors: `scheme.bad-definition`. */
  'schemes.parse': command<SchemeDefinition>()(z.strictObject({ json: z.string().max(65_536) })),
  /** Saves a scheme as a JSON file chosen in a dialog; false when cancelled. */
  'schemes.exportFile': command<{ readonly isSaved: boolean }>()(
    z.strictObject({ id: z.string().max(40) }),
  ),
  /** Reads a scheme from a JSON file chosen in a dialog and keeps it; null when cancelled. */
  'schemes.importFile': command<SavedScheme | null>()(nothing),
  ...exchangeCommands,
  'simulate.send': command<SampleResult>()(
    z.strictObject({
      sourceId: id,
      variant: z.enum(sampleVariants),
      sample: z.string().max(80).optional(),
    }),
  ),
  /** Copies the URL for the provider's portal, the public one where there is one. */
  'url.copy': command<{ readonly url: string }>()(z.strictObject({ sourceId: id })),
  'tunnel.start': command<null>()(nothing),
  'tunnel.stop': command<null>()(nothing),
  /** Keeps ngrok's authtoken in the vault. An open tunnel is opened anew with it. */
  'tunnel.putToken': command<null>()(z.strictObject({ token: z.string().trim().min(1).max(512) })),
  'tunnel.removeToken': command<null>()(nothing),
  /** Lets the user choose a root CA in a file dialog; null when cancelled. */
  'tunnel.chooseRootCa': command<Settings | null>()(nothing),
  'window.zoom': command<null>()(z.strictObject({ direction: z.enum(['in', 'out', 'reset']) })),
  'clipboard.write': command<null>()(z.strictObject({ text: z.string().max(4 * 1024 * 1024) })),
  /** Opens the provider's documentation in the browser; the URL comes from our own list. */
  'docs.open': command<null>()(
    z.strictObject({
      providerId: z.string().max(40),
      page: z.enum(['signing', 'redelivery']).default('signing'),
    }),
  ),
  /** Opens a page of ngrok's dashboard in the browser. */
  'tunnel.openDashboard': command<null>()(
    z.strictObject({ page: z.enum(['authtoken', 'domains', 'billing']) }),
  ),
  /** Certificate files are chosen in a dialog of main; the window can only take them away. */
  'settings.update': command<Settings>()(
    settingsSchema.partial().extend({ tls: z.null().optional() }),
  ),
  /** Lets the user choose certificate and key in a file dialog; null when cancelled. */
  'tls.choose': command<Settings | null>()(
    z.strictObject({ passphrase: z.string().max(1024).nullable() }),
  ),
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandInput<Name extends CommandName> = z.input<Commands[Name]['input']>;
export type ParsedInput<Name extends CommandName> = z.output<Commands[Name]['input']>;
export type CommandOutput<Name extends CommandName> =
  NonNullable<Commands[Name]['output']> extends never
    ? null
    : Exclude<Commands[Name]['output'], undefined>;

export type CommandResult<Name extends CommandName> = Result<CommandOutput<Name>, AppError>;

/** What main must supply: one function for every command. */
export type Handlers = {
  readonly [Name in CommandName]: (
    input: ParsedInput<Name>,
  ) => CommandOutput<Name> | Promise<CommandOutput<Name>>;
};

/** Sent to the window without being asked. No push is required to arrive: the window pages again. */
export type Pushes = {
  /** Newest first; `lastSeq` lets the window see a gap. */
  readonly 'events.added': {
    readonly events: readonly EventSummary[];
    readonly lastSeq: number;
    readonly counts: readonly VerdictCount[];
    readonly keyMatches: readonly KeyMatches[];
  };
  /** Events that were judged anew, marked, or brought back; the window replaces those it shows. */
  readonly 'events.changed': {
    readonly events: readonly EventSummary[];
    readonly counts: readonly VerdictCount[];
    readonly keyMatches: readonly KeyMatches[];
  };
  /** Events that are not in the history any more, at most 500. */
  readonly 'events.removed': {
    readonly seqs: readonly number[];
    readonly counts: readonly VerdictCount[];
  };
  readonly 'app.changed': AppState;
  /** An action was chosen in a native menu. */
  readonly 'action.run': { readonly id: ActionId };
  /** A notification or the tray leads to an event, in the feed of its source; null: of all. */
  readonly 'event.show': { readonly sourceId: number | null; readonly seq: number };
  /** The user has chosen how large everything is shown. */
  readonly 'window.zoomed': { readonly percent: number };
  /** How far the guide has come that `console.runGuide` runs. */
  readonly 'console.progress': GuideRun;
};
export type PushName = keyof Pushes;
export type Push = {
  [Name in PushName]: { readonly name: Name; readonly data: Pushes[Name] };
}[PushName];

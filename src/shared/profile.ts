/** What the window may know of a profile file. */

/** What a chosen file holds, before it is taken over. */
export type ProfileSummary = {
  readonly fileName: string;
  readonly exportedAtMs: number;
  readonly sources: readonly {
    readonly name: string;
    readonly provider: string;
    readonly keys: number;
  }[];
  readonly schemes: number;
  readonly hasSettings: boolean;
  /** Whether secrets are in it, encrypted by a passphrase. */
  readonly hasSecrets: boolean;
};

export type ProfileImported = {
  readonly sources: number;
  readonly schemes: number;
  readonly keys: number;
  /** Keys known by fingerprint alone: their texts are to be pasted. */
  readonly missingKeys: number;
  /** Names of sources left out, because this version does not know their provider. */
  readonly skipped: readonly string[];
};

/** What importing a profile adds to what is there. Nothing that is there is changed. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ProfileImported } from '../../../shared/profile.ts';
import type { SourceSettings } from '../../../shared/provider.ts';
import type { SavedScheme, SchemeDefinition } from '../../../shared/scheme-definition.ts';
import { fingerprint } from '../keys/describe.ts';
import { findProvider } from '../providers/index.ts';
import type { ProfileKey, ProfileSource } from './contents.ts';
import type { ParsedProfile } from './parse.ts';
import type { OpenedSecrets, PortableSettings, Profile } from './schema.ts';
import { joinSettings } from './settings.ts';

/** What is here before the import. */
export type Existing = {
  readonly sourceNames: readonly string[];
  /** Of the sources' URLs. */
  readonly tokens: readonly string[];
  readonly schemes: readonly SavedScheme[];
  readonly hasNgrokToken: boolean;
};

export type PlannedSource = Omit<ProfileSource, 'token'> & {
  /** Null where a new one is to be made. */
  readonly token: string | null;
};

export type ImportPlan = {
  /** To be added before the sources that use them. */
  readonly schemes: readonly SavedScheme[];
  readonly sources: readonly PlannedSource[];
  /** Sources left out, because this version does not know their provider. */
  readonly unknown: readonly { readonly name: string; readonly provider: string }[];
  /** Key texts left out, because no key of their source has their fingerprint. */
  readonly droppedTexts: number;
  /** For `withPortable`; the user decides whether to take them over. */
  readonly settings: PortableSettings | null;
  /** Null where one is kept already: a file does not decide whose tunnel it is. */
  readonly ngrokToken: string | null;
  /** What the import comes to. */
  readonly counts: Omit<ProfileImported, 'skipped'>;
};

type SourceEntry = Profile['sources'][number];
type Opened = OpenedSecrets['sources'][number];

/** The same for the same definition, so that a second import finds the first one's. */
const derivedId = (definition: SchemeDefinition, attempt: number): string =>
  `own-${createHash('sha256')
    .update(`${attempt} ${JSON.stringify(definition)}`)
    .digest('hex')
    .slice(0, 8)}`;

/** The ids that the file's schemes have here, and those that are not here yet. */
const planSchemes = (schemes: readonly SavedScheme[], existing: readonly SavedScheme[]) => {
  const here = new Map(existing.map(({ id, definition }) => [id, definition]));
  const inFile = new Set(schemes.map(({ id }) => id));
  const ids = new Map<string, string>();
  const added: SavedScheme[] = [];
  for (const { id: oldId, definition } of schemes) {
    const fits = (candidate: string): boolean =>
      !here.has(candidate) || isDeepStrictEqual(here.get(candidate), definition);
    let id = oldId;
    for (let n = 0; !fits(id) || (id !== oldId && inFile.has(id)); n++) {
      id = derivedId(definition, n);
    }
    if (!here.has(id)) added.push({ id, definition });
    here.set(id, definition);
    ids.set(oldId, id);
  }
  return { ids, added, isHere: (id: string): boolean => here.has(id) };
};

const maxNameLength = 80;

/** “name”, or else the first of “name (2)”, “name (3)”, … that is free. */
const freeName = (name: string, taken: ReadonlySet<string>): string => {
  let free = name;
  for (let n = 2; taken.has(free); n++) {
    const end = ` (${n})`;
    // A character outside the basic plane is two units, which must not be torn apart.
    const start = name.slice(0, maxNameLength - end.length).replace(/[\ud800-\udbff]$/, '');
    free = start.trimEnd() + end;
  }
  return free;
};

/** Adds to each key its text where there is one that has the key's fingerprint. */
const planKeys = ({ keys }: SourceEntry, opened: Opened | null): ProfileKey[] => {
  const texts = new Map(opened?.keyTexts.map((text) => [fingerprint(text), text]));
  return keys.map((key) => ({ ...key, text: texts.get(key.fingerprint) ?? null }));
};

const planSettings = (
  { settings }: SourceEntry,
  opened: Opened | null,
  token: string | null,
): SourceSettings => {
  const joined = joinSettings(settings, opened);
  // With a token of another source in it, the URL would never be that of a request.
  const isOthers = opened !== null && token === null && joined.publicUrl?.includes(opened.token);
  return isOthers ? { ...joined, publicUrl: null } : joined;
};

/** Names and tokens that are taken, by what is here and by what is planned so far. */
type Taken = { readonly names: Set<string>; readonly tokens: Set<string> };

const planSource = (
  entry: SourceEntry,
  provider: string,
  opened: Opened | null,
  { names, tokens }: Taken,
): PlannedSource => {
  const name = freeName(entry.name, names);
  names.add(name);
  const token = opened && !tokens.has(opened.token) ? opened.token : null;
  if (token !== null) tokens.add(token);
  return {
    name,
    provider,
    token,
    settings: planSettings(entry, opened, token),
    ticked: entry.ticked,
    keys: planKeys(entry, opened),
    account: opened?.account ?? null,
  };
};

/** Plans an import. In: `secrets`, null where the box stays closed. Pure. */
export const planImport = (
  { profile }: ParsedProfile,
  secrets: OpenedSecrets | null,
  existing: Existing,
): ImportPlan => {
  const taken = { names: new Set(existing.sourceNames), tokens: new Set(existing.tokens) };
  const schemes = planSchemes(profile.schemes, existing.schemes);
  const sources: PlannedSource[] = [];
  const unknown: { name: string; provider: string }[] = [];
  let texts = 0;
  for (const [i, entry] of profile.sources.entries()) {
    const provider = schemes.ids.get(entry.provider) ?? entry.provider;
    const opened = secrets?.sources[i] ?? null;
    if (!findProvider(provider) && !schemes.isHere(provider)) {
      unknown.push({ name: entry.name, provider });
    } else {
      sources.push(planSource(entry, provider, opened, taken));
      texts += opened?.keyTexts.length ?? 0;
    }
  }
  const keys = sources.flatMap((source) => source.keys);
  const missingKeys = keys.filter(({ text }) => text === null).length;
  const counts: ImportPlan['counts'] = {
    sources: sources.length,
    schemes: schemes.added.length,
    keys: keys.length - missingKeys,
    missingKeys,
  };
  return {
    schemes: schemes.added,
    sources,
    unknown,
    droppedTexts: texts - counts.keys,
    settings: profile.settings,
    ngrokToken: existing.hasNgrokToken ? null : (secrets?.ngrokToken ?? null),
    counts,
  };
};

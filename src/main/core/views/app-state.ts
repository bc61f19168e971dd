/** Everything the window shows besides events. */
import type { AppState } from '../../../shared/ipc.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { language } from '../../../shared/text.ts';
import type { App } from '../app.ts';
import { keyInfo, type Source, verifierKeys } from '../sources.ts';
import { isInUse, schemesInUse } from '../verify/engine.ts';
import { suits } from '../verify/scheme.ts';
import { providerInfo } from './provider-info.ts';

/** The scheme that judges a source's requests: of several keys, the newest decides. */
export const judgingScheme = ({ provider, settings, keys }: Source, nowMs: number): string => {
  const [first, ...others] = schemesInUse(provider.schemes, settings);
  const [newest] = verifierKeys(keys).filter((key) => isInUse(key, nowMs / 1000));
  const scheme = [first, ...others].find(
    (candidate) => candidate && newest && suits(candidate, newest),
  );
  return (scheme ?? first ?? provider.schemes[0]).id;
};

/** The source as the window may see it. */
export const sourceInfo = (app: App, source: Source): SourceInfo => ({
  id: source.row.id,
  name: source.row.name,
  provider: source.row.provider,
  url: app.urlOf(source),
  publicUrl: app.publicUrlOf(source),
  copiedUrl: app.copiedUrlOf(source),
  settings: source.row.settings,
  scheme: judgingScheme(source, app.now()),
  createdAtMs: source.row.createdAtMs,
  keys: source.keys.map((key) => keyInfo(key, app.vault)),
  ticked: source.row.ticked,
});

/** Everything the window shows besides events. */
export const appState = (app: App, version: string, dataFolder: string): AppState => ({
  version,
  dataFolder,
  language: language(),
  receiver: app.receiverState(),
  store: app.store.state(),
  vault: app.vault.state(),
  settings: app.settings(),
  providers: app.library.all().map(providerInfo),
  sources: app.sources.all().map((source) => sourceInfo(app, source)),
  counts: app.tally.counts(),
  keyMatches: app.tally.matches(),
  turnedAway: app.turnedAway(),
  tunnel: app.tunnel.info(),
  isOwnUrlProven: app.isOwnUrlProven(),
  schemes: app.library.saved(),
  reverification: app.reverifier.state(),
  search: app.searches.state(),
  savedSearches: app.searches.saved(),
  history: app.history.state(),
});

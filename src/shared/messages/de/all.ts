/** German. One file for each area of the code; what several areas say stands in `common`. */
import type { Catalogue } from '../../text.ts';
import { actions } from './actions.ts';
import { common } from './common.ts';
import { core } from './core.ts';
import { coreConsole } from './core-console.ts';
import { coreExchange } from './core-exchange.ts';
import { coreKeys } from './core-keys.ts';
import { coreProfile } from './core-profile.ts';
import { coreRequests } from './core-requests.ts';
import { coreStore } from './core-store.ts';
import { coreTunnel } from './core-tunnel.ts';
import { coreVault } from './core-vault.ts';
import { diagnosis } from './diagnosis.ts';
import { diagnosisBody } from './diagnosis-body.ts';
import { diagnosisKeys } from './diagnosis-keys.ts';
import { diagnosisSeen } from './diagnosis-seen.ts';
import { event } from './event.ts';
import { eventCompare } from './event-compare.ts';
import { eventReasons } from './event-reasons.ts';
import { eventVerdict } from './event-verdict.ts';
import { keys } from './keys.ts';
import { keysLint } from './keys-lint.ts';
import { keysPortal } from './keys-portal.ts';
import { keysVault } from './keys-vault.ts';
import { presence } from './presence.ts';
import { providers } from './providers.ts';
import { providersAToG } from './providers-a-g.ts';
import { providersHToP } from './providers-h-p.ts';
import { providersSToZ } from './providers-s-z.ts';
import { reading } from './reading.ts';
import { readingBody } from './reading-body.ts';
import { readingFeed } from './reading-feed.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';
import { sourcesActions } from './sources-actions.ts';
import { sourcesChoices } from './sources-choices.ts';
import { sourcesConsole } from './sources-console.ts';
import { sourcesFirst } from './sources-first.ts';
import { sourcesSchemes } from './sources-schemes.ts';
import { window } from './window.ts';
import { windowLib } from './window-lib.ts';
import { windowTunnel } from './window-tunnel.ts';

/** The catalogue by area. */
export const areas = {
  actions,
  common,
  core,
  coreConsole,
  coreExchange,
  coreKeys,
  coreProfile,
  coreRequests,
  coreStore,
  coreTunnel,
  coreVault,
  diagnosis,
  diagnosisBody,
  diagnosisKeys,
  diagnosisSeen,
  event,
  eventCompare,
  eventReasons,
  eventVerdict,
  keys,
  keysLint,
  keysPortal,
  keysVault,
  presence,
  providers,
  providersAToG,
  providersHToP,
  providersSToZ,
  reading,
  readingBody,
  readingFeed,
  shell,
  sources,
  sourcesActions,
  sourcesChoices,
  sourcesConsole,
  sourcesFirst,
  sourcesSchemes,
  window,
  windowLib,
  windowTunnel,
} as const;

export const de: Catalogue = Object.assign({}, ...Object.values(areas));

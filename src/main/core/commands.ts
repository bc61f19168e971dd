/** One function for every command of the contract that needs no Electron. */
import { type AppFailure, failure } from '../../shared/errors.ts';
import type { EventDetail, HeaderPair, VerificationEntry } from '../../shared/event.ts';
import type { AppState, Handlers } from '../../shared/ipc.ts';
import {
  defaultSourceSettings,
  type ProviderInfo,
  type SourceInfo,
} from '../../shared/provider.ts';
import { requestOf } from './analysis/slices.ts';
import type { App } from './app.ts';
import { generateSecret, generateTestKey, usesPublicKeys } from './keys.ts';
import type { Clock, Vault } from './ports.ts';
import type { Provider, Sample } from './providers/define.ts';
import { sendSample } from './simulate/send.ts';
import { signSample } from './simulate/sign.ts';
import { type HeldKey, keyInfo, type Source, verifierKeys } from './sources.ts';
import type { EventHead, StoredEvent } from './store/schema.ts';
import { type CandidateTemplate, sha256Hex } from './verify/content.ts';
import { refused, schemesInUse } from './verify/engine.ts';
import { explain } from './verify/explain.ts';
import { isPublicForm } from './verify/keys.ts';
import { takesKey } from './verify/scheme.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

export type CoreHandlers = Omit<
  Handlers,
  | 'keys.generate'
  | 'keys.copy'
  | 'url.copy'
  | 'clipboard.write'
  | 'docs.open'
  | 'tls.choose'
  | 'tunnel.chooseRootCa'
  | 'tunnel.openDashboard'
  | 'schemes.exportFile'
  | 'schemes.importFile'
>;

const toleranceOf = (provider: Provider): number | null => {
  const timed = provider.schemes.find((scheme) => scheme.kind !== 'encryption' && scheme.timestamp);
  return timed && timed.kind !== 'encryption' ? (timed.timestamp?.toleranceS ?? null) : null;
};

const secretKind = (provider: Provider): ProviderInfo['secretKind'] => {
  if (usesPublicKeys(provider)) return 'public-key';
  return provider.schemes.some(({ key }) => isPublicForm(key)) ? 'either' : 'secret';
};

/** All templates of the provider's signed content; code has none. */
const templatesOf = (provider: Provider): readonly CandidateTemplate[] =>
  provider.schemes.flatMap((scheme) =>
    scheme.kind === 'signature' && typeof scheme.content !== 'function' ? scheme.content : [],
  );

const providerInfo = (provider: Provider): ProviderInfo => ({
  id: provider.id,
  name: provider.name,
  isCustom: provider.isOwn === true,
  summary: provider.summary,
  secretLabel: provider.secret.label,
  secretHint: provider.secret.hint,
  secretKind: secretKind(provider),
  canGenerateSecret: provider.secret.canGenerate,
  steps: provider.steps,
  caveat: provider.caveat ?? null,
  signsUrl:
    provider.signsUrl ??
    templatesOf(provider).some(({ content }) =>
      content.some((part) => 'from' in part && /^(?:public-target|url)/.test(part.from)),
    ),
  hasBodyOnlyReading: templatesOf(provider).some(({ isBodyOnly }) => isBodyOnly === true),
  hasRedelivery: provider.redeliveryUrl !== undefined,
  schemes: provider.schemes.map(({ id, label }) => ({ id, label: label ?? id })),
  parameters: (provider.parameters ?? []).map(({ name, label, hint, scheme, choices }) => ({
    name,
    label,
    hint,
    scheme: scheme ?? null,
    choices: choices ?? [],
  })),
  samples: provider.samples.map(({ name, scheme }) => ({ name, scheme: scheme ?? null })),
  hasTimestamp: toleranceOf(provider) !== null,
  toleranceS: toleranceOf(provider) ?? 0,
  answers: provider.answers,
});

const pairs = (flat: readonly string[]): HeaderPair[] => {
  const result: HeaderPair[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) result.push([flat[i] ?? '', flat[i + 1] ?? '']);
  return result;
};

const noSuchEvent = (): AppFailure =>
  failure('event.not-found', 'This event is not in the history any more.');

const describeEvent = (
  event: StoredEvent,
  body: Uint8Array,
  source: Source | null,
  log: readonly VerificationEntry[],
  pinned: { readonly pinnedAtMs: number; readonly body: Uint8Array } | null,
): EventDetail => {
  const { summary, head } = event;
  const judgedAtS = Math.floor(summary.receivedAtMs / 1000);
  const request = requestOf(summary.method, head, body);
  const explanation =
    summary.isTruncated || !source
      ? explain([], [], neutralSettings, request, judgedAtS)
      : explain(
          source.provider.schemes,
          verifierKeys(source.keys),
          source.row.settings,
          request,
          judgedAtS,
          source.provider.handshake,
        );
  const verification = summary.isTruncated
    ? refused('body_truncated', null, null)
    : explanation.verification;
  return {
    summary,
    ...headOf(head, source),
    storedBytes: event.storedBytes,
    bodySha256: sha256Hex(body),
    receiveMs: event.receiveMs,
    response: { status: summary.status, body: head.replyBody },
    explanation: {
      ...explanation,
      plaintext: explanation.plaintext ?? pinned?.body ?? null,
      verification,
    },
    log,
    pinnedAtMs: pinned?.pinnedAtMs ?? null,
    isVerdictOutdated:
      verification.verdict !== summary.verdict || verification.reason !== summary.reason,
  };
};

const neutralSettings = defaultSourceSettings;

const hidden = '••••••••';

/** A token that is a key of the source stays in main, wherever a header repeats it. */
const withoutKeys = (value: string, source: Source | null): string => {
  let text = value;
  for (const { row, text: key } of source?.keys ?? []) {
    const isSecret = key !== null && row.kind !== 'public-key' && key.length >= minHiddenLength;
    if (isSecret) text = text.replaceAll(key, `${hidden} (key “${row.label}”)`);
  }
  return text;
};

/** Shorter keys would hide parts of ordinary words. */
const minHiddenLength = 6;

const headOf = (head: EventHead, source: Source | null) => ({
  target: head.target,
  httpVersion: head.httpVersion,
  headers: pairs(head.rawHeaders).map(
    ([name, value]): HeaderPair => [name, withoutKeys(value, source)],
  ),
  trailers: pairs(head.rawTrailers),
  remoteAddress: head.remoteAddress,
  remotePort: head.remotePort,
});

/** The key to sign a sample with: one of ours that can sign, or a test key made for it. */
const signingKey = async (app: App, source: Source): Promise<HeldKey & { text: string }> => {
  const able = source.keys
    .filter((key): key is HeldKey & { text: string } => key.text !== null)
    .filter(({ row }) => row.kind !== 'public-key' && row.retiredAtMs === null)
    .toSorted(
      (a, b) =>
        Number(a.row.kind === 'test') - Number(b.row.kind === 'test') || b.row.id - a.row.id,
    );
  const [key] = able;
  if (key) return key;
  const scheme = source.provider.schemes.find(({ id }) => id === source.settings.scheme);
  const text = generateTestKey(scheme ?? source.provider.schemes[0]);
  const held = await app.sources.addTestKey(source.row.id, text);
  return { ...held, text };
};

/** The sample of that name, or the first of the scheme that judges, or the first. */
const findSample = (source: Source, name: string | undefined): Sample => {
  const { samples } = source.provider;
  const scheme = judgingScheme(source);
  return (
    samples.find((sample) => sample.name === name) ??
    samples.find((sample) => (sample.scheme ?? scheme) === scheme) ??
    samples[0]
  );
};

/** The scheme that judges a source's requests: of several keys, the newest decides. */
const judgingScheme = ({ provider, settings, keys }: Source): string => {
  const [first, ...others] = schemesInUse(provider.schemes, settings);
  const [newest] = verifierKeys(keys).filter(({ retiredAtS }) => retiredAtS === null);
  const scheme = [first, ...others].find(
    (candidate) => candidate && newest && takesKey(candidate, newest.text),
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
  scheme: judgingScheme(source),
  createdAtMs: source.row.createdAtMs,
  keys: source.keys.map(keyInfo),
});

/** Everything the window shows besides events. */
export const appState = (
  app: App,
  vault: Vault,
  version: string,
  dataFolder: string,
): AppState => ({
  version,
  dataFolder,
  receiver: app.receiverState(),
  store: app.store.state(),
  vault: vault.state(),
  settings: app.settings(),
  providers: app.library.all().map(providerInfo),
  sources: app.sources.all().map((source) => sourceInfo(app, source)),
  counts: app.counts(),
  turnedAway: app.turnedAway(),
  tunnel: app.tunnel.info(),
  schemes: app.library.saved(),
  reverification: app.reverifier.state(),
});

/** A new secret for a source, stored like a pasted one. Errors: `key.unusable`. */
export const generateKey = async (app: App, sourceId: number, label: string): Promise<HeldKey> => {
  const { provider } = app.sources.get(sourceId);
  if (!provider.secret.canGenerate) {
    throw failure(
      'key.unusable',
      `${provider.name} issues its own ${provider.secret.label.toLowerCase()}.`,
      provider.secret.hint,
    );
  }
  return app.sources.addKey(sourceId, label, generateSecret(provider));
};

/** Makes the handlers. Errors of every one: AppFailure, or a bug. */
export const createHandlers = (
  app: App,
  vault: Vault,
  clock: Clock,
  info: { readonly version: string; readonly dataFolder: string },
  onChange: () => void,
  workbench: Workbench = createWorkbench(app, clock, onChange),
): CoreHandlers => {
  const { rejudge } = workbench;
  /** Runs a change, then lets the window know. */
  const changing = async <T>(change: Promise<T>): Promise<T> => {
    const value = await change;
    onChange();
    return value;
  };

  return {
    ...workbench.handlers,
    'app.state': () => appState(app, vault, info.version, info.dataFolder),
    'sources.add': async ({ provider, name }) =>
      sourceInfo(app, await changing(app.sources.add(provider, name))),
    'sources.update': async ({ id, name, provider, settings }) => {
      const before = app.sources.get(id);
      const change = {
        ...(name !== undefined && { name }),
        ...(provider !== undefined && { provider }),
        ...(settings && { settings }),
      };
      const source = await changing(app.sources.update(id, change));
      if (before.settings.publicUrl !== null) app.rememberUrl(before.settings.publicUrl);
      if (source.provider !== before.provider) rejudge(id, 'provider-changed');
      else if (settings) rejudge(id, 'settings-changed');
      return sourceInfo(app, source);
    },
    'sources.remove': async ({ id }) => {
      app.reverifier.drop(id);
      await app.sources.remove(id);
      app.dropCounts(id);
      onChange();
      return null;
    },
    'keys.put': async ({ sourceId, label, value }) => {
      const key = await app.sources.addKey(sourceId, label, value);
      rejudge(sourceId, 'key-added');
      return keyInfo(key);
    },
    'keys.retire': async ({ id, isRetired }) => {
      const key = await changing(app.sources.retireKey(id, isRetired));
      if (!isRetired) rejudge(key.row.sourceId, 'key-changed');
      return keyInfo(key);
    },
    'keys.remove': async ({ id }) => {
      const { source } = app.sources.findKey(id);
      await changing(app.sources.removeKey(id));
      app.reverifier.restart(source.row.id);
      return null;
    },
    'events.page': (query) => app.store.reads.page(query),
    'events.get': async ({ seq }) => {
      const event = await app.store.reads.event(seq);
      const body = await app.store.reads.body(seq);
      if (!event || !body) throw noSuchEvent();
      const source = app.sources.all().find(({ row }) => row.id === event.summary.sourceId);
      const log = await app.store.reads.log(seq);
      const pinned = await app.store.reads.pinned(seq);
      return describeEvent(event, body, source ?? null, log, pinned);
    },
    'events.body': async ({ seq, offset, length }) => {
      const slice = await app.store.reads.bodySlice(seq, offset, length);
      if (!slice) throw noSuchEvent();
      return { ...slice, offset };
    },
    'simulate.send': async ({ sourceId, variant, sample }) => {
      const receiver = app.requireReceiver();
      const known = app.sources.get(sourceId);
      const key = await signingKey(app, known);
      onChange();
      const { provider, row } = app.sources.get(sourceId);
      const request = signSample({
        provider,
        sample: findSample(known, sample),
        variant,
        keyText: key.text,
        target: `/in/${row.token}`,
        nowMs: clock.now(),
        settings: row.settings,
        origin: `${app.isTls() ? 'https' : 'http'}://127.0.0.1:${receiver.port}`,
      });
      const target = { port: receiver.port, isTls: app.isTls() };
      const answer = await sendSample(request, target, app.simulatorPorts);
      return { ...answer, variant, arrival: 'simulator' };
    },
    'tunnel.start': () => {
      app.tunnel.start();
      return null;
    },
    'tunnel.stop': async () => {
      await app.tunnel.stop();
      return null;
    },
    'tunnel.putToken': async ({ token }) => {
      await app.tunnel.putToken(token);
      return null;
    },
    'tunnel.removeToken': async () => {
      await app.tunnel.removeToken();
      return null;
    },
    'settings.update': (change) =>
      app.updateSettings(change as Parameters<App['updateSettings']>[0]),
  };
};

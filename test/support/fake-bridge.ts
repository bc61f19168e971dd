/**
 * The contract in memory: what the window's tests talk to in place of the main process. Keeps
 * sources, keys and events, answers every command, records the calls, and pushes when told to.
 */
import type { Bridge } from '../../src/renderer/api.ts';
import type { Diagnosis } from '../../src/shared/diagnosis.ts';
import type { AppError } from '../../src/shared/errors.ts';
import type { EventDetail, EventSummary } from '../../src/shared/event.ts';
import type { HistoryInfo } from '../../src/shared/history.ts';
import type {
  AppState,
  CommandInput,
  CommandName,
  CommandOutput,
  CommandResult,
  Push,
  TunnelInfo,
} from '../../src/shared/ipc.ts';
import type { ProfileSummary } from '../../src/shared/profile.ts';
import type { SourceInfo } from '../../src/shared/provider.ts';
import { err, ok } from '../../src/shared/result.ts';
import type { SavedScheme, SchemeDefinition } from '../../src/shared/scheme-definition.ts';
import { keepsSecrets } from '../../src/shared/vault.ts';
import { annotationAnswers } from './fake-answers/annotations.ts';
import { bodyAnswers, type FakeDecompressed } from './fake-answers/body.ts';
import { consoleAnswers } from './fake-answers/consoles.ts';
import { exchangeAnswers } from './fake-answers/exchange.ts';
import { historyAnswers } from './fake-answers/history.ts';
import { keyAnswers } from './fake-answers/keys.ts';
import { orderAnswers } from './fake-answers/order.ts';
import { type FakePresence, presenceAnswers } from './fake-answers/presence.ts';
import { searchAnswers } from './fake-answers/search.ts';
import { type FakeState, Refusal } from './fake-answers/state.ts';
import { vaultAnswers } from './fake-answers/vault.ts';
import { countsOf, defaultAppState, fakeTunnelStates } from './fake-app-state.ts';
import {
  fakeDefinition,
  fakeNowMs,
  makeCandidate,
  makeDetail,
  makeDiagnosis,
  makeProvider,
  makeSource,
  makeSummary,
  verificationOf,
} from './fake-window-data.ts';

type Call = { readonly name: CommandName; readonly input: unknown };

type Answers = {
  readonly [Name in CommandName]: (input: CommandInput<Name>) => CommandOutput<Name>;
};

export type FakeOptions = {
  readonly app?: Partial<AppState>;
  /** Newest first or not: sorted here. */
  readonly events?: readonly EventSummary[];
  readonly details?: ReadonlyMap<number, Partial<EventDetail>>;
  readonly bodies?: ReadonlyMap<number, Uint8Array>;
  /** What comes out of a compressed body; absent: none is compressed. */
  readonly decompressed?: FakeDecompressed;
  /** What a search for the reason finds; nothing where there is none. */
  readonly diagnoses?: ReadonlyMap<number, Diagnosis>;
  /** How the chosen profile file differs from the usual one; null when none is chosen. */
  readonly profile?: Partial<ProfileSummary> | null;
  /** How the facts about the history differ from the usual ones. */
  readonly history?: Partial<HistoryInfo>;
  /** How the app is present on the desktop. */
  readonly presence?: FakePresence;
  readonly now?: () => number;
};

export type FakeBridge = {
  readonly bridge: Bridge;
  readonly calls: readonly Call[];
  readonly clipboard: () => string | null;
  readonly state: () => AppState;
  readonly push: (push: Push) => void;
  /** Stores events as if they had just arrived, and pushes them. */
  readonly arrive: (events: readonly EventSummary[]) => void;
  readonly change: (app: Partial<AppState>) => void;
  /** Makes a command fail until told otherwise. */
  readonly fail: (name: CommandName, error: AppError | null) => void;
  /** Lets answers to a command wait from now on. Out: gives the answers that wait, in order. */
  readonly hold: (name: CommandName) => () => void;
  /** Has an event judged anew, and pushes how it came out. */
  readonly rejudge: (seq: number, changed: Partial<EventSummary>) => void;
};

const sampleBody = new TextEncoder().encode('{"action":"opened","issue":{"number":2}}');
const bytesOf = (options: FakeOptions, seq: number): Uint8Array =>
  options.bodies?.get(seq) ?? sampleBody;

const notFound: AppError = {
  code: 'event.not-found',
  message: 'This event is not there any more.',
  hint: 'It may have been removed with its source.',
};

export const createFakeBridge = (options: FakeOptions = {}): FakeBridge => {
  const now = options.now ?? (() => fakeNowMs);
  const listeners = new Set<(json: string) => void>();
  const failures = new Map<CommandName, AppError>();
  const held = new Map<CommandName, (() => void)[]>();
  const pinned = new Map<number, number>();
  const calls: Call[] = [];
  let events = (options.events ?? []).toSorted((a, b) => b.seq - a.seq);
  let app: AppState = { ...defaultAppState, counts: countsOf(events), ...options.app };
  let clipboard: string | null = null;
  let nextId = 100;

  const push = (message: Push): void => {
    const json = JSON.stringify(message);
    for (const listener of listeners) listener(json);
  };
  const change = (changed: Partial<AppState>): void => {
    app = { ...app, ...changed };
    push({ name: 'app.changed', data: app });
  };
  const arrive = (arrived: readonly EventSummary[]): void => {
    events = [...arrived, ...events].toSorted((a, b) => b.seq - a.seq);
    app = { ...app, counts: countsOf(events) };
    push({
      name: 'events.added',
      data: {
        events: arrived.toSorted((a, b) => b.seq - a.seq),
        lastSeq: events[0]?.seq ?? 0,
        counts: app.counts,
        keyMatches: app.keyMatches,
      },
    });
  };
  const rejudge = (seq: number, changed: Partial<EventSummary>): void => {
    events = events.map((event) => (event.seq === seq ? { ...event, ...changed } : event));
    app = { ...app, counts: countsOf(events) };
    push({
      name: 'events.changed',
      data: {
        events: events.filter((event) => event.seq === seq),
        counts: app.counts,
        keyMatches: app.keyMatches,
      },
    });
  };
  const keepScheme = (scheme: SavedScheme): SavedScheme => {
    const { id, definition } = scheme;
    const info = makeProvider({ id, name: definition.name, isCustom: true });
    change({
      schemes: [...app.schemes.filter((one) => one.id !== id), scheme],
      providers: [...app.providers.filter((one) => one.id !== id), info],
    });
    return scheme;
  };
  const findSource = (id: number): SourceInfo => {
    const source = app.sources.find((one) => one.id === id);
    if (!source) throw new Refusal({ code: 'source.not-found', message: 'This source is gone.' });
    return source;
  };
  const replaceSource = (source: SourceInfo): SourceInfo => {
    change({ sources: app.sources.map((one) => (one.id === source.id ? source : one)) });
    return source;
  };
  const state: FakeState = {
    app: () => app,
    change,
    push,
    findSource,
    replaceSource,
    now,
    nextId: () => nextId++,
    copy: (text) => {
      clipboard = text;
    },
    events: () => events,
    setEvents: (next) => {
      events = [...next];
      app = { ...app, counts: countsOf(events) };
    },
    notes: new Map(),
  };

  const changeTunnel = (changed: Partial<TunnelInfo>): null => {
    change({ tunnel: { ...app.tunnel, ...changed } });
    return null;
  };

  const answers: Answers = {
    'app.state': () => app,
    'sources.add': ({ provider, name }) => {
      const source = makeSource({ id: nextId++, provider, name, keys: [], createdAtMs: now() });
      change({ sources: [...app.sources, source] });
      return source;
    },
    'sources.update': ({ id, name, provider, settings }) => {
      const source = findSource(id);
      return replaceSource({
        ...source,
        ...(name !== undefined && { name }),
        ...(provider !== undefined && { provider }),
        ...(settings && { settings }),
      });
    },
    'sources.remove': ({ id }) => {
      events = events.filter(({ sourceId }) => sourceId !== id);
      change({
        sources: app.sources.filter((source) => source.id !== id),
        counts: countsOf(events),
      });
      return null;
    },
    'sources.firstEvents': ({ id }) => {
      const real = events.filter(
        ({ sourceId, arrival }) =>
          sourceId === id && (arrival === 'loopback' || arrival === 'tunnel'),
      );
      const own = real.filter(({ handshake }) => handshake === null);
      return {
        good: own.findLast(({ verdict }) => verdict === 'valid') ?? null,
        newest: own[0] ?? null,
        isUrlChecked: own.length < real.length,
      };
    },
    ...annotationAnswers(state),
    ...historyAnswers(state, options.history),
    ...keyAnswers(state),
    ...vaultAnswers(state, options.profile),
    ...consoleAnswers(state),
    ...searchAnswers(state, () => events),
    ...orderAnswers(state),
    ...presenceAnswers(options.presence),
    ...bodyAnswers(options.decompressed),
    ...exchangeAnswers(state),
    'events.page': ({ sourceId, verdict, before, after, limit }) => {
      const matching = events.filter(
        (event) =>
          (sourceId === undefined || event.sourceId === sourceId) &&
          (verdict === undefined || event.verdict === verdict) &&
          (before === undefined || event.seq < before) &&
          (after === undefined || event.seq > after),
      );
      const page = after === undefined ? matching.slice(0, limit) : matching.slice(-limit);
      return { events: page, hasMore: matching.length > page.length };
    },
    'events.get': ({ seq }) => {
      const summary = events.find((event) => event.seq === seq);
      if (!summary) throw new Refusal(notFound);
      const storedBytes = bytesOf(options, seq).length;
      const pinnedAtMs = pinned.get(seq) ?? null;
      const note = state.notes.get(seq) ?? '';
      return makeDetail(summary, { storedBytes, pinnedAtMs, note, ...options.details?.get(seq) });
    },
    'events.body': ({ seq, offset, length }) => {
      const body = bytesOf(options, seq);
      return { bytes: body.slice(offset, offset + length), offset, totalBytes: body.length };
    },
    'diagnosis.run': ({ seq }) => options.diagnoses?.get(seq) ?? makeDiagnosis({ seq }),
    'diagnosis.cancel': () => null,
    'diagnosis.apply': ({ seq }) => {
      rejudge(seq, { verdict: 'valid', reason: 'ok', isSignatureGood: true, assurance: 'body' });
      return null;
    },
    'reverify.start': ({ sourceId }) => {
      const total = events.filter((event) => event.sourceId === sourceId).length;
      change({ reverification: { sourceId, done: 0, total, changed: 0 } });
      return null;
    },
    'reverify.cancel': () => {
      change({ reverification: null });
      return null;
    },
    'plaintext.pin': ({ seq, isPinned }) => {
      if (isPinned) pinned.set(seq, now());
      else pinned.delete(seq);
      return null;
    },
    'schemes.save': ({ id, definition }) => keepScheme({ id: id ?? `own-${nextId++}`, definition }),
    'schemes.remove': ({ id }) => {
      if (app.sources.some(({ provider }) => provider === id)) {
        throw new Refusal({ code: 'scheme.in-use', message: 'A source still uses this scheme.' });
      }
      change({
        schemes: app.schemes.filter((one) => one.id !== id),
        providers: app.providers.filter((one) => one.id !== id),
      });
      return null;
    },
    'schemes.preview': ({ seq }) => {
      const summary = events.find((event) => event.seq === seq);
      if (!summary) throw new Refusal(notFound);
      return {
        verification: verificationOf(summary),
        content: makeCandidate({ length: bytesOf(options, seq).length }),
        received: ['2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'],
      };
    },
    'schemes.parse': ({ json }) => JSON.parse(json) as SchemeDefinition,
    'schemes.exportFile': () => ({ isSaved: true }),
    'schemes.importFile': () => keepScheme({ id: `own-${nextId++}`, definition: fakeDefinition }),
    'simulate.send': ({ sourceId, variant }) => {
      const source = findSource(sourceId);
      const isGood = variant === 'valid';
      arrive([
        makeSummary({
          seq: (events[0]?.seq ?? 0) + 1,
          sourceId,
          provider: source.provider,
          receivedAtMs: now(),
          bodyBytes: sampleBody.length,
          arrival: 'simulator',
          status: isGood ? 200 : 401,
          ...(!isGood && { verdict: 'invalid', reason: 'signature_mismatch', assurance: null }),
        }),
      ]);
      return { status: isGood ? 200 : 401, body: 'OK', variant, arrival: 'simulator' };
    },
    'clipboard.write': ({ text }) => {
      clipboard = text;
      return null;
    },
    'url.copy': ({ sourceId }) => {
      const source = findSource(sourceId);
      clipboard = source.publicUrl ?? source.url;
      if (source.publicUrl !== null) replaceSource({ ...source, copiedUrl: source.publicUrl });
      return { url: clipboard };
    },
    'tunnel.start': () => changeTunnel({ state: fakeTunnelStates.starting }),
    'tunnel.stop': () => changeTunnel({ state: fakeTunnelStates.off }),
    'tunnel.putToken': () =>
      changeTunnel({ hasToken: true, isTokenPersistent: keepsSecrets(app.vault) }),
    'tunnel.removeToken': () => changeTunnel({ hasToken: false, state: fakeTunnelStates.off }),
    'tunnel.chooseRootCa': () => {
      const tunnel = { ...app.settings.tunnel, rootCaFile: '/home/ada/proxy-ca.pem' };
      change({ settings: { ...app.settings, tunnel } });
      return app.settings;
    },
    'tunnel.openDashboard': () => null,
    'docs.open': () => null,
    'settings.update': (changed) => {
      const settings = { ...app.settings, ...(changed as Partial<AppState['settings']>) };
      change({ settings, language: settings.language === 'system' ? 'en' : settings.language });
      return settings;
    },
    'tls.choose': () => {
      const tls = { certFile: '/home/ada/cert.pem', keyFile: '/home/ada/key.pem' };
      change({ settings: { ...app.settings, tls } });
      return app.settings;
    },
  };

  const call = async <Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CommandResult<Name>> => {
    calls.push({ name, input });
    await Promise.resolve();
    const waiting = held.get(name);
    if (waiting) await new Promise<void>((resolve) => waiting.push(resolve));
    const failing = failures.get(name);
    if (failing) return err(failing);
    try {
      return ok(answers[name](input));
    } catch (thrown) {
      if (thrown instanceof Refusal) return err(thrown.error);
      throw thrown;
    }
  };

  return {
    bridge: {
      call,
      onPush: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    calls,
    clipboard: () => clipboard,
    state: () => app,
    push,
    arrive,
    change,
    fail: (name, error) => {
      if (error) failures.set(name, error);
      else failures.delete(name);
    },
    hold: (name) => {
      const waiting: (() => void)[] = [];
      held.set(name, waiting);
      return () => {
        for (const resolve of waiting.splice(0)) resolve();
      };
    },
    rejudge,
  };
};

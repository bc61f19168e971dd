/** Diagnosis, re-verification, pinned plaintexts and the user's own schemes, as commands. */
import { randomBytes } from 'node:crypto';
import { failure } from '../../shared/errors.ts';
import type { VerificationCause } from '../../shared/event.ts';
import type { Handlers, SchemePreview } from '../../shared/ipc.ts';
import type { SourceSettings } from '../../shared/provider.ts';
import type { SavedScheme, SchemeDefinition } from '../../shared/scheme-definition.ts';
import type { Verification } from '../../shared/verdict.ts';
import type { Diagnosed, Started } from './analysis/client.ts';
import { requestOf } from './analysis/slices.ts';
import type { App } from './app.ts';
import type { FixPlan, KnownKey } from './diagnose/change.ts';
import type { Clock } from './ports.ts';
import { schemeOf } from './schemes/definition.ts';
import { parseDefinition, requireSound } from './schemes/parse.ts';
import { type Source, verifierKeys } from './sources.ts';
import type { StoredEvent } from './store/schema.ts';
import { explain } from './verify/explain.ts';
import type { WireRequest } from './verify/request.ts';

export type WorkbenchHandlers = Pick<
  Handlers,
  | 'diagnosis.run'
  | 'diagnosis.cancel'
  | 'diagnosis.apply'
  | 'reverify.start'
  | 'reverify.cancel'
  | 'plaintext.pin'
  | 'schemes.save'
  | 'schemes.remove'
  | 'schemes.preview'
  | 'schemes.parse'
>;

const maxSchemes = 200;
const maxKnownUrls = 40;

const noSuchEvent = () => failure('event.not-found', 'This event is not in the history any more.');

/** Every key there is: those of the source first, then those of others. */
const knownKeys = (app: App, own: Source): KnownKey[] => {
  const keysOf = (source: Source): KnownKey[] =>
    source.keys.flatMap(({ row, text }) =>
      text === null
        ? []
        : [
            {
              id: row.id,
              label: row.label,
              text,
              retiredAtMs: row.retiredAtMs,
              ofSource: source === own ? null : source.row.name,
            },
          ],
    );
  const others = app.sources.all().filter((source) => source !== own);
  return [...keysOf(own), ...others.flatMap(keysOf)];
};

export type Workbench = ReturnType<typeof createWorkbench>;

export const createWorkbench = (app: App, clock: Clock, onChange: () => void) => {
  let running: Started<Diagnosed> | null = null;
  let last: { readonly seq: number; readonly diagnosed: Diagnosed } | null = null;

  const load = async (
    seq: number,
  ): Promise<{ event: StoredEvent; request: WireRequest; source: Source }> => {
    const event = await app.store.reads.event(seq);
    const body = await app.store.reads.body(seq);
    if (!event || !body) throw noSuchEvent();
    const { summary, head } = event;
    const source = app.sources.get(summary.sourceId);
    return { event, request: requestOf(summary.method, head, body), source };
  };

  const verifyNow = (source: Source, event: StoredEvent, request: WireRequest): Verification =>
    source.verify(request, Math.floor(event.summary.receivedAtMs / 1000));

  /** Lets the window know, and judges what is stored of a source anew. */
  const rejudge = (sourceId: number, cause: VerificationCause): void => {
    onChange();
    app.reverifier.start(sourceId, cause);
  };

  const updateSettings = async (
    source: Source,
    change: Partial<SourceSettings>,
  ): Promise<VerificationCause> => {
    await app.sources.update(source.row.id, { settings: { ...source.settings, ...change } });
    return 'settings-changed';
  };

  const applyPlan = async (sourceId: number, plan: FixPlan): Promise<VerificationCause> => {
    // As it is now: a plan before this one may have changed it.
    const source = app.sources.get(sourceId);
    switch (plan.kind) {
      case 'add-key':
        await app.sources.addKey(sourceId, plan.label.slice(0, 80), plan.text);
        return 'key-added';
      case 'use-key-again':
        await app.sources.retireKey(plan.keyId, false);
        return 'key-changed';
      case 'set-provider': {
        const settings = { ...source.settings, scheme: plan.scheme };
        await app.sources.update(sourceId, { provider: plan.provider, settings });
        return 'provider-changed';
      }
      case 'set-scheme':
        return updateSettings(source, { scheme: plan.scheme });
      case 'set-url':
        return updateSettings(source, { publicUrl: plan.url });
      case 'set-tolerance':
        return updateSettings(source, { toleranceS: plan.toleranceS });
      case 'set-parameter': {
        const parameters = { ...source.settings.parameters, [plan.name]: plan.value };
        return updateSettings(source, { parameters });
      }
      case 'allow-body-only':
        return updateSettings(source, { allowBodyOnly: true });
    }
  };

  const preview = async (seq: number, definition: SchemeDefinition): Promise<SchemePreview> => {
    const { event, request, source } = await load(seq);
    const settings = { ...source.settings, scheme: null, toleranceS: null };
    const nowS = Math.floor(event.summary.receivedAtMs / 1000);
    const scheme = schemeOf(definition);
    const { verification, candidates, received } = explain(
      [scheme],
      verifierKeys(source.keys),
      settings,
      request,
      nowS,
    );
    return { verification, content: candidates[0] ?? null, received };
  };

  const saveScheme = async (
    definition: SchemeDefinition,
    id = `own-${randomBytes(4).toString('hex')}`,
  ): Promise<SavedScheme> => {
    const saved = { id, definition: requireSound(definition) };
    if (!app.library.isOwn(id) && app.library.saved().length >= maxSchemes) {
      throw failure(
        'scheme.bad-definition',
        `There are ${maxSchemes} schemes already.`,
        'Remove one that is not used any more.',
      );
    }
    await app.store.config.putScheme(saved, clock.now());
    app.library.put(saved);
    const provider = app.library.find(id);
    const sources = provider ? await app.sources.refreshProvider(provider) : [];
    for (const { row } of sources) app.reverifier.start(row.id, 'scheme-changed');
    onChange();
    return saved;
  };

  const requireOwn = (id: string): SavedScheme => {
    const saved = app.library.saved().find((scheme) => scheme.id === id);
    if (!saved) throw failure('scheme.not-found', 'This scheme does not exist any more.');
    return saved;
  };

  const handlers: WorkbenchHandlers = {
    'diagnosis.run': async ({ seq }) => {
      running?.cancel();
      const { event, request, source } = await load(seq);
      const publicUrls = app.sources.all().flatMap(({ settings }) => settings.publicUrl ?? []);
      const verification = event.summary.isTruncated
        ? { ...verifyNow(source, event, request), reason: 'body_truncated' as const }
        : verifyNow(source, event, request);
      const started = app.analysis.diagnose({
        seq,
        provider: source.provider.id,
        schemes: app.library.saved(),
        settings: source.settings,
        request,
        keys: knownKeys(app, source),
        knownUrls: [...app.knownUrls(), ...publicUrls].slice(0, maxKnownUrls),
        verification,
        nowS: Math.floor(event.summary.receivedAtMs / 1000),
      });
      running = started;
      const diagnosed = await started.ended;
      if (running === started) {
        running = null;
        last = { seq, diagnosed };
      }
      return diagnosed.diagnosis;
    },
    'diagnosis.cancel': () => {
      running?.cancel();
      return null;
    },
    'diagnosis.apply': async ({ seq, finding }) => {
      const plans = last?.seq === seq ? last.diagnosed.plans.get(finding) : undefined;
      if (!plans) {
        throw failure(
          'diagnosis.nothing-to-apply',
          'This finding is not the last one any more.',
          'Let the event be examined again.',
        );
      }
      const { source } = await load(seq);
      let cause: VerificationCause = 'asked';
      for (const plan of plans) {
        const next = await applyPlan(source.row.id, plan);
        // A new key alone leaves valid events alone; anything else may change them.
        if (cause === 'asked' || (next !== 'key-added' && next !== 'key-changed')) cause = next;
      }
      rejudge(source.row.id, cause);
      return null;
    },
    'reverify.start': ({ sourceId }) => {
      app.sources.get(sourceId);
      app.reverifier.start(sourceId, 'asked');
      return null;
    },
    'reverify.cancel': () => {
      app.reverifier.cancel();
      return null;
    },
    'plaintext.pin': async ({ seq, isPinned }) => {
      if (!isPinned) {
        await app.store.config.pinPlaintext(seq, null, clock.now());
        return null;
      }
      const { event, request, source } = await load(seq);
      const { plaintext } = explain(
        source.provider.schemes,
        verifierKeys(source.keys),
        source.settings,
        request,
        Math.floor(event.summary.receivedAtMs / 1000),
        source.provider.handshake,
      );
      if (!plaintext) {
        throw failure(
          'event.not-decrypted',
          'This event cannot be decrypted with the keys of today.',
          'Add the key it was encrypted with first.',
        );
      }
      await app.store.config.pinPlaintext(seq, plaintext, clock.now());
      return null;
    },
    'schemes.save': ({ id, definition }) => {
      if (id !== undefined) requireOwn(id);
      return saveScheme(definition, id);
    },
    'schemes.remove': async ({ id }) => {
      requireOwn(id);
      const user = app.sources.all().find(({ row }) => row.provider === id);
      if (user) {
        throw failure(
          'scheme.in-use',
          `The source “${user.row.name}” is checked by this scheme.`,
          'Remove the source, or give it another provider, first.',
        );
      }
      await app.store.config.removeScheme(id);
      app.library.remove(id);
      onChange();
      return null;
    },
    'schemes.preview': ({ seq, definition }) => preview(seq, definition),
    'schemes.parse': ({ json }) => parseDefinition(json),
  };

  return {
    handlers,
    rejudge,
    saveScheme,
    /** The text of a scheme as it is exported. Errors: `scheme.not-found`. */
    exportScheme: (id: string): string => `${JSON.stringify(requireOwn(id).definition, null, 2)}\n`,
  };
};

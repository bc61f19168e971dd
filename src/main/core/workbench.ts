/** Diagnosis, re-verification, pinned plaintexts and the user's own schemes, as commands. */
import { randomBytes } from 'node:crypto';
import { failure } from '../../shared/errors.ts';
import type { VerificationCause } from '../../shared/event.ts';
import type { Handlers, SchemePreview } from '../../shared/ipc.ts';
import type { SavedScheme, SchemeDefinition } from '../../shared/scheme-definition.ts';
import { t } from '../../shared/text.ts';
import type { Diagnosed, Started } from './analysis/client.ts';
import type { App } from './app.ts';
import type { FixPlan, KnownKey } from './diagnose/change.ts';
import { settingsAfter } from './diagnose/cure.ts';
import { checkKey } from './keys/take.ts';
import type { Clock } from './ports.ts';
import { schemeOf } from './schemes/definition.ts';
import { parseDefinition, requireSound } from './schemes/parse.ts';
import { heldKeys, type Source, verifierKeys } from './sources.ts';
import type { StoredEvent } from './store/schema.ts';
import { explainStored, judgedAtS, noSuchEvent, requestOf, verifyStored } from './stored-event.ts';
import { explain } from './verify/explain.ts';
import { inWords } from './verify/part-labels.ts';
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

/** How many schemes of the user's own there may be. */
export const maxSchemes = 200;

export const tooManySchemes = () =>
  failure(
    'scheme.bad-definition',
    t('There may be {most} schemes of your own.', { most: maxSchemes }),
    t('Remove one that is not used any more.'),
  );

const maxKnownUrls = 40;

/** Every key there is: those of the source first, then those of others. */
const knownKeys = (app: App, own: Source): KnownKey[] => {
  const keysOf = (source: Source): KnownKey[] =>
    heldKeys(source.keys).map(({ row, ...key }) => ({
      ...key,
      label: row.label,
      ofSource: source === own ? null : source.row.name,
      isDisabled: row.isDisabled,
    }));
  const others = app.sources.all().filter((source) => source !== own);
  return [...keysOf(own), ...others.flatMap(keysOf)];
};

/** Not started while its event is being read. */
type RunningDiagnosis = { isCancelled: boolean; started: Started<Diagnosed> | null };

export type Workbench = ReturnType<typeof createWorkbench>;

export const createWorkbench = (app: App, clock: Clock, onChange: () => void) => {
  let running: RunningDiagnosis | null = null;
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

  const cancelDiagnosis = (): void => {
    if (running) running.isCancelled = true;
    running?.started?.cancel();
  };

  /** Lets the window know, and judges what is stored of a source anew. */
  const rejudge = (sourceId: number, cause: VerificationCause): void => {
    onChange();
    app.reverifier.start(sourceId, cause);
  };

  const applyPlan = async (sourceId: number, plan: FixPlan): Promise<VerificationCause> => {
    if (plan.kind === 'add-key') {
      const kept = checkKey(app.sources.get(sourceId).provider, plan.text);
      await app.sources.addKey(sourceId, { label: plan.label.slice(0, 80), ...kept });
      return 'key-added';
    }
    if (plan.kind === 'use-key-again') {
      await app.sources.updateKey(plan.keyId, { retiredAtMs: null, isDisabled: false });
      return 'key-changed';
    }
    // As they are now: a plan before this one may have changed them.
    const settings = settingsAfter(app.sources.get(sourceId).settings, plan);
    const isOther = plan.kind === 'set-provider';
    await app.sources.update(sourceId, { settings, ...(isOther && { provider: plan.provider }) });
    return isOther ? 'provider-changed' : 'settings-changed';
  };

  const preview = async (seq: number, definition: SchemeDefinition): Promise<SchemePreview> => {
    const { event, request, source } = await load(seq);
    const settings = { ...source.settings, scheme: null, toleranceS: null };
    const { verification, candidates, received } = explain(
      [schemeOf(definition)],
      verifierKeys(source.keys),
      settings,
      request,
      judgedAtS(event.summary),
    );
    return { verification, content: candidates[0] ? inWords(candidates[0]) : null, received };
  };

  const saveScheme = async (
    definition: SchemeDefinition,
    id = `own-${randomBytes(4).toString('hex')}`,
  ): Promise<SavedScheme> => {
    const saved = { id, definition: requireSound(definition) };
    if (!app.library.isOwn(id) && app.library.saved().length >= maxSchemes) {
      throw tooManySchemes();
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
    if (!saved) throw failure('scheme.not-found', t('This scheme does not exist any more.'));
    return saved;
  };

  const handlers: WorkbenchHandlers = {
    'diagnosis.run': async ({ seq }) => {
      cancelDiagnosis();
      const run: RunningDiagnosis = { isCancelled: false, started: null };
      running = run;
      const { event, request, source } = await load(seq);
      const publicUrls = app.sources.all().flatMap(({ settings }) => settings.publicUrl ?? []);
      run.started = app.analysis.diagnose({
        seq,
        provider: source.provider.id,
        schemes: app.library.saved(),
        settings: source.settings,
        request,
        keys: knownKeys(app, source),
        knownUrls: [...app.knownUrls(), ...publicUrls].slice(0, maxKnownUrls),
        verification: verifyStored(source, event.summary, request),
        nowS: judgedAtS(event.summary),
        isCancelled: run.isCancelled,
      });
      const diagnosed = await run.started.ended;
      if (running === run) {
        running = null;
        last = { seq, diagnosed };
      }
      return diagnosed.diagnosis;
    },
    'diagnosis.cancel': () => {
      cancelDiagnosis();
      return null;
    },
    'diagnosis.apply': async ({ seq, finding }) => {
      const plans = last?.seq === seq ? last.diagnosed.plans.get(finding) : undefined;
      if (!plans) {
        throw failure(
          'diagnosis.nothing-to-apply',
          t('This finding is not the last one any more.'),
          t('Let the event be examined again.'),
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
      const { plaintext } = explainStored(source, event.summary, request);
      if (!plaintext) {
        throw failure(
          'event.not-decrypted',
          t('This event cannot be decrypted with the keys of today.'),
          t('Add the key it was encrypted with first.'),
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
          t('The source “{name}” is checked by this scheme.', { name: user.row.name }),
          t('Remove the source, or give it another provider, first.'),
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

/** The commands about the providers' own APIs, wired to the app's sources, vault and events. */
import type { GuideRun } from '../../../shared/console.ts';
import type { consoleCommands } from '../../../shared/contract/console.ts';
import type { Handlers } from '../../../shared/ipc.ts';
import type { App } from '../app.ts';
import { createConsole } from '../console/console.ts';
import { stepsDoneBy, stepsDoneByGuide, withSteps } from '../console/done-steps.ts';
import { createConsoleHttp } from '../console/http.ts';
import { accountRecords } from '../console/records.ts';
import { checkKey } from '../keys/take.ts';
import type { Clock } from '../ports.ts';
import { isActive } from '../sources.ts';
import type { Workbench } from '../workbench.ts';
import { newSecret } from './keys.ts';

export type ConsoleHandlers = Pick<Handlers, keyof typeof consoleCommands>;

/** The first event of a source after `sinceSeq`. Errors: the signal's reason. */
export const waitForEvent = async (
  app: App,
  sourceId: number,
  sinceSeq: number,
  signal: AbortSignal,
) => {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const stopWatching = app.watchStored((summary) => {
    if (summary.sourceId === sourceId && summary.seq > sinceSeq) resolve(summary.seq);
  });
  // It may end before anybody waits for it.
  promise.catch(() => undefined);
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    if (signal.aborted) throw signal.reason;
    // It may have come before anybody watched.
    const { events } = await app.store.reads.page({ sourceId, after: sinceSeq, limit: 1 });
    const seq = events[0]?.seq ?? (await promise);
    const event = await app.store.reads.event(seq);
    if (!event) throw new Error('the event was removed');
    const { verdict, reason } = event.summary;
    return { seq, verdict, reason };
  } finally {
    stopWatching();
    signal.removeEventListener('abort', abort);
  }
};

export const createConsoleHandlers = (
  app: App,
  clock: Clock,
  { rejudge }: Pick<Workbench, 'rejudge'>,
  onGuide: (run: GuideRun) => void,
  onChange: () => void,
): ConsoleHandlers => {
  const { sources, vault } = app;
  const providerConsole = createConsole({
    http: createConsoleHttp(),
    now: clock.now,
    secrets: vault,
    accounts: accountRecords(sources),
    source: (sourceId) => {
      const source = sources.get(sourceId);
      return {
        providerId: source.provider.id,
        publicUrl: app.publicUrlOf(source),
        keys: source.keys.map(({ row }) => row),
        newestSecret: () =>
          source.keys
            // A key of before the source had this provider is none of its business.
            .filter(({ row }) => row.kind === 'secret' && row.provider === source.provider.id)
            .filter(({ row }) => isActive(row, clock.now()))
            .toSorted((a, b) => b.row.id - a.row.id)
            .find(({ text }) => text !== null)?.text ?? null,
      };
    },
    addKey: async (sourceId, label, text, providerKeyId) => {
      const key = await sources.addKey(sourceId, {
        label,
        ...checkKey(sources.get(sourceId).provider, text),
        ...(providerKeyId !== undefined && { providerKeyId }),
      });
      rejudge(sourceId, 'key-added');
      return { id: key.row.id };
    },
    generateSecret: async (sourceId) => {
      const text = newSecret(sources.get(sourceId));
      await sources.addKey(sourceId, { label: '', text, kind: 'secret' });
      rejudge(sourceId, 'key-added');
      return text;
    },
    lastSeq: app.lastSeq,
    waitForEvent: (sourceId, sinceSeq, signal) => waitForEvent(app, sourceId, sinceSeq, signal),
    onProgress: onGuide,
  });

  /** What the console has done need not be ticked by hand. */
  const tick = async (sourceId: number, steps: readonly number[]): Promise<void> => {
    const source = sources.all().find(({ row }) => row.id === sourceId);
    if (!source) return;
    const ticked = withSteps(source.row.ticked, steps);
    if (ticked === source.row.ticked) return;
    await sources.update(sourceId, { ticked });
    onChange();
  };

  return {
    'console.account': ({ sourceId }) => providerConsole.account(sourceId),
    'console.putAccount': ({ sourceId, account }) => providerConsole.putAccount(sourceId, account),
    'console.removeAccount': async ({ sourceId }) => {
      await providerConsole.removeAccount(sourceId);
      return null;
    },
    'console.preview': ({ sourceId, action }) => providerConsole.preview(sourceId, action),
    'console.run': async ({ sourceId, action }) => {
      const result = await providerConsole.run(sourceId, action);
      if (result.error === null) await tick(sourceId, stepsDoneBy(action));
      return result;
    },
    'console.runGuide': async ({ sourceId, event, username }) => {
      const run = await providerConsole.runGuide(sourceId, event, username);
      await tick(sourceId, stepsDoneByGuide(run));
      return run;
    },
    'console.cancel': () => {
      providerConsole.cancel();
      return null;
    },
  };
};
